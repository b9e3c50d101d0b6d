"""The coach of the first conference: a slip with one lesson, over the lower right corner of the table, until it is understood."""

from game.desktop.geometry import Rect
from game.desktop.node import Node, Role
from game.desktop.scenes.conference.moment import Moment
from game.desktop.tokens import Layout, Type
from game.desktop.widgets.controls import button
from game.desktop.widgets.texts import Column, Panel
from game.presentation.coach import Lesson

WIDTH = 380
_ACROSS, _DOWN = 18, 14
_FOOT = 56
_CARDS = {Layout.WIDE: 258, Layout.CLOSE: 222}
"""What foot and cards take at least, from the lower edge."""


def coach_slip(moment: Moment, shown: Lesson) -> Node:
    """The slip, in the lower right corner of what lies between head and cards."""
    page = moment.page
    width = min(WIDTH, page.width - 40)
    measured = _set(moment, shown, Rect(0, 0, width - 2 * _ACROSS, 0))
    height = measured.height + 2 * _DOWN
    below = _FOOT if page.is_narrow else _CARDS[page.layout]
    at = Rect(page.body.right - width, max(60.0, page.height - below - height), width, height)
    column = _set(moment, shown, Rect(at.x + _ACROSS, at.y + _DOWN, width - 2 * _ACROSS, 0))
    return Panel(
        rect=at,
        role=Role.DIALOG,
        name=moment.say("coach.title"),
        frame="ink",
        thickness=2,
        shadow=4,
        children=tuple(column.nodes),
    )


def _set(moment: Moment, shown: Lesson, at: Rect) -> Column:
    page = moment.page
    column = Column(page, at)
    column.text(moment.say("coach.title"), Type.KICKER, gap=4).rule(2, 8)
    column.text(moment.say(f"coach.{shown}"), Type.LINE, gap=10)
    done = button(
        page,
        "coach.understood",
        moment.say("coach.understood"),
        Rect(at.x, column.y, 0, 0),
        moment.moves.understood,
        "k",
        main=True,
    )
    skip = button(
        page,
        "coach.skip",
        moment.say("coach.skip"),
        Rect(done.rect.right + 10, column.y, 0, 0),
        moment.moves.skip_lessons,
    )
    column.nodes += [done, skip]
    column.y = max(done.rect.bottom, skip.rect.bottom)
    return column
