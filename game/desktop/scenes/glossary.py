"""The glossary: every tactic and every evasion code, with an example and its source."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from game.desktop.geometry import Rect
from game.desktop.node import Node, Role
from game.desktop.page import Page
from game.desktop.scene import Scene
from game.desktop.tokens import Type
from game.desktop.typesetting import Piece
from game.desktop.widgets.controls import choice, hint_row
from game.desktop.widgets.scrolling import scroll
from game.desktop.widgets.texts import Column, rule, text, upright
from game.presentation.glossary import GlossarySection, glossary


class GlossaryScene(Scene):
    """The words of the game, section by section."""

    help_key: ClassVar[str] = "help.glossary"
    first_focus: ClassVar[str] = "section.0"
    _section = 0

    def _show(self, number: int) -> None:
        self._section = number
        self.offsets.pop("entries", None)
        self.desktop.sound.play("page")

    def compose(self, page: Page) -> Node:
        """Sections at the left, the entries of one at the right."""
        body, sections = page.body, glossary(page.wording)
        head = text(page, page.say("title.glossary"), Type.HEAD, body.top(0))
        about = text(
            page, page.say("title.glossary.about"), Type.LABEL,
            Rect(body.x + head.block.width + 20, head.rect.bottom - page.leading(Type.LABEL) - 6, 600, 0), "ink2",
        )  # fmt: skip
        line = rule(body.x, head.rect.bottom + 8, body.width, 4)
        foot = body.bottom - 32
        under = Rect(body.x, line.rect.bottom + 14, body.width, foot - 10 - line.rect.bottom - 14)
        index = Rect(under.x, under.y, max(180.0, under.width * 0.22), under.height)
        entries = Rect(
            index.right + 2 * page.gutter, under.y, under.right - index.right - 2 * page.gutter, under.height
        )
        nodes: list[Node] = [head, line] if page.is_narrow else [head, about, line]
        nodes.append(scroll("sections", index, self.offsets, lambda at: self._index(page, sections, at)))
        nodes.append(upright(index.right + page.gutter, under.y, under.height))
        section = sections[self._section]
        nodes.append(scroll("entries", entries, self.offsets, lambda at: self._entries(page, section, at)))
        hints = [
            (("up", "down"), page.say("hint.choose"), None),
            (("page_down",), page.say("hint.scroll"), None),
            (("escape",), page.say("hint.back"), self.leave),
        ]
        nodes += [rule(body.x, foot - 2, body.width), *hint_row(page, body.x, foot, hints)]
        return Node(rect=page.rect, children=tuple(nodes))

    def _index(self, page: Page, sections: Sequence[GlossarySection], at: Rect) -> tuple[Sequence[Node], float]:
        column = Column(page, at)
        for number, section in enumerate(sections):
            pressed = self._shower(number)
            node = choice(
                page, f"section.{number}", section.name, column.rest, number == self._section, pressed, role=Role.TAB
            )
            column.add(node, 2)
        return column.nodes, column.height

    def _shower(self, number: int) -> Callable[[], None]:
        return lambda: self._show(number)

    def _entries(self, page: Page, section: GlossarySection, at: Rect) -> tuple[Sequence[Node], float]:
        column = Column(page, at)
        column.text(section.name, Type.HEAD, gap=4).text(section.gloss, Type.ASIDE, "ink2", gap=12).rule(2, 10)
        across = 2 if at.width > 640 else 1
        columns = [Column(page, Rect(part.x, column.y, part.width, 1e6)) for part in at.columns(across, 40)]
        for entry in section.entries:
            shortest = min(columns, key=lambda each: each.y)
            shortest.text(entry.name, Type.SECTION, gap=3).text(entry.gloss, Type.LINE, gap=4)
            if entry.example:
                shortest.text(entry.example, Type.ASIDE, gap=4)
            shortest.text([Piece(entry.source, ink="ink2")], Type.LABEL, gap=8).rule(1, 12, "line")
        height = max(each.y for each in columns) - at.y
        return [*column.nodes, *(node for each in columns for node in each.nodes)], height
