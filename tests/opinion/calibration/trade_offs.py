"""Why one style of answering does better with a public than another: the terms that make the difference."""

from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np

from game.opinion.terms import TERMS

WORTH_NAMING = 0.15
"""Points by which a term must tell two styles apart to be named."""
NAMED = 3
"""Terms named at most."""

Means = Mapping[str, np.ndarray]
"""Points a game by term, (A,) each."""


def trade_offs(audiences: Sequence[str], causes: Mapping[str, Means]) -> str:
    """A table of all pairs of styles: how much better the first does with each public, and which terms make it so."""
    rows = ["| points, first less second | " + " | ".join(audiences) + " |", "|---" * (len(audiences) + 1) + "|"]
    for first, second in combinations(causes, 2):
        apart = difference(causes[first], causes[second])
        cells = [
            _cell({term: float(points[place]) for term, points in apart.items()}) for place in range(len(audiences))
        ]
        rows.append(f"| {first}, {second} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def difference(first: Means, second: Means) -> dict[str, np.ndarray]:
    """Points by term that the first has more than the second, (A,) each; they sum to the whole difference."""
    known = [term for term in TERMS if term in first or term in second]
    return {term: np.asarray(first.get(term, 0.0) - second.get(term, 0.0)) for term in known}


def _cell(apart: Mapping[str, float]) -> str:
    """The whole difference, and the terms that make most of it, the largest first."""
    largest = sorted(apart, key=lambda term: -abs(apart[term]))[:NAMED]
    named = [f"{term} {signed(apart[term])}" for term in largest if abs(apart[term]) >= WORTH_NAMING]
    return f"**{signed(sum(apart.values()))}** {', '.join(named)}".rstrip()


def signed(points: float) -> str:
    """A number of points with its sign."""
    return f"{points:+.1f}".replace("-", "−")
