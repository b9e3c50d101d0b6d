"""Who talks to whom, and what talk does to a change of belief.

Within a public the network is a circulant small world on a shuffled ring: everybody talks to the same few places around. Across publics
what mixes is each public's average. Opinions follow Friedkin & Johnsen (1990), applied to the *change* since the opening: applied to
levels, rounds of talk would move every meter although nobody spoke.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.opinion.arrays import Array, Exact
from game.opinion.constants import Constants

DENSE_PEOPLE = 512
"""Up to so many people an audience, all rounds are one matrix product."""

ROWS = 36
"""Rows of one product, fastest where it was measured."""

NEAR = (1, 2, 3)
FAR = (0.117, 0.31)
"""Everybody talks to the next three places on both sides, and to two far ones, given as shares of the ring."""


@dataclass(frozen=True, eq=False)
class Ties:
    """The network, prepared for use."""

    offsets: tuple[int, ...]
    """Places around the ring that everybody talks to."""
    susceptibility: float
    """Weight of neighbours against one's own view, 0 to 1."""
    rounds: int
    within: Array | None
    """All rounds within a public: what sums and differences of people on opposite sides of the ring become; shape (2, n/2, n/2).

    None for large publics, and for odd numbers of people.
    """
    between: Array | None
    """All rounds across: what the mean changes of publics (columns) add to each (rows); shape (A, A). None without ties across."""


def ring_offsets(people: int) -> tuple[int, ...]:
    """Places around a ring of `people` that everybody talks to: ten, fewer in tiny publics, the own one if there is no other."""
    steps = [*NEAR, *(max(4, round(people * share)) for share in FAR)]
    places = {sign * step % people for step in steps for sign in (1, -1)} - {0}
    return tuple(sorted(places)) or (0,)


def neighbours(values: NDArray[np.floating], offsets: Sequence[int]) -> NDArray[np.floating]:
    """Mean over everybody's neighbours; values (..., n), people last."""
    people = values.shape[-1]
    total = np.roll(values, -offsets[0], axis=-1)
    for offset in offsets[1:]:
        total[..., : people - offset] += values[..., offset:]
        total[..., people - offset :] += values[..., :offset]
    total /= len(offsets)
    return total


def tie(people: int, across: Exact, constants: Constants) -> Ties:
    """Prepare the network of publics of `people` each; `across`: share of talk that leaves a public (row) for another."""
    offsets = ring_offsets(people)
    susceptibility, rounds = constants.susceptibility, constants.rounds
    within = _within(people, offsets, susceptibility, rounds)
    between = _between(across, susceptibility, rounds) if across.any() else None
    return Ties(offsets, susceptibility, rounds, within, between)


def retied(ties: Ties, people: int) -> Ties:
    """The same network among other numbers of people."""
    offsets = ring_offsets(people)
    within = _within(people, offsets, ties.susceptibility, ties.rounds)
    return Ties(offsets, ties.susceptibility, ties.rounds, within, ties.between)


def _within(people: int, offsets: Sequence[int], susceptibility: float, rounds: int) -> Array | None:
    """As in `Ties`. What one person's change does to everybody is the same all around the ring, and on both sides of that person."""
    if people > DENSE_PEOPLE or people % 2:
        return None
    own = np.zeros(people)
    own[0] = 1
    talked = own
    for _ in range(rounds):
        talked = susceptibility * neighbours(talked, offsets) + (1 - susceptibility) * own
    places = np.arange(people // 2)
    near, far = (talked[(places - places[:, None] + away) % people] / 2 for away in (0, people // 2))
    return np.asarray([near + far, near - far], np.float32)


def _between(across: Exact, susceptibility: float, rounds: int) -> Array:
    """Means of publics mix with those of others; what is left at home is in `within` already."""
    own = np.eye(len(across))
    mixing = across + own * (1 - across.sum(axis=1, keepdims=True))
    talked = own
    for _ in range(rounds):
        talked = susceptibility * mixing @ talked + (1 - susceptibility) * own
    return np.asarray(talked - own, np.float32)


def talked_over(change: Array, ties: Ties) -> Array:
    """A private change of belief, or anything linear in it, after talk; change and result (..., A, n)."""
    talked = _rounds(change, ties) if ties.within is None else _at_once(change, ties.within)
    if ties.between is not None:
        means = change.sum(axis=-1) / change.shape[-1]
        talked += (means @ ties.between.T)[..., None]
    return talked


def _at_once(change: Array, within: Array) -> Array:
    """All rounds in two small products, a few rows at a time: larger products start threads, which cost more than they save here."""
    rows = change.reshape(-1, change.shape[-1])
    half = rows.shape[1] // 2
    sides = np.empty((2, len(rows), half), np.float32)
    np.add(rows[:, :half], rows[:, half:], out=sides[0])
    np.subtract(rows[:, :half], rows[:, half:], out=sides[1])
    talked = np.empty_like(sides)
    for start in range(0, len(rows), ROWS):
        np.matmul(sides[:, start : start + ROWS], within, out=talked[:, start : start + ROWS])
    whole = np.empty_like(rows)
    np.add(talked[0], talked[1], out=whole[:, :half])
    np.subtract(talked[0], talked[1], out=whole[:, half:])
    return whole.reshape(change.shape)


def _rounds(change: Array, ties: Ties) -> Array:
    own = change * (1 - ties.susceptibility)
    talked: NDArray[np.floating] = change
    for _ in range(ties.rounds):
        talked = neighbours(talked, ties.offsets)
        talked *= ties.susceptibility
        talked += own
    return np.asarray(talked, np.float32)
