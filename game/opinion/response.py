"""From an attitude to an answer: the probability that a person tells a pollster "favourable" or "unfavourable".

The noise is logistic with the standard deviation that the constants give; a logistic and a normal of the same spread differ by 0.02 at
most, and the opening shares are solved for whatever noise is used. Attitudes are in logits here: standard deviations times steepness.
"""

from math import pi, sqrt

import numpy as np

from game.opinion.arrays import Array, Exact


def steepness(noise: float) -> float:
    """Logits of a standard deviation of attitude, for noise of this standard deviation."""
    return pi / (sqrt(3) * noise)


def probability_beyond(distance: Exact, noise: float) -> Exact:
    """Probability to answer beyond a threshold from so far above it, in standard deviations of attitude; any shape."""
    return 1 / (1 + np.exp(-steepness(noise) * distance))


def shares(attitude: Array, edge: Array, closing: Array | None = None) -> tuple[Exact, Exact]:
    """Percent favourable and unfavourable: mean probabilities, not counts; `attitude` in logits (..., A, n), to (..., A).

    `edge`: exp of half the width of the undecided band in logits, (..., A, 1); with a `closing` one, the last row is read once more with
    it. `attitude` is overwritten. Both answers share one exponential: w / (w + edge) and 1 / (1 + edge * w), where w = exp(attitude).
    """
    weight = np.exp(attitude, out=attitude)
    if closing is not None:
        weight, edge = _closed(weight, edge, closing)
    both = np.empty((2, *weight.shape), np.float32)
    favourable, unfavourable = both
    np.add(weight, edge, out=favourable)
    np.divide(weight, favourable, out=favourable)
    np.multiply(weight, edge, out=unfavourable)
    unfavourable += 1
    np.divide(1, unfavourable, out=unfavourable)
    percent = mean_over_people(both)
    percent *= 100
    return percent[0], percent[1]


def _closed(weight: Array, edge: Array, closing: Array) -> tuple[Array, Array]:
    """Weights (T, A, n) with the last row twice, and the edge (A, 1) of each row, closing at the last."""
    edges = np.empty((len(weight) + 1, *edge.shape), np.float32)
    edges[:-1], edges[-1] = edge, closing
    return np.concatenate([weight, weight[-1:]]), edges


def mean_over_people(values: Array) -> Exact:
    """Mean over the last axis, the same whatever the other axes; (..., n) to (...)."""
    mean: Exact = np.add.reduce(values, axis=-1).astype(np.float64)
    mean /= values.shape[-1]
    return mean
