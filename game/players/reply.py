"""How a press expects to be answered: a quick, capable speaker of its own imagining."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from game.players.lookahead import after_each, prospects
from game.players.taste import promising
from game.players.worth import value
from game.rules.actions import Action, AnswerNow, Concede, HoldFloor, PointOut, Yield
from game.rules.events import Phase
from game.rules.foresight import Prospect
from game.rules.phases import legal_actions
from game.rules.play import apply
from game.rules.state import State

EXPECTED = 4
"""So many lines are thought through for each link."""


@dataclass(frozen=True, eq=False, slots=True)
class Reply:
    """An expected answer."""

    state: State
    """The last line has been said; the answer has not ended, unless the clock ended it."""
    prospect: Prospect
    """What it comes to when the reporter lets it rest."""


def reply(state: State, links: int = 1) -> Reply:
    """How a capable speaker answers a question just put, or goes on with an answer."""
    return replies([state], links)[0]


def replies(states: Sequence[State], links: int = 1) -> list[Reply]:
    """The same for many states, which are worked out together, a line at a time."""
    heard = [met(state) for state in states]
    found = [Reply(state, now) for state, now in zip(heard, prospects(heard), strict=True)]
    speaking = list(range(len(found)))
    for _ in range(links):
        longer = _with_best_line([found[place] for place in speaking])
        for place, reply in zip(speaking, longer, strict=True):
            found[place] = reply or found[place]
        speaking = [place for place, reply in zip(speaking, longer, strict=True) if reply is not None]
    return found


def _with_best_line(replies: Sequence[Reply]) -> list[Reply | None]:
    """Each reply with its most promising line; None where nothing promises more than silence."""
    legal = [legal_actions(each.state) if each.state.phase is Phase.ANSWER else () for each in replies]
    after = [
        after_each(each.state, promising(each.state, menu, EXPECTED)) if menu else []
        for each, menu in zip(replies, legal, strict=True)
    ]
    then = iter(prospects([state for states in after for state in states]))
    return [
        _best(each, states, list(islice(then, len(states))), must_speak=Yield() not in menu)
        for each, menu, states in zip(replies, legal, after, strict=True)
    ]


def _best(silent: Reply, after: Sequence[State], then: Sequence[Prospect], must_speak: bool) -> Reply | None:
    if not after:
        return None
    worth = [value(each) for each in then]
    best = max(range(len(after)), key=worth.__getitem__)
    return Reply(after[best], then[best]) if must_speak or worth[best] > value(silent.prospect) else None


def met(state: State) -> State:
    """The state after the usual way of meeting an interruption, if there is one to meet."""
    if state.phase is not Phase.INTERRUPTED:
        return state
    legal = legal_actions(state)
    ways: tuple[Action, ...] = (PointOut(), AnswerNow(), HoldFloor(), Concede())
    return apply(state, next(way for way in ways if way in legal))[0]
