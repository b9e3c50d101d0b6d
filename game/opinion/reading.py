"""What a poll would read off a population."""

import numpy as np
from numpy.typing import NDArray

from game.opinion.meters import Meters
from game.opinion.population import Population
from game.opinion.response import shares
from game.opinion.structure import Structure

Array = NDArray[np.float32]


def attitude_from(structure: Structure, shift: Array) -> Array:
    """Attitudes in standard deviations; shifts, (..., A, n), level off at the most that one conference can do."""
    most = np.float32(structure.constants.farthest)
    limited = shift / most
    np.tanh(limited, out=limited)
    limited *= most
    limited += structure.predisposition
    return limited


def shift_of(population: Population) -> Array:
    """How far attitudes are from their opening, in standard deviations, before levelling off; shape (A, n)."""
    structure = population.structure
    by_belief = structure.evaluation_weight * (population.evaluation - structure.evaluation)
    by_trust = structure.trust_weight * (population.trust - structure.trust)
    return np.asarray(by_belief + by_trust + population.standing, np.float32)


def read_meters(population: Population) -> Meters:
    """Favourable, unfavourable and credibility of every audience."""
    structure = population.structure
    attitude = attitude_from(structure, shift_of(population))
    favourable, unfavourable = shares(attitude, population.band, structure.constants.response_noise)
    return Meters(favourable, unfavourable, np.asarray(population.trust.sum(axis=1), np.float64) / structure.people)
