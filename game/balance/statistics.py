"""The little statistics that a sweep needs: bounds of a share, mean and spread of a figure, both folded in constant memory."""

from dataclasses import dataclass
from math import inf, sqrt
from typing import Any, Self

USUAL = 1.96
"""Standard errors of a two-sided bound of 95 %."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, with Wilson's bounds (Wilson 1927), which hold up for few games and for shares near 0 and 1."""

    hits: int
    games: int

    @property
    def value(self) -> float:
        """The share itself, 0 to 1; 0 of none."""
        return self.hits / self.games if self.games else 0.0

    def bounds(self, errors: float = USUAL) -> tuple[float, float]:
        """The lower and upper bound, so many standard errors wide; of no games, 0 to 1."""
        if not self.games:
            return 0.0, 1.0
        n, square = self.games, errors**2
        middle = (self.value + square / (2 * n)) / (1 + square / n)
        half = errors / (1 + square / n) * sqrt(self.value * (1 - self.value) / n + square / (4 * n * n))
        return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number seen many times: how often, its sum and sum of squares, its extremes."""

    times: int = 0
    total: float = 0.0
    squares: float = 0.0
    lowest: float = inf
    highest: float = -inf

    @classmethod
    def of(cls, value: float) -> Self:
        """A number seen once."""
        return cls(1, value, value * value, value, value)

    def __add__(self, other: "Figure") -> "Figure":
        """Both together."""
        return Figure(
            self.times + other.times,
            self.total + other.total,
            self.squares + other.squares,
            min(self.lowest, other.lowest),
            max(self.highest, other.highest),
        )

    @property
    def mean(self) -> float:
        """The mean; 0 of none."""
        return self.total / self.times if self.times else 0.0

    @property
    def deviation(self) -> float:
        """The standard deviation of one of them."""
        if self.times < 2:
            return 0.0
        return sqrt(max(0.0, (self.squares - self.total * self.mean) / (self.times - 1)))

    @property
    def error(self) -> float:
        """The standard error of the mean."""
        return self.deviation / sqrt(self.times) if self.times else 0.0

    def bounds(self, errors: float = USUAL) -> tuple[float, float]:
        """The bounds of the mean, so many standard errors wide."""
        return self.mean - errors * self.error, self.mean + errors * self.error

    def as_data(self) -> list[float]:
        """The figure as plain data; nothing for a number never seen."""
        return [self.times, self.total, self.squares, self.lowest, self.highest] if self.times else []

    @classmethod
    def from_data(cls, data: Any) -> Self:
        """The figure back from plain data. Raises ValueError or TypeError for anything else."""
        if not data:
            return cls()
        times, *rest = data
        return cls(int(times), *map(float, rest))
