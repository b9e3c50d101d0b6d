"""How a press expects to be answered: a quick, capable speaker of its own imagining."""

from collections.abc import Sequence
from dataclasses import dataclass

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
    """The same for many states, which are worked out together, a line at a time, silence with the first."""
    silent = [met(state) for state in states]
    longer = [_longer(state) for state in silent] if links else [[] for _ in silent]
    found: list[Reply] = []
    for now, *then in _replies([[state, *after] for state, after in zip(silent, longer, strict=True)]):
        found.append(_best(now, then) or now)
    speaking = [place for place, reply in enumerate(found) if reply.state is not silent[place]]
    for _ in range(1, links):
        longer = [_longer(found[place].state) for place in speaking]
        best = [_best(found[place], then) for place, then in zip(speaking, _replies(longer), strict=True)]
        speaking = [place for place, reply in zip(speaking, best, strict=True) if reply is not None]
        for place, reply in zip(speaking, filter(None, best), strict=True):
            found[place] = reply
    return found


def _longer(state: State) -> list[State]:
    """The states after the most promising lines that may be said next."""
    legal = legal_actions(state) if state.phase is Phase.ANSWER else ()
    return after_each(state, promising(state, legal, EXPECTED)) if legal else []


def _replies(states: Sequence[Sequence[State]]) -> list[list[Reply]]:
    """The prospect of every state."""
    all_prospects = iter(prospects([state for each in states for state in each]))
    return [[Reply(state, next(all_prospects)) for state in each] for each in states]


def _best(silent: Reply, longer: Sequence[Reply]) -> Reply | None:
    """The most promising of longer replies; None where nothing promises more than silence."""
    if not longer:
        return None
    worth = [value(each.prospect) for each in longer]
    best = max(range(len(longer)), key=worth.__getitem__)
    must_speak = Yield() not in legal_actions(silent.state)
    return longer[best] if must_speak or worth[best] > value(silent.prospect) else None


def met(state: State) -> State:
    """The state after the usual way of meeting an interruption, if there is one to meet."""
    if state.phase is not Phase.INTERRUPTED:
        return state
    legal = legal_actions(state)
    ways: tuple[Action, ...] = (PointOut(), AnswerNow(), HoldFloor(), Concede())
    return apply(state, next(way for way in ways if way in legal))[0]
