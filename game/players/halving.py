"""Sequential halving: which of several choices comes to least, when each try says something and costs something."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf
from typing import Generic, TypeVar

from game.players.budget import Budget

Choice = TypeVar("Choice")
Luck = TypeVar("Luck")
FINALISTS = 2
"""So many choices are tried until the budget is used up."""


@dataclass
class _Tried(Generic[Choice]):
    """What a choice came to when it was tried."""

    choice: Choice
    total: float = 0.0
    times: int = 0

    @property
    def mean(self) -> float:
        return self.total / self.times if self.times else inf


def least(
    choices: Sequence[Choice], cost: Callable[[Luck, Choice], float], luck: Callable[[], Luck], budget: Budget
) -> Choice:
    """The choice of least mean cost; of equals, the first (after Karnin, Koren & Somekh 2013).

    All choices of a round meet the same luck, and the better half goes on to the next round, on other luck. The first
    round is played by all whatever the budget, unless time runs out.
    """
    left = [_Tried(choice) for choice in choices]
    while len(choices) > 1 and (not left[0].times or budget.lasts):
        _try_all(left, cost, luck(), budget)
        left.sort(key=lambda each: each.mean)
        if budget.is_late:
            break
        left = left[: max(FINALISTS, (len(left) + 1) // 2)]
    return left[0].choice


def _try_all(
    left: Sequence[_Tried[Choice]], cost: Callable[[Luck, Choice], float], luck: Luck, budget: Budget
) -> None:  # fmt: skip
    """A round, or as much of it as time allows: at least its first choice."""
    for place, each in enumerate(left):
        if place and budget.is_late:
            break
        each.total += cost(luck, each.choice)
        each.times += 1
        budget.spend()
