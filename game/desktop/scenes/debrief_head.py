"""The head of the debrief: the grade as a seal, how long it took, par, and what was missed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import reduce

from game.desktop.geometry import Rect
from game.desktop.node import Node
from game.desktop.page import Page
from game.desktop.tokens import Type
from game.desktop.widgets.controls import Button, button_row
from game.desktop.widgets.roundel import roundel
from game.desktop.widgets.texts import label, rule, text
from game.presentation.debrief import DebriefView
from game.presentation.figures import clock

_SEAL = 72.0
Make = Callable[[Rect], Button]


def debrief_head(page: Page, at: Rect, view: DebriefView, kicker: str, par: str, buttons: Sequence[Make]) -> Node:
    """The head in a place as wide as the screen; the node ends with the rule below it."""
    title = page.set(page.say("page.debrief"), Type.HEAD)
    above = label(page, kicker, Type.KICKER, at.x, at.y, "ink2")
    head = text(page, page.say("page.debrief"), Type.HEAD, replace(at, y=above.rect.bottom, width=title.width))
    seal = roundel(
        page, view.grade, Rect(max(head.rect.right, above.rect.right) + 20, at.y, _SEAL, _SEAL), banded=True, empty="–"
    )
    row = button_row(page, at.right, at.y + 4, buttons) if buttons else ()
    left = seal.rect.right + 20
    right = row[0].rect.x - 20 if row else at.right
    beside = right - left >= 260
    words_at = Rect(left, at.y + 6, right - left, 0) if beside else Rect(at.x, at.y + _SEAL + 6, at.width, 0)
    result = text(page, _result(page, view, par), Type.STRONG, words_at)
    rest = text(page, _rest(page, view), Type.LABEL, replace(words_at, y=result.rect.bottom + 2))
    bottom = max(seal.rect.bottom, head.rect.bottom, rest.rect.bottom, *(each.rect.bottom for each in row), 0) + 8
    line = rule(at.x, bottom, at.width, 4)
    rect = Rect(at.x, at.y, at.width, bottom + 4 - at.y)
    return Node(rect=rect, children=(above, head, seal, result, rest, *row, line))


def _result(page: Page, view: DebriefView, par: str) -> str:
    key = "debrief.result" if view.grade else "debrief.no_result"
    grade = view.grade_name[:1].upper() + view.grade_name[1:]
    return sentences(page, [page.say(key, grade=grade, time=clock(view.seconds)), par])


def _rest(page: Page, view: DebriefView) -> str:
    """What was missed, by how much, and how it ended."""
    found = [view.missed] if view.missed else []
    found += [page.say("debrief.rewound")] if view.rewound else []
    return sentences(page, [*found, view.how] if view.how else found)


def sentences(page: Page, found: Sequence[str]) -> str:
    """Sentences one after the other, as the language sets them."""
    if not found:
        return ""
    return reduce(lambda before, after: page.say("list.two_sentences", before=before, after=after), found)
