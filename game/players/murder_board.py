"""The murder board: colleagues who play the press so that it hurts, and search for where and when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random

from game.players.budget import Budget
from game.players.halving import least
from game.players.hard_news import with_motive
from game.players.interest import REHEARSAL
from game.players.lookahead import imagined
from game.players.plan import in_order, is_about_debts
from game.players.pressing import called, interest_of, outlooks
from game.players.preview import hardest, homework, preview
from game.players.rehearsal import Rehearsal
from game.players.timing import explained, why_now
from game.rules.actions import Action, Ask, EndHands, RaiseHand
from game.rules.address import question_in
from game.rules.events import Phase
from game.rules.observation import Observation
from game.rules.play import apply
from game.rules.state import State

NODES = 6
"""Conferences played out to their end at each decision."""
SOREST, MILDEST = 2, 3
"""So many questions from either end are thought of."""
CHOICES = 6
"""Of what may be done in the middle of an exchange, so much is thought of."""


class MurderBoard:
    """Plays the rest of the conference out, to the score that the speaker would end with, and does what hurts most then.

    So it may let one do well while that costs it nothing, and keep the sorest question, or a debt, for the answer that
    every outlet carries: where its rehearsals end worse for the speaker that way, about every other game of a full level.
    """

    def __init__(self, nodes: int = NODES, seconds: float | None = None) -> None:
        self.nodes, self.seconds = nodes, seconds

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose what comes out worst for the speaker on average; at any time, what is best so far."""
        budget = Budget(self.nodes, self.seconds)
        if observation.phase is Phase.HANDS:
            return _raise_hand(observation, rng, budget)
        return _choose(observation, rng, budget)


@dataclass(frozen=True, slots=True)
class _Hand:
    """A hand that goes up, and the question that it is for; none where debts are called."""

    hand: RaiseHand
    ask: Ask | None = None


def _raise_hand(observation: Observation, rng: Random, budget: Budget) -> Action:
    """One hand at a time: the room agrees who goes first."""
    hands = [action for action in observation.legal if isinstance(action, RaiseHand)]
    if not hands or observation.hands:
        return EndHands()
    state = imagined(observation, rng)
    if is_about_debts(state):
        rehearsal, choices = Rehearsal(homework(state.game)), [_Hand(hand) for hand in hands[:CHOICES]]
    else:
        rehearsal = Rehearsal(homework(state.game), preview(state))
        choices = [_hand(state, question) for question in _from_both_ends(in_order(state, rehearsal.soreness))]

    def cost(luck: State, choice: _Hand) -> float:
        return rehearsal.play_out(_raised(luck, choice))

    return least(choices, cost, partial(imagined, observation, rng), budget).hand


def _hand(state: State, question: str) -> _Hand:
    reporter = state.game.scenario.questions[question].reporter
    return _Hand(RaiseHand(reporter), Ask(hardest(state.game, question)))


def _from_both_ends(questions: Sequence[str]) -> list[str]:
    """The sorest first: where there is no time to think, it is asked."""
    sorest = list(reversed(questions))[:SOREST]
    return [*sorest, *(name for name in questions[:MILDEST] if name not in sorest)]


def _raised(state: State, choice: _Hand) -> State:
    floor = called(state, choice.hand)
    return apply(floor, choice.ask)[0] if choice.ask is not None else floor


def _choose(observation: Observation, rng: Random, budget: Budget) -> Action:
    """A question and how it is put, pressing on or letting go, cutting in or waiting."""
    state = imagined(observation, rng)
    rehearsal = Rehearsal(homework(state.game))

    def cost(luck: State, choice: Action) -> float:
        return rehearsal.play_out(apply(luck, choice)[0])

    choices = _thought_of(observation.legal, rehearsal.soreness)
    best = least(choices, cost, partial(imagined, observation, rng), budget)
    timing = why_now(state, best, rehearsal.soreness)
    return (
        explained(best, timing)
        if timing
        else with_motive(best, interest_of(state, REHEARSAL), outlooks([(state, best)])[0])
    )


def _thought_of(legal: Sequence[Action], soreness: Mapping[str, float]) -> Sequence[Action]:
    """Where there is too much to think of: the sorest questions and the mildest; to let it rest is always thought of."""
    if len(legal) <= CHOICES:
        return legal
    asks = [action for action in legal if isinstance(action, Ask)]
    ordered = sorted(asks, key=lambda ask: -soreness.get(question_in(ask.ask), 0.0)) or legal
    return (*ordered[: CHOICES // 2], *ordered[-CHOICES // 2 :])
