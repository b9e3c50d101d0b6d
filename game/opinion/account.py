"""The account of an exchange: from what was believed, trusted and resented, term by term, to meters and their causes.

Rows are the opening and then one a term, in the order in which terms are applied; shifts of attitude are sums of three parts.
"""

from collections.abc import Sequence

import numpy as np

from game.opinion.arrays import Array
from game.opinion.explanation import Explanation
from game.opinion.meters import Meters
from game.opinion.population import Population
from game.opinion.reading import edge_of, read_shares
from game.opinion.response import mean_over_people


def shifts_by_term(
    population: Population, evaluations: Sequence[Array], spoken: int, trusts: Array, sides: Sequence[Array]
) -> tuple[Array, Array]:
    """Shifts of attitude from their opening after every term, (terms + 1, A, n), and standing in the end, (A, n).

    The terms of each part follow those of the part before it: what was said, credibility, standing, and what is believed later.
    `evaluations` (A, n) each, the opening's first, of which `spoken` come before credibility; `trusts` (terms of credibility + 1, A, n);
    `sides` (A,) each at full exposure.
    """
    structure, standing = population.structure, population.standing
    said, judged = spoken + 1, spoken + len(trusts)
    stood = judged + len(sides)
    shifts = np.empty((stood + len(evaluations) - said, *standing.shape), np.float32)
    for row, evaluation in enumerate(evaluations):
        np.subtract(evaluation, structure.evaluation, out=shifts[row if row < said else row - said + stood])
    shifts[:said] *= structure.evaluation_weight
    shifts[stood:] *= structure.evaluation_weight
    np.subtract(trusts[1:], structure.trust, out=shifts[said:judged])
    shifts[said:judged] *= structure.trust_weight
    trusted = structure.trust_weight * (population.trust - structure.trust)
    believed = shifts[spoken] + standing
    shifts[:said] += trusted + standing
    trusted = shifts[judged - 1].copy() if judged > said else trusted
    shifts[said:judged] += believed
    if sides:
        np.multiply(np.cumsum(sides, axis=0, dtype=np.float32)[..., None], structure.exposure, out=shifts[judged:stood])
        standing = standing + shifts[stood - 1]
        shifts[judged:stood] += believed + trusted
    shifts[stood:] += trusted + standing
    return shifts, standing


def account_for(
    population: Population, terms: tuple[str, ...], shifts: Array, trusts: Array, spoken: int, band: Array
) -> tuple[Meters, Explanation]:
    """Meters and causes; shifts of attitude in standard deviations (terms, A, n), opening first.

    `trusts` (terms of credibility + 1, A, n): overall credibility; those terms come after the first `spoken`. `band` (A, 1): the undecided
    band in the end, which is the last term.
    """
    structure = population.structure
    edges = edge_of(population.band, structure), edge_of(band, structure)
    favourable, unfavourable = read_shares(structure, shifts, *edges)
    means = mean_over_people(trusts)
    credibility = np.zeros((len(terms), structure.audiences))
    credibility[spoken : spoken + len(means) - 1] = means[1:] - means[:-1]
    meters = Meters(favourable[-1], unfavourable[-1], means[-1])
    return meters, Explanation(
        terms, favourable[1:] - favourable[:-1], unfavourable[1:] - unfavourable[:-1], credibility
    )
