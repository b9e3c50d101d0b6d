"""Pictures on a screen: the press room, a level's illustration, an audience's emblem."""

from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.drawing.emblem import draw_emblem
from game.desktop.drawing.illustration import draw_illustration
from game.desktop.drawing.room import draw_room
from game.desktop.node import Look, Node, Role
from game.scenario.vocabulary import Picture


@dataclass(frozen=True, kw_only=True)
class Room(Node):
    """The press room from its last row."""

    role: Role = Role.IMAGE

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it, framed."""
        size = canvas.box(self.rect).size
        image = canvas.cache.get(
            ("room", size, canvas.palette.edition, canvas.scale), lambda: draw_room(size, canvas.palette, canvas.scale)
        )
        canvas.picture(image, self.rect.x, self.rect.y)
        canvas.frame(self.rect, "ink", 1.5)


@dataclass(frozen=True, kw_only=True)
class Illustration(Node):
    """A level's picture."""

    role: Role = Role.IMAGE
    level: str
    subject: Picture | None = None
    """Which picture its author wants; none for one that the id decides."""

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it, framed."""
        size = canvas.box(self.rect).size
        image = canvas.cache.get(
            ("illustration", self.level, self.subject, size, canvas.palette.edition, canvas.scale),
            lambda: draw_illustration(self.level, size, canvas.palette, canvas.scale, self.subject),
        )
        canvas.picture(image, self.rect.x, self.rect.y)
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
        size = canvas.box(self.rect).width
        image = canvas.cache.get(
            ("emblem", self.audience, self.among, size, canvas.palette.edition),
            lambda: draw_emblem(self.audience, size, canvas.palette, self.among),
        )
        canvas.picture(image, self.rect.x, self.rect.y)
