"""What a level asks: grade by grade, with a seal for each; or in rows, with how each goal stands."""

from collections.abc import Sequence

from game.desktop.geometry import Rect
from game.desktop.page import Page
from game.desktop.tokens import Type
from game.desktop.typesetting import Content, Ink, Piece
from game.desktop.widgets.roundel import roundel
from game.desktop.widgets.texts import Column, label, text
from game.scenario.vocabulary import Grade

_SEAL = 30.0
_INDENT = 42.0
_MARK = 20.0
"""How much width a row's mark takes: further lines begin where the words do."""


def goals_by_grade(page: Page, column: Column, goals: Sequence[tuple[Grade, str]]) -> None:
    """The goals of every grade; of the higher ones it is said that they ask for all below, too."""
    lower = False
    for grade in Grade:
        own = [words for each, words in goals if each is grade]
        if not own:
            continue
        at = column.rest
        column.nodes.append(roundel(page, grade, Rect(at.x, at.y + 1, _SEAL, _SEAL)))
        beside = Column(page, Rect(at.x + _INDENT, at.y, at.width - _INDENT, 1e6))
        name = page.say(f"grade.{grade}").capitalize()
        kicker = page.say("levels.grade_and", grade=name) if lower else page.say("levels.grade", grade=name)
        beside.text(kicker, Type.STRONG, gap=3)
        for words in own:
            beside.text(words, Type.LINE, gap=4)
        column.nodes += beside.nodes
        column.y = max(beside.y, at.y + _SEAL + 4) + 6
        lower = True


def goal_row(column: Column, mark: Piece, words: Content, role: Type, ink: Ink = "ink", gap: float = 4) -> None:
    """A goal below the others: whether it is met, as a mark, and beside it the words."""
    page, at = column.page, column.rest
    column.nodes.append(label(page, (mark,), role, at.x, at.y))
    column.add(text(page, words, role, Rect(at.x + _MARK, at.y, at.width - _MARK, 0), ink), gap)
