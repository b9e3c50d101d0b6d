"""The grid over which an effect must hold: other constants, other publics, other messages, evenly spread over what is plausible."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache

import numpy as np

from game.opinion.constants import DEFAULT, Constants, Evidence
from game.opinion.laboratory import Exchange, Population, Reception, deliver, everyone, populate, public, read_meters
from game.opinion.placement import hashed
from game.opinion.population import opening

SPREAD = {Evidence.GUESS: 1.6, Evidence.CALIBRATED: 1.6, Evidence.EXPERIMENT: 1.25, Evidence.META_ANALYSIS: 1.15}
"""Constants are varied by factors up to so much, and down to as little."""
SHARES = (
    "premise_passed_over", "premise_challenged", "warning", "salience_kept", "belief_predisposition", "trust_predisposition",
    "admission_credibility", "conflict_room", "susceptibility", "framing_contested", "premise_source", "notice_false", "response_noise",
)  # fmt: skip
"""Constants that stay below 1 however they are varied."""
ISSUES = (0, 0, 1, 1, 2, 2, 3, 3)
IMAGES = (0.7, -0.6, 0.5, -0.5, 0.6, -0.7, 0.5, -0.6)
"""The laboratory's propositions: on every issue one that is good for the speaker and one that is bad."""


@dataclass(frozen=True)
class Situation:
    """One point of the grid: who takes part, and with which constants."""

    constants: Constants = DEFAULT
    favourable: float = 45.0
    """Percent."""
    undecided: float = 20.0
    """Percent."""
    trust: float = 0.5
    involvement: float = 0.5
    belief: float = 0.1
    """Mean belief in what is good for the speaker, and minus that in what is bad, -1 to 1."""

    def people(self, people: int = 200, **changes: float | Sequence[float]) -> Population:
        """Participants, all of them reached, before anything is said; `changes` as for `laboratory.public`."""
        fixed = {name: tuple(value) if isinstance(value, Sequence) else value for name, value in changes.items()}
        return _people(self, people, tuple(fixed.items()))

    def _populated(self, people: int, changes: Mapping[str, float | Sequence[float]]) -> Population:
        values: dict[str, float | Sequence[float]] = {
            "favourable": self.favourable,
            "unfavourable": 100 - self.undecided - self.favourable,
            "trust": self.trust,
            "involvement": self.involvement,
            "beliefs": [self.belief * float(np.sign(image)) for image in IMAGES],
            "images": IMAGES,
            "salience": (1.0, 1.0, 1.0, 1.0),
        }
        profile = public(**(values | dict(changes)))  # type: ignore[arg-type]
        return populate([profile], ISSUES, people=people, constants=self.constants)

    def hears(self, *exchanges: Exchange, **changes: float | Sequence[float]) -> Reception:
        """The last reception after these exchanges, from the opening."""
        population = self.people(200, **changes)
        for exchange in exchanges[:-1]:
            population = deliver(population, exchange).population
        return deliver(population, exchanges[-1])


@lru_cache(maxsize=32)
def _people(situation: Situation, people: int, changes: tuple[tuple[str, float | Sequence[float]], ...]) -> Population:
    return situation._populated(people, dict(changes))


def favour(reception: Reception) -> float:
    """Points of favour won since the opening: half of what favourable less unfavourable gained."""
    before, after = read_meters(_opening(reception)), reception.meters
    gained = (after.favourable - before.favourable) - (after.unfavourable - before.unfavourable)
    return float(gained[0]) / 2


def credibility(reception: Reception) -> float:
    """By how much mean credibility has moved since the opening."""
    return float(reception.meters.credibility[0] - read_meters(_opening(reception)).credibility[0])


def belief(reception: Reception, proposition: int) -> float:
    """By how much the mean belief in a proposition has moved since the opening."""
    population = reception.population
    return float((population.private[proposition] - population.structure.belief[proposition]).mean())


def _opening(reception: Reception) -> Population:
    return opening(reception.population.structure)


def situations(count: int = 60) -> Iterator[Situation]:
    """The grid, always the same; the first point is the model as it is."""
    yield Situation()
    for number in range(1, count):
        draw = Draw(number)
        undecided = draw.between(5, 45)
        yield Situation(
            constants=varied(draw),
            favourable=(100 - undecided) * draw.between(0.25, 0.75),
            undecided=undecided,
            trust=draw.between(0.3, 0.7),
            involvement=draw.between(0.3, 0.7),
            belief=draw.between(-0.3, 0.4),
        )


class Draw:
    """Numbers for one point, one after the other, by an integer hash."""

    def __init__(self, number: int) -> None:
        self._number, self._place = number, 0

    def between(self, least: float, most: float) -> float:
        """The next number, anywhere between two."""
        self._place += 1
        share = float(hashed(np.array([self._place], np.uint64), self._number)[0]) / 2.0**64
        return least + share * (most - least)


def varied(draw: Draw) -> Constants:
    """Constants, each somewhere within its plausible factor."""
    changes: dict[str, float] = {}
    for each in fields(Constants):
        if isinstance(each.default, float):
            most = SPREAD[each.metadata["evidence"]]
            value = each.default * most ** draw.between(-1, 1)
            changes[each.name] = min(value, 0.95) if each.name in SHARES else value
    return replace(DEFAULT, **changes)  # type: ignore[arg-type]


def share_that_holds(effect: Callable[[Situation], bool], count: int = 60) -> float:
    """Share of the grid at which an effect holds."""
    return float(np.mean([effect(situation) for situation in situations(count)]))


ONE = everyone(1.0)
"""Everybody sees it."""
