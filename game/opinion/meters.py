"""What a poll would read off an audience."""

from dataclasses import dataclass

from game.opinion.arrays import Exact


@dataclass(frozen=True, eq=False)
class Meters:
    """One reading of every audience; each array has shape (A,)."""

    favourable: Exact
    """Percent, 0 to 100."""
    unfavourable: Exact
    """Percent, 0 to 100."""
    credibility: Exact
    """Mean credibility of the speaker, 0 to 1."""

    @property
    def dont_know(self) -> Exact:
        """Percent, 0 to 100: what is left of 100."""
        return 100.0 - self.favourable - self.unfavourable
