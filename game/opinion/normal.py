"""The normal distribution, for placing people."""

from functools import lru_cache
from statistics import NormalDist

import numpy as np

from game.opinion.arrays import Exact

STANDARD = NormalDist()


def probit(share: float) -> float:
    """Standard normal quantile of a share strictly between 0 and 1."""
    return STANDARD.inv_cdf(share)


@lru_cache(maxsize=4)
def normal_quantiles(people: int) -> Exact:
    """Normal values at the middles of `people` equal slices, increasing; shape (people,)."""
    lower = np.array([STANDARD.inv_cdf((i + 0.5) / people) for i in range((people + 1) // 2)])
    upper = -lower[: people // 2][::-1]
    if people % 2:
        lower[-1] = 0.0
    quantiles = np.concatenate([lower, upper])
    quantiles.setflags(write=False)
    return quantiles
