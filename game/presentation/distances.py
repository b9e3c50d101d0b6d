"""How far what an objective asks is from what it has, in words: so much to go, too much, or to spare."""

from game.presentation.figures import PER_THOUSAND, clock
from game.presentation.narrator import Narrator
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
from game.scenario.vocabulary import Measure

_TENTH = 0.1


def distance(narrator: Narrator, objective: Objective, value: float, met: bool, ended: bool) -> str:
    """What is missing or too much, else what there is to spare; empty where no figure could say it."""
    match objective:
        case MeterObjective() | ChangeObjective():
            unit = _unit(objective)
            low, high = (None if each is None else each * unit for each in (objective.at_least, objective.at_most))
            short, over, spare = map(_tenths, _between(round(value * unit, 1), low, high, met))
            return _said(narrator, short, over, spare, ended)
        case DodgesObjective() | DebtsObjective():
            more = int(value) - objective.at_most
            return _said(narrator, "", _count(more), _count(-more), ended)
        case DeliverObjective():
            more = int(value) - objective.outlets
            return _said(narrator, _count(-more), "", _count(more), ended)
        case ClockObjective():
            left = int(value) - objective.seconds_left
            # Time does not come back: what is missing is missing for good.
            return _said(narrator, clock(-left) if left < 0 else "", "", clock(left) if met else "", True)
        case NeverClaimObjective():
            return ""


def _unit(objective: MeterObjective | ChangeObjective) -> float:
    """What an objective's figures are multiplied by to be as they are shown."""
    if objective.measure != Measure.CREDIBILITY:
        return 1
    return 100 if isinstance(objective, MeterObjective) else 1 / PER_THOUSAND


def _between(shown: float, low: float | None, high: float | None, met: bool) -> tuple[float, float, float]:
    """What is missing, too much and to spare, so that it adds up with the figure that is shown beside it."""
    if met:
        edges = [abs(shown - each) for each in (low, high) if each is not None]
        return 0, 0, min(edges, default=0)
    if low is not None and shown <= low:
        return max(_TENTH, low - shown), 0, 0
    return 0, max(_TENTH, shown - high) if high is not None else 0, 0


def _tenths(number: float) -> str:
    text = f"{number:.1f}"
    return "" if text == "0.0" else text


def _count(number: int) -> str:
    return str(number) if number > 0 else ""


def _said(narrator: Narrator, short: str, over: str, spare: str, ended: bool) -> str:
    if short:
        return narrator.say("goals.short" if ended else "goals.to_go", gap=short)
    if over:
        return narrator.say("goals.over", gap=over)
    return narrator.say("goals.spare", gap=spare) if spare else ""
