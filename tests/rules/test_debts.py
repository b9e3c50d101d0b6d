"""Every dodge becomes a debt that the press can call."""

from dataclasses import replace

import pytest

from game.rules.actions import AnswerNow, CallDebt, Cite, FollowUp, HoldFloor, Interrupt, LetGoOn, PassFloor, Say, Yield
from game.rules.broadcast import answered, dimensions_of, visible
from game.rules.events import (
    ClaimWithdrawn,
    ClipCarried,
    ComposureCause,
    ComposureChanged,
    ContradictionMade,
    DebtCleared,
    DebtIncurred,
    Phase,
    PromiseBroken,
    PromiseKind,
)
from tests.rules.podium import as_data, asked, changed, cut, ended, events_of, legal, opened, play, said


def owed(state):
    return {debt.id for debt in state.debts}


def dodged(opening="none", game=None):
    """The bridge question, dodged in both parts and left at that."""
    return ended(said(asked(opened(opening, game=game), "bridge.mild"), "far_talk"))


def test_every_part_not_coded_clear_stays_on_the_board_even_from_a_friendly_asker():
    state = ended(said(asked(opened(), "theatre.mild"), "theatre_dodge"))
    assert owed(state) == {"theatre.open"}


def test_a_partial_answer_is_a_debt_too():
    state = play(said(asked(opened(), "bridge.mild"), "why_partly", "when_plain"), Yield())
    incurred = [event.debt for event in events_of(state, PassFloor()) if isinstance(event, DebtIncurred)]
    assert incurred == ["bridge.why"]


def test_a_clear_answer_leaves_none():
    assert owed(ended(said(asked(opened(), "bridge.mild"), "why_plain", "when_plain"))) == set()


def test_any_later_reporter_may_spend_her_follow_up_to_call_it():
    state = play(said(asked(dodged(), "cuts.mild"), "cut_yes"), Yield())
    assert CallDebt("bridge.why") in legal(state, CallDebt)


def test_one_follow_up_a_call():
    state = play(said(asked(dodged(), "cuts.mild"), "cut_yes"), Yield(), CallDebt("bridge.why"))
    state = play(state, Yield())
    assert legal(state, CallDebt) == []


def test_with_every_authored_follow_up_deleted_each_dodge_is_still_called():
    questions = {name: question | {"follow_ups": {}} for name, question in as_data("questions").items()}
    game = changed(questions=questions)
    state = play(said(asked(opened(game=game), "bridge.hostile"), "far_talk"), Yield())
    assert legal(state, FollowUp) == []
    assert {action.debt for action in legal(state, CallDebt)} == {"bridge.why", "bridge.when"}


def test_an_authored_follow_up_is_offered_when_the_record_allows_it():
    dodge = play(said(asked(opened(), "bridge.mild"), "near_talk"), Yield())
    answer = play(said(asked(opened(), "bridge.mild"), "why_plain"), Yield())
    assert legal(dodge, FollowUp) == [FollowUp("bridge.why_again")]
    assert legal(answer, FollowUp) == []


def test_a_called_debt_may_be_met_with_the_questions_unsaid_responses_and_the_fallbacks():
    state = play(said(asked(dodged(), "cuts.mild"), "cut_yes"), Yield(), CallDebt("bridge.why"))
    sayable = {action.response for action in legal(state, Say)}
    assert {"why_plain", "own_up", "not_now"} <= sayable
    assert "far_talk" not in sayable


def test_a_late_straight_answer_clears_it_at_half_the_credibility():
    state = play(
        said(asked(dodged(), "cuts.mild"), "cut_yes"), Yield(), CallDebt("bridge.why"), Say("why_plain"), Yield()
    )
    assert answered(state.current) == 0.5
    assert DebtCleared("bridge.why") in events_of(state, PassFloor())


def test_a_debt_asked_again_is_put_more_directly_and_counts_its_askings():
    state = play(said(asked(dodged(), "cuts.mild"), "cut_yes"), Yield(), CallDebt("bridge.why"))
    assert state.current.times == 2
    assert dimensions_of(state.game, state.current).directness == 3


def test_each_other_open_debt_keeps_the_question_more_in_sight():
    few = asked(opened(), "cuts.mild")
    many = asked(dodged(), "cuts.mild")
    sight = [visible(state, state.current, dimensions_of(state.game, state.current), "bugle") for state in (few, many)]
    assert sight[1] > sight[0]


def third_time():
    state = play(said(asked(dodged(), "cuts.mild"), "cut_yes"), Yield(), CallDebt("bridge.why"), Say("not_now"))
    state = ended(play(state, *legal(state, LetGoOn)))
    return play(said(asked(state, "lorries.mild"), "toll_plain"), Yield())


def test_the_third_time_it_is_asked_costs_composure_and_the_whole_room_carries_the_answer():
    state = third_time()
    assert ComposureChanged(ComposureCause.ASKED_AGAIN, 9) in events_of(state, CallDebt("bridge.why"))
    state = play(state, CallDebt("bridge.why"), Say("why_plain"), Yield())
    carrying = {event.outlet for event in events_of(state, PassFloor()) if isinstance(event, ClipCarried)}
    assert carrying == set(state.game.outlets)


def test_a_claim_against_the_record_is_a_contradiction_that_can_be_called():
    state = asked(opened("candid"), "cuts.mild")
    made = next(event for event in events_of(state, Say("cut_no")) if isinstance(event, ContradictionMade))
    assert (made.proposition, made.value, made.earlier_value) == ("budget_cut", False, True)
    state = play(said(state, "cut_no"), Yield())
    assert CallDebt(made.debt) in legal(state, CallDebt)


def test_owning_up_clears_a_called_contradiction_and_evading_does_not():
    state = play(said(asked(opened("candid"), "cuts.mild"), "cut_no"), Yield())
    debt = next(iter(owed(state)))
    for response, left in (("own_up", set()), ("not_now", {debt})):
        assert owed(ended(said(play(state, CallDebt(debt)), response))) == left


def test_what_implication_contradicts_counts_without_the_same_words():
    state = said(asked(opened(dossier=("log_book",)), "bridge.hostile"), "refute_skip")
    assert owed(state) == set()
    responses = as_data("responses")
    grants = responses["near_talk"] | {"claims": {"report_ignored": True}}
    game = changed(responses={**responses, "near_talk": grants})
    state = said(asked(opened(game=game), "bridge.hostile"), "refute_skip", "near_talk")
    assert len(owed(state)) == 1


def test_a_claim_against_ones_own_promise_breaks_it():
    state = ended(said(asked(opened(), "bridge.mild"), "publish", "why_plain", "when_plain"))
    assert PromiseBroken("promise", "will_publish") in events_of(asked(state, "cuts.mild"), Say("not_published"))


def test_a_red_line_given_up_is_an_abandoned_threat():
    state = said(asked(opened(), "cuts.mild"), "threaten")
    assert PromiseBroken("red_line", "will_sue") in events_of(state, Say("back_down"))


@pytest.mark.parametrize("seed", range(5))
def test_a_debt_is_on_the_board_whether_it_was_noticed_or_not(seed):
    state = ended(said(asked(opened(seed=seed), "lorries.mild"), "toll_dodge"))
    assert owed(state) == {"lorries.toll"}


def test_a_debt_answered_plainly_within_another_question_is_paid():
    responses = as_data("responses")
    both = responses["toll_plain"] | {"answers": {"lorries.toll": "explicit", "bridge.why": "explicit"}}
    state = dodged(game=changed(responses={**responses, "toll_plain": both}))
    state = ended(said(asked(state, "lorries.mild"), "toll_plain"))
    assert owed(state) == {"bridge.when"}


def test_what_was_said_in_the_opening_may_still_be_said_in_answer():
    responses = as_data("responses")
    openings = as_data("openings") | {"told": {"name": "All told", "says": ["why_plain"]}}
    state = asked(opened("told", game=changed(openings=openings, responses=responses)), "bridge.mild")
    assert Say("why_plain") in legal(state, Say)


def test_a_contradiction_owned_up_to_is_not_raised_again():
    state = play(said(asked(opened("candid", dossier=("budget_table",)), "cuts.mild"), "cut_no"), Yield())
    state = ended(said(play(state, CallDebt(next(iter(owed(state))))), "own_up"))
    state = asked(state, "lorries.mild")
    assert not any(isinstance(event, ContradictionMade) for event in events_of(state, Cite("budget_table")))


def test_a_follow_up_puts_only_what_is_still_open():
    questions = as_data("questions")
    presses_both = {
        "why_again": {"text": "Why, and when?", "presses": ["bridge.why", "bridge.when"], "responses": ["pressed_why"]}
    }
    game = changed(questions={**questions, "bridge": questions["bridge"] | {"follow_ups": presses_both}})
    state = play(said(asked(opened(game=game), "bridge.mild"), "when_plain"), Yield(), FollowUp("bridge.why_again"))
    assert state.current.parts == ("bridge.why",)
    assert owed(ended(said(state, "pressed_why"))) == set()


def test_what_the_whole_room_has_carried_is_not_put_a_fourth_time():
    state = play(third_time(), CallDebt("bridge.why"), Say("not_now"))
    state = play(state, *legal(state, LetGoOn), Yield())
    assert CallDebt("bridge.why") not in legal(state, CallDebt)
    assert "bridge.why" in owed(ended(replace(state, phase=Phase.ANSWER)))


def test_caught_at_several_things_at_once_counts_no_more_than_fully():
    state = play(said(asked(opened("candid"), "cuts.mild"), "cut_no", "threaten", "back_down"), Yield())
    state = play(state, CallDebt(next(iter(owed(state)))), Say("own_up"), Yield())
    broken = replace(state.current, broken=(PromiseKind.PROMISE, PromiseKind.LIST, PromiseKind.PROMISE))
    assert play(replace(state, current=broken), PassFloor()).record.exchanges[-1].broken == broken.broken


def test_an_apology_or_a_correction_takes_the_earlier_claim_back():
    responses = as_data("responses")
    corrects = responses["back_down"] | {"tactic": "corrective_action", "claims": {"budget_cut": True}}
    game = changed(responses={**responses, "back_down": corrects})
    state = said(asked(opened(game=game), "cuts.mild"), "cut_no")
    assert ClaimWithdrawn("budget_cut", False) in events_of(state, Say("back_down"))
    assert owed(said(state, "back_down")) == set()


@pytest.mark.parametrize("seed", range(3))
def test_what_somebody_points_out_was_noticed(seed):
    state = play(said(asked(opened(seed=seed), "lorries.mild"), "toll_dodge"), Yield(), CallDebt("lorries.toll"))
    assert state.record.exchanges[-1].codes[0].noticed
    cut_short = play(cut(asked(opened(seed=seed), "bridge.hostile"), "joke"), HoldFloor(), Yield(), PassFloor())
    assert all(coded.noticed for coded in cut_short.record.exchanges[-1].codes)


def test_a_called_contradiction_can_be_met_when_interrupted():
    state = play(said(asked(opened("candid"), "cuts.mild"), "cut_no"), Yield())
    state = play(state, CallDebt(next(iter(owed(state)))), Say("not_now"), Interrupt(), AnswerNow())
    assert Say("own_up") in legal(state, Say)
