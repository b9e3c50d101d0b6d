"""What else the debrief tells: what was caught and is owed, the goals, the lesson."""

from collections.abc import Sequence

from game.desktop.geometry import Rect
from game.desktop.node import Node
from game.desktop.page import Page
from game.desktop.scenes.goal_list import goal_row
from game.desktop.tokens import Type
from game.desktop.typesetting import Content, Piece
from game.desktop.widgets.texts import Column
from game.presentation.debrief import DebriefView

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
        mark = Piece("✓" if goal.met else "×", Type.STRONG, "ink" if goal.met else "red")
        grade = Piece(page.say(f"grade.{goal.grade}") + "  ", Type.KICKER, "ink2")
        now = Piece("   " + goal.standing, Type.LABEL, "ink2")
        goal_row(column, mark, (grade, goal.text, now), Type.LINE, gap=6)
        column.rule(1, 6, "line")
    return column.nodes, column.height


def lesson_nodes(page: Page, at: Rect, view: DebriefView) -> Nodes:
    """What the level's author wants remembered."""
    column = Column(page, Rect(at.x, at.y, min(at.width, 760), at.height))
    column.text(view.lesson or page.say("debrief.no_lesson"), Type.LINE)
    return column.nodes, column.height
