"""Where people stand: evenly placed, not drawn at random, so that few people give exact shares.

Each trait is a row of ranks. The first four rows are a Kronecker sequence (Niederreiter 1992) on square roots of primes, which
fills the space of their combinations evenly; the others are shuffles by an integer hash. Chance correlations between rows are
taken out (Iman & Conover 1982). Nothing here depends on a library's random stream.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from game.opinion.arrays import Exact

Ranks = NDArray[np.int64]

EVEN = (5, 11, 17, 23)
"""Rows that are evenly spread together step by the square roots of these: of the primes below 40, the four that correlate least."""

_GOLDEN, _MIX1, _MIX2 = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB


def hashed(numbers: NDArray[np.uint64], stream: int) -> NDArray[np.uint64]:
    """Well-mixed 64-bit values of numbers (splitmix64: Steele, Lea & Flood 2014); same shape."""
    z = numbers * np.uint64(_GOLDEN) + np.uint64((stream + 1) * _MIX1 % 2**64)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(_MIX1)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(_MIX2)
    return z ^ (z >> np.uint64(31))


def shuffle(people: int, stream: int) -> Ranks:
    """A fixed permutation of `people` places, another for each stream; shape (people,)."""
    return np.argsort(hashed(np.arange(people, dtype=np.uint64), stream), kind="stable")


@lru_cache(maxsize=4)
def places(people: int, traits: int) -> Ranks:
    """Each person's rank in each trait: every row a permutation of 0 to people-1; shape (traits, people)."""
    order = shuffle(people, 0)
    even = [_rank(np.modf((np.arange(people) + 0.5) * np.sqrt(prime))[0])[order] for prime in EVEN[:traits]]
    rest = [shuffle(people, row) for row in range(len(EVEN), traits)]
    found = _uncorrelated(np.stack([*even, *rest]))
    found.setflags(write=False)
    return found


def _rank(values: Exact) -> Ranks:
    rank = np.empty(len(values), np.int64)
    rank[np.argsort(values, kind="stable")] = np.arange(len(values))
    return rank


def _uncorrelated(rows: Ranks) -> Ranks:
    """Reorder ranks so that no two rows correlate; left alone where people are too few for that."""
    traits, people = rows.shape
    if people < 4 * traits:
        return rows
    centred = rows - (people - 1) / 2
    mixing = np.linalg.inv(np.linalg.cholesky(centred @ centred.T / people))
    return np.stack([_rank(row) for row in mixing @ centred])
