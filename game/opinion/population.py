"""Publics as people: what each believes, heeds and trusts, all audiences in one set of arrays.

Axes are propositions (K), issues (J), audiences (A) and people (n), people last; float32 and read-only. A population made from another
shares every array that did not change, and always the structure.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from game.opinion.arrays import Array
from game.opinion.checking import check_constants, check_count, check_mixing, check_profiles
from game.opinion.constants import DEFAULT, Constants
from game.opinion.structure import AudienceProfile, Structure, build
from game.opinion.talk import talked_over

__all__ = ["AudienceProfile", "Population", "Structure", "populate", "same_population"]


@dataclass(frozen=True, eq=False)
class Population:
    """All audiences at one moment."""

    structure: Structure
    private: Array
    """How far each person holds each proposition true, -1 to 1, before talk; shape (K, A, n)."""
    attention: Array
    """Log-salience added to each issue by what was asked and framed; shape (J, A, n)."""
    credibility: Array
    """Competence, integrity and goodwill of the speaker, 0 to 1; shape (3, A, n)."""
    standing: Array
    """Attitude from identity and crisis, in standard deviations; shape (A, n)."""
    band: Array
    """Attitude beyond which one is favourable, and below minus it unfavourable; shape (A, 1)."""
    gains: Array
    """Evidence for the speaker that has already worked, by kind of credibility; shape (3, A, 1)."""
    losses: Array
    """Evidence against the speaker so far, by kind of credibility; shape (3, A, 1)."""
    hostility: float
    """Hostility shown so far, in fully hostile exchanges."""
    blamed: Array
    """Responsibility already counted, and how often a crisis was met; by issue, and last without an issue; shape (2, J + 1)."""
    private_verdict: Array
    """Evaluation of the speaker on each issue, from private beliefs; shape (J, A, n)."""
    verdict: Array
    """The same after talk; shape (J, A, n)."""
    evaluation: Array
    """Verdicts weighted with salience; shape (A, n)."""
    trust: Array
    """The three credibilities, weighted; shape (A, n)."""

    def __post_init__(self) -> None:
        for value in vars(self).values():
            if isinstance(value, np.ndarray):
                value.setflags(write=False)

    @property
    def belief(self) -> Array:
        """How far each person holds each proposition true after talk, -1 to 1; shape (K, A, n)."""
        opening = self.structure.belief
        talked = opening + talked_over(self.private - opening, self.structure.ties)
        within: Array = np.minimum(np.maximum(talked, -1), 1)
        return within

    @property
    def salience(self) -> Array:
        """Weight of each issue for each person, summing to 1 over issues; shape (J, A, n)."""
        weights = self.structure.salience * np.exp(self.attention)
        return np.asarray(weights / weights.sum(axis=0), np.float32)


def populate(
    profiles: Sequence[AudienceProfile],
    issues: Sequence[int],
    mixing: NDArray[np.floating] | None = None,
    people: int = 200,
    constants: Constants = DEFAULT,
) -> Population:
    """People an audience so that the published shares, trust and mean beliefs come out.

    `issues`: issue of each proposition, a column of `AudienceProfile.salience`. `mixing`: share of the talk of an audience (row) that
    goes to another (column), shape (A, A); the diagonal is ignored. Raises OpinionInputError.
    """
    check_profiles(profiles, issues)
    check_count("people", people, 1)
    check_constants(constants)
    across = np.zeros((len(profiles), len(profiles)))
    if mixing is not None:
        check_mixing(mixing, len(profiles))
        across = np.asarray(mixing, float) * (1 - np.eye(len(profiles)))
    return opening(build(profiles, issues, across, people, constants))


def opening(structure: Structure) -> Population:
    """The population before anything is said."""
    audiences, issues = structure.audiences, len(structure.salience)
    return Population(
        structure=structure,
        private=structure.belief,
        attention=np.zeros_like(structure.verdict),
        credibility=np.stack([structure.trust] * 3),
        standing=np.zeros_like(structure.exposure),
        band=structure.band,
        gains=np.zeros((3, audiences, 1), np.float32),
        losses=np.zeros((3, audiences, 1), np.float32),
        hostility=0.0,
        blamed=np.zeros((2, issues + 1), np.float32),
        private_verdict=structure.verdict,
        verdict=structure.verdict,
        evaluation=structure.evaluation,
        trust=structure.trust,
    )


def same_population(first: Population, second: Population) -> bool:
    """Whether two populations of one structure hold exactly the same numbers."""
    if first.structure is not second.structure:
        return False
    return all(_same(getattr(first, each.name), getattr(second, each.name)) for each in fields(Population)[1:])


def _same(one: Array | float, other: Array | float) -> bool:
    return one is other or bool(np.array_equal(one, other))
