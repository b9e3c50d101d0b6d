"""Patience, and what happens when it runs out."""

from dataclasses import replace

from game.rules.actions import (
    AnswerNow,
    CallDebt,
    Concede,
    FollowUp,
    HoldFloor,
    Interrupt,
    LetGoOn,
    PassFloor,
    PointOut,
    Say,
    Yield,
)
from game.rules.events import ClipCarried, ComposureCause, ComposureChanged, Phase
from game.rules.phases import legal_actions
from tests.rules.podium import asked, codes, cut, events_of, legal, opened, play, said


def patience_after(*responses, wording="bridge.hostile"):
    return said(asked(opened(), wording), *responses).current.patience


def test_a_link_that_answers_no_open_part_costs_one():
    assert patience_after("near_talk") == 1


def test_a_link_of_evade_costs_two():
    assert patience_after("joke") == 0


def test_a_link_that_partly_answers_costs_nothing():
    assert patience_after("why_partly") == 2


def test_a_link_that_takes_on_the_premise_costs_nothing():
    assert patience_after("deny_ignored") == 2


def test_a_direct_answer_refills():
    assert patience_after("near_talk", "why_plain") == 2


def test_at_no_patience_she_may_interrupt_once_a_question():
    state = play(asked(opened(), "bridge.hostile"), Say("joke"))
    assert legal_actions(state) == (Interrupt(), LetGoOn())
    state = play(state, Interrupt(), HoldFloor(), Say("near_talk"))
    assert state.phase is Phase.ANSWER


def test_let_go_on_she_may_still_interrupt_later():
    state = play(asked(opened(), "bridge.hostile"), Say("joke"), LetGoOn(), Say("near_talk"))
    assert state.phase is Phase.INTERRUPT


def test_four_interruptions_a_conference():
    assert cut(asked(opened(), "bridge.hostile"), "joke").interruptions_left == 3


def test_interrupting_an_announced_list_before_its_end_costs_double():
    assert cut(said(asked(opened(), "bridge.hostile"), "three_points"), "point_one").interruptions_left == 2


def test_the_cut_link_becomes_her_clip():
    state = play(asked(opened(), "bridge.hostile"), Say("publish"), Say("near_talk"), Interrupt(), Concede())
    leads = [event for event in events_of(state, PassFloor()) if isinstance(event, ClipCarried) and event.lead]
    assert next(event.link for event in leads if event.outlet == "courier") == 1


def test_answering_now_offers_only_what_takes_up_an_open_part():
    state = play(cut(asked(opened(), "bridge.hostile"), "joke"), AnswerNow())
    assert {action.response for action in legal(state, Say)} == {"why_plain", "why_partly", "why_implied", "when_plain"}
    assert not legal(state, Yield)


def test_with_nothing_to_answer_with_giving_way_is_not_offered():
    state = play(said(asked(opened(), "theatre.mild"), "theatre_dodge"), Yield(), CallDebt("theatre.open"))
    state = replace(state, current=replace(state.current, patience=2))
    spent = replace(
        state, record=replace(state.record, exchanges=(*state.record.exchanges, with_said(state, "theatre_plain")))
    )
    assert AnswerNow() not in legal_actions(cut(spent, "not_now"))
    assert AnswerNow() in legal_actions(cut(state, "not_now"))


def with_said(state, response):
    """An exchange in which a response was used up."""
    last = state.record.exchanges[-1]
    return replace(last, links=(*last.links, replace(last.links[0], response=response)))


def test_nobody_interrupts_in_the_last_five_seconds():
    state = replace(asked(opened(), "bridge.hostile"), clock=10)
    assert play(state, Say("joke")).phase is Phase.ANSWER


def test_defeating_a_premise_twice_costs_patience_the_second_time():
    assert patience_after("deny_ignored", "refute_skip") == 1


def test_holding_the_floor_costs_two_composure():
    state = cut(asked(opened(), "bridge.hostile"), "joke")
    assert ComposureChanged(ComposureCause.HELD_FLOOR, 8) in events_of(state, HoldFloor())


def test_conceding_answers_one_part_partly_and_ends_the_answer():
    state = play(cut(asked(opened(), "bridge.hostile"), "joke"), Concede())
    assert state.phase is Phase.REACTION
    assert codes(state) == {"why": "partial", "when": "dodging"}


def test_an_interruption_with_every_part_answered_stings_unless_pointed_out():
    state = cut(said(asked(opened(), "bridge.mild"), "why_plain", "when_plain"), "near_talk", "publish")
    assert state.current.stung
    after = play(state, PointOut())
    assert not after.current.stung
    assert not after.follow_up_left
    assert legal(play(after, Yield()), FollowUp) == []


def test_with_no_interruptions_left_none_is_offered():
    spent = replace(asked(opened(), "bridge.hostile"), interruptions_left=0)
    assert play(spent, Say("joke")).phase is Phase.ANSWER
