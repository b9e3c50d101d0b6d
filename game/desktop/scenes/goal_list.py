"""What a level asks, grade by grade: a seal for each, and its goals beside it."""

from collections.abc import Sequence

from game.desktop.geometry import Rect
from game.desktop.page import Page
from game.desktop.tokens import Type
from game.desktop.widgets.roundel import roundel
from game.desktop.widgets.texts import Column
from game.scenario.vocabulary import Grade

_SEAL = 30.0
_INDENT = 42.0


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
