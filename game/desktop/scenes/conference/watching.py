"""A conference that nobody plays: what happens, told as it happens, and how fast."""

from collections.abc import Sequence

from game.desktop.geometry import Rect
from game.desktop.node import Node
from game.desktop.scenes.conference.moment import Moment
from game.desktop.tokens import Type
from game.desktop.widgets.controls import hint_row
from game.desktop.widgets.texts import Column, label, rule
from game.presentation.sentences import sentence
from game.rules.events import ClockRan, Event, OpinionMoved, PatienceChanged

HEIGHT = 150
_SILENT = (ClockRan, PatienceChanged, OpinionMoved)
_TOLD = 4


def watching_panel(moment: Moment, at: Rect, bottom: float) -> tuple[list[Node], float]:
    """The latest that happened, and the keys that hold and hasten it; and where it begins."""
    page = moment.page
    top = bottom - 10 - HEIGHT
    nodes: list[Node] = [rule(at.x, top, at.width, 4)]
    nodes.append(label(page, moment.say("conference.watching"), Type.KICKER, at.x, top + 14))
    keys: Sequence[tuple[Sequence[str], str, object]] = (
        (
            ("space",),
            moment.say("conference.watch.go_on" if moment.paused else "conference.watch.hold"),
            moment.moves.toggle_watching,
        ),
        (("s",), moment.say("conference.watch.slower"), lambda: moment.moves.change_speed(-1)),
        (("f",), moment.say("conference.watch.faster", n=moment.speed + 1), lambda: moment.moves.change_speed(1)),
    )
    row = hint_row(page, 0, top + 6, keys)  # type: ignore[arg-type]
    nodes += hint_row(page, at.right - row[-1].rect.right, top + 6, keys)  # type: ignore[arg-type]
    column = Column(page, Rect(at.x, top + 42, at.width, HEIGHT - 42))
    for event in latest(moment)[-_TOLD:]:
        column.text(sentence(event, moment.narrator, moment.state.record), Type.LINE, gap=2)
        if column.y > bottom - 30:
            break
    return [*nodes, *column.nodes], top


def latest(moment: Moment) -> list[Event]:
    """What followed from the last choices of either side, as far as it is worth telling."""
    steps = moment.playing.session.steps[-3:]
    return [event for step in steps for event in step.events if not isinstance(event, _SILENT)]
