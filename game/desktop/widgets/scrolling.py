"""A place whose content is higher than it is: shown through a window that moves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role
from game.desktop.widgets.texts import Column

BAR = 10
"""How much width the bar takes."""
HEADROOM = 10
"""Space above and below the content, for the ring of focus."""


@dataclass(frozen=True, kw_only=True)
class Scroll(Node):
    """A window on higher content."""

    role: Role = Role.SCROLL
    clips: bool = True
    offset: float = 0
    content_height: float = 0

    @property
    def farthest(self) -> float:
        """How far it can be scrolled."""
        return max(0.0, self.content_height - HEADROOM - self.rect.height)

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the bar, if there is more than can be seen."""
        if not self.farthest:
            return
        x = self.rect.right - 4
        canvas.upright(x, self.rect.y, self.rect.height, "line")
        seen = self.rect.height / self.content_height
        top = self.rect.y + self.rect.height * (self.offset / self.content_height)
        canvas.fill(Rect(x - 2, top, 5, max(16.0, self.rect.height * seen)), "ink")


def scroll(
    key: str, at: Rect, offsets: dict[str, float], build: Callable[[Rect], tuple[Sequence[Node], float]]
) -> Scroll:
    """A window on what `build` sets into a place of endless height: it returns the nodes and the height they take.

    `offsets` holds how far each window of a scene is scrolled, by key; what is too far is corrected in it.
    """
    width = at.width - BAR - 6
    nodes, height = build(Rect(at.x, at.y + HEADROOM, width, 1e6))
    height += 2 * HEADROOM
    if height <= at.height + HEADROOM:
        offsets.pop(key, None)
        return Scroll(rect=at, key=key, children=tuple(nodes), content_height=height)
    offset = min(max(0.0, offsets.get(key, 0.0)), height - HEADROOM - at.height)
    offsets[key] = offset
    nodes, _ = build(Rect(at.x, at.y + HEADROOM - offset, width, 1e6))
    return Scroll(rect=at, key=key, children=tuple(nodes), offset=offset, content_height=height)


def column_of(column: Column) -> tuple[Sequence[Node], float]:
    """What `build` of a scroll returns, from a finished column."""
    return column.nodes, column.height
