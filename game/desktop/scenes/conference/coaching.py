"""The coach of the first conference: a slip with one lesson, in a place of its own, until it is understood."""

from collections.abc import Sequence

from game.desktop.geometry import Rect
from game.desktop.node import Node, Role
from game.desktop.scenes.conference.moment import Moment
from game.desktop.tokens import Type
from game.desktop.widgets.controls import button
from game.desktop.widgets.texts import Column, Panel

WIDTH = 420
_ACROSS, _DOWN = 16, 12
_NARROWEST = 250
_SHADOW = 4


def lesson_beside(moment: Moment, under: Rect, cards: Sequence[Node], right: float) -> Node:
    """The slip below the audiences; where it finds no room there, beside the cards."""
    slip, height = lesson_column(moment, under)
    if height <= under.height or not cards:
        return slip
    last = max(cards, key=lambda node: node.rect.right).rect
    free = Rect(last.right + moment.page.gutter, last.y, right - last.right - moment.page.gutter - _SHADOW, last.height)
    if free.width < _NARROWEST:
        return lesson_at_foot(moment, under.bottom)
    return lesson_column(moment, free)[0]


def lesson_at_foot(moment: Moment, bottom: float) -> Node:
    """The slip at the right, standing on a line."""
    page = moment.page
    width = min(WIDTH, page.body.width)
    _, height = lesson_column(moment, Rect(0, 0, width, 0))
    return lesson_column(moment, Rect(page.body.right - width, bottom - height, width, 0))[0]


def lesson_column(moment: Moment, at: Rect) -> tuple[Node, float]:
    """The slip from the top of a place, as wide as that; and how high it is."""
    column = _set(moment, Rect(at.x + _ACROSS, at.y + _DOWN, at.width - 2 * _ACROSS - _SHADOW, 0))
    height = column.height + 2 * _DOWN
    slip = Panel(
        rect=Rect(at.x, at.y, at.width - _SHADOW, height),
        role=Role.DIALOG,
        name=moment.say("coach.title"),
        frame="ink",
        thickness=2,
        shadow=_SHADOW,
        children=tuple(column.nodes),
    )
    return slip, height + _SHADOW


def _set(moment: Moment, at: Rect) -> Column:
    page = moment.page
    column = Column(page, at)
    column.text(moment.say("coach.title"), Type.KICKER, gap=3).rule(2, 6)
    column.text(moment.say(f"coach.{moment.lesson}"), Type.LINE, gap=8)
    understood, skip = moment.say("coach.understood"), moment.say("coach.skip")
    place = Rect(at.x, column.y, 0, 0)
    done = button(page, "coach.understood", understood, place, moment.moves.understood, "k", main=True)
    beside = Rect(done.rect.right + 10, column.y, 0, 0)
    away = button(page, "coach.skip", skip, beside, moment.moves.skip_lessons)
    if away.rect.right > at.right:
        away = button(page, "coach.skip", skip, Rect(at.x, done.rect.bottom + 6, 0, 0), moment.moves.skip_lessons)
    column.nodes += [done, away]
    column.y = away.rect.bottom
    return column
