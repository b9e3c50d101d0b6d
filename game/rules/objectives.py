"""What a conference was for: how each objective stands, and the grade."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from game.rules.conditions import is_on_record, within
from game.rules.events import Termination
from game.rules.game import Game
from game.rules.meters import read
from game.rules.past import past_of
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

THOUSAND = {Measure.CREDIBILITY: 1000.0}
PER_POINT = 10.0
"""People in a thousand to one point of percent."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How one objective stands."""

    objective: str
    grade: Grade
    met: bool
    value: float
    """In the objective's own unit: percent, per thousand, a count, or seconds."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a conference ended."""

    termination: Termination
    grade: Grade | None
    standings: tuple[Standing, ...]


def standings(state: State) -> tuple[Standing, ...]:
    """How every objective stands now, in file order."""
    found = []
    for name, level, judge, objective in _judged(state.game):
        value, met = judge(state, objective)
        found.append(Standing(name, level, met, value))
    return tuple(found)


def grade(results: Sequence[Standing]) -> Grade | None:
    """The highest grade whose objectives, and all lower ones', are met; a grade without objectives of its own is none."""
    best = None
    for level in Grade:
        own = [result for result in results if result.grade is level]
        if not all(result.met for result in own):
            break
        best = level if own else best
    return best


Judge = Callable[[State, Any], tuple[float, bool]]
"""Says an objective's value and whether it is met."""


@lru_cache(maxsize=64)
def _judged(game: Game) -> tuple[tuple[str, Grade, Judge, Objective], ...]:
    """Every objective in file order, with its grade and how it is judged."""
    objectives = game.scenario.objectives.items()
    return tuple((name, Grade(objective.grade), _JUDGES[type(objective)], objective) for name, objective in objectives)


def _meter(state: State, objective: MeterObjective) -> tuple[float, bool]:
    value = read(state.game, state.record.meters[-1], objective.audience, objective.measure)
    return value, within(value, objective.at_least, objective.at_most)


def _change(state: State, objective: ChangeObjective) -> tuple[float, bool]:
    value = change(state, objective.audience, objective.measure)
    return value, within(value, objective.at_least, objective.at_most)


def _never_claim(state: State, objective: NeverClaimObjective) -> tuple[float, bool]:
    claimed = sum(is_on_record(state.game, state.record, literal) for literal in objective.claims.items())
    return claimed, claimed == 0


def _deliver(state: State, objective: DeliverObjective) -> tuple[float, bool]:
    carried = len(_led_with(state, objective.message))
    return carried, carried >= objective.outlets


def _dodges(state: State, objective: DodgesObjective) -> tuple[float, bool]:
    noticed = noticed_dodges(state)
    return noticed, noticed <= objective.at_most


def _debts(state: State, objective: DebtsObjective) -> tuple[float, bool]:
    return len(state.debts), len(state.debts) <= objective.at_most


def _clock(state: State, objective: ClockObjective) -> tuple[float, bool]:
    in_order = state.termination not in (Termination.WALKED_OUT, Termination.CLOCK)
    return state.clock, in_order and state.clock >= objective.seconds_left


_JUDGES: Mapping[type[Objective], Judge] = {
    MeterObjective: _meter,
    ChangeObjective: _change,
    NeverClaimObjective: _never_claim,
    DeliverObjective: _deliver,
    DodgesObjective: _dodges,
    DebtsObjective: _debts,
    ClockObjective: _clock,
}


def change(state: State, audience: str, measure: Measure) -> float:
    """Change of a measure since the opening: people in a thousand; credibility in thousandths."""
    first, now = state.record.meters[0], state.record.meters[-1]
    difference = read(state.game, now, audience, measure) - read(state.game, first, audience, measure)
    return difference * THOUSAND.get(measure, PER_POINT)


def noticed_dodges(state: State) -> int:
    """How many parts were seen to go unanswered, over the whole conference."""
    return past_of(state.record).noticed


def _led_with(state: State, response: str) -> set[str]:
    """The outlets that led with a response."""
    exchanges = state.record.exchanges
    return {
        airing.outlet
        for airing in state.record.airings
        if airing.lead
        and airing.link is not None
        and exchanges[airing.exchange].links[airing.link].response == response
    }
