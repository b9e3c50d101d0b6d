"""Why the meters moved: named terms that sum to the change exactly."""

from dataclasses import dataclass

from game.opinion.arrays import Exact


@dataclass(frozen=True, eq=False)
class Explanation:
    """Successive differences, so exact and order-dependent; each array has shape (terms, A)."""

    terms: tuple[str, ...]
    """Names, in the order of the model: question, premise, claims, framing, competence, ..."""
    favourable: Exact
    """Points of favourable share, percent."""
    unfavourable: Exact
    """Points of unfavourable share, percent."""
    credibility: Exact
    """Change of mean credibility, 0 to 1."""
