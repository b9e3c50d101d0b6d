"""A bar that a level must clear: a named measure, its bounds, its target, and what came of it."""

from dataclasses import dataclass
from enum import StrEnum

from game.balance.statistics import USUAL, Share


class Verdict(StrEnum):
    """What came of a bar."""

    HOLDS = "holds"
    """Even the worse bound clears it."""
    FAILS = "fails"
    """Even the better bound misses it."""
    OPEN = "open"
    """The target lies between the bounds: play more games."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One measure against its target."""

    code: str
    """Which bar: the key of its sentence."""
    subject: str
    """Whom or what it is about: a player's id, a pair of presses; empty for the level as a whole."""
    value: float
    low: float
    high: float
    target: float
    at_most: bool
    """The target is the most that is allowed; otherwise the least."""
    games: int
    """How many games, decisions, chains it rests on."""

    @property
    def verdict(self) -> Verdict:
        """Whether it holds for certain, fails for certain, or is open."""
        if not self.games:
            return Verdict.OPEN
        if self.at_most:
            return (
                Verdict.HOLDS if self.high <= self.target else Verdict.FAILS if self.low > self.target else Verdict.OPEN
            )
        return Verdict.HOLDS if self.low >= self.target else Verdict.FAILS if self.high < self.target else Verdict.OPEN


def of_share(code: str, subject: str, share: Share, target: float, at_most: bool, errors: float = USUAL) -> Bar:
    """A bar on a share of games, with Wilson's bounds."""
    low, high = share.bounds(errors)
    return Bar(code, subject, share.value, low, high, target, at_most, share.games)


def exact(code: str, subject: str, value: float, target: float, at_most: bool, games: int) -> Bar:
    """A bar on something that was counted, not sampled."""
    return Bar(code, subject, value, value, value, target, at_most, games)
