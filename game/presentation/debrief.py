"""The debrief: the grade, why each meter moved, what the press caught, and why she asked that."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.presentation.courses import Course, Waterfall, courses, waterfalls
from game.presentation.debts import DebtView, debt_views
from game.presentation.goals import GoalView, goal_views
from game.presentation.moments import Caught, Moment, caught, moments, read_at
from game.presentation.motives import motive_text
from game.presentation.narrator import Narrator
from game.presentation.transcripts import ExchangeView, transcript
from game.rules.actions import Ask, CallDebt, FollowUp
from game.rules.state import State
from game.scenario.vocabulary import Grade
from game.session.session import Session, Step


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A line of the fact-check ledger."""

    claim: str
    outlet: str


@dataclass(frozen=True, slots=True)
class AskedBecause:
    """Why the press asked what it asked."""

    number: int
    reporter: str
    text: str


@dataclass(frozen=True, slots=True)
class DebriefView:
    """The morning after."""

    title: str
    grade: Grade | None
    grade_name: str
    how: str
    """How the conference ended."""
    seconds: int
    goals: tuple[GoalView, ...]
    missed: str
    """What the next grade asked and did not get, in a sentence; empty where every objective was met."""
    rewound: bool
    """Something was taken back, so that gold is out of reach."""
    courses: tuple[Course, ...]
    read_at: tuple[int, ...]
    """Seconds at the podium at every point of the courses."""
    moments: tuple[Moment, ...]
    caught: tuple[Caught, ...]
    waterfalls: tuple[Waterfall, ...]
    exchanges: tuple[ExchangeView, ...]
    ledger: tuple[CheckedClaim, ...]
    kept_promises: tuple[str, ...]
    broken_promises: tuple[str, ...]
    debts: tuple[DebtView, ...]
    because: tuple[AskedBecause, ...]
    lesson: str


def debrief_view(narrator: Narrator, session: Session) -> DebriefView:
    """What became of a conference that is over."""
    state, reached = session.state, session.grade
    goals = goal_views(narrator, state)
    return DebriefView(
        title=narrator.pick(narrator.scenario.title),
        grade=reached,
        grade_name=narrator.say(f"grade.{reached or 'none'}"),
        how=narrator.say(f"event.closed.{state.termination}") if state.termination else "",
        seconds=narrator.scenario.clock - state.clock,
        goals=goals,
        missed=_missed(narrator, goals),
        rewound=session.is_gold_lost,
        courses=courses(narrator, state),
        read_at=read_at(session),
        moments=moments(session),
        caught=caught(narrator, session),
        waterfalls=waterfalls(narrator, state),
        exchanges=transcript(narrator, state),
        ledger=_ledger(narrator, state),
        kept_promises=_promises(narrator, state, broken=False),
        broken_promises=_promises(narrator, state, broken=True),
        debts=debt_views(narrator, state),
        because=_because(narrator, state, session.steps),
        lesson=narrator.pick(narrator.scenario.lesson),
    )


def _missed(narrator: Narrator, goals: Sequence[GoalView]) -> str:
    goal = next((goal for goal in goals if not goal.met), None)
    if goal is None:
        return ""
    grade = narrator.say(f"grade.{goal.grade}")
    return narrator.say("debrief.missed", grade=grade, goal=goal.text, standing=goal.standing)


def _ledger(narrator: Narrator, state: State) -> tuple[CheckedClaim, ...]:
    return tuple(
        CheckedClaim(narrator.claim(check.proposition, check.claimed), narrator.outlet(check.outlet))
        for check in state.record.checked
    )


def _promises(narrator: Narrator, state: State, broken: bool) -> tuple[str, ...]:
    record = state.record
    return tuple(narrator.claim(name, True) for name in record.promises if (name in record.broken) == broken)


def _because(narrator: Narrator, state: State, steps: Sequence[Step]) -> tuple[AskedBecause, ...]:
    """The recorded motive of every question, in order; exchanges are numbered by the questions put."""
    found: list[AskedBecause] = []
    asked = [step.action for step in steps if isinstance(step.action, Ask | CallDebt | FollowUp)]
    exchanges = [exchange for exchange in state.record.exchanges if exchange.reporter is not None]
    for action, exchange in zip(asked, exchanges, strict=False):
        if action.motive is not None and exchange.reporter is not None:
            text = motive_text(narrator, action.motive, state.record)
            found.append(AskedBecause(exchange.number, narrator.reporter(exchange.reporter), text))
    return tuple(found)
