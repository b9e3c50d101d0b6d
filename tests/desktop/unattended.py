"""A person who presses whatever can be pressed, without a window; tells a file after every choice how many were made.

    python -m tests.desktop.unattended

For each line "LEVEL SEED FOLDER" it is given, a new process plays there and its number is printed; to be killed at any
moment. What a process needs is loaded once, and what was told is in FOLDER/told even if it was the last thing it did.
"""

import os
import random
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"

from game.desktop.desktop import Desktop
from game.desktop.node import Node, Placed, Role
from game.desktop.page import Page
from game.desktop.playing import new_conference
from game.desktop.scene import Scene
from game.desktop.scenes.beginning import left_conference
from game.desktop.scenes.conference import ConferenceScene
from game.desktop.scenes.title import TitleScene
from game.desktop.settings import Settings
from game.desktop.shelves import save_file
from game.files import HOME_VARIABLE
from game.rules.actions import EndBriefing
from tests.desktop.screens import level

SIDE_WAYS = ("hint.", "key.", "tab.", "drawer", "scroll", "notice", "watch", "menu", "leave", "undo")
"""Keys of what only looks at something, leaves, or goes back."""


def onward(items: Sequence[Placed]) -> list[Node]:
    """What can be pressed and goes on with the game."""
    usable = [item.node for item in items if item.node.press is not None and item.node.enabled and not item.inert]
    return [node for node in usable if node.key and not node.key.startswith(SIDE_WAYS)]


def begin(desktop: Desktop, name: str, seed: int) -> Scene:
    """The conference that was left at a level, or a new one."""
    title = TitleScene(desktop)
    if save_file(name).exists():
        scene = left_conference(desktop, title, save_file(name))
        assert scene is not None, desktop.notice
        return scene
    playing = new_conference(level(name), seed, file=save_file(name))
    playing.play(EndBriefing())
    return ConferenceScene(desktop, playing, title)


def play(name: str, seed: int, tell: Callable[[int], None], until: str = "DebriefScene") -> Scene:
    """Press on until a scene of this name, and return it; `tell` hears how many choices have been made."""
    luck = random.Random(seed)
    desktop = Desktop(Settings(reduce_motion=True, onboarded=True))
    scene = begin(desktop, name, seed)
    scene.opened()
    for _ in range(5000):
        scene = _pressed(scene, luck)
        playing = getattr(scene, "playing", None)
        if playing is not None:
            tell(len(playing.session.steps))
        if type(scene).__name__ == until:
            return scene
    raise AssertionError("it never ended")


def _pressed(scene: Scene, luck: random.Random) -> Scene:
    """Press one thing, and go where it leads."""
    while scene.wakes_in() == 0:
        moved = scene.advance(0.1)
        if isinstance(moved, Scene):
            return _opened(moved)
    settings = scene.desktop.settings
    page = Page(1280, 720, 1, scene.desktop.wording, settings.edition, settings.reduce_motion)
    nodes = onward(scene.tree(page))
    following = scene.press(luck.choices(nodes, [6 if node.role is Role.CARD else 1 for node in nodes])[0])
    return _opened(following) if following is not scene else scene


def _opened(scene: Scene) -> Scene:
    scene.opened()
    return scene


def serve() -> None:
    """Begin a process for each line that is read."""
    level("first_briefing")
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        name, seed, folder = line.split(maxsplit=2)
        child = os.fork()
        if not child:
            os.environ[HOME_VARIABLE] = folder.strip()
            with (Path(folder.strip()) / "told").open("a", buffering=1) as told:
                play(name, int(seed), lambda steps: print(steps, file=told))
            os._exit(0)
        print(child, flush=True)  # noqa: T201


if __name__ == "__main__":
    serve()
