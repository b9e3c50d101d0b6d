"""The murder board: colleagues who play the press so that it hurts, and search for where."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf, log, sqrt
from random import Random
from typing import TypeVar

from game.players.budget import Budget
from game.players.hard_news import with_motive
from game.players.interest import REHEARSAL
from game.players.lookahead import imagined
from game.players.pressing import hand_worths, interest_of, outlooks, worths
from game.rules.actions import Action, EndHands, RaiseHand
from game.rules.events import Phase
from game.rules.observation import Observation
from game.rules.state import State

HANDS = 1
"""One hand at a time: the one whose question would cost most."""
NODES = 16
"""Imagined continuations at each decision."""
AT_A_TIME = 4
"""So many choices are tried together before the clock is looked at, where there is one."""
CURIOSITY = 1.0
"""How readily what was tried seldom is tried again, in points of score."""

Choice = TypeVar("Choice", bound=Action)


class MurderBoard:
    """A press that plays out imagined answers, and tries again what hurts most (UCB1 at the root: Auer et al. 2002)."""

    def __init__(self, nodes: int = NODES, seconds: float | None = None) -> None:
        self.nodes, self.seconds = nodes, seconds

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose what came out worst for the speaker on average; at any time, what is best so far."""
        budget = Budget(self.nodes, self.seconds)
        if observation.phase is Phase.HANDS:
            return _raise_hand(observation, rng, budget)
        return _choose(observation, rng, budget)


def _raise_hand(observation: Observation, rng: Random, budget: Budget) -> Action:
    hands = [action for action in observation.legal if isinstance(action, RaiseHand)]
    if not hands or len(observation.hands) >= HANDS:
        return EndHands()
    return _search(hands, lambda tries: hand_worths(tries, REHEARSAL), observation, rng, budget)


def _choose(observation: Observation, rng: Random, budget: Budget) -> Action:
    """What hurts most: a question, pressing on or letting go, cutting in or waiting."""
    best = _search(observation.legal, lambda tries: worths(tries, REHEARSAL), observation, rng, budget)
    state = imagined(observation, rng)
    return with_motive(best, interest_of(state, REHEARSAL), outlooks([(state, best)])[0])


@dataclass
class _Tried:
    """What a choice came to when it was played out."""

    total: float = 0.0
    times: int = 0

    def add(self, worth: float) -> None:
        self.total += worth
        self.times += 1

    @property
    def mean(self) -> float:
        return self.total / self.times if self.times else -inf

    def hope(self, tries: int) -> float:
        """The upper confidence bound."""
        return self.mean + CURIOSITY * sqrt(2 * log(tries) / self.times) if self.times else inf


def _search(
    choices: Sequence[Choice], values: Callable[[Sequence[tuple[State, Choice]]], list[float]], observation: Observation,
    rng: Random, budget: Budget,
) -> Choice:  # fmt: skip
    """The choice of best mean value, each try on other luck and another dossier; every one is tried once if time allows."""
    if len(choices) == 1:
        return choices[0]
    tried = [_Tried() for _ in choices]
    together = AT_A_TIME if budget.is_timed else len(choices)
    for first in range(0, len(choices), together):
        if first and budget.is_late:
            break
        places = range(first, min(first + together, len(choices)))
        budget.spend(len(places))
        for place, worth in zip(
            places, values([(imagined(observation, rng), choices[each]) for each in places]), strict=True
        ):
            tried[place].add(worth)
    while budget.lasts:
        budget.spend()
        tries = 1 + sum(each.times for each in tried)
        place = max(range(len(choices)), key=lambda each: tried[each].hope(tries))
        tried[place].add(*values([(imagined(observation, rng), choices[place])]))
    return choices[max(range(len(choices)), key=lambda each: tried[each].mean)]
