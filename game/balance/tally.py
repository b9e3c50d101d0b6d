"""What a sweep remembers of its games: counts and figures by name, never a game."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, Self

from game.balance.statistics import Figure, Share
from game.scenario.vocabulary import Grade

NO_GRADE = "none"
"""What a game without a grade is counted under."""
GRADES: tuple[str, ...] = (NO_GRADE, *(grade.value for grade in Grade))
"""What a game can reach, lowest first."""


class Count(StrEnum):
    """What is counted, in games unless it says otherwise."""

    GRADE = "grade"
    """Best grade reached, or `none`."""
    TERMINATION = "termination"
    """How it ended."""
    MET = "met"
    """Objectives met."""
    OFFERED = "offered"
    """Responses that stood on a menu."""
    PICKED = "picked"
    """Responses said."""
    WINNING = "winning"
    """Responses said in games that reached silver or better."""
    TAKEN = "taken"
    """Evidence in the dossier."""
    CITED = "cited"
    """Evidence cited."""
    ASKED = "asked"
    """Questions and follow-ups put, by address."""
    REACHED = "reached"
    """Questions put, by id."""
    OPENED = "opened"
    """Opening statements."""
    HAPPENED = "happened"
    """Events outside the room."""
    GROUP = "group"
    """Links spoken, by tactic group."""
    SCORES = "scores"
    """Games, by score, rounded down to a multiple of `SCORE_STEP`."""
    CLIPS = "clips"
    """Answers, by how many different lines led the outlets."""
    CHANGES = "changes"
    """Games, by how often the grade that stood changed."""
    LATE = "late"
    """Games decided in their last quarter."""


class Measured(StrEnum):
    """Single figures, one value a game; figures of an audience are named `change.AUDIENCE` and the like."""

    SCORE = "score"
    SECONDS = "seconds"
    """On the clock of the conference."""
    EXCHANGES = "exchanges"
    DODGES = "dodges"
    """Parts that were seen to go unanswered."""
    UNNOTICED = "unnoticed"
    """Parts left unanswered that nobody noticed."""
    CONTRADICTIONS = "contradictions"


@dataclass(frozen=True, slots=True)
class BestGame:
    """The best game of several: enough to play it again, since players and luck follow from the seed."""

    grade: str
    """Best grade reached, or `none`."""
    score: float
    seed: int
    groups: tuple[str, ...]
    """Tactic groups that it used."""
    said: tuple[str, ...]
    """Its responses, in order."""

    @property
    def rank(self) -> tuple[int, float]:
        """Better games rank higher: grade first, then score."""
        return (GRADES.index(self.grade), self.score)


@dataclass(frozen=True)
class Tally:
    """Counts and figures of so many games; tallies of different games add up."""

    games: int = 0
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)
    best: BestGame | None = None
    """The best of them; of equals, the first."""

    def __add__(self, other: "Tally") -> "Tally":
        """Both together; the order of adding decides the last bit of a figure."""
        counts = {
            name: Counter(self.counts.get(name, {})) + Counter(other.counts.get(name, {}))
            for name in dict.fromkeys((*self.counts, *other.counts))
        }
        figures = {
            name: self.figures.get(name, Figure()) + other.figures.get(name, Figure())
            for name in dict.fromkeys((*self.figures, *other.figures))
        }
        return Tally(self.games + other.games, counts, figures, better(self.best, other.best))

    def count(self, of: Count, name: str) -> int:
        """How often something was counted."""
        return self.counts.get(of, {}).get(name, 0)

    def share(self, of: Count, *names: str) -> Share:
        """The share of games in which one of these was counted; for what excludes one another."""
        return Share(sum(self.count(of, name) for name in names), self.games)

    def figure(self, name: str) -> Figure:
        """A figure by name; empty if it was never taken."""
        return self.figures.get(name, Figure())

    def as_data(self) -> dict[str, Any]:
        """The tally as plain data, in an order of its own."""
        return {
            "games": self.games,
            "counts": {name: dict(sorted(self.counts[name].items())) for name in sorted(self.counts)},
            "figures": {name: self.figures[name].as_data() for name in sorted(self.figures)},
            "best": asdict(self.best) if self.best else None,
        }

    @classmethod
    def from_data(cls, data: Any) -> Self:
        """The tally back from plain data. Raises KeyError, ValueError or TypeError for anything else."""
        counts = {name: Counter({key: int(n) for key, n in found.items()}) for name, found in data["counts"].items()}
        figures = {name: Figure.from_data(found) for name, found in data["figures"].items()}
        kept = data["best"]
        best = BestGame(**{**kept, "groups": tuple(kept["groups"]), "said": tuple(kept["said"])}) if kept else None
        return cls(int(data["games"]), counts, figures, best)


def better(one: BestGame | None, other: BestGame | None) -> BestGame | None:
    """The better of two games; of equals, the first."""
    if one is None or other is None:
        return one or other
    return other if other.rank > one.rank else one


def total(tallies: Iterable[Tally]) -> Tally:
    """All together, in their order."""
    return sum(tallies, Tally())
