"""Text and rules, and a column in which one thing is set below the other."""

from dataclasses import dataclass, replace

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role
from game.desktop.page import Page
from game.desktop.tokens import Type
from game.desktop.typesetting import Align, Block, Content, Ink, plain

_HEADINGS = {Type.NAMEPLATE, Type.HEAD, Type.SCREAM, Type.QUESTION, Type.SECTION}


@dataclass(frozen=True, kw_only=True)
class Text(Node):
    """Words on the screen."""

    role: Role = Role.TEXT
    block: Block
    align: Align = "left"

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the words."""
        canvas.text(self.block, self.rect.x, self.rect.y, self.align, self.rect.width)


@dataclass(frozen=True, kw_only=True)
class Rule(Node):
    """A straight rule, as thick as its place."""

    ink: Ink = "ink"

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it."""
        across = self.rect.width >= self.rect.height
        if across:
            canvas.rule(self.rect.x, self.rect.y, self.rect.width, self.ink, self.rect.height)
        else:
            canvas.upright(self.rect.x, self.rect.y, self.rect.height, self.ink, self.rect.width)


@dataclass(frozen=True, kw_only=True)
class Panel(Node):
    """A filled or framed place that holds others."""

    ink: Ink | str = "slip"
    frame: Ink | str = ""
    thickness: float = 1
    shadow: float = 0

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint shadow, fill and frame."""
        if self.shadow:
            canvas.shadow(self.rect, self.shadow, self.shadow, "ink")
        if self.ink:
            canvas.fill(self.rect, self.ink)
        if self.frame:
            canvas.frame(self.rect, self.frame, self.thickness)


def text(
    page: Page,
    content: Content,
    role: Type,
    at: Rect,
    ink: Ink = "ink",
    align: Align = "left",
    tabular: bool = False,
    balanced: bool = False,
) -> Text:
    """Words set to the width of a place, from its upper edge; the node is as high as they become."""
    block = page.set(content, role, at.width, ink, tabular, balanced)
    reads_as = Role.HEADING if role in _HEADINGS else Role.TEXT
    return Text(rect=replace(at, height=block.height), role=reads_as, name=plain(content), block=block, align=align)


def label(
    page: Page, content: Content, role: Type, x: float, y: float, ink: Ink = "ink", tabular: bool = False
) -> Text:
    """Words on one line, from this corner, as wide as they are."""
    block = page.set(content, role, None, ink, tabular)
    return Text(rect=Rect(x, y, block.width, block.height), name=plain(content), block=block)


def rule(x: float, y: float, length: float, thickness: float = 1, ink: Ink = "ink") -> Rule:
    """A horizontal rule."""
    return Rule(rect=Rect(x, y, length, thickness), ink=ink)


def upright(x: float, y: float, length: float, ink: Ink = "line") -> Rule:
    """A hairline between columns."""
    return Rule(rect=Rect(x, y, 1, length), ink=ink)


class Column:
    """Sets one thing below the other, and knows where the next will stand."""

    def __init__(self, page: Page, at: Rect) -> None:
        self.page, self.at = page, at
        self.y = at.y
        self.nodes: list[Node] = []

    @property
    def rest(self) -> Rect:
        """What is left of the column."""
        return self.at.below(self.y)

    def text(self, content: Content, role: Type, ink: Ink = "ink", gap: float = 0, balanced: bool = False) -> "Column":
        """Words, and a gap below them."""
        return self.add(text(self.page, content, role, self.rest, ink, balanced=balanced), gap)

    def rule(self, thickness: float = 1, gap: float = 8, ink: Ink = "ink") -> "Column":
        """A rule, and a gap below it."""
        return self.add(rule(self.at.x, self.y, self.at.width, thickness, ink), gap)

    def head(self, content: Content, gap: float = 8) -> "Column":
        """A small heading over a rule."""
        self.text(content, Type.KICKER, gap=4)
        return self.rule(2, gap)

    def space(self, height: float) -> "Column":
        """Nothing."""
        self.y += height
        return self

    def add(self, node: Node, gap: float = 0) -> "Column":
        """Something whose place begins at the column's next height; the column goes on below it."""
        self.nodes.append(node)
        self.y = max(self.y, node.rect.bottom) + gap
        return self

    @property
    def height(self) -> float:
        """How high all of it is."""
        return self.y - self.at.y
