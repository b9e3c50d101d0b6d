"""What a poll would read off a population."""

import numpy as np

from game.opinion.arrays import Array, Exact
from game.opinion.meters import Meters
from game.opinion.population import Population
from game.opinion.response import mean_over_people, shares, steepness
from game.opinion.structure import Structure


def levelled(shift: Array, most: float, unit: float = 1.0) -> Array:
    """A shift of attitude, in standard deviations, levelling off at the most that one conference can do; any shape.

    The result is in `unit`s of which a standard deviation has so many.
    """
    level = shift * shift
    level += most**2
    np.sqrt(level, out=level)
    np.divide(shift, level, out=level)
    level *= most * unit
    return level


def read_shares(structure: Structure, shift: Array, edge: Array, closing: Array | None = None) -> tuple[Exact, Exact]:
    """Percent favourable and unfavourable from shifts of attitude in standard deviations; (..., A, n) to (..., A).

    `edge`: see `edge_of`; with a `closing` one, the last row is read once more with it, and there is one row more.
    """
    attitude = levelled(shift, structure.constants.farthest, steepness(structure.constants.response_noise))
    attitude += structure.predisposition_logit
    return shares(attitude, edge, closing)


def edge_of(band: Array, structure: Structure) -> Array:
    """The undecided band, (A, 1), as `response.shares` wants it; (A, 1)."""
    edge: Array = np.exp(band * steepness(structure.constants.response_noise))
    return edge


def shift_of(population: Population) -> Array:
    """How far attitudes are from their opening, in standard deviations, before levelling off; shape (A, n)."""
    structure = population.structure
    by_belief = structure.evaluation_weight * (population.evaluation - structure.evaluation)
    by_trust = structure.trust_weight * (population.trust - structure.trust)
    return by_belief + by_trust + population.standing


def read_meters(population: Population) -> Meters:
    """Favourable, unfavourable and credibility of every audience."""
    structure = population.structure
    edge = edge_of(population.band, structure)
    favourable, unfavourable = read_shares(structure, shift_of(population), edge)
    return Meters(favourable, unfavourable, mean_over_people(population.trust))
