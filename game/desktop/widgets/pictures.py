"""Pictures on a screen: the press room, a level's illustration, an audience's emblem."""

from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.node import Look, Node, Role


@dataclass(frozen=True, kw_only=True)
class Room(Node):
    """The press room from its last row."""

    role: Role = Role.IMAGE

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it."""
        canvas.dots(self.rect)
        canvas.frame(self.rect, "ink", 1.5)


@dataclass(frozen=True, kw_only=True)
class Illustration(Node):
    """A level's picture, from its id."""

    role: Role = Role.IMAGE
    level: str

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it."""
        canvas.dots(self.rect)
        canvas.frame(self.rect, "ink", 1.5)


@dataclass(frozen=True, kw_only=True)
class Emblem(Node):
    """An audience's sign."""

    role: Role = Role.IMAGE
    audience: str
    among: tuple[str, ...] = ()
    """All audiences of the level, so that no two get the same sign."""

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it."""
        x, y = self.rect.centre
        canvas.disc(x, y, self.rect.width / 2, "ink")
