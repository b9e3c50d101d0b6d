"""What the columns of the conference screen are set from: who asks, what is asked and said, what audiences think."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from game.desktop.geometry import Rect
from game.desktop.node import Node
from game.desktop.scenes.conference.asked import asked
from game.desktop.scenes.conference.audiences import wall
from game.desktop.scenes.conference.clipping import DETAILS, Detail, chain, wiped
from game.desktop.scenes.conference.moment import Moment
from game.desktop.scenes.conference.reporter import reporter_column
from game.desktop.scenes.conference.room import room_centre, room_left
from game.desktop.tokens import Type
from game.desktop.typesetting import Ink
from game.desktop.widgets.texts import Column
from game.presentation.sentences import sentence
from game.rules.actions import Action
from game.rules.events import ContradictionMade, DebtIncurred, FactChecked, PatienceChanged, PromiseBroken

HELD_AGAINST = (ContradictionMade, PromiseBroken, FactChecked, PatienceChanged, DebtIncurred)
"""What the press holds against the speaker: set in red."""
Build = Callable[[Rect], tuple[Sequence[Node], float]]
"""What sets a part into a place: its nodes, and how high they are."""


def has_question(moment: Moment) -> bool:
    """Whether somebody has asked."""
    exchange = moment.state.current
    return exchange is not None and exchange.reporter is not None


def left(moment: Moment, focused: Action | None) -> Build:
    """Who asks, or whose hand is looked at."""

    def build(at: Rect) -> tuple[Sequence[Node], float]:
        make = reporter_column if has_question(moment) else room_left
        nodes, end = moment.keep(lambda: make(moment, at, focused), "left", at, focused, moment.plan)
        return nodes, end - at.y

    return build


def right(moment: Moment) -> Build:
    """What audiences think, and why they moved."""

    def build(at: Rect) -> tuple[Sequence[Node], float]:
        needle = moment.motions.progress("meters")
        return moment.keep(lambda: wall(moment, at), "right", at, needle, moment.teaches)

    return build


def question(moment: Moment) -> Build:
    """The question and the answer so far; earlier lines take a row each where clippings find no room."""
    details = DETAILS[-2:-1] if moment.page.is_narrow else DETAILS

    def build(at: Rect) -> tuple[Sequence[Node], float]:
        place = replace(at, height=0)
        found: tuple[Sequence[Node], float] = ((), 0.0)
        for detail in details:
            found = _kept_exchange(moment, place, detail)
            if found[1] <= at.height:
                break
        return found

    return build


def _kept_exchange(moment: Moment, at: Rect, detail: Detail) -> tuple[list[Node], float]:
    ending = moment.attention == "end"
    nodes, height = moment.keep(
        lambda: _exchange(moment, at, detail), "question", at, detail, moment.plan, moment.notes, ending
    )
    return (wiped(moment, nodes) if moment.motions.any else nodes), height


def _exchange(moment: Moment, at: Rect, detail: Detail) -> tuple[list[Node], float]:
    """The question, the answer in so much detail, and what followed from the last line."""
    column = Column(moment.page, at)
    asked(moment, column, moment.attention == "end")
    chain(moment, column, detail)
    for event in moment.notes[-2:]:
        ink: Ink = "red" if isinstance(event, HELD_AGAINST) else "ink"
        column.text(sentence(event, moment.narrator, moment.state.record), Type.ASIDE, ink, gap=3)
    return column.nodes, column.height


def room(moment: Moment, focused: Action | None) -> Build:
    """The room between two questions."""

    def build(at: Rect) -> tuple[Sequence[Node], float]:
        lost = moment.playing.session.is_gold_lost
        nodes, end = moment.keep(lambda: room_centre(moment, at, focused), "room", at, focused, moment.notes, lost)
        return nodes, end - at.y

    return build
