"""The glossary: every tactic and every evasion code, with an example and its source."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from game.desktop.desktop import Desktop
from game.desktop.geometry import Rect
from game.desktop.node import Node, Role
from game.desktop.page import Page
from game.desktop.scene import Scene
from game.desktop.tokens import Type
from game.desktop.typesetting import Piece
from game.desktop.widgets.controls import choice, hint_row
from game.desktop.widgets.scrolling import BAR, scroll
from game.desktop.widgets.texts import Column, Panel, rule, text, upright
from game.presentation.glossary import GlossaryEntry, GlossarySection, glossary
from game.scenario.vocabulary import TacticGroup

_ENTRY, _BETWEEN = 340.0, 40.0
"""How wide an entry is at least, and the space between two."""


class GlossaryScene(Scene):
    """The words of the game, section below section; `word` is the id of the entry to begin with."""

    help_key: ClassVar[str] = "help.glossary"
    has_glossary: ClassVar[bool] = False
    first_focus: ClassVar[str] = "section.0"

    def __init__(self, desktop: Desktop, back: Scene, word: str = "") -> None:
        super().__init__(desktop, back)
        self.word = word
        self._section = 0
        self._goes_to = f"entry.{word}" if word else ""
        """What is to be brought to the top: a section or an entry."""
        self._tops: dict[str, float] = {}

    def _show(self, number: int) -> None:
        self._goes_to = f"section.{number}"
        self._section = number
        self.desktop.sound.play("page")

    def compose(self, page: Page) -> Node:
        """Sections at the left, all entries at the right."""
        body, sections = page.body, glossary(page.wording)
        head = text(page, page.say("title.glossary"), Type.HEAD, body.top(0))
        about = text(
            page, page.say("title.glossary.about"), Type.LABEL,
            Rect(body.x + head.block.width + 20, head.rect.bottom - page.leading(Type.LABEL) - 6, 600, 0), "ink2",
        )  # fmt: skip
        line = rule(body.x, head.rect.bottom + 8, body.width, 4)
        foot = body.bottom - 32
        under = Rect(body.x, line.rect.bottom + 14, body.width, foot - 10 - line.rect.bottom - 14)
        index = Rect(under.x, under.y, max(180.0, under.width * 0.2), under.height)
        entries = Rect(
            index.right + 2 * page.gutter, under.y, under.right - index.right - 2 * page.gutter, under.height
        )
        nodes: list[Node] = [head, line] if page.is_narrow else [head, about, line]
        nodes.append(self._words(page, sections, entries))
        nodes.append(scroll("sections", index, self.offsets, lambda at: self._index(page, sections, at)))
        nodes.append(upright(index.right + page.gutter, under.y, under.height))
        hints = [
            (("up", "down"), page.say("hint.choose"), None),
            (("page_down",), page.say("hint.scroll"), None),
            (("escape",), page.say("hint.back"), self.leave),
        ]
        nodes += [rule(body.x, foot - 2, body.width), *hint_row(page, body.x, foot, hints)]
        return Node(rect=page.rect, children=tuple(nodes))

    def _words(self, page: Page, sections: Sequence[GlossarySection], at: Rect) -> Node:
        """All entries, with what was chosen at the top; the section that is read is marked in the index."""
        if self._goes_to:
            width = at.width - BAR - 6
            self._entries(page, sections, Rect(at.x, 0, width, 1e6))
            self.offsets["entries"] = self._tops.get(self._goes_to, 0.0)
            number = self._goes_to.removeprefix("section.")
            self._section = int(number) if number.isdigit() else self._section_of(sections)
            self.focus, self._goes_to = f"section.{self._section}", ""
            return scroll("entries", at, self.offsets, lambda place: self._entries(page, sections, place))
        window = scroll("entries", at, self.offsets, lambda place: self._entries(page, sections, place))
        if 0 < window.offset < window.farthest:
            tops = [self._tops[f"section.{number}"] for number in range(len(sections))]
            self._section = max(number for number, top in enumerate(tops) if top <= window.offset + 40)
        return window

    def _section_of(self, sections: Sequence[GlossarySection]) -> int:
        """The section that holds the word looked up."""
        return next((n for n, each in enumerate(sections) if self.word in {entry.id for entry in each.entries}), 0)

    def _index(self, page: Page, sections: Sequence[GlossarySection], at: Rect) -> tuple[Sequence[Node], float]:
        column = Column(page, at)
        for number, section in enumerate(sections):
            if number in (0, len(TacticGroup)):
                column.space(12 if number else 0)
                column.head(page.say("glossary.codes" if number else "glossary.tactics"), gap=6)
            name = section.name[:1].upper() + section.name[1:]
            pressed = self._shower(number)
            node = choice(page, f"section.{number}", name, column.rest, number == self._section, pressed, role=Role.TAB)
            column.add(node, 2)
        return column.nodes, column.height

    def _shower(self, number: int) -> Callable[[], None]:
        return lambda: self._show(number)

    def _entries(self, page: Page, sections: Sequence[GlossarySection], at: Rect) -> tuple[Sequence[Node], float]:
        """Section below section, the entries of each in columns; where each begins is remembered."""
        column = Column(page, at)
        for number, section in enumerate(sections):
            column.space(22 if number else 0)
            self._tops[f"section.{number}"] = column.y - at.y
            name = section.name[:1].upper() + section.name[1:]
            column.text(name, Type.HEAD, gap=4).text(section.gloss, Type.ASIDE, "ink2", gap=10).rule(2, 10)
            self._grid(page, column, section, at.y)
        return column.nodes, column.height

    def _grid(self, page: Page, column: Column, section: GlossarySection, top: float) -> None:
        across = max(1, min(3, int(column.at.width / _ENTRY)))
        for start in range(0, len(section.entries), across):
            places = column.rest.columns(across, _BETWEEN)
            made = []
            for entry, place in zip(section.entries[start : start + across], places, strict=False):
                self._tops[f"entry.{entry.id}"] = max(0.0, column.y - top - 14)
                made.append(self._entry(page, entry, place))
            column.nodes += [node for each in made for node in each.nodes]
            column.y = max(each.y for each in made)
            column.rule(1, 12, "line")

    def _entry(self, page: Page, entry: GlossaryEntry, at: Rect) -> Column:
        """A word, what it means, an example, who described it; the word that was looked up has a bar beside it."""
        column = Column(page, replace(at, height=1e6))
        column.text(entry.name, Type.SECTION, gap=3).text(entry.gloss, Type.LINE, gap=4)
        if entry.example:
            column.text(entry.example, Type.ASIDE, gap=4)
        column.text([Piece(entry.source, ink="ink2")], Type.LABEL, gap=8)
        if entry.id == self.word:
            column.nodes.append(Panel(rect=Rect(at.x - 12, at.y, 5, column.y - at.y - 6), ink="ink"))
        return column
