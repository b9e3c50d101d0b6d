"""What the level asks, and how it stands."""

from dataclasses import dataclass, replace

from game.presentation.distances import distance
from game.presentation.figures import PER_THOUSAND, believed, clock, signed_decimal
from game.presentation.narrator import Narrator
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


@dataclass(frozen=True, slots=True)
class GoalView:
    """One objective in words."""

    id: str
    grade: Grade
    text: str
    met: bool
    standing: str
    """Where it stands now, or stood in the end, and how far that is from what it asks."""
    far: str = ""
    """The latter alone: what is to go, too much or to spare; empty where no figure says it."""
    lost: bool = False
    """Out of reach, however it stands: gold, once something was taken back."""

    @property
    def mark(self) -> str:
        """Met, open or out of reach, as a sign."""
        return "–" if self.lost else "✓" if self.met else "○"


def goal_views(narrator: Narrator, state: State, gold_lost: bool = False) -> tuple[GoalView, ...]:
    """Every objective, bronze first; `gold_lost` once something was taken back."""
    views = [
        replace(_goal(narrator, standing, state.side is None), lost=gold_lost and standing.grade is Grade.GOLD)
        for standing in standings(state)
    ]
    return tuple(sorted(views, key=lambda view: list(Grade).index(view.grade)))


def goal_text(narrator: Narrator, objective: Objective) -> str:
    """What an objective asks, as a sentence."""
    match objective:
        case MeterObjective() | ChangeObjective():
            return _measured(narrator, objective)
        case NeverClaimObjective():
            claims = (narrator.claim(name, value) for name, value in objective.claims.items())
            return narrator.say("goal.never_claim", claims=narrator.say("list.or").join(claims))
        case DeliverObjective():
            line = narrator.quote(narrator.pick(narrator.scenario.responses[objective.message].soundbite))
            return narrator.say("goal.deliver", message=line, n=objective.outlets)
        case DodgesObjective():
            return narrator.say("goal.dodges" if objective.at_most else "goal.no_dodges", n=objective.at_most)
        case DebtsObjective():
            return narrator.say("goal.debts" if objective.at_most else "goal.no_debts", n=objective.at_most)
        case ClockObjective():
            return narrator.say("goal.clock", left=clock(objective.seconds_left))


def _goal(narrator: Narrator, standing: Standing, ended: bool) -> GoalView:
    objective = narrator.scenario.objectives[standing.objective]
    text, words = goal_text(narrator, objective), _standing(narrator, objective, standing.value)
    if not isinstance(objective, NeverClaimObjective):
        words = narrator.say("goals.in_the_end" if ended else "goals.now", standing=words)
    far = distance(narrator, objective, standing.value, standing.met, ended)
    words = narrator.say("goals.now_and_far", now=words, far=far) if far else words
    return GoalView(standing.objective, standing.grade, text, standing.met, words, far)


def _measured(narrator: Narrator, objective: MeterObjective | ChangeObjective) -> str:
    return narrator.say(
        f"goal.{_family(objective)}.{_manner(objective)}",
        audience=narrator.audience(objective.audience),
        measure=narrator.say(f"measure.{Measure(objective.measure)}"),
        low=_bound(narrator, objective, objective.at_least),
        high=_bound(narrator, objective, objective.at_most),
    )


def _family(objective: MeterObjective | ChangeObjective) -> str:
    """Whose words: credibility is yours in an audience's eyes, not the audience's own."""
    if not _is_credibility(objective):
        return objective.kind
    return "trust" if isinstance(objective, ChangeObjective) else "credibility"


def _is_credibility(objective: MeterObjective | ChangeObjective) -> bool:
    return objective.measure == Measure.CREDIBILITY


def _manner(objective: MeterObjective | ChangeObjective) -> str:
    """How its bounds are put into words."""
    if objective.at_least is None:
        return "at_most"
    if objective.at_most is not None:
        return "between"
    if isinstance(objective, MeterObjective):
        return "at_least"
    return "rises" if objective.at_least > 0 else "falls" if objective.at_least < 0 else "holds"


def _bound(narrator: Narrator, objective: MeterObjective | ChangeObjective, bound: float | None) -> str:
    """A bound as its sentence wants it: a change without a sign where the words say up or down."""
    if bound is None:
        return ""
    if isinstance(objective, ChangeObjective):
        size = abs(bound) if _manner(objective) in ("rises", "falls") else bound
        return _plain(size / PER_THOUSAND if _is_credibility(objective) else size)
    return _figure(narrator, objective, bound)


def _figure(narrator: Narrator, objective: MeterObjective, number: float) -> str:
    return believed(number) if _is_credibility(objective) else narrator.say("figure.percent", number=f"{number:.1f}")


def _plain(number: float) -> str:
    text = f"{abs(number):.1f}".removesuffix(".0")
    return text if number >= 0 or text == "0" else f"−{text}"


def _standing(narrator: Narrator, objective: Objective, value: float) -> str:
    match objective:
        case ChangeObjective():
            if _is_credibility(objective):
                return signed_decimal(value / PER_THOUSAND)
            return narrator.say("figure.people", number=signed_decimal(value))
        case MeterObjective():
            return _figure(narrator, objective, value)
        case ClockObjective():
            return clock(int(value))
        case NeverClaimObjective():
            return narrator.say("goal.said" if value else "goal.unsaid")
        case _:
            return str(int(value))
