"""Your line beside others: what a careful speaker made of the level, and what was really said."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role
from game.desktop.page import Page
from game.desktop.tokens import Type
from game.desktop.widgets.texts import Column, text
from game.players.alternatives import Par
from game.presentation.audiences import audience_views
from game.presentation.debrief import DebriefView
from game.presentation.figures import PER_THOUSAND, clock, signed_decimal
from game.presentation.narrator import Narrator
from game.session.session import Session

Nodes = tuple[Sequence[Node], float]


def par_words(page: Page, par: Par) -> str:
    """What the careful speaker reached, as a sentence."""
    if not par.is_over:
        return page.say("debrief.par_wait")
    session = par.session
    spent = clock(session.scenario.clock - session.state.clock)
    return page.say("debrief.par", grade=page.say(f"grade.{session.grade or 'none'}"), time=spent)


@dataclass(frozen=True)
class AnswerLine:
    """A line of answers through a whole conference, to be held against others."""

    name: str
    grade: str
    changes: Sequence[float] | None
    """By audience, in thousandths; None while it is still being played."""
    about: str


def against_nodes(page: Page, at: Rect, view: DebriefView, lines: Sequence[AnswerLine]) -> Nodes:
    """A table: each audience's change in your line and in the others, in figures and on a scale; the grades beneath."""
    own = AnswerLine(page.say("debrief.yours"), view.grade_name, [each.total for each in view.waterfalls], "")
    everyone = [own, *lines]
    width = min(at.width, 760.0)
    name_width = min(200.0, width * 0.34)
    cell = (width - name_width) / len(everyone)
    column = Column(page, Rect(at.x, at.y, width, at.height))
    scale = Rect(column.at.right + 40, 0, min(420.0, at.right - column.at.right - 60), 0)
    reach = [change for line in everyone for change in line.changes or ()] + [0.0]
    _row(page, column, "", [line.name for line in everyone], Type.KICKER, name_width, cell)
    column.rule(2, 4)
    for place, waterfall in enumerate(view.waterfalls):
        top = column.y
        figures = ["…" if line.changes is None else signed_decimal(line.changes[place]) for line in everyone]
        _row(page, column, waterfall.audience.name, figures, Type.LABEL, name_width, cell)
        if scale.width >= 160:
            changes = tuple(line.changes[place] for line in everyone if line.changes is not None)
            column.nodes.append(
                OnScale(
                    rect=Rect(scale.x, top, scale.width, column.y - top),
                    changes=changes,
                    low=min(reach),
                    high=max(reach),
                )
            )
        column.rule(1, 4, "line")
    _row(page, column, page.say("debrief.grade_row"), [line.grade for line in everyone], Type.STRONG, name_width, cell)
    if scale.width >= 160:
        column.nodes.append(
            text(
                page,
                page.say("debrief.scale.real" if len(lines) > 1 else "debrief.scale"),
                Type.LABEL,
                scale.moved(0, column.y - 22),
                "ink2",
            )
        )
    column.space(10).text(page.say("debrief.chart.unit"), Type.LABEL, "ink2", 4)
    for line in lines:
        column.text(line.about, Type.LABEL, "ink2", 4)
    return column.nodes, column.height


@dataclass(frozen=True, kw_only=True)
class OnScale(Node):
    """Changes on one scale: yours a disc, par a ring, what really happened an upright stroke."""

    changes: tuple[float, ...]
    low: float
    high: float

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the scale's line, its zero, and the marks."""
        y = self.rect.y + self.rect.height / 2 - 2
        canvas.rule(self.rect.x, y, self.rect.width, "line")
        canvas.upright(self._x(0.0), self.rect.y, self.rect.height - 4, "ink2")
        for place, change in reversed(list(enumerate(self.changes))):
            x = self._x(change)
            if place == 2:
                canvas.upright(x - 1, y - 7, 15, "ink", 2.5)
            else:
                canvas.disc(x, y, 5.5 if place == 0 else 7.5, "ink", 0 if place == 0 else 1.5)

    def _x(self, change: float) -> float:
        span = max(1e-6, self.high - self.low)
        inner = self.rect.inset(10, 0)
        return inner.x + inner.width * (change - self.low) / span


def _row(page: Page, column: Column, name: str, cells: Sequence[str], role: Type, width: float, cell: float) -> None:
    at, y = column.at, column.y
    made = [text(page, name, role, Rect(at.x, y, width - 12, 0))]
    for place, words in enumerate(cells):
        here = Rect(at.x + width + cell * place, y, cell - 8, 0)
        made.append(text(page, words, role, here, align="right", tabular=True))
    height = max(each.rect.height for each in made)
    spoken = ": ".join((name, ", ".join(cells)))
    column.add(Node(rect=Rect(at.x, y, at.width, height), role=Role.ROW, name=spoken, children=tuple(made)), 4)


def other_lines(page: Page, narrator: Narrator, par: Par, really: Session | None) -> list[AnswerLine]:
    """Par and history, as far as they have been played."""
    if not par.is_over:
        return [AnswerLine(page.say("debrief.par_line"), "…", None, page.say("debrief.par_wait"))]
    found = [_other(page, narrator, par.session, "debrief.par_line", "debrief.par_about")]
    found += [_other(page, narrator, really, "debrief.really", "debrief.history_about")] if really is not None else []
    return found


def _other(page: Page, narrator: Narrator, session: Session, name: str, about: str) -> AnswerLine:
    changes = [each.change * PER_THOUSAND for each in audience_views(narrator, session.state)]
    return AnswerLine(page.say(name), page.say(f"grade.{session.grade or 'none'}"), changes, page.say(about))
