"""The coach of the first conference: a slip with one lesson, over the audiences, until it is understood."""

from game.desktop.geometry import Rect
from game.desktop.node import Node, Role
from game.desktop.scenes.conference.moment import Moment
from game.desktop.tokens import Type
from game.desktop.widgets.controls import button
from game.desktop.widgets.texts import Column, Panel
from game.presentation.coach import Lesson

WIDTH = 380
_ACROSS = 18


def coach_slip(moment: Moment, shown: Lesson) -> Node:
    """The slip, in the upper right corner of what lies between head and cards."""
    page = moment.page
    width = min(WIDTH, page.width - 40)
    top = 124 if not page.close else 104
    measured = _set(moment, shown, Rect(0, 0, width - 2 * _ACROSS, 0))
    at = Rect(page.body.right - width, top, width, measured.height + 2 * 14)
    column = _set(moment, shown, Rect(at.x + _ACROSS, at.y + 14, width - 2 * _ACROSS, 0))
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
