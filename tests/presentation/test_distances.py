"""How far a goal is from what it asks is said in words, and adds up with the figure beside it."""

import pytest

from game.presentation.distances import distance
from game.presentation.goals import goal_views
from game.presentation.language import wording
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
from tests.presentation.ferry import answer, asked, opened, teller

_RISE = ChangeObjective(kind="change", grade=Grade.GOLD, audience="island", at_least=12)
_HOLD = ChangeObjective(kind="change", grade=Grade.GOLD, audience="island", at_least=-28)
_TRUST = ChangeObjective(kind="change", grade=Grade.GOLD, audience="island", measure=Measure.CREDIBILITY, at_least=12)
_BELIEVED = MeterObjective(
    kind="meter", grade=Grade.GOLD, audience="island", measure=Measure.CREDIBILITY, at_least=0.417
)
_BETWEEN = MeterObjective(kind="meter", grade=Grade.GOLD, audience="island", at_least=40, at_most=50)
_DODGES = DodgesObjective(kind="dodges", grade=Grade.SILVER, at_most=2)
_DEBTS = DebtsObjective(kind="debts", grade=Grade.BRONZE, at_most=7)
_DELIVER = DeliverObjective(kind="deliver", grade=Grade.GOLD, message="on_friday", outlets=3)
_CLOCK = ClockObjective(kind="clock", grade=Grade.BRONZE, seconds_left=60)
_NEVER = NeverClaimObjective(kind="never_claim", grade=Grade.GOLD, claims={"known": True})


@pytest.mark.parametrize(
    ("objective", "value", "met", "said"),
    [
        (_RISE, -11.0, False, "23.0 to go"),
        (_RISE, 11.98, False, "0.1 to go"),
        (_RISE, 12.02, True, ""),
        (_RISE, 14.2, True, "2.2 to spare"),
        (_HOLD, -11.0, True, "17.0 to spare"),
        (_TRUST, 5.0, False, "0.7 to go"),
        (_BELIEVED, 0.403, False, "1.4 to go"),
        (_BETWEEN, 38.0, False, "2.0 to go"),
        (_BETWEEN, 53.0, False, "3.0 over"),
        (_BETWEEN, 49.0, True, "1.0 to spare"),
        (_DODGES, 5, False, "3 over"),
        (_DODGES, 2, True, ""),
        (_DEBTS, 3, True, "4 to spare"),
        (_DELIVER, 1, False, "2 to go"),
        (_CLOCK, 90, True, "0:30 to spare"),
        (_CLOCK, 30, False, "0:30 short"),
        (_NEVER, 1, False, ""),
    ],
)
def test_what_is_missing_or_to_spare_is_said_in_the_unit_of_the_goal(
    objective: Objective, value: float, met: bool, said: str
) -> None:
    assert distance(teller(), objective, value, met, ended=False) == said


def test_once_a_conference_is_over_nothing_is_left_to_go() -> None:
    assert distance(teller(), _RISE, -11.0, False, ended=True) == "23.0 short"


def test_every_goal_tells_where_it_stands_and_how_far_that_is() -> None:
    begun = opened()
    assert "now 0.0 in a thousand" in {view.standing for view in goal_views(teller(), begun.state)}
    told = [view.standing for view in goal_views(teller(), answer(asked("fault.mild"), "on_friday").state)]
    assert any(words.startswith("now ") and words.endswith((" to go", " to spare")) for words in told), told
    assert wording("zh").say("goals.to_go", gap="5.0") == "还差5.0"
