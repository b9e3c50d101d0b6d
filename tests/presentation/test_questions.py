from dataclasses import replace

import pytest

from game.presentation.question_view import question_view, underlined
from game.presentation.questions import asked_in
from game.rules.actions import FollowUp, Yield
from game.rules.state import Claimed
from game.scenario.objectives import NeverClaimObjective
from tests.presentation.ferry import answer, asked, opened, say, teller


def test_the_premise_is_underlined_where_the_author_quotes_it() -> None:
    view = question_view(teller(), asked("fault.hostile").state)
    [(start, end)] = view.underlined
    assert view.text[start:end] == "The fault was known"
    [premise] = view.premises
    assert premise.stands


def test_a_quotation_that_does_not_occur_is_not_underlined() -> None:
    assert underlined("one two", "three") == ()
    assert underlined("one two", "") == ()


def test_a_part_ticks_off_when_it_is_answered_and_the_other_says_what_it_is_so_far() -> None:
    view = question_view(teller(), say(asked("fault.mild"), "on_friday").state)
    assert [(part.number, part.is_open, part.code_name) for part in view.parts] == [
        (1, False, "explicit"),
        (2, True, "open"),
    ]
    assert not any(part.is_at_risk for part in view.parts)


def test_a_part_is_dodged_only_once_the_answer_is_over() -> None:
    view = question_view(teller(), say(asked("fault.mild"), "on_friday").state)
    over = say(asked("fault.mild"), "on_friday")
    over.play(Yield())
    after = question_view(teller(), over.state)
    assert [part.code_name for part in view.parts] == ["explicit", "open"]
    assert [(part.code_name, part.is_at_risk) for part in after.parts] == [("explicit", False), ("deflection", True)]


def test_what_is_open_is_at_risk_when_patience_is_nearly_gone() -> None:
    view = question_view(teller(), say(asked("fault.mild"), "crew_was_good").state)
    assert view.patience == 1
    assert all(part.is_at_risk for part in view.parts)


def test_before_the_first_line_no_part_has_a_code() -> None:
    view = question_view(teller(), asked("fault.mild").state)
    assert {part.code_name for part in view.parts} == {"open"}


def test_a_challenged_premise_no_longer_stands() -> None:
    view = question_view(teller(), say(asked("fault.hostile"), "not_known").state)
    assert view.premises[0].challenged


def test_a_premise_that_the_answer_says_itself_is_granted_and_no_longer_held_against_the_speaker() -> None:
    [premise] = question_view(teller(), say(asked("fault.hostile"), "on_friday").state).premises
    assert premise.granted
    assert not premise.stands
    assert not premise.challenged


@pytest.mark.parametrize(("forbidden", "standing"), [(False, "conceded"), (True, "stands")])
def test_a_premise_that_an_objective_forbids_to_deny_is_not_held_against_the_speaker(
    forbidden: bool, standing: str
) -> None:
    state = asked("fault.hostile").state
    goal = NeverClaimObjective(kind="never_claim", grade="gold", claims={"known_fault": forbidden})
    scenario = state.game.scenario.model_copy(update={"objectives": {"honest": goal}})
    game = replace(state.game, scenario=scenario)
    [premise] = question_view(replace(teller(), game=game), replace(state, game=game)).premises
    assert (premise.standing, premise.stands) == (standing, standing == "stands")


def test_a_premise_that_was_said_in_an_earlier_answer_is_not_held_against_the_speaker() -> None:
    state = asked("fault.hostile").state
    claimed = Claimed("known_fault", True, 0, 0)
    record = replace(state.record, claims=(*state.record.claims, claimed))
    [premise] = question_view(teller(), replace(state, record=record)).premises
    assert (premise.standing, premise.stands) == ("said", False)


def test_patience_is_shown_of_what_it_was() -> None:
    view = question_view(teller(), say(asked("fault.mild"), "crew_was_good").state)
    assert (view.patience, view.patience_of) == (1, 2)


def test_a_follow_up_and_the_fact_that_it_was_invented_are_said() -> None:
    begun = say(asked("fault.mild"), "on_friday", "no_names")
    begun.play(Yield())
    begun.play(FollowUp("fault.name_him"))
    view = question_view(teller(), begun.state)
    assert view.kind == "Follow-up"
    assert view.text == "A name, please."
    assert view.times == 2
    assert question_view(teller(), asked("fares.plain").state).invented


def test_without_a_question_there_is_no_view() -> None:
    with pytest.raises(ValueError, match="no question"):
        question_view(teller(), opened().state)


def test_the_record_can_say_again_what_was_asked() -> None:
    begun = answer(asked("fault.mild"), "on_friday")
    opening, first = begun.state.record.exchanges
    assert asked_in(teller("zh"), opening, begun.state.record) == "不作开场"
    assert asked_in(teller("zh"), first, begun.state.record).startswith("故障是什么时候知道的？")
