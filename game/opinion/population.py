"""Publics as people: what each believes, heeds and trusts, all audiences in one set of arrays.

Axes are propositions (K), issues (J), audiences (A) and people (n), people last. Arrays are float32 and read-only; a population made
from another shares every array that did not change.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from game.opinion.errors import OpinionInputError

Array = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class AudienceProfile:
    """What is known of one public before anything is said."""

    favourable: float
    """Percent."""
    unfavourable: float
    """Percent."""
    trust: float
    """Mean credibility of the speaker, 0 to 1."""
    involvement: float
    """Mean involvement, 0 to 1."""
    exposure: float
    """Share of the public that is reached, 0 to 1."""
    beliefs: NDArray[np.floating]
    """Mean belief in each proposition, -1 to 1; shape (K,)."""
    images: NDArray[np.floating]
    """How good for the speaker each proposition is if believed, -1 to 1; shape (K,)."""
    salience: NDArray[np.floating]
    """Weight of each issue, at least 0; scaled to sum to 1; shape (J,)."""


@dataclass(frozen=True, eq=False)
class Population:
    """Thin."""

    favourable: Array
    unfavourable: Array
    credibility: Array


def populate(
    profiles: Sequence[AudienceProfile],
    issues: Sequence[int],
    mixing: NDArray[np.floating] | None = None,
    people: int = 200,
) -> Population:
    """Thin."""
    if not profiles:
        raise OpinionInputError("profiles", "there is no audience")
    return Population(*(np.array([getattr(p, f) for p in profiles], np.float32) for f in ("favourable", "unfavourable", "trust")))


def same_population(first: Population, second: Population) -> bool:
    """Whether two populations hold exactly the same numbers."""
    return all(np.array_equal(getattr(first, f.name), getattr(second, f.name)) for f in fields(Population))
