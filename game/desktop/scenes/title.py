"""The front page of the game: its name, and what is inside."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Press, Role
from game.desktop.page import Page
from game.desktop.scene import Leave, Scene
from game.desktop.tokens import Type
from game.desktop.typesetting import Block
from game.desktop.widgets.controls import hint_row, paint_focus
from game.desktop.widgets.texts import Column, rule, text


@dataclass(frozen=True, kw_only=True)
class Entry(Node):
    """A line of the table of contents: what, a row of dots, the page, a word about it."""

    role: Role = Role.BUTTON
    head: Block
    page_number: Block
    about: Block

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the line."""
        rect = self.rect
        canvas.text(self.head, rect.x, rect.y + 8)
        canvas.text(self.page_number, rect.x, rect.y + 8, "right", rect.width)
        start, end = rect.x + self.head.width + 10, rect.right - self.page_number.width - 10
        for place in range(int((end - start) / 4)):
            canvas.fill(Rect(start + 4 * place, rect.y + 4 + self.head.height / 2 + 6, 1.5, 1.5), "ink2")
        canvas.text(self.about, rect.x, rect.y + 10 + self.head.height)
        canvas.rule(rect.x, rect.bottom - 1, rect.width, "line")
        if look.hovered:
            canvas.rule(rect.x, rect.y + 8 + self.head.height, self.head.width, "ink", 2)
        if look.focused:
            paint_focus(canvas, Rect(rect.x, rect.y + 6, rect.width, rect.height - 10))


class TitleScene(Scene):
    """The first screen."""

    first_focus: ClassVar[str] = "title.new"
    help_key: ClassVar[str] = "help.title_screen"

    def compose(self, page: Page) -> Node:
        """The nameplate, and the table of contents."""
        column = Column(page, page.body)
        column.add(text(page, page.say("game.title"), Type.NAMEPLATE, column.rest, align="centre"))
        column.rule(1, 3).rule(4, 16)
        return Node(rect=page.rect, children=(*column.nodes, *self._contents(page, column.rest)))

    def _contents(self, page: Page, at: Rect) -> Sequence[Node]:
        entries: list[tuple[str, str, str, Press]] = [
            ("title.new", "New conference", "A2", lambda: None),
            ("title.glossary", "Glossary", "D2", lambda: None),
        ]
        column = Column(page, at)
        for key, name, number, press in entries:
            head = page.set(name, Type.SECTION)
            about = page.set("about", Type.LABEL, at.width, "ink2")
            rect = Rect(at.x, column.y, at.width, head.height + about.height + 22)
            column.add(
                Entry(
                    rect=rect,
                    key=key,
                    name=name,
                    press=press,
                    head=head,
                    page_number=page.set(number, Type.SECTION),
                    about=about,
                )
            )
        column.nodes += hint_row(page, at.x, column.y + 12, [(("q",), "Quit", lambda: Leave(self.desktop))])
        return [*column.nodes, rule(at.x, at.bottom, 10)]
