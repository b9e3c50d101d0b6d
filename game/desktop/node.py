"""The tree of a screen: where each thing lies, what it is to a reader of the tree, how it is painted, what it does.

A tree is made anew whenever something changed. Nodes are compared by value, so that only what differs is painted again;
tests and self-voicing read the same tree.
"""

from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass, field
from enum import StrEnum

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.tokens import FOCUS_ROOM


class Role(StrEnum):
    """What a node is to somebody who cannot see it."""

    GROUP = "group"
    HEADING = "heading"
    TEXT = "text"
    IMAGE = "image"
    BUTTON = "button"
    CARD = "card"
    RADIO = "radio"
    SWITCH = "switch"
    SLIDER = "slider"
    TAB = "tab"
    METER = "meter"
    TIMER = "timer"
    ROW = "row"
    DIALOG = "dialog"
    SCROLL = "scroll"


@dataclass(frozen=True)
class Look:
    """How a node is to be shown now."""

    focused: bool = False
    hovered: bool = False
    pressed: bool = False


PLAIN = Look()
Press = Callable[[], object]
"""What happens when a node is pressed: a Scene that it returns is shown next, anything else leaves the screen."""


@dataclass(frozen=True, kw_only=True)
class Node:
    """Something on a screen. The base paints nothing: it groups."""

    rect: Rect
    key: str = ""
    """Its name in the tree, needed where it can have focus; focus stays with the key when the tree is made anew."""
    role: Role = Role.GROUP
    name: str = ""
    value: str = ""
    hint: str = ""
    """What pressing it will do, or why it can't be pressed, in words."""
    shortcut: str = ""
    """The key that presses it: a character, or one of the names in `game.desktop.keys`."""
    enabled: bool = True
    selected: bool = False
    reachable: bool = True
    """Whether Tab and the arrows stop at it (a key hint can be pressed, and need not be)."""
    clips: bool = False
    """Its children are not seen above or below it; at its sides there is room for the ring of focus."""
    modal: bool = False
    """While it is there, nothing beneath it can be used."""
    press: Press | None = field(default=None, compare=False)
    dismiss: Press | None = field(default=None, compare=False)
    """What Escape does while this modal node is there."""
    adjust: Callable[[int], object] | None = field(default=None, compare=False)
    """Take the value a step down or up (-1, +1)."""
    children: tuple["Node", ...] = field(default=(), compare=False)

    @property
    def focusable(self) -> bool:
        """Whether focus can rest on it."""
        return bool(self.key) and self.reachable and (self.press is not None or self.adjust is not None)

    @property
    def painted(self) -> Rect:
        """All that painting it may touch."""
        return self.rect.inset(-14) if self.key else self.rect.inset(-4)

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it; children paint themselves, after it."""

    def paint_ahead(self, canvas: Canvas) -> Iterator[None]:
        """Make what painting it will need, in short steps; `canvas` is one that nobody sees."""
        self.paint(canvas, PLAIN)
        yield


@dataclass(frozen=True)
class Placed:
    """A node with the part of the screen in which it can be seen."""

    node: Node
    clip: Rect
    inert: bool = False
    """Something modal lies over it."""


def placed(root: Node) -> tuple[Placed, ...]:
    """Every node of a tree in the order of painting, children after their parents."""
    found = tuple(_placed(root, root.rect))
    modal = [number for number, item in enumerate(found) if item.node.modal]
    if not modal:
        return found
    first = modal[-1]
    inside = len(tuple(_placed(found[first].node, found[first].clip)))
    return tuple(
        item if first <= number < first + inside else Placed(item.node, item.clip, inert=True)
        for number, item in enumerate(found)
    )


def _placed(node: Node, clip: Rect) -> Iterator[Placed]:
    yield Placed(node, clip)
    inner = clip.shared(node.rect.inset(-FOCUS_ROOM, 0)) if node.clips else clip
    for child in node.children:
        yield from _placed(child, inner)


def shifted(node: Node, x: float, y: float) -> Node:
    """The same tree at another place; for nodes whose place is all in their `rect`. The node itself if nothing moves."""
    if not x and not y:
        return node
    found = copy(node)
    object.__setattr__(found, "rect", node.rect.moved(x, y))
    if node.children:
        object.__setattr__(found, "children", tuple(shifted(child, x, y) for child in node.children))
    return found
