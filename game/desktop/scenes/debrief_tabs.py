"""What the lower half of the debrief can show, and the tabs to choose it by."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial

from game.desktop.geometry import Rect
from game.desktop.node import Node, shifted
from game.desktop.page import Page
from game.desktop.scenes.debrief_transcript import chip
from game.desktop.widgets.controls import Button, button
from game.scenario.vocabulary import EvasionGroup

Choose = Callable[["Tab"], object]


class Tab(StrEnum):
    """What the lower half shows."""

    TRANSCRIPT = "transcript"
    CAUGHT = "caught"
    AGAINST = "against"
    GOALS = "goals"
    LESSON = "lesson"


def tab_row(page: Page, at: Rect, chosen: Tab, choose: Choose) -> tuple[Button, ...]:
    """The tabs in a row, on further rows where they don't fit."""
    found: list[Button] = []
    x, y = at.x, at.y
    for number, tab in enumerate(Tab, 1):
        made = _tab(page, tab, str(number), Rect(x, y, 0, 0), chosen, choose)
        if made.rect.right > at.right and found:
            x, y = at.x, made.rect.bottom + 8
            made = _tab(page, tab, str(number), Rect(x, y, 0, 0), chosen, choose)
        found.append(made)
        x = made.rect.right + 8
    return tuple(found)


def _tab(page: Page, tab: Tab, shortcut: str, at: Rect, chosen: Tab, choose: Choose) -> Button:
    key = f"debrief.tab.{tab}"
    return button(page, key, page.say(key), at, partial(choose, tab), shortcut, selected=tab is chosen)


def codes_legend(page: Page, at: Rect) -> list[Node]:
    """What the three kinds of codes look like, at the right end of a place; nothing where there is no room for it."""
    found: list[Node] = []
    right = at.right
    for group in reversed(EvasionGroup):
        made = chip(page, page.say(f"debrief.code.{group}"), group, 0, at.y + 5)
        right -= made.rect.width
        found.append(shifted(made, right, 0))
        right -= 10
    return found if right >= at.x else []
