"""The normal distribution, fast: `share_below` for meters, `quantile` for placing people."""

from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

STANDARD = NormalDist()

# Phi(x) = (1 + tanh(x P(x²))) / 2; P fitted to the exact function on [0, 5] by reweighted least squares.
_FIT = (0.797869712, 0.0363922862, -0.878265223e-4, -0.366934521e-4, 0.142500616e-5)


def share_below(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """Standard normal distribution function; off by 1.5e-6 at most, smooth and increasing. Any shape."""
    square = x * x
    fit = square * np.float32(_FIT[4])
    for coefficient in (_FIT[3], _FIT[2], _FIT[1]):
        fit += np.float32(coefficient)
        fit *= square
    fit += np.float32(_FIT[0])
    fit *= x
    np.tanh(fit, out=fit)
    fit += np.float32(1.0)
    fit *= np.float32(0.5)
    return fit


def probit(share: float) -> float:
    """Standard normal quantile of a share strictly between 0 and 1."""
    return STANDARD.inv_cdf(share)


def normal_quantiles(people: int) -> NDArray[np.float64]:
    """Normal values at the middles of `people` equal slices, increasing; shape (people,)."""
    half = [STANDARD.inv_cdf((i + 0.5) / people) for i in range((people + 1) // 2)]
    lower = np.array(half)
    upper = -lower[: people // 2][::-1]
    if people % 2:
        lower[-1] = 0.0
    return np.concatenate([lower, upper])
