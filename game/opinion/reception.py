"""One exchange as publics receive it."""

from dataclasses import dataclass

import numpy as np

from game.opinion.exchange import Array, Exchange
from game.opinion.explanation import Explanation
from game.opinion.meters import Meters
from game.opinion.population import Population


@dataclass(frozen=True, eq=False)
class Reception:
    """What an exchange did."""

    population: Population
    meters: Meters
    noticed: Array
    """Mean probability that a dodge is noticed, 0 to 1; shape (A,)."""
    explanation: Explanation


def read_meters(population: Population) -> Meters:
    """Thin."""
    return Meters(*(np.asarray(a, np.float64) for a in (population.favourable, population.unfavourable, population.credibility)))


def deliver(population: Population, exchange: Exchange) -> Reception:
    """Thin."""
    nothing = np.zeros((0, len(population.favourable)))
    meters = read_meters(population)
    return Reception(population, meters, np.zeros(len(population.favourable), np.float32), Explanation((), nothing, nothing, nothing))
