"""What a poll would read off an audience."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Meters:
    """One reading of every audience; each array has shape (A,)."""

    favourable: Array
    """Percent, 0 to 100."""
    unfavourable: Array
    """Percent, 0 to 100."""
    credibility: Array
    """Mean credibility of the speaker, 0 to 1."""

    @property
    def dont_know(self) -> Array:
        """Percent, 0 to 100: what is left of 100."""
        return 100.0 - self.favourable - self.unfavourable
