"""Opening the game's window: settings, sound, the first scene."""

import threading
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pygame

from game.desktop.app import Application
from game.desktop.desktop import Desktop
from game.desktop.scene import Scene
from game.desktop.scenes.title import TitleScene
from game.desktop.settings import load_settings
from game.desktop.sound import open_sound
from game.scenario.languages import Language

FirstScene = Callable[[Desktop, Scene], Scene]
"""Makes the scene to begin with from the desktop and the title to come back to."""


def open_game(
    language: Language | None = None,
    first: FirstScene | None = None,
    editor: Callable[[Any, Path | None], Any] | None = None,
    tree_file: Path | None = None,
) -> None:
    """Open the window and play until it is closed; `tree_file` is told what is on the screen after each change.

    Raises DisplayError, and AssetError for an installation that lacks files.
    """
    settings, problem = load_settings()
    desktop = Desktop(settings, open_editor=editor)
    if language is not None and language != settings.language:
        desktop.change(language=language)
    if problem:
        desktop.notice = desktop.wording.say("settings.not_read", what=problem)
    application = Application(desktop, tree_file)
    application.open()
    try:
        desktop.sound = open_sound()
        desktop.sound.volumes(settings.effects, settings.murmur, settings.music)
        title = TitleScene(desktop)
        threading.Thread(target=_fetch_the_rest, daemon=True).start()
        application.run(first(desktop, title) if first else title)
    finally:
        pygame.quit()


def _fetch_the_rest() -> None:
    """Load, while the title is looked at, what the other screens need."""
    import_module("game.desktop.scenes.level_select")
