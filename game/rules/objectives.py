"""What a conference was for: how each objective stands, and the grade."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from game.rules.conditions import is_on_record, within
from game.rules.events import Termination
from game.rules.game import Game
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
"""Thousandths to one of a measure that is no percentage."""
PER_POINT = 10.0
"""People in a thousand to one point of percent."""


class Standing(NamedTuple):
    """How one objective stands."""

    objective: str
    grade: Grade
    value: float
    """In the objective's own unit: percent, per thousand, a count, or seconds."""
    met: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a conference ended."""

    termination: Termination
    grade: Grade | None
    standings: tuple[Standing, ...]


def standings(state: State) -> tuple[Standing, ...]:
    """How every objective stands now, in file order."""
    return tuple([Standing(name, level, *judge(state)) for name, level, judge in _judged(state.game)])


def grade(results: Sequence[Standing]) -> Grade | None:
    """The highest grade whose objectives, and all lower ones', are met; a grade without objectives of its own is none."""
    best = None
    for level in Grade:
        own = [result for result in results if result.grade is level]
        if not all(result.met for result in own):
            break
        best = level if own else best
    return best


Judge = Callable[[State], tuple[float, bool]]
"""Says an objective's value and whether it is met."""


@lru_cache(maxsize=64)
def _judged(game: Game) -> tuple[tuple[str, Grade, Judge], ...]:
    """Every objective in file order, with its grade and how it is judged."""
    objectives = game.scenario.objectives.items()
    return tuple((name, Grade(each.grade), _JUDGES[type(each)](game, each)) for name, each in objectives)


def _meter(game: Game, objective: MeterObjective) -> Judge:
    reading, column = Measure(objective.measure).value, game.audience_column[objective.audience]

    def judge(state: State) -> tuple[float, bool]:
        value = float(getattr(state.record.meters[-1], reading)[column])
        return value, within(value, objective.at_least, objective.at_most)

    return judge


def _change(game: Game, objective: ChangeObjective) -> Judge:
    reading, column = Measure(objective.measure).value, game.audience_column[objective.audience]
    unit = THOUSAND.get(objective.measure, PER_POINT)

    def judge(state: State) -> tuple[float, bool]:
        first, now = state.record.meters[0], state.record.meters[-1]
        value = (float(getattr(now, reading)[column]) - float(getattr(first, reading)[column])) * unit
        return value, within(value, objective.at_least, objective.at_most)

    return judge


def _never_claim(game: Game, objective: NeverClaimObjective) -> Judge:
    def judge(state: State) -> tuple[float, bool]:
        claimed = sum([is_on_record(game, state.record, literal) for literal in objective.claims.items()])
        return claimed, claimed == 0

    return judge


def _deliver(_: Game, objective: DeliverObjective) -> Judge:
    def judge(state: State) -> tuple[float, bool]:
        carried = len(_led_with(state, objective.message))
        return carried, carried >= objective.outlets

    return judge


def _dodges(_: Game, objective: DodgesObjective) -> Judge:
    def judge(state: State) -> tuple[float, bool]:
        noticed = noticed_dodges(state)
        return noticed, noticed <= objective.at_most

    return judge


def _debts(_: Game, objective: DebtsObjective) -> Judge:
    def judge(state: State) -> tuple[float, bool]:
        return len(state.debts), len(state.debts) <= objective.at_most

    return judge


def _clock(_: Game, objective: ClockObjective) -> Judge:
    def judge(state: State) -> tuple[float, bool]:
        in_order = state.termination not in (Termination.WALKED_OUT, Termination.CLOCK)
        return state.clock, in_order and state.clock >= objective.seconds_left

    return judge


_JUDGES: Mapping[type[Objective], Callable[[Game, Any], Judge]] = {
    MeterObjective: _meter,
    ChangeObjective: _change,
    NeverClaimObjective: _never_claim,
    DeliverObjective: _deliver,
    DodgesObjective: _dodges,
    DebtsObjective: _debts,
    ClockObjective: _clock,
}
"""How each kind of objective is judged in a game."""


def noticed_dodges(state: State) -> int:
    """How many parts were seen to go unanswered, over the whole conference."""
    return sum([coded.noticed for exchange in state.record.exchanges for coded in exchange.codes])


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
