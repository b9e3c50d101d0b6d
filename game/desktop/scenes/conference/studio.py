"""Where portraits are drawn: at once when they are wanted now, beside the screen when they will be wanted soon."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from threading import Lock, Thread

import pygame

from game.desktop.drawing.cast import Likeness
from game.desktop.drawing.portrait import draw_portrait
from game.desktop.tokens import PALETTES, Edition

_MOST = 24
"""Portraits that wait to be wanted."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A portrait: whose, in which mood, how many pixels wide and high, in which edition, at how many pixels a unit."""

    likeness: Likeness
    mood: str
    size: tuple[int, int]
    edition: Edition
    scale: float


class Studio:
    """One painter who draws ahead."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._orders: deque[Wanted] = deque(maxlen=_MOST)
        self._done: dict[Wanted, pygame.Surface] = {}
        self._painter: Thread | None = None

    def order(self, portraits: Iterable[Wanted]) -> None:
        """Have portraits drawn ahead, unless they are there already."""
        with self._lock:
            self._orders += (each for each in portraits if each not in self._done and each not in self._orders)
            if self._orders and self._painter is None:
                self._painter = Thread(target=self._draw_ahead, daemon=True)
                self._painter.start()

    def fetch(self, wanted: Wanted) -> pygame.Surface:
        """The portrait, drawn now if nobody has drawn it yet."""
        with self._lock:
            found = self._done.pop(wanted, None)
            if wanted in self._orders:
                self._orders.remove(wanted)
        return found if found is not None else _draw(wanted)

    def _draw_ahead(self) -> None:
        while True:
            with self._lock:
                if not self._orders:
                    self._painter = None
                    return
                wanted = self._orders.popleft()
            picture = _draw(wanted)
            with self._lock:
                self._done[wanted] = picture
                while len(self._done) > _MOST:
                    del self._done[next(iter(self._done))]


def _draw(wanted: Wanted) -> pygame.Surface:
    who, palette = wanted.likeness, PALETTES[wanted.edition]
    return draw_portrait(who.name, wanted.mood, wanted.size, palette, wanted.scale, who.woman)


STUDIO = Studio()
MOODS = ("asks", "listens", "writes", "doubts")
"""How a reporter looks in the course of an answer."""


def drawn(wanted: Wanted) -> pygame.Surface:
    """The portrait; the same person's other moods are drawn ahead."""
    STUDIO.order(replace(wanted, mood=mood) for mood in MOODS if mood != wanted.mood)
    return STUDIO.fetch(wanted)
