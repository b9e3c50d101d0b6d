"""How a press expects to be answered: a quick, capable speaker of its own imagining."""

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
    state = _met(state)
    now, *_ = prospects([state])
    for _ in range(links):
        best = _best_line(state, now)
        if best is None:
            break
        state, now = best
    return Reply(state, now)


def _best_line(state: State, now: Prospect) -> tuple[State, Prospect] | None:
    """The state after the most promising line, and its prospect; None where nothing promises more than silence."""
    legal = legal_actions(state) if state.phase is Phase.ANSWER else ()
    lines = promising(state, legal, EXPECTED)
    if not lines:
        return None
    after = after_each(state, lines)
    then = prospects(after)
    worth = [value(each) for each in then]
    best = max(range(len(lines)), key=worth.__getitem__)
    must_speak = Yield() not in legal
    return (after[best], then[best]) if must_speak or worth[best] > value(now) else None


def _met(state: State) -> State:
    """Interrupted: the state after the usual way of meeting it."""
    if state.phase is not Phase.INTERRUPTED:
        return state
    legal = legal_actions(state)
    ways: tuple[Action, ...] = (PointOut(), AnswerNow(), HoldFloor(), Concede())
    return apply(state, next(way for way in ways if way in legal))[0]
