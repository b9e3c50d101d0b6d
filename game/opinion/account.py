"""The account of an exchange: from what was believed, trusted and resented, term by term, to meters and their causes.

Rows are the opening and then one a term, in the order in which terms are applied; shifts of attitude are sums of three parts.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from game.opinion.explanation import Explanation
from game.opinion.meters import Meters
from game.opinion.population import Population
from game.opinion.reading import edge_of, read_shares
from game.opinion.response import mean_over_people
from game.opinion.structure import Structure

Array = NDArray[np.float32]


def by_belief(structure: Structure, evaluations: Sequence[Array]) -> Array:
    """Attitude from what is believed and what weighs; evaluations (A, n) each, the opening's first; (len, A, n)."""
    levels = np.concatenate(evaluations).reshape(len(evaluations), *structure.exposure.shape)
    levels -= structure.evaluation
    levels *= structure.evaluation_weight
    return levels


def by_trust(structure: Structure, trusts: Array) -> Array:
    """Attitude from overall credibility; both (terms + 1, A, n)."""
    levels = trusts - structure.trust
    levels *= structure.trust_weight
    return levels


def by_standing(structure: Structure, standing: Array, shifts: Sequence[Array]) -> Array:
    """Attitude from identity and crisis; each shift (A,) at full exposure; (len(shifts) + 1, A, n)."""
    if not shifts:
        return standing[None]
    levels = np.empty((len(shifts) + 1, *standing.shape), np.float32)
    levels[0] = standing
    np.multiply(np.cumsum(shifts, axis=0, dtype=np.float32)[..., None], structure.exposure, out=levels[1:])
    levels[1:] += standing
    return levels


def shifts_by_term(structure: Structure, said: Array, trust: Array, standing: Array, later: Array) -> Array:
    """Shifts of attitude after every term, and the last one twice; each part (its terms + 1, A, n), opening first.

    The terms of each part follow those of the part before it: what was said, credibility, standing, and what is believed later.
    """
    ends = np.cumsum([len(said), len(trust) - 1, len(standing) - 1, len(later) - 1])
    shifts = np.empty((ends[3] + 1, *structure.exposure.shape), np.float32)
    np.add(said, trust[0] + standing[0], out=shifts[: ends[0]])
    np.add(trust[1:], said[-1] + standing[0], out=shifts[ends[0] : ends[1]])
    np.add(standing[1:], said[-1] + trust[-1], out=shifts[ends[1] : ends[2]])
    np.add(later[1:], trust[-1] + standing[-1], out=shifts[ends[2] : ends[3]])
    shifts[-1] = shifts[-2]
    return shifts


def account_for(
    population: Population, terms: tuple[str, ...], shifts: Array, trusts: Array, spoken: int, band: Array
) -> tuple[Meters, Explanation]:
    """Meters and causes; shifts of attitude in standard deviations (terms + 1, A, n), opening first.

    `trusts` (terms of credibility + 1, A, n): overall credibility; those terms come after the first `spoken`. `band` (A, 1): the undecided
    band in the end, which is the last term.
    """
    structure = population.structure
    edges = np.empty((len(shifts), structure.audiences, 1), np.float32)
    edges[:] = edge_of(population.band, structure)
    edges[-1] = edge_of(band, structure)
    favourable, unfavourable = read_shares(structure, shifts, edges)
    means = mean_over_people(trusts)
    credibility = np.zeros((len(terms), structure.audiences))
    credibility[spoken : spoken + len(means) - 1] = means[1:] - means[:-1]
    meters = Meters(favourable[-1], unfavourable[-1], means[-1])
    return meters, Explanation(
        terms, favourable[1:] - favourable[:-1], unfavourable[1:] - unfavourable[:-1], credibility
    )
