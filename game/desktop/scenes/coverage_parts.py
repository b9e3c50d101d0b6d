"""How every audience took an answer, with its largest cause in words."""

from dataclasses import dataclass, replace

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role
from game.desktop.page import Page
from game.desktop.tokens import Type
from game.desktop.typesetting import Block
from game.desktop.widgets.pictures import Emblem
from game.desktop.widgets.texts import Column, text
from game.presentation.causes import Cause, answer_heard, causes
from game.presentation.figures import signed
from game.presentation.narrator import Narrator
from game.session.session import Session


def moved_rows(page: Page, at: Rect, narrator: Narrator, session: Session, exchange: int) -> tuple[list[Node], float]:
    """How every audience moved on this answer, the one that moved most first, with its largest cause in words."""
    column = Column(page, at)
    column.text(page.say("coverage.moved"), Type.SECTION, gap=2)
    column.text(page.say("coverage.moved.unit"), Type.LABEL, "ink2", 6).rule(2, 8)
    if exchange < len(session.state.record.explanations):
        for cause in causes(narrator, answer_heard(session, exchange)):
            _row(page, column, narrator, cause)
    return column.nodes, column.y


def _row(page: Page, column: Column, narrator: Narrator, cause: Cause) -> None:
    audiences = narrator.game.audiences
    at, top = column.rest, column.y
    figure = page.set(signed(cause.moved), Type.CLOCK, size=0.62)
    emblem = Emblem(rect=Rect(at.x, top + 2, 30, 30), audience=audiences[cause.column], among=tuple(audiences))
    room = Rect(at.x + 42, top, at.width - 42 - 74, 0)
    name = text(page, cause.audience, Type.STRONG, room)
    why = text(page, cause.text, Type.LINE, replace(room, y=name.rect.bottom))
    number = Rect(at.right - 70, top, 70, figure.height)
    column.add(
        Node(
            rect=Rect(at.x, top, at.width, max(why.rect.bottom - top, 36)),
            role=Role.ROW,
            name=f"{name.name} {signed(cause.moved)}: {why.name}",
            children=(emblem, name, why, Figure(rect=number, block=figure, moved=cause.moved)),
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
