"""What the level asks of one audience, in the units of its meter. Objectives are judged by the model's own shares, not by a poll."""

from dataclasses import dataclass

from game.presentation.audiences import AudienceView
from game.presentation.figures import PER_THOUSAND, thousandths
from game.rules.state import State
from game.scenario.objectives import ChangeObjective, MeterObjective
from game.scenario.vocabulary import Grade, Measure


@dataclass(frozen=True, slots=True)
class Target:
    """A favourable share at which an objective is met."""

    grade: Grade
    share: float
    """Percent."""
    change: int
    """Since the opening poll, in thousandths."""
    met: bool


def targets(state: State, view: AudienceView) -> tuple[Target, ...]:
    """Where the level's objectives for an audience's favourable share lie, bronze first."""
    found = [
        _target(view, objective)
        for objective in state.game.scenario.objectives.values()
        if isinstance(objective, MeterObjective | ChangeObjective) and _is_about(objective, view, Measure.FAVOURABLE)
    ]
    known = [target for target in found if target is not None]
    return tuple(sorted(known, key=lambda target: list(Grade).index(target.grade)))


def next_target(state: State, view: AudienceView) -> Target | None:
    """The lowest target that is not met yet; the highest where all are; None where nothing is asked."""
    found = targets(state, view)
    unmet = [target for target in found if not target.met]
    return unmet[0] if unmet else (found[-1] if found else None)


def asked_credibility(state: State, view: AudienceView) -> float | None:
    """The credibility that the level asks for, 0 to 1: the least of what is not reached, else the most."""
    bounds = [
        objective.at_least
        if isinstance(objective, MeterObjective)
        else view.credibility - view.credibility_change + objective.at_least / 1000
        for objective in state.game.scenario.objectives.values()
        if isinstance(objective, MeterObjective | ChangeObjective)
        and _is_about(objective, view, Measure.CREDIBILITY)
        and objective.at_least is not None
    ]
    ahead = [bound for bound in bounds if bound > view.credibility]
    return min(ahead) if ahead else max(bounds, default=None)


def _is_about(objective: MeterObjective | ChangeObjective, view: AudienceView, measure: Measure) -> bool:
    return objective.audience == view.id and objective.measure == measure


def _target(view: AudienceView, objective: MeterObjective | ChangeObjective) -> Target | None:
    bound = objective.at_least if objective.at_least is not None else objective.at_most
    if bound is None:
        return None
    share = bound if isinstance(objective, MeterObjective) else view.opened_at + bound / PER_THOUSAND
    met = view.favourable >= share if objective.at_least is not None else view.favourable <= share
    return Target(Grade(objective.grade), share, thousandths(share - view.opened_at), met)
