"""How every audience took an answer, with its largest cause in words."""

from dataclasses import dataclass, replace

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role
from game.desktop.page import Page
from game.desktop.tokens import Type
from game.desktop.typesetting import Block, Content
from game.desktop.widgets.pictures import Emblem
from game.desktop.widgets.texts import Column, text
from game.presentation.figures import signed, thousandths
from game.presentation.narrator import Narrator
from game.presentation.reasons import reasons
from game.rules.state import State


def moved_rows(page: Page, at: Rect, narrator: Narrator, state: State, exchange: int) -> tuple[list[Node], float]:
    """How every audience moved on this answer, the one that moved most first, with its largest cause in words."""
    column = Column(page, at)
    column.text(page.say("coverage.moved"), Type.SECTION, gap=2)
    column.text(page.say("coverage.moved.unit"), Type.LABEL, "ink2", 6).rule(2, 8)
    if exchange < len(state.record.explanations):
        changes = state.record.explanations[exchange].favourable.sum(axis=0)
        for place in sorted(range(len(changes)), key=lambda place: -abs(float(changes[place]))):
            _row(page, column, narrator, state, exchange, place, thousandths(float(changes[place])))
    return column.nodes, column.y


def _row(page: Page, column: Column, narrator: Narrator, state: State, exchange: int, place: int, moved: int) -> None:
    audiences = state.game.audiences
    at, top = column.rest, column.y
    figure = page.set(signed(moved) if moved else "0", Type.CLOCK, size=0.62)
    emblem = Emblem(rect=Rect(at.x, top + 2, 30, 30), audience=audiences[place], among=tuple(audiences))
    room = Rect(at.x + 42, top, at.width - 42 - 74, 0)
    name = text(page, narrator.audience(audiences[place]), Type.STRONG, room)
    why = text(page, _why(page, narrator, state, exchange, place, moved), Type.LINE, replace(room, y=name.rect.bottom))
    number = Rect(at.right - 70, top, 70, figure.height)
    column.add(
        Node(
            rect=Rect(at.x, top, at.width, max(why.rect.bottom - top, 36)),
            role=Role.ROW,
            name=f"{name.name} {signed(moved)}: {why.name}",
            children=(emblem, name, why, Figure(rect=number, block=figure, moved=moved)),
        ),
        6,
    )
    column.rule(1, 8, "line")


@dataclass(frozen=True, kw_only=True)
class Figure(Node):
    """A change in figures, with an arrow."""

    block: Block
    moved: int

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint both at the right edge."""
        rect = self.rect
        left = rect.right - self.block.width
        canvas.text(self.block, left, rect.y)
        if self.moved:
            x, y = left - 14, rect.y + rect.height / 2
            tip = -6 if self.moved > 0 else 6
            canvas.polygon([(x - 6, y - tip), (x + 6, y - tip), (x, y + tip)], "ink")


def _why(page: Page, narrator: Narrator, state: State, exchange: int, place: int, moved: int) -> Content:
    """The largest cause that went the way the audience went."""
    record = state.record
    found = reasons(narrator, record.explanations[exchange], place, record.exchanges[exchange])
    same_way = [each for each in found if (each.thousandths > 0) == (moved > 0)]
    if not moved:
        return page.say("coverage.still")
    return same_way[0].text if same_way else page.say("why.many")
