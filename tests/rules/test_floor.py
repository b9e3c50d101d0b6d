"""The floor, the clock and the end of a conference."""

from dataclasses import replace

import pytest

from game.rules.actions import (
    Ask,
    Call,
    CallDebt,
    Close,
    EndHands,
    HoldFloor,
    PassFloor,
    Pause,
    RaiseHand,
    Replan,
    Say,
    Yield,
)
from game.rules.events import (
    AnswerEnded,
    ClipCarried,
    ComposureCause,
    ComposureChanged,
    ConferenceClosed,
    EndgameBegan,
    HandsTired,
    Phase,
    PremiseLed,
    ReporterCalled,
    Termination,
)  # fmt: skip
from game.rules.floor import calls_to_come, passed_over
from game.rules.phases import can_plan
from game.rules.play import IllegalActionError, apply, outcome
from tests.rules.podium import as_data, asked, changed, cut, ended, events_of, legal, opened, play, said


def test_up_to_four_hands():
    state = play(opened(), *(RaiseHand(name) for name in ("rita", "ben", "hal", "tess")))
    assert legal(state, RaiseHand) == []


def test_calling_one_passes_over_the_others():
    state = asked(opened(), "bridge.mild", others=("ben",))
    assert passed_over(state, "ben") == 1
    assert passed_over(state, "rita") == 0


def test_a_hand_passed_over_three_times_shouts_its_question_uncalled_and_hostile():
    state = replace(opened(), passed_over=(("ben", 3),))
    state = play(state, RaiseHand("hal"), RaiseHand("ben"))
    state, events = apply(state, EndHands())
    assert ReporterCalled("ben", shouted=True) in events
    assert legal(state, Ask) == [Ask("cuts.hostile")]


def test_a_sympathetic_reporter_never_shouts():
    state = replace(opened(), passed_over=(("carl", 9),))
    assert play(state, RaiseHand("carl"), RaiseHand("hal"), EndHands()).phase is Phase.FLOOR


def test_an_answer_beyond_two_minutes_tires_raised_hands():
    state = play(said(asked(opened(), "bridge.mild", others=("ben",)), "two_costs"), Yield())
    assert HandsTired(("ben",)) in events_of(state, PassFloor())
    assert passed_over(play(state, PassFloor()), "ben") > 1


def test_a_short_answer_does_not():
    state = play(said(asked(opened(), "bridge.mild", others=("ben",)), "why_plain"), Yield())
    assert not any(isinstance(event, HandsTired) for event in events_of(state, PassFloor()))


def test_an_attack_costs_two_composure():
    state = asked(opened(), "bridge.hostile")
    assert ComposureChanged(ComposureCause.ATTACK, 8) in events_of(state, Say("hit_town"))


def test_a_pause_takes_five_seconds_and_gives_two_back():
    state = said(asked(opened(), "bridge.hostile"), "hit_town")
    after, events = apply(state, Pause())
    assert ComposureChanged(ComposureCause.PAUSE, 10) in events
    assert state.clock - after.clock == 5


def test_one_pause_before_each_link():
    state = replace(asked(opened(), "bridge.hostile"), composure=2)
    assert legal(play(state, Pause()), Pause) == []
    assert legal(said(play(state, Pause()), "near_talk"), Pause) == [Pause()]


def test_changing_a_plan_costs_one_and_at_three_there_is_no_planning():
    state = asked(opened(), "bridge.hostile")
    assert play(state, Replan()).composure == 9
    low = replace(state, composure=3)
    assert not can_plan(low)
    assert legal(low, Replan) == []


def test_composure_stays_between_nought_and_ten():
    state = replace(asked(opened(), "bridge.hostile"), composure=1)
    assert said(state, "hit_town").composure == 0
    assert legal(asked(opened(), "bridge.hostile"), Pause) == []


def test_holding_the_floor_needs_the_composure_for_it():
    state = replace(cut(asked(opened(), "bridge.hostile"), "joke"), composure=1)
    assert legal(state, HoldFloor) == []


def test_a_line_longer_than_the_clock_may_be_said_then_the_answer_ends_and_the_reaction_still_happens():
    state = replace(asked(opened(), "bridge.mild"), clock=20)
    after, events = apply(state, Say("two_costs"))
    assert after.clock == 0
    assert any(isinstance(event, AnswerEnded) and event.by_clock for event in events)
    assert after.phase is Phase.REACTION
    assert play(after, PassFloor()).termination is Termination.CLOCK


def test_the_secretary_says_two_more_at_a_fifth_of_the_clock():
    state = play(said(replace(asked(opened(), "bridge.mild"), clock=190), "why_plain", "when_plain"), Yield())
    assert EndgameBegan(2) in events_of(state, PassFloor())


def test_the_secretary_says_two_more_when_two_hands_are_left():
    state = opened()
    for address, response in (("bridge.mild", "near_talk"), ("cuts.mild", "cut_yes")):
        state = ended(said(asked(state, address), response))
        assert state.calls_left is None
    state = play(said(asked(state, "lorries.mild"), "toll_plain"), Yield())
    assert EndgameBegan(2) in events_of(state, PassFloor())


def endgame():
    """Two calls left, with a heavy debt on the board."""
    state = opened()
    for address, response in (("bridge.mild", "far_talk"), ("cuts.mild", "cut_yes"), ("lorries.mild", "toll_plain")):
        state = ended(said(asked(state, address), response))
    return state


def test_the_last_two_come_from_the_heaviest_debts():
    state = play(endgame(), RaiseHand("tess"), EndHands(), Call("tess"))
    assert {action.debt for action in legal(state, CallDebt)} == {"bridge.why", "bridge.when"}
    assert legal(state, Ask) == []


def test_every_outlet_carries_the_last_exchange_and_then_it_is_over():
    state = endgame()
    for debt, response in (("bridge.why", "why_plain"), ("bridge.when", "when_plain")):
        state = play(state, RaiseHand("tess"), EndHands(), Call("tess"), CallDebt(debt), Say(response), Yield())
        events = events_of(state, PassFloor())
        state = play(state, PassFloor())
    assert {event.outlet for event in events if isinstance(event, ClipCarried)} == set(state.game.outlets)
    assert outcome(state).termination is Termination.LAST_QUESTION


def walked_out():
    state = ended(said(asked(opened(), "bridge.mild"), "why_plain"))
    return play(state, RaiseHand("ben"), EndHands())


def test_walking_out_makes_every_outlet_that_was_never_called_lead_with_its_own_question():
    events = events_of(walked_out(), Close())
    led = {event.outlet: event.address for event in events if isinstance(event, PremiseLed)}
    assert led == {"bugle": "cuts.hostile", "herald": "lorries.mild", "television": "families.mild"}
    assert any(isinstance(event, ConferenceClosed) and event.termination is Termination.WALKED_OUT for event in events)


def test_a_conference_walked_out_of_earns_no_grade():
    after = play(walked_out(), Close())
    assert next(item for item in outcome(after).standings if item.objective == "hold").met
    assert outcome(after).grade is None


def test_filibustering_snubs_the_outlets_that_had_no_turn():
    state = replace(asked(opened(), "bridge.mild"), calls_left=0)
    state = play(said(state, "two_costs"), Yield())
    assert {event.outlet for event in events_of(state, PassFloor()) if isinstance(event, PremiseLed)} == {
        "bugle",
        "herald",
        "television",
    }


def test_a_question_bound_to_the_first_exchange_may_still_be_asked_once_its_reporter_is_called():
    questions = as_data("questions")
    only_first = questions["theatre"] | {"when": {"exchange": {"at_most": 0}}}
    game = changed(questions={**questions, "theatre": only_first})
    state = play(opened(game=game), RaiseHand("carl"), EndHands(), Call("carl"))
    assert legal(state, Ask) == [Ask("theatre.mild")]


def test_a_dodge_at_the_last_question_of_all_can_still_be_called():
    questions = {"theatre": as_data("questions")["theatre"]}
    state = ended(said(asked(opened(game=changed(questions=questions)), "theatre.mild"), "theatre_dodge"))
    state = play(state, RaiseHand("rita"), EndHands(), Call("rita"))
    assert legal(state, CallDebt) == [CallDebt("theatre.open")]


def test_every_outlet_carries_an_answer_after_which_nobody_has_anything_to_ask():
    questions = {name: as_data("questions")[name] for name in ("bridge", "theatre")}
    state = ended(said(asked(opened(game=changed(questions=questions)), "bridge.mild"), "why_plain", "when_plain"))
    assert calls_to_come(state) == 1
    state = play(said(asked(state, "theatre.mild"), "theatre_plain"), Yield())
    carried = {event.outlet for event in events_of(state, PassFloor()) if isinstance(event, ClipCarried)}
    assert carried == set(state.game.outlets)
    assert play(state, PassFloor()).termination is Termination.NO_HANDS


def test_the_secretary_announces_no_more_questions_than_there_are():
    questions = {name: as_data("questions")[name] for name in ("bridge", "theatre")}
    state = said(asked(opened(game=changed(questions=questions)), "bridge.mild"), "why_plain", "when_plain")
    assert EndgameBegan(1) in events_of(play(state, Yield()), PassFloor())


def test_a_premise_printed_after_a_walk_out_is_believed_more():
    state = walked_out()
    row = state.game.proposition_column["budget_cut"]
    assert play(state, Close()).population.belief[row].mean() > state.population.belief[row].mean()


def test_leaving_after_the_first_of_the_last_two_is_in_order():
    state = play(
        endgame(),
        RaiseHand("tess"),
        EndHands(),
        Call("tess"),
        CallDebt("bridge.why"),
        Say("why_plain"),
        Yield(),
        PassFloor(),
    )
    state = play(state, RaiseHand("hal"), EndHands(), Close())
    assert outcome(state).termination is Termination.CLOSED


def test_no_hands_end_it():
    assert outcome(play(opened(), EndHands())).termination is Termination.NO_HANDS


def test_an_illegal_action_says_so():
    with pytest.raises(IllegalActionError, match="not legal"):
        apply(opened(), Say("why_plain"))


def test_after_the_end_nothing_is_legal():
    state = play(opened(), EndHands())
    assert state.side is None
    assert legal(state, object) == []
