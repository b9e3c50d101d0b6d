"""What else the debrief tells: what was caught and is owed, par and history beside your line, the goals, the lesson."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role
from game.desktop.page import Page
from game.desktop.tokens import Type
from game.desktop.typesetting import Content, Piece
from game.desktop.widgets.texts import Column, text
from game.presentation.debrief import DebriefView
from game.presentation.figures import signed_decimal

Nodes = tuple[Sequence[Node], float]


def caught_nodes(page: Page, at: Rect, view: DebriefView) -> Nodes:
    """The fact-check ledger, the promises, the debts; side by side where there is room."""
    columns = at.columns(3, 28) if at.width >= 820 else (at,) * 3
    made: list[Column] = []
    lists = (_ledger(page, view), _promises(page, view), _debts(page, view))
    for place, (key, rows, empty) in zip(columns, lists, strict=True):
        stacked = made and at.width < 820
        column = Column(page, place.below(made[-1].y + 16) if stacked else place)
        column.head(page.say(key))
        for row in rows or [(Piece(page.say(empty), ink="ink2"),)]:
            column.text(row, Type.LINE, gap=4).rule(1, 6, "line")
        made.append(column)
    bottom = max(column.y for column in made)
    return [node for column in made for node in column.nodes], bottom - at.y


Listed = tuple[str, list[Content], str]


def _ledger(page: Page, view: DebriefView) -> Listed:
    rows: list[Content] = [page.say("debrief.checked_by", claim=each.claim, outlet=each.outlet) for each in view.ledger]
    return "debrief.checked", rows, "debrief.no_ledger"


def _promises(page: Page, view: DebriefView) -> Listed:
    rows: list[Content] = [
        (words, Piece("  " + page.say("debrief.kept"), Type.LABEL, "ink2")) for words in view.kept_promises
    ]
    rows += [
        (words, Piece("  " + page.say("debrief.was_broken"), Type.STRONG, "red")) for words in view.broken_promises
    ]
    return "debrief.promises", rows, "debrief.no_promises"


def _debts(page: Page, view: DebriefView) -> Listed:
    rows: list[Content] = []
    for debt in view.debts:
        facts = [page.say("debts.from", n=debt.exchange), debt.issue, debt.code]
        facts += [page.say("debts.asked", n=debt.asked)] if debt.asked else []
        facts.append(page.say("debts.noticed" if debt.noticed else "debts.unnoticed"))
        about = " · ".join(fact for fact in facts if fact)
        rows.append((debt.text, "\n", Piece(about, Type.LABEL, "red" if debt.noticed else "ink2")))
    return "debrief.debts", rows, "debrief.none_owed"


def goals_nodes(page: Page, at: Rect, view: DebriefView) -> Nodes:
    """Every goal, bronze first, with where it stood at the end."""
    column = Column(page, at)
    for goal in view.goals:
        mark = Piece("✓  " if goal.met else "✗  ", Type.STRONG, "ink" if goal.met else "red")
        grade = Piece(page.say(f"grade.{goal.grade}") + "  ", Type.KICKER, "ink2")
        now = Piece("   " + page.say("goals.now", standing=goal.standing), Type.LABEL, "ink2")
        column.text((mark, grade, goal.text, now), Type.LINE, gap=6).rule(1, 6, "line")
    return column.nodes, column.height


def lesson_nodes(page: Page, at: Rect, view: DebriefView) -> Nodes:
    """What the level's author wants remembered."""
    column = Column(page, Rect(at.x, at.y, min(at.width, 760), at.height))
    column.text(view.lesson or page.say("debrief.no_lesson"), Type.LINE)
    return column.nodes, column.height


class Line:
    """Another line of answers to be held against: its name, its grade, its changes by audience in thousandths."""

    def __init__(self, name: str, grade: str, changes: Sequence[float] | None, about: str) -> None:
        self.name, self.grade, self.changes, self.about = name, grade, changes, about


def against_nodes(page: Page, at: Rect, view: DebriefView, lines: Sequence[Line]) -> Nodes:
    """A table: each audience's change in your line and in the others, in figures and on a scale; the grades beneath."""
    own = Line(page.say("debrief.yours"), view.grade_name, [each.total for each in view.waterfalls], "")
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
        column.nodes.append(text(page, page.say("debrief.scale"), Type.LABEL, scale.moved(0, column.y - 22), "ink2"))
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
