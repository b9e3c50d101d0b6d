"""From an attitude to an answer: the probability that a person tells a pollster "favourable" or "unfavourable".

The noise is logistic with the standard deviation that the constants give; a logistic and a normal of the same spread differ by 0.02 at
most, and the opening shares are solved for whatever noise is used.
"""

from math import pi, sqrt

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Exact = NDArray[np.float64]


def steepness(noise: float) -> float:
    """Logits of a standard deviation of attitude, for noise of this standard deviation."""
    return pi / (sqrt(3) * noise)


def probability_beyond(distance: Exact, noise: float) -> Exact:
    """Probability to answer beyond a threshold from so far above it, in standard deviations of attitude; any shape."""
    return 1 / (1 + np.exp(-steepness(noise) * distance))


def shares(attitude: Array, band: Array, noise: float) -> tuple[Exact, Exact]:
    """Percent favourable and unfavourable: mean probabilities, not counts; attitude (..., A, n), band (..., A, 1), to (..., A).

    Both answers share one exponential: 1 / (1 + c·w) and 1 / (1 + c/w), where c is the band's.
    """
    steep = steepness(noise)
    against = np.exp(attitude * np.float32(-steep))
    edge = np.exp(band * np.float32(steep))
    favourable = against * edge
    favourable += 1
    np.reciprocal(favourable, out=favourable)
    edge = edge + against
    against /= edge
    hundredth = attitude.shape[-1] / 100
    return _percent(favourable, hundredth), _percent(against, hundredth)


def _percent(probabilities: Array, hundredth: float) -> Exact:
    return np.asarray(probabilities.sum(axis=-1), np.float64) / hundredth
