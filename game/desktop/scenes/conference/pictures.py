"""Portraits and emblems on the conference screen."""

from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.drawing.emblem import draw_emblem
from game.desktop.drawing.portrait import draw_portrait
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role
from game.desktop.tokens import Edition


@dataclass(frozen=True, kw_only=True)
class Portrait(Node):
    """A reporter in a mood."""

    role: Role = Role.IMAGE
    identity: str
    mood: str
    edition: Edition

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the picture, drawn once."""
        paint_portrait(canvas, self.rect, self.identity, self.mood, self.edition)


def paint_portrait(canvas: Canvas, at: Rect, identity: str, mood: str, edition: Edition) -> None:
    """Paint a reporter's picture into a place; it is drawn once."""
    size = canvas.box(at).size
    key = ("portrait", identity, mood, size, edition)
    picture = canvas.cache.get(
        key, lambda: draw_portrait(identity, mood, size, canvas.palette, canvas.scale, woman=True)
    )
    canvas.picture(picture, at.x, at.y)
    canvas.frame(at, "ink")


@dataclass(frozen=True, kw_only=True)
class Emblem(Node):
    """A public's emblem."""

    role: Role = Role.IMAGE
    identity: str
    among: tuple[str, ...]
    """All publics of the level: no two have the same sign."""
    edition: Edition

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it, drawn once."""
        size = canvas.box(self.rect).width
        key = ("emblem", self.identity, self.among, size, self.edition)
        picture = canvas.cache.get(key, lambda: draw_emblem(self.identity, size, canvas.palette, self.among))
        canvas.picture(picture, self.rect.x, self.rect.y)
