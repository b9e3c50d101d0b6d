"""What happens outside the room, and conditions on the record."""

import pytest

from game.rules.actions import Call, CallDebt, EndHands, PassFloor, RaiseHand, Yield
from game.rules.conditions import as_if_recorded, holds
from game.rules.events import EventHappened, OpinionMoved
from game.rules.floor import askable
from game.scenario.conditions import Condition
from tests.rules.podium import asked, ended, events_of, legal, opened, play, said


def condition(**keys):
    return Condition.model_validate(keys)


def third_question():
    state = opened()
    for address, response in (("bridge.mild", "why_plain"), ("cuts.mild", "cut_yes")):
        state = ended(said(asked(state, address), response))
    return play(said(asked(state, "lorries.mild"), "toll_plain"), Yield())


def debt_called(state):
    """One more exchange, in the endgame: a debt put and answered with silence."""
    state = play(state, RaiseHand("tess"), EndHands(), Call("tess"))
    return play(state, legal(state, CallDebt)[0], Yield())


def test_a_scheduled_event_happens_once_when_its_condition_first_holds():
    state = third_question()
    assert EventHappened("strike") in events_of(state, PassFloor())
    after = play(state, PassFloor())
    assert after.record.events == ("strike",)
    assert EventHappened("strike") not in events_of(debt_called(after), PassFloor())


def test_an_event_is_news_that_moves_beliefs():
    state = third_question()
    row = state.game.proposition_column["jobs_return"]
    before, after = state.population.belief[row].mean(), play(state, PassFloor()).population.belief[row].mean()
    assert after < before


def test_a_question_may_come_from_the_record():
    state = ended(said(asked(opened(), "bridge.mild"), "why_plain"))
    assert askable(state, "carl") == ("theatre",)
    assert askable(ended(said(asked(state, "cuts.mild"), "cut_no")), "carl") == ("theatre", "late")


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"claimed": {"budget_cut": True}}, True),
        ({"claimed": {"budget_cut": False}}, False),
        ({"claimed": {"jobs_return": True}}, True),
        ({"asked": "bridge"}, True),
        ({"asked": "bridge.hostile"}, False),
        ({"said": "why_plain"}, True),
        ({"said": "refuse"}, False),
        ({"evasion": {"part": "bridge.why", "codes": ["explicit"]}}, True),
        ({"evasion": {"part": "bridge.why", "group": "ambivalent"}}, False),
        ({"evasion": {"part": "lorries.toll", "group": "clear"}}, False),
        ({"debt": {"part": "cuts.cut"}}, False),
        ({"debt": {"at_least": 1}}, False),
        ({"exchange": {"at_least": 2}}, True),
        ({"exchange": {"at_most": 1}}, False),
        ({"meter": {"audience": "town", "at_least": 40}}, True),
        ({"meter": {"audience": "town", "measure": "credibility", "at_most": 0.1}}, False),
        ({"not": {"asked": "late"}}, True),
        ({"all": [{"asked": "bridge"}, {"asked": "late"}]}, False),
        ({"any": [{"asked": "bridge"}, {"asked": "late"}]}, True),
    ],
)
def test_conditions_are_trees_over_the_record(keys, expected):
    state = ended(said(asked(opened("candid"), "bridge.mild"), "why_plain", "when_plain"))
    state = ended(said(asked(state, "cuts.mild"), "cut_yes"))
    assert holds(state, condition(**keys)) is expected


def test_every_exchange_says_where_opinion_stands_and_why():
    moved = [event for event in events_of(third_question(), PassFloor()) if isinstance(event, OpinionMoved)]
    assert len(moved) == 1
    assert moved[0].explanation.favourable.shape[1] == 2


def test_at_the_reaction_the_answer_just_given_counts_as_recorded_and_owed():
    state = play(said(asked(opened(), "bridge.mild"), "near_talk"), Yield())
    seen = as_if_recorded(state)
    assert holds(seen, condition(debt={"part": "bridge.why"}))
    assert holds(seen, condition(said="near_talk"))
    assert not holds(state, condition(debt={"part": "bridge.why"}))
