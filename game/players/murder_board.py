"""The murder board: colleagues who play the press so that it hurts, and search for where."""

from collections.abc import Sequence
from math import log, sqrt
from random import Random

from game.players.budget import Budget
from game.players.hard_news import interest_of, pressed_on, with_motive
from game.players.interest import REHEARSAL, Found, worth
from game.players.lookahead import imagined
from game.players.pressing import outlook
from game.players.working_press import WorkingPress
from game.rules.actions import Action, Ask, Call, CallDebt, EndHands, FollowUp, RaiseHand, Side
from game.rules.changes import changed
from game.rules.events import Phase
from game.rules.observation import Observation, observe
from game.rules.play import apply
from game.rules.state import State

HANDS = 2
"""No more hands than these: the two whose questions would cost most."""
CURIOSITY = 1.5
"""How much an action that was tried seldom is tried again, in points of score."""


class MurderBoard:
    """A press that plays out imagined conferences, and tries again what hurts most (UCB1 at the root: Auer et al. 2002)."""

    def __init__(self, nodes: int = 24, seconds: float | None = None) -> None:
        self.nodes, self.seconds = nodes, seconds

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose what came out worst for the speaker on average; more nodes, a better average."""
        legal = _worth_trying(observation, rng)
        if len(legal) == 1 and not isinstance(legal[0], (Ask, CallDebt, FollowUp)):
            return legal[0]
        tried = _try_out(observation, legal, rng, Budget(self.nodes, self.seconds))
        best = max(legal, key=lambda action: tried[action].mean)
        return _explained(observation, rng, best, tried[best])


class _Tried:
    """What an action came to when it was played out."""

    def __init__(self) -> None:
        self.total, self.times = 0.0, 0
        self.last: Found | None = None

    @property
    def mean(self) -> float:
        return self.total / self.times if self.times else float("-inf")

    def hope(self, tries: int) -> float:
        """The upper confidence bound."""
        return self.mean + CURIOSITY * sqrt(2 * log(tries) / self.times) if self.times else float("inf")


def _try_out(observation: Observation, legal: Sequence[Action], rng: Random, budget: Budget) -> dict[Action, _Tried]:
    """Play out, each time on other luck, whatever has the best hope, until the budget is spent."""
    tried = {action: _Tried() for action in legal}
    tries = 0
    while tries < len(legal) or budget.lasts:
        budget.spend()
        tries += 1
        action = max(legal, key=lambda each: tried[each].hope(tries))
        what, worth_of_it = _played_out(imagined(observation, rng), action, rng)
        result = tried[action]
        result.total, result.times, result.last = result.total + worth_of_it, result.times + 1, what
        if budget.is_late and tries >= 1:
            break
    return tried


def _played_out(state: State, action: Action, rng: Random) -> tuple[Found, float]:
    """What an action comes to this time; a hand, by the question that would be put."""
    if isinstance(action, RaiseHand):
        state, action = _called(state, action, rng)
    interest = interest_of(state, REHEARSAL)
    what = outlook(state, action, interest)
    return what, worth(interest, what)


def _called(state: State, action: RaiseHand, rng: Random) -> tuple[State, Action]:
    """The state in which this reporter has been called, and a question that she might put."""
    alone = changed(state, hands=(), passed_over=())
    for step in (action, EndHands(), Call(action.reporter)):
        alone, _ = apply(alone, step)
    return alone, WorkingPress().choose(observe(alone, Side.PRESS), rng)


def _worth_trying(observation: Observation, rng: Random) -> tuple[Action, ...]:
    if observation.phase is not Phase.HANDS:
        return pressed_on(observation, rng)
    hands = tuple(action for action in observation.legal if isinstance(action, RaiseHand))
    return hands if hands and len(observation.hands) < HANDS else (EndHands(),)


def _explained(observation: Observation, rng: Random, action: Action, result: _Tried) -> Action:
    if observation.phase is Phase.HANDS or result.last is None:
        return action
    return with_motive(action, interest_of(observation.imagine(rng), REHEARSAL), result.last)
