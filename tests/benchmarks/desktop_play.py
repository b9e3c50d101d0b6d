"""Whole games in the desktop's own loop without a window: what they cost in time and memory.

python -m tests.benchmarks.desktop_play frames LEVEL en  # seconds of work for each painted frame of a game
python -m tests.benchmarks.desktop_play slices LEVEL en  # seconds of each bit of work ahead, while the player reads
python -m tests.benchmarks.desktop_play memory GAMES     # resident megabytes after each game
"""

import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

import game.desktop.app
from game.desktop import sweeping
from game.desktop.app import Application
from game.desktop.desktop import Desktop
from game.desktop.library import read_level
from game.desktop.node import Placed, Role
from game.desktop.playing import new_conference
from game.desktop.scene import Scene
from game.desktop.scenes.briefing import BriefingScene
from game.desktop.scenes.title import TitleScene
from game.desktop.settings import Settings
from game.desktop.shelves import save_file
from game.files import data_folder
from game.scenario.languages import Language
from tests.desktop.unattended import onward

FRAME = 1 / 60
_MOST_PRESSES = 3000


class Hand:
    """A person at the window who moves the pointer to something, presses it, and waits until all has come to rest."""

    def __init__(self, application: Application, scene: Scene, seed: int, reading: float = 0) -> None:
        self.application, self.scene, self.luck = application, scene, random.Random(seed)
        self.place = (0.0, 0.0)
        self.slices: list[float] = []
        """Seconds that each bit of work ahead took: an event that comes meanwhile waits for so long."""
        self.reading = reading
        """Seconds that the person looks before pressing; what is drawn ahead is drawn meanwhile."""
        scene.opened()
        application.show(scene)
        self.rest()

    def step(self, *events: pygame.event.Event) -> None:
        """One frame of the loop."""
        self.scene = self.application.step(self.scene, events, FRAME)

    def rest(self) -> None:
        """Let everything come to rest."""
        while self.scene.wakes_in() == 0:
            self.step()

    def read(self) -> None:
        """Look for a while; the application works ahead meanwhile, as in its own loop. Time is this thread's."""
        until = time.thread_time() + self.reading
        more = True
        while more and (begun := time.thread_time()) < until:
            more = self.application.prepare(self.scene)
            self.slices.append(time.thread_time() - begun)

    def onward(self) -> list[Placed]:
        """What is in sight and goes on with the game."""
        items = self.scene.tree(self.application.page())
        keys = {node.key for node in onward(items)}
        return [item for item in items if item.node.key in keys and item.node.rect.shared(item.clip).height > 4]

    def press(self, item: Placed) -> None:
        """Move the pointer there, press and let go."""
        scale = self.application.scale
        x, y = item.node.rect.shared(item.clip).centre
        place = (x * scale, y * scale)
        for share in (0.2, 0.4, 0.6, 0.8, 1):
            between = tuple(old + (new - old) * share for old, new in zip(self.place, place, strict=True))
            self.step(pygame.event.Event(pygame.MOUSEMOTION, pos=between, rel=(1, 1), buttons=(0, 0, 0)))
        self.place = place
        self.read()
        self.step(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=place, button=1))
        self.step(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=place, button=1))
        self.rest()

    def play(self, until: str = "DebriefScene", look: Callable[["Hand"], None] = lambda hand: None) -> None:
        """Press something that goes on with the game, and look at what follows, until a scene of this name."""
        for _ in range(_MOST_PRESSES):
            if type(self.scene).__name__ == until:
                return
            items = self.onward()
            self.press(self.luck.choices(items, [6 if item.node.role is Role.CARD else 1 for item in items])[0])
            look(self)
        raise AssertionError("it never ended")


def opened(width: int = 1920, height: int = 1080, language: Language = "en", still: bool = False) -> Application:
    """An application with a window that nobody sees."""
    settings = Settings(language=language, width=width, height=height, onboarded=True, reduce_motion=still)
    application = Application(Desktop(settings))
    application.open((width, height))
    return application


def held(
    application: Application,
    name: str,
    seed: int,
    reading: float = 0,
    look: Callable[[Hand], None] = lambda hand: None,
) -> Hand:
    """A whole conference, from the briefing to the debrief."""
    level, _ = read_level(data_folder("levels") / f"{name}.yaml")
    assert level is not None
    playing = new_conference(level, seed, file=save_file(name))
    briefing = BriefingScene(application.desktop, playing, TitleScene(application.desktop))
    hand = Hand(application, briefing, seed, reading)
    hand.press(next(item for item in hand.onward() if item.node.key == "open_doors"))
    hand.play(look=look)
    return hand


def resident() -> float:
    """Megabytes of memory that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def frames(name: str, language: Language) -> Hand:
    """A whole conference from the briefing to the debrief, its painted frames measured in seconds of this thread's work."""
    game.desktop.app.perf_counter = time.thread_time
    application = opened(language=language)
    application.measuring = True
    with sweeping.swept_when_idle():
        return held(application, name, seed=1, reading=0.4)


def memory(games: int) -> list[float]:
    """Resident megabytes after each of so many conferences."""
    application = opened(1280, 720, still=True)
    found = []
    with sweeping.swept_when_idle():
        for seed in range(games):
            held(application, "first_briefing", seed, reading=0.05)
            found.append(resident())
    return found


def main(what: str, *words: str) -> list[float]:
    """The figures that are asked for."""
    if what == "memory":
        return memory(int(words[0]))
    hand = frames(words[0], "zh" if words[1] == "zh" else "en")
    return hand.application.frames if what == "frames" else hand.slices


if __name__ == "__main__":
    os.environ["ON_THE_RECORD_HOME"] = tempfile.mkdtemp()
    print(json.dumps([round(figure, 5) for figure in main(*sys.argv[1:])]))  # noqa: T201
