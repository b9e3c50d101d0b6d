"""What the debrief's chart is drawn with: the plot, an audience's name at its line's end, an answer's number above it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role
from game.desktop.typesetting import Block
from game.desktop.widgets.controls import paint_focus

Point = tuple[float, float]
EMBLEM = 22.0
"""How much width an audience's sign takes before its name."""


@dataclass(frozen=True, kw_only=True)
class Courses(Node):
    """The plot itself: scale, margin, a hairline for each answer, the lines, and a dot for what was caught."""

    role: Role = Role.IMAGE
    lines: tuple[tuple[Point, ...], ...]
    chosen: int
    levels: tuple[float, ...]
    """Heights of the scale's rules, in units on the screen."""
    zero: float
    band: Rect
    """What lies inside the poll's margin."""
    answers: tuple[float, ...]
    """Where each answer ended."""
    dots: tuple[Point, ...]

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it, the chosen audience last."""
        rect = self.rect
        canvas.fill(self.band, "shade")
        for level in self.levels:
            canvas.rule(rect.x, level, rect.width, "line")
        for x in self.answers:
            canvas.upright(x, rect.y, rect.height, "line")
        canvas.rule(rect.x, self.zero, rect.width, "ink")
        for place, points in enumerate(self.lines):
            if place != self.chosen:
                _polyline(canvas, points, "ink2", 1.3)
        for place, points in enumerate(self.lines):
            if place == self.chosen:
                _polyline(canvas, points, "ink", 3)
        for x, y in self.dots:
            canvas.disc(x, y, 6, "paper")
            canvas.disc(x, y, 4.5, "red")


def _polyline(canvas: Canvas, points: Sequence[Point], ink: str, thickness: float) -> None:
    for start, end in pairwise(points):
        canvas.line(start, end, ink, thickness)


@dataclass(frozen=True, kw_only=True)
class LineEnd(Node):
    """An audience's name at the end of its line; pressed, it becomes the one in focus."""

    role: Role = Role.RADIO
    block: Block
    end: Point
    """Where its line ends."""

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the leader and the name."""
        y = self.rect.y + self.rect.height / 2
        canvas.line(self.end, (self.rect.x - 4, y), "ink" if self.selected else "ink2")
        canvas.text(self.block, self.rect.x + EMBLEM, y - self.block.height / 2)
        if look.hovered:
            canvas.rule(self.rect.x + EMBLEM, y + self.block.height / 2, self.block.width, "ink")
        if look.focused:
            paint_focus(canvas, self.rect.inset(-2, 4))


@dataclass(frozen=True, kw_only=True)
class AnswerMark(Node):
    """An answer's number over the plot; pressed, the transcript goes there."""

    role: Role = Role.BUTTON
    block: Block
    foot: float
    """Where its hairline meets the plot."""
    was_caught: bool = False

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the number, in a red disc where something was caught, and the leader to its hairline."""
        x, _ = self.rect.centre
        y = self.rect.y + 12
        canvas.line((x, y + 10), (self.foot, self.rect.bottom), "line")
        if self.was_caught:
            canvas.disc(x, y, 10, "red")
        canvas.text(self.block, x - self.block.width / 2, y - self.block.height / 2)
        if look.hovered:
            canvas.disc(x, y, 13, "ink", 1.5)
        if look.focused:
            paint_focus(canvas, Rect(x - 8, y - 8, 16, 16))
