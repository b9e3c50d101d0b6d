"""Opening the game's window: settings, sound, the first scene."""

import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pygame

from game.desktop.app import Application
from game.desktop.desktop import Desktop
from game.desktop.playing import HUMAN, new_conference, save_file
from game.desktop.scene import Scene
from game.desktop.scenes.briefing import BriefingScene
from game.desktop.scenes.conference import ConferenceScene
from game.desktop.scenes.title import TitleScene
from game.desktop.settings import load_settings
from game.desktop.sound import open_sound
from game.rules.state import Mode
from game.scenario.fields import Language
from game.scenario.model import Scenario

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
        application.run(first(desktop, title) if first else title)
    finally:
        pygame.quit()


def held(
    scenario: Scenario, seed: int | None, mode: Mode | None, press: str, speaker: str, file: Path | None
) -> FirstScene:
    """What to begin with when a level was named on the command line: its briefing, or the conference where nobody prepares."""

    def first(desktop: Desktop, title: Scene) -> Scene:
        kept = file or (save_file(scenario.id) if speaker == HUMAN else None)
        luck = secrets.randbelow(2**31) if seed is None else seed
        playing = new_conference(scenario, luck, mode or Mode.SOLO, press, speaker, kept)
        if speaker != HUMAN:
            return ConferenceScene(desktop, playing, title)
        return BriefingScene(desktop, playing, title)

    return first
