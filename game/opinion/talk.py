"""Who talks to whom, and what talk does to a change of belief.

Within a public the network is a circulant small world on a shuffled ring: everybody talks to the same few places around. Across publics
one talks to the other public's average. Opinions follow Friedkin & Johnsen (1990), applied to the *change* since the opening: applied to
levels, rounds of talk would move every meter although nobody spoke.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.opinion.constants import Constants

Array = NDArray[np.float32]

DENSE_PEOPLE = 512
"""Up to so many people an audience, all rounds are one matrix product."""

REACHES = (1, 2, 3)
FAR = (0.117, 0.31)
"""Ties to the next three places on both sides, and to two far ones, as shares of the ring."""


@dataclass(frozen=True, eq=False)
class Ties:
    """The network, prepared for use."""

    offsets: tuple[int, ...]
    """Places around the ring that everybody talks to."""
    across: Array
    """Share of a public's talk that crosses to another, 0 on the diagonal; shape (A, A)."""
    susceptibility: float
    rounds: int
    within: Array | None
    """All rounds within a public as one matrix, from change to change; shape (1 or A, n, n). None for large publics."""
    between: Array | None
    """All rounds across: what one public's mean change adds to another's people; shape (A, A). None without ties across."""


def ring_offsets(people: int) -> tuple[int, ...]:
    """Places around a ring of `people` that everybody talks to: ten, fewer in tiny publics, the own one if there is no other."""
    steps = [*REACHES, *(max(4, round(people * share)) for share in FAR)]
    places = {sign * step % people for step in steps for sign in (1, -1)} - {0}
    return tuple(sorted(places)) or (0,)


def neighbours(values: Array, offsets: Sequence[int]) -> Array:
    """Mean over everybody's neighbours; values (..., n), people last."""
    people = values.shape[-1]
    total = np.zeros_like(values)
    for offset in offsets:
        total[..., : people - offset] += values[..., offset:]
        if offset:
            total[..., people - offset :] += values[..., :offset]
    total *= np.float32(1 / len(offsets))
    return total


def tie(people: int, across: NDArray[np.floating], constants: Constants) -> Ties:
    """Prepare the network of publics of `people` each; `across` as in `Ties`."""
    offsets = ring_offsets(people)
    s, rounds = constants.susceptibility, constants.rounds
    kept = 1 - across.sum(axis=1)
    crossing = bool(across.any())
    within = _within(people, offsets, kept if crossing else np.ones(1), s, rounds) if people <= DENSE_PEOPLE else None
    between = _between(across, kept, s, rounds) if crossing else None
    return Ties(offsets, np.asarray(across, np.float32), s, rounds, within, between)


def _within(people: int, offsets: Sequence[int], kept: NDArray[np.floating], s: float, rounds: int) -> Array:
    step = neighbours(np.eye(people), offsets)  # type: ignore[arg-type]
    power, total = np.eye(people), np.zeros((len(kept), people, people))
    for turn in range(rounds):
        total += (1 - s) * (s * kept[:, None, None]) ** turn * power
        power = power @ step
    total += (s * kept[:, None, None]) ** rounds * power
    return total.astype(np.float32)


def _between(across: NDArray[np.floating], kept: NDArray[np.floating], s: float, rounds: int) -> Array:
    """Run the rounds on means alone: `mean` and `crossed` map each public's private mean change (columns) to each public (rows)."""
    own = np.eye(len(kept))
    mean, crossed = own, np.zeros_like(across)
    for _ in range(rounds):
        crossed = s * (kept[:, None] * crossed + across @ mean)
        mean = s * (kept[:, None] * mean + across @ mean) + (1 - s) * own
    return crossed.astype(np.float32)


def talked_over(change: Array, ties: Ties) -> Array:
    """A private change of belief after talk; change (C, A, n), in units of belief."""
    if ties.within is not None:
        spread = np.matmul(change.transpose(1, 0, 2), ties.within).transpose(1, 0, 2)
        if ties.between is not None:
            spread = spread + (change.mean(axis=2) @ ties.between.T)[..., None]
        return spread
    return _talk_rounds(change, ties)


def _talk_rounds(change: Array, ties: Ties) -> Array:
    kept = (1 - ties.across.sum(axis=1))[:, None] * np.float32(ties.susceptibility)
    own = change * np.float32(1 - ties.susceptibility)
    talked = change
    for _ in range(ties.rounds):
        heard = neighbours(talked, ties.offsets)
        heard *= kept
        heard += own
        if ties.between is not None:
            heard += (talked.mean(axis=2) @ ties.across.T * np.float32(ties.susceptibility))[..., None]
        talked = heard
    return talked
