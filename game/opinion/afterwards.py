"""What is left of a conference when days have passed, and what a poll of some people would find."""

from dataclasses import dataclass, replace
from math import sqrt

import numpy as np

from game.opinion.arrays import Array, Exact
from game.opinion.checking import check_between, check_count
from game.opinion.placement import hashed
from game.opinion.population import Population, opening
from game.opinion.reading import read_meters

CONFIDENCE = 1.96
"""Standard errors in the margin of a poll, 95 %."""


def share_left(days: float, lasting: float, half_life: float) -> float:
    """Share of a change that is left after so many days: part of it lasts, the rest halves again and again."""
    return float(lasting + (1 - lasting) * 0.5 ** (days / half_life))


def faded(population: Population, days: float) -> Population:
    """The population after `days` without news of the speaker, at least 0. Raises OpinionInputError.

    What was added to salience, beliefs, credibility and standing fades alike (Hill et al. 2013); tactics are forgotten likewise.
    """
    check_between("days", days, 0, float("inf"))
    structure, constants = population.structure, population.structure.constants
    left = np.float32(share_left(days, constants.lasting, constants.half_life))
    start = opening(structure)

    def between(name: str) -> Array:
        before: Array = getattr(start, name)
        return np.asarray(before + (getattr(population, name) - before) * left, np.float32)

    credibility, attention = between("credibility"), between("attention")
    verdict = between("verdict")
    weights = structure.salience * np.exp(attention)
    return replace(
        population,
        private=between("private"),
        attention=attention,
        credibility=credibility,
        standing=between("standing"),
        band=between("band"),
        gains=between("gains"),
        losses=between("losses"),
        hostility=population.hostility * float(left),
        private_verdict=between("private_verdict"),
        verdict=verdict,
        evaluation=(weights * verdict).sum(axis=0) / weights.sum(axis=0),
        trust=between("trust"),
    )


@dataclass(frozen=True, eq=False)
class Poll:
    """A poll of every audience under somebody's name; arrays have shape (A,)."""

    name: str
    size: int
    """People asked in each audience."""
    favourable: Exact
    """Percent."""
    unfavourable: Exact
    """Percent."""
    margin: Exact
    """Points around the favourable share that hold the truth in 95 of 100 polls."""


def take_poll(population: Population, name: str, size: int, stream: int = 0) -> Poll:
    """Ask `size` people in each audience; another `stream` asks others. Raises OpinionInputError."""
    check_count("size", size, 1)
    meters = read_meters(population)
    asked = np.arange(size, dtype=np.uint64)
    favourable, unfavourable = np.empty_like(meters.favourable), np.empty_like(meters.favourable)
    for audience, (good, bad) in enumerate(zip(meters.favourable, meters.unfavourable, strict=True)):
        drawn = hashed(asked, 1 + audience + 1000 * (1 + stream)) / 2.0**64
        favourable[audience] = 100 * np.mean(drawn < good / 100)
        unfavourable[audience] = 100 * np.mean(drawn >= 1 - bad / 100)
    return Poll(name, size, favourable, unfavourable, margin(favourable, size))


def margin(percent: Exact | float, size: int) -> Exact:
    """The 95 % margin, in points, of a share found by asking so many people."""
    share = np.asarray(percent, np.float64) / 100
    return np.asarray(100 * CONFIDENCE * np.sqrt(share * (1 - share)) / sqrt(size))
