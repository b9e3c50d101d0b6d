"""A slip of paper over the screen: help on the spot, and anything that has to be decided first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Press, Role
from game.desktop.page import Page
from game.desktop.tokens import Type
from game.desktop.widgets.controls import Button, button, button_row
from game.desktop.widgets.scrolling import HEADROOM, column_of, scroll
from game.desktop.widgets.texts import Column, Panel, text


@dataclass(frozen=True, kw_only=True)
class Veil(Node):
    """Paper hatched over what can't be used now."""

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it."""
        canvas.hatch(self.rect, "paper", 4, 1.9)


def dialog(
    page: Page,
    title: str,
    offsets: dict[str, float],
    build: Callable[[Column], None],
    buttons: Sequence[tuple[str, str, str, Press]],
    close: Press,
    width: float = 620,
) -> Node:
    """A modal slip in the middle: a title, what `build` sets, and buttons as (key, label, shortcut, press)."""
    inner = min(width, page.width - 60)
    veil = Veil(rect=page.rect)

    def content(at: Rect) -> tuple[Sequence[Node], float]:
        column = Column(page, at)
        build(column)
        return column_of(column)

    needed = content(Rect(0, 0, inner - 16, 1e6))[1] + 2 * HEADROOM
    head = page.leading(Type.SECTION)
    room = page.height - 60
    height = min(room, 24 + head + 20 + needed + 16 + 32 + 24)
    at = Rect((page.width - inner) / 2 - 28, (page.height - height) / 2, inner + 56, height)
    body = at.inset(28, 24)
    column = Column(page, body)
    column.text(title, Type.SECTION, gap=6).rule(2, 12)
    window = Rect(body.x, column.y, body.width, body.bottom - 32 - 16 - column.y)
    row = button_row(page, body.right, body.bottom - 32, [_maker(page, made, made is buttons[-1]) for made in buttons])
    panel = Panel(
        rect=at,
        key="dialog",
        role=Role.DIALOG,
        name=title,
        modal=True,
        dismiss=close,
        ink="paper",
        frame="ink",
        thickness=2,
        shadow=4,
        children=(*column.nodes, scroll("dialog.scroll", window, offsets, content), *row),
    )
    return Node(rect=page.rect, children=(veil, panel))


def _maker(page: Page, made: tuple[str, str, str, Press], main: bool) -> Callable[[Rect], Button]:
    key, label, shortcut, press = made
    return lambda at: button(page, key, label, at, press, shortcut, main=main)


def help_dialog(page: Page, key: str, offsets: dict[str, float], close: Press, glossary: Press | None = None) -> Node:
    """What F1 shows: a text of the interface, paragraph by paragraph, and the way on to the glossary."""

    def build(column: Column) -> None:
        for paragraph in page.say(key).split("\n"):
            column.text(paragraph, Type.LINE, gap=8)
        column.space(4).head(page.say("help.everywhere_title"))
        for line in page.say("help.everywhere").split("\n"):
            column.text(line, Type.LABEL, gap=4)

    ok = ("dialog.close", page.say("button.close"), "enter", close)
    more = [("help.glossary", page.say("title.glossary"), "g", glossary)] if glossary is not None else []
    return dialog(page, page.say("help.title"), offsets, build, [*more, ok], close)


def notice_slip(page: Page, words: str, close: Press) -> Node:
    """Something that went wrong, at the foot of the screen; it stays until it is closed."""
    width = min(720.0, page.width - 48)
    block_height = page.height_of(words, Type.LABEL, width - 170)
    height = max(56.0, block_height + 24)
    at = Rect((page.width - width) / 2, page.height - height - 16, width, height)
    words_at = Rect(at.x + 16, at.y + (height - block_height) / 2, width - 170, block_height)
    close_at = Rect(at.right - 136, at.y + (height - 32) / 2, 120, 32)
    return Panel(
        rect=at,
        ink="slip",
        frame="red",
        thickness=2,
        shadow=4,
        children=(
            text(page, words, Type.LABEL, words_at),
            button(page, "notice.close", page.say("button.close"), close_at, close, "escape"),
        ),
    )
