"""The account of an exchange: from what was believed, trusted and resented, term by term, to meters and their causes.

Rows are the opening and then one a term, in the order in which terms are applied; shifts of attitude are sums of three parts.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.opinion.explanation import Explanation
from game.opinion.meters import Meters
from game.opinion.population import Population
from game.opinion.reading import answers, edge_of
from game.opinion.response import shares
from game.opinion.structure import Structure
from game.opinion.terms import Term

Array = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Part:
    """One of the three parts of attitude: its terms, and its level before and after each."""

    terms: Sequence[str]
    levels: Array
    """Standard deviations of attitude; shape (terms + 1, A, n)."""

    @property
    def first(self) -> Array:
        """Before any term; (A, n)."""
        first: Array = self.levels[0]
        return first

    @property
    def last(self) -> Array:
        """After all terms; (A, n)."""
        last: Array = self.levels[-1]
        return last

    def until(self, count: int) -> "Part":
        """The first `count` terms."""
        return Part(self.terms[:count], self.levels[: count + 1])

    def since(self, count: int) -> "Part":
        """The terms after the first `count`."""
        return Part(self.terms[count:], self.levels[count:])


def by_belief(structure: Structure, terms: Sequence[str], evaluations: Sequence[Array]) -> Part:
    """Attitude from what is believed and what weighs; evaluations (A, n) each, one more than terms."""
    levels = np.concatenate(evaluations).reshape(len(evaluations), *structure.exposure.shape)
    levels -= structure.evaluation
    levels *= structure.evaluation_weight
    return Part(terms, levels)


def by_trust(structure: Structure, terms: Sequence[str], trusts: Array) -> Part:
    """Attitude from credibility; trusts (terms + 1, A, n)."""
    levels = trusts - structure.trust
    levels *= structure.trust_weight
    return Part(terms, levels)


def by_standing(structure: Structure, terms: Sequence[str], standing: Array, shifts: Sequence[Array]) -> Part:
    """Attitude from identity and crisis; each shift (A,) at full exposure."""
    levels = np.empty((len(terms) + 1, *standing.shape), np.float32)
    levels[0] = standing
    if terms:
        np.multiply(np.cumsum(shifts, axis=0, dtype=np.float32)[..., None], structure.exposure, out=levels[1:])
        levels[1:] += standing
    return Part(terms, levels)


def account_for(
    population: Population, belief: Part, spoken: int, trust: Part, standing: Part, trusts: Array, band: Array
) -> tuple[Meters, Explanation]:
    """Meters and causes. Belief terms come first up to `spoken`, then those of trust and of standing, then the rest of belief.

    `trusts` (terms of trust + 1, A, n) is overall credibility; `band` (A, 1) the undecided band in the end, read as the last term.
    """
    structure = population.structure
    said, later = belief.until(spoken), belief.since(spoken)
    terms = (*said.terms, *trust.terms, *standing.terms, *later.terms, Term.HEARING.value)
    count = len(terms)
    shifts = np.empty((count + 1, *structure.exposure.shape), np.float32)
    judged, stood = spoken + 1 + len(trust.terms), spoken + 1 + len(trust.terms) + len(standing.terms)
    np.add(said.levels, trust.first + standing.first, out=shifts[: spoken + 1])
    np.add(trust.levels[1:], said.last + standing.first, out=shifts[spoken + 1 : judged])
    np.add(standing.levels[1:], said.last + trust.last, out=shifts[judged:stood])
    np.add(later.levels[1:], trust.last + standing.last, out=shifts[stood:count])
    shifts[count] = shifts[count - 1]
    edges = np.empty((count + 1, structure.audiences, 1), np.float32)
    edges[:] = edge_of(population.band, structure)
    edges[-1] = edge_of(band, structure)
    favourable, unfavourable = shares(answers(structure, shifts), edges)
    means = np.asarray(trusts.sum(axis=2), np.float64) / structure.people
    credibility = np.zeros((count, structure.audiences))
    credibility[spoken : spoken + len(trust.terms)] = means[1:] - means[:-1]
    meters = Meters(favourable[-1], unfavourable[-1], means[-1])
    return meters, Explanation(
        terms, favourable[1:] - favourable[:-1], unfavourable[1:] - unfavourable[:-1], credibility
    )
