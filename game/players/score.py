"""One number for how well the speaker stands: what greedy and searching players aim at, and what balance measures."""

from collections.abc import Mapping
from typing import assert_never

from game.rules.objectives import Standing, standings
from game.rules.state import State
from game.scenario.objectives import (
    ChangeObjective,
    ClockObjective,
    DebtsObjective,
    DeliverObjective,
    DodgesObjective,
    MeterObjective,
    NeverClaimObjective,
    Objective,
)
from game.scenario.vocabulary import Grade, Measure

WEIGHT: Mapping[Grade, float] = {Grade.BRONZE: 3.0, Grade.SILVER: 2.0, Grade.GOLD: 1.5}
"""A lower grade's objective counts more: without it the higher ones are worth nothing."""
PER_THOUSAND, PERCENT, CREDIBILITY, COUNT, SECONDS = 4.0, 0.4, 0.01, 1.0, 60.0
"""How far beyond its bound a value must lie to be worth three quarters instead of a half: by unit."""


def score(state: State, dodges: float = 0.0) -> float:
    """How well the speaker stands, 0 to 100; `dodges`: so many more are expected to be noticed than the record says."""
    total = weights = 0.0
    objectives = state.game.scenario.objectives
    for standing in standings(state):
        weight = WEIGHT[standing.grade]
        total += weight * credit(objectives[standing.objective], standing, dodges)
        weights += weight
    return 100.0 * total / weights if weights else 0.0


def credit(objective: Objective, standing: Standing, dodges: float = 0.0) -> float:
    """How nearly, or how safely, an objective is met: 0 to 1, and a half at its bound."""
    return 0.5 + 0.5 * _bounded(_margin(objective, standing.value, dodges))


def _bounded(margin: float) -> float:
    """-1 to 1, steepest at 0, never quite level: the last point gained still counts."""
    return margin / (1.0 + abs(margin))


def _margin(objective: Objective, value: float, dodges: float) -> float:
    """How far a value lies on the right side of its objective's bound, in units."""
    match objective:
        case MeterObjective() | ChangeObjective():
            return _within(value, objective.at_least, objective.at_most) / _unit(objective)
        case NeverClaimObjective():
            return 1.0 - 4.0 * value
        case DeliverObjective():
            return (value - objective.outlets + 0.5) / COUNT
        case DodgesObjective():
            return (objective.at_most + 0.5 - value - dodges) / COUNT
        case DebtsObjective():
            return (objective.at_most + 0.5 - value) / COUNT
        case ClockObjective():
            return (value - objective.seconds_left) / SECONDS
        case _:
            assert_never(objective)


def _within(value: float, at_least: float | None, at_most: float | None) -> float:
    if at_least is None:
        return at_most - value if at_most is not None else 0.0
    return min(value - at_least, at_most - value) if at_most is not None else value - at_least


def _unit(objective: MeterObjective | ChangeObjective) -> float:
    if isinstance(objective, ChangeObjective):
        return PER_THOUSAND if objective.measure is not Measure.CREDIBILITY else 1000 * CREDIBILITY
    return CREDIBILITY if objective.measure is Measure.CREDIBILITY else PERCENT
