"""What composing a screen needs: its size in units, its language, and setting text for it."""

from dataclasses import dataclass

from game.desktop.geometry import Rect
from game.desktop.tokens import GUTTERS, MARGINS, Edition, Layout, Type, layout_for
from game.desktop.typesetting import Block, Content, Ink, Style, typeset
from game.presentation.language import Wording

WIDEST = 1680
"""A screen's content is no wider than this; on wider windows it stands in the middle."""


@dataclass(frozen=True, eq=False)
class Page:
    """A screen to be composed: width and height in units, pixels per unit, language and edition."""

    width: float
    height: float
    scale: float
    wording: Wording
    edition: Edition
    still: bool = False
    """Nothing is to move by itself."""

    @property
    def rect(self) -> Rect:
        """The whole screen."""
        return Rect(0, 0, self.width, self.height)

    @property
    def manner(self) -> tuple[object, ...]:
        """All that what is set on it depends on: what was set for one page stands on another of the same manner."""
        return self.width, self.height, self.scale, self.wording.language, self.edition

    @property
    def layout(self) -> Layout:
        """How the screen is to be arranged."""
        return layout_for(self.width)

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for two columns only."""
        return self.layout is Layout.NARROW

    @property
    def close(self) -> bool:
        """Whether type is set in its smaller sizes."""
        return self.layout is not Layout.WIDE

    @property
    def gutter(self) -> int:
        """The space between columns."""
        return GUTTERS[self.layout]

    @property
    def body(self) -> Rect:
        """The screen within its margins."""
        margin = max(MARGINS[self.layout], (self.width - WIDEST) / 2)
        down = 12 if self.close else 20
        return self.rect.inset(margin, down)

    def say(self, key: str, /, **values: object) -> str:
        """A text of the interface."""
        return self.wording.say(key, **values)

    def set(
        self,
        content: Content,
        role: Type,
        width: float | None = None,
        ink: Ink = "ink",
        tabular: bool = False,
        balanced: bool = False,
        size: float = 1.0,
    ) -> Block:
        """Text set in a role, in lines at most so wide; `size` times as large as the role is."""
        style = Style(role, self.wording.language, self.scale, self.close, ink, tabular, balanced, size)
        return typeset(content, style, width)

    def height_of(self, content: Content, role: Type, width: float) -> float:
        """How high text becomes at a width."""
        return self.set(content, role, width).height

    def leading(self, role: Type) -> float:
        """The height of one line of a role."""
        return self.set("0", role).height
