"""The grade as a seal: gold solid, silver hatched, bronze an outline, none dashed; always with a word or a letter."""

import math
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role
from game.desktop.page import Page
from game.desktop.tokens import Type
from game.desktop.typesetting import Block, Ink
from game.scenario.vocabulary import Grade

_TEETH = 22


@dataclass(frozen=True, kw_only=True)
class Roundel(Node):
    """A seal."""

    role: Role = Role.IMAGE
    grade: Grade | None
    block: Block
    banded: bool = False
    """The word stands on a band across the seal."""

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the toothed edge, the fill of its grade, and the word."""
        x, y = self.rect.centre
        radius = min(self.rect.width, self.rect.height) / 2 - 1
        if self.grade is None:
            _dashed_ring(canvas, x, y, radius)
        else:
            edge = _toothed(x, y, radius)
            canvas.polygon(edge, "ink" if self.grade is Grade.GOLD else "paper")
            if self.grade is Grade.SILVER:
                _hatched_disc(canvas, x, y, radius - 3)
            canvas.polygon(edge, "ink", outline=True)
            inner = "on_ink" if self.grade is Grade.GOLD else "ink"
            canvas.disc(x, y, radius - 4, inner, 1)
        self._word(canvas, x, y)

    def _word(self, canvas: Canvas, x: float, y: float) -> None:
        width, height = self.block.width, self.block.height
        if self.banded and self.grade is not None:
            band = Rect(x - width / 2 - 6, y - height / 2 - 1, width + 12, height + 2)
            canvas.fill(band, "ink" if self.grade is Grade.GOLD else "paper")
            canvas.frame(band, "paper" if self.grade is Grade.GOLD else "ink")
        elif self.grade is Grade.SILVER:
            canvas.disc(x, y, max(width, height) / 2 + 1, "paper")
        canvas.text(self.block, x - width / 2, y - height / 2)


def roundel(page: Page, grade: Grade | None, at: Rect, banded: bool = False, empty: str = "") -> Roundel:
    """A seal in a place: with the grade's whole word on a band, or with its first letter; `empty` is said without one."""
    word = page.say(f"grade.{grade}") if grade else empty
    shown = word.upper() if banded and grade else (page.say(f"grade.letter.{grade}") if grade else word)
    ink: Ink = "on_ink" if grade is Grade.GOLD else ("ink" if grade else "ink2")
    block = page.set(shown, Type.STRONG, ink=ink)
    return Roundel(rect=at, name=word, grade=grade, block=block, banded=banded)


def _toothed(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    points = []
    for step in range(2 * _TEETH):
        angle = math.pi * step / _TEETH
        reach = radius if step % 2 == 0 else radius * 0.91
        points.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    return points


def _dashed_ring(canvas: Canvas, x: float, y: float, radius: float) -> None:
    for step in range(_TEETH):
        first, last = 2 * math.pi * step / _TEETH, 2 * math.pi * (step + 0.55) / _TEETH
        start = (x + radius * math.cos(first), y + radius * math.sin(first))
        end = (x + radius * math.cos(last), y + radius * math.sin(last))
        canvas.line(start, end, "ink2")


def _hatched_disc(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """Hatching in horizontal bands as wide as the disc there."""
    step = 2.0
    height = -radius
    while height < radius:
        half = math.sqrt(max(0.0, radius * radius - height * height))
        canvas.hatch(Rect(x - half, y + height, 2 * half, step), "ink", 4, 1)
        height += step
