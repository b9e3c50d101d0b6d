"""Where portraits are drawn: at once when they are wanted now, step by step when they will be wanted soon."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field

import pygame

from game.desktop.canvas import PaintCache
from game.desktop.drawing.cast import Likeness
from game.desktop.drawing.portrait import Steps, portrait_in_steps
from game.desktop.tokens import PALETTES, Edition

_MOST = 12
"""Portraits that are begun and not finished."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A portrait: whose, in which mood, how many pixels wide and high, in which edition, at how many pixels a unit."""

    likeness: Likeness
    mood: str
    size: tuple[int, int]
    edition: Edition
    scale: float


@dataclass
class Studio:
    """One painter, who goes on where she was interrupted."""

    _begun: OrderedDict[Wanted, Steps] = field(default_factory=OrderedDict)

    def draw_ahead(self, wanted: Wanted, cache: PaintCache) -> Iterator[None]:
        """Draw a portrait step by step and put it into the cache, unless it is there."""
        while not cache.holds(_key(wanted)):
            picture = self._step(wanted)
            if picture is not None:
                cache.put(_key(wanted), picture)
            yield

    def drawn(self, wanted: Wanted, cache: PaintCache) -> pygame.Surface:
        """The portrait, finished now if it was not."""
        return cache.get(_key(wanted), lambda: self._finished(wanted))

    def _finished(self, wanted: Wanted) -> pygame.Surface:
        while (picture := self._step(wanted)) is None:
            pass
        return picture

    def _step(self, wanted: Wanted) -> pygame.Surface | None:
        """Draw on a little; the picture once it is finished."""
        if wanted not in self._begun:
            self._begun[wanted] = _begin(wanted)
            while len(self._begun) > _MOST:
                self._begun.popitem(last=False)
        try:
            next(self._begun[wanted])
        except StopIteration as finished:
            del self._begun[wanted]
            picture: pygame.Surface = finished.value
            return picture
        return None


def _key(wanted: Wanted) -> tuple[str, Wanted]:
    return "portrait", wanted


def _begin(wanted: Wanted) -> Steps:
    who, palette = wanted.likeness, PALETTES[wanted.edition]
    return portrait_in_steps(who.name, wanted.mood, wanted.size, palette, wanted.scale, who.woman)


STUDIO = Studio()
MOODS = ("asks", "listens", "writes", "doubts")
"""How a reporter looks in the course of an answer."""
