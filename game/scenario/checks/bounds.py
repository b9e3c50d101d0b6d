"""Every pair of bounds in a level, and the scale that it is on."""

from collections.abc import Iterator
from typing import NamedTuple

from game.scenario.checks.level import Level
from game.scenario.checks.possibility import every_piece, scale
from game.scenario.document import Address
from game.scenario.objectives import ChangeObjective, MeterObjective
from game.scenario.vocabulary import Measure


class Bounds(NamedTuple):
    """Bounds with their place, and the least and most that could be measured."""

    address: Address
    at_least: float | None
    at_most: float | None
    least: float
    most: float


def every_bounds(level: Level) -> Iterator[Bounds]:
    """The bounds of conditions and objectives."""
    for address, condition in every_piece(level):
        if condition.meter is not None:
            most = scale(Measure(condition.meter.measure))
            yield Bounds((*address, "meter"), condition.meter.at_least, condition.meter.at_most, 0.0, most)
        if condition.exchange is not None:
            yield Bounds((*address, "exchange"), condition.exchange.at_least, condition.exchange.at_most, 0.0, 99.0)
    for name, objective in level.scenario.objectives.items():
        here = ("objectives", name)
        if isinstance(objective, MeterObjective):
            yield Bounds(here, objective.at_least, objective.at_most, 0.0, scale(Measure(objective.measure)))
        if isinstance(objective, ChangeObjective):
            yield Bounds(here, objective.at_least, objective.at_most, -1000.0, 1000.0)
