"""From attitudes to what a poll would read."""

import numpy as np
from numpy.typing import NDArray

from game.opinion.meters import Meters
from game.opinion.normal import share_below
from game.opinion.population import Population
from game.opinion.structure import Structure

Array = NDArray[np.float32]
Exact = NDArray[np.float64]


def undecided_band(structure: Structure, heard: Array) -> Array:
    """Half width of the band without an opinion: hearing about it gives opinions (Zaller 1992); heard and result (A, 1)."""
    limit, rate = structure.constants.opinion_giving_limit, structure.constants.opinion_giving
    return np.asarray(structure.band * (1 - limit * (1 - np.exp(-rate / limit * heard))), np.float32)


def attitude_from(structure: Structure, shift: Array) -> Array:
    """Attitudes in standard deviations; shifts, (..., A, n), level off at the most that one conference can do."""
    most = np.float32(structure.constants.farthest)
    limited = shift / most
    np.tanh(limited, out=limited)
    limited *= most
    limited += structure.predisposition
    return limited


def read_shares(attitude: Array, band: Array, noise: float) -> tuple[Exact, Exact]:
    """Percent favourable and unfavourable: mean probabilities, not counts; attitude (..., A, n), band (..., A, 1), to (..., A)."""
    steep = np.float32(1 / noise)
    favourable = share_below((attitude - band) * steep)
    unfavourable = share_below((attitude + band) * -steep)
    people = attitude.shape[-1] / 100
    return (
        np.asarray(favourable.sum(axis=-1), np.float64) / people,
        np.asarray(unfavourable.sum(axis=-1), np.float64) / people,
    )


def shift_of(population: Population) -> Array:
    """How far attitudes are from their opening, in standard deviations, before levelling off; shape (A, n)."""
    structure = population.structure
    by_belief = structure.evaluation_weight * (population.evaluation - structure.evaluation)
    by_trust = structure.trust_weight * (population.trust - structure.trust)
    return by_belief + by_trust + population.standing


def read_meters(population: Population) -> Meters:
    """Favourable, unfavourable and credibility of every audience."""
    structure = population.structure
    attitude = attitude_from(structure, shift_of(population))
    band = undecided_band(structure, population.heard)
    favourable, unfavourable = read_shares(attitude, band, structure.constants.response_noise)
    return Meters(favourable, unfavourable, np.asarray(population.trust.sum(axis=1), np.float64) / structure.people)
