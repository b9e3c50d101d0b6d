"""Why the meters moved: named terms that sum to the change exactly."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Explanation:
    """Successive differences, so exact and order-dependent; each array has shape (terms, A)."""

    terms: tuple[str, ...]
    """Names, in the order of the model: question, premise, claims, framing, competence, ..."""
    favourable: Array
    """Points of favourable share, percent."""
    unfavourable: Array
    """Points of unfavourable share, percent."""
    credibility: Array
    """Change of mean credibility, 0 to 1."""
