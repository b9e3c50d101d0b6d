"""What can lie over the table: drawers, the menu, a question before leaving, an interruption, the change of seats."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from game.desktop.node import Node, Press
from game.desktop.scenes.conference import drawers
from game.desktop.scenes.conference.coaching import lesson_at_foot
from game.desktop.scenes.conference.interrupting import interruption_band
from game.desktop.scenes.conference.moment import Moment
from game.desktop.scenes.glossary import GlossaryScene
from game.desktop.scenes.settings import SettingsScene
from game.desktop.tokens import Type
from game.desktop.widgets.dialog import dialog
from game.desktop.widgets.texts import Column
from game.rules.actions import Action, Close, Side, Yield
from game.rules.events import Phase

_BELOW = 12
"""What a lesson keeps clear of the lower edge."""
_BUILDERS: Mapping[str, Callable[[Moment, Column], None]] = {
    "record": drawers.record,
    "transcript": drawers.transcript_pages,
    "goals": drawers.goals,
    "dossier": drawers.dossier,
    "advisers": drawers.advisers,
    "why": drawers.why,
    "polls": drawers.polls,
}


def over(moment: Moment, waits_for: Side | None) -> tuple[Node, ...]:
    """What lies over the table now, the uppermost last."""
    found: list[Node] = []
    if waits_for is not None:
        found.append(_hand_over(moment, waits_for))
    elif moment.state.phase is Phase.INTERRUPTED and moment.playing.is_person_s_turn:
        found.append(interruption_band(moment))
        if moment.lesson is not None and not moment.drawer:
            found.append(lesson_at_foot(moment, moment.page.height - _BELOW))
    if moment.drawer == "menu":
        found.append(_menu(moment))
    elif moment.drawer == "sure":
        found.append(_asked_twice(moment, Close(), "conference.walk_out", "conference.close", "close.sure"))
    elif moment.drawer == "silent":
        found.append(
            _asked_twice(moment, Yield(), "conference.silent", "conference.silent.title", "conference.silent.sure")
        )
    elif moment.drawer in _BUILDERS and moment.drawer not in moment.hidden_drawers:
        found.append(_drawer(moment))
    return tuple(found)


def _drawer(moment: Moment) -> Node:
    build = _BUILDERS[moment.drawer]
    close = _closer(moment)
    ok = ("dialog.close", moment.say("button.close"), _KEY_OF.get(moment.drawer, "enter"), close)
    title = moment.say("page.record" if moment.drawer == "record" else f"conference.{moment.drawer}.title")
    return dialog(moment.page, title, moment.offsets, lambda column: build(moment, column), [ok], close, _width(moment))


_KEY_OF = {"record": "r", "transcript": "t", "goals": "g", "dossier": "d", "advisers": "a"}


def _width(moment: Moment) -> float:
    return 860 if moment.drawer in ("record", "transcript") else 720


def _closer(moment: Moment) -> Press:
    return lambda: moment.moves.show("")


def _menu(moment: Moment) -> Node:
    moves = moment.moves
    entries: Sequence[tuple[str, str, Press]] = [
        ("goals", "g", partial(moment.moves.show, "goals")),
        ("record", "r", partial(moment.moves.show, "record")),
        ("transcript", "t", partial(moment.moves.show, "transcript")),
        ("dossier", "d", partial(moment.moves.show, "dossier")),
        ("advisers", "a", partial(moment.moves.show, "advisers")),
        ("why", "w", partial(moment.moves.show, "why")),
        ("polls", "o", partial(moment.moves.show, "polls")),
        ("glossary", "s", lambda: moves.visit(GlossaryScene)),
        ("settings", "e", lambda: moves.visit(SettingsScene)),
        ("leave", "q", moves.leave_conference),
    ]
    entries = [each for each in entries if each[0] not in moment.hidden_drawers]
    return dialog(
        moment.page,
        moment.say("conference.menu"),
        moment.offsets,
        lambda column: drawers.menu(moment, column, entries),
        [("dialog.close", moment.say("conference.go_on"), "escape", _closer(moment))],
        _closer(moment),
        460,
    )


def _asked_twice(moment: Moment, action: Action, label: str, title: str, words: str) -> Node:
    """What cannot be meant lightly is chosen once more, here."""
    buttons = [
        ("sure.leave", moment.say(label), "", lambda: moment.moves.choose(action)),
        ("dialog.close", moment.say("conference.stay"), "", _closer(moment)),
    ]
    return dialog(
        moment.page,
        moment.say(title),
        moment.offsets,
        lambda column: _warn(moment, column, words),
        buttons,
        _closer(moment),
    )


def _warn(moment: Moment, column: Column, words: str) -> None:
    column.text(moment.say(words), Type.LINE)


def _hand_over(moment: Moment, side: Side) -> Node:
    ok = ("dialog.close", moment.say("conference.seated"), "enter", moment.moves.hand_over)
    return dialog(
        moment.page,
        moment.say("page.hand_over"),
        moment.offsets,
        lambda column: drawers.hand_over(moment, column, side),
        [ok],
        moment.moves.hand_over,
    )
