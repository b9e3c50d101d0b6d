"""Opinion dynamics of the laboratory: who is influenced by whom, and where that leads.

These work on opinions themselves, as the literature does. The model of the game (`talk`) applies the same rule to changes only.
"""

import numpy as np
from numpy.typing import ArrayLike

from game.opinion.arrays import Exact
from game.opinion.checking import check_between, numbers
from game.opinion.errors import OpinionInputError


def deliberation(
    opinions: ArrayLike,
    weights: ArrayLike | None = None,
    *,
    susceptibility: float = 1.0,
    rounds: int = 1,
    bound: float | None = None,
) -> Exact:
    """Opinions after rounds of talk; shape of `opinions`, people last.

    `weights` (n, n): how much a person (row) listens to another (column), scaled to sum to 1; None listens to all alike.
    `susceptibility`: weight of others against one's own first opinion: 1 is DeGroot (1974), less is Friedkin & Johnsen (1990).
    `bound`: listen only to opinions at most so far from one's own (Hegselmann & Krause 2002; Deffuant et al. 2000), None to all.
    Raises OpinionInputError.
    """
    anchor = _opinions(opinions)
    network = _weights(weights, anchor.shape[-1])
    check_between("susceptibility", susceptibility, 0, 1)
    check_between("rounds", rounds, 0, float("inf"))
    if bound is not None:
        check_between("bound", bound, 0, float("inf"))
    now = anchor
    for _ in range(int(rounds)):
        now = _drawn(_heard(now, network, bound), anchor, susceptibility)
    return now


def equilibrium(opinions: ArrayLike, weights: ArrayLike, susceptibility: float) -> Exact:
    """Where Friedkin-Johnsen talk ends: the solution of y = s W y + (1 - s) x; susceptibility below 1. Raises OpinionInputError."""
    anchor = _opinions(opinions)
    network = _weights(weights, anchor.shape[-1])
    if not 0 <= susceptibility < 1:
        raise OpinionInputError(
            "susceptibility", f"{susceptibility} is not at least 0 and below 1: without anchors no fixed point is left"
        )
    system = np.eye(len(network)) - susceptibility * network
    return np.asarray(np.linalg.solve(system, (1 - susceptibility) * anchor.T).T, np.float64)


def _drawn(heard: Exact, anchor: Exact, susceptibility: float) -> Exact:
    return np.asarray(susceptibility * heard + (1 - susceptibility) * anchor, np.float64)


def clusters(opinions: ArrayLike, apart: float) -> int:
    """How many groups of opinions there are, neighbours in a group being closer than `apart`; opinions (n,)."""
    ordered = np.sort(_opinions(opinions))
    return 1 + int((np.diff(ordered) >= apart).sum())


def circulant(people: int, offsets: tuple[int, ...]) -> Exact:
    """Everybody listens alike to the people so many places around a ring; shape (people, people)."""
    network = np.zeros((people, people))
    for offset in offsets:
        network[np.arange(people), (np.arange(people) + offset) % people] += 1 / len(offsets)
    return network


def _heard(now: Exact, network: Exact, bound: float | None) -> Exact:
    if bound is None:
        return np.asarray(now @ network.T, np.float64)
    trusted = network * (np.abs(now[..., None, :] - now[..., :, None]) <= bound)
    trusted = trusted + np.eye(len(network)) * 1e-12  # oneself, should nobody else be near
    return np.asarray((trusted @ now[..., None])[..., 0] / trusted.sum(axis=-1))


def _opinions(opinions: ArrayLike) -> Exact:
    values = numbers("opinions", opinions)
    if values.size == 0 or values.ndim == 0:
        raise OpinionInputError("opinions", "is empty; at least one person is needed")
    if not np.isfinite(values).all():
        raise OpinionInputError("opinions", "holds a value that is not finite")
    return values


def _weights(weights: ArrayLike | None, people: int) -> Exact:
    if weights is None:
        return np.full((people, people), 1 / people)
    network = numbers("weights", weights)
    if network.shape != (people, people):
        raise OpinionInputError("weights", f"has shape {network.shape} where {(people, people)} is needed")
    if not (network >= 0).all() or not np.isfinite(network).all():
        raise OpinionInputError("weights", "holds a value that is not at least 0")
    listened = network.sum(axis=1, keepdims=True)
    if not (listened > 0).all():
        raise OpinionInputError("weights", f"row {int((listened == 0).argmax())} listens to nobody")
    return np.asarray(network / listened, np.float64)
