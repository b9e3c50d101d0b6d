"""The working press reads the record."""

from dataclasses import replace
from random import Random

from game.players.working_press import WorkingPress
from game.rules.actions import (
    Ask,
    Call,
    CallDebt,
    EndHands,
    FollowUp,
    Interrupt,
    LetGoOn,
    Motive,
    PassFloor,
    RaiseHand,
    Say,
    Side,
    Yield,
)
from game.rules.observation import observe
from game.rules.state import Record, State
from tests.rules.podium import as_data, asked, changed, ended, opened, play, said


def choice(state: State):
    return WorkingPress().choose(observe(state, Side.PRESS), Random(0))


def motive(state: State) -> Motive:
    return choice(state).motive


def dodged_costs() -> State:
    return ended(said(asked(opened(), "lorries.mild"), "toll_dodge"))


def test_with_the_record_emptied_it_picks_differently():
    questions = as_data("questions")
    all_hals = {name: questions[name] | {"reporter": "hal"} for name in ("bridge", "cuts")}
    game = changed(questions=questions | all_hals)
    state = ended(said(asked(opened(game=game), "lorries.mild"), "toll_dodge"))
    state = play(state, RaiseHand("hal"), EndHands(), Call("hal"))
    assert choice(state) == Ask("cuts.hostile")
    emptied = replace(state, debts=(), record=Record(asked=state.record.asked, meters=state.record.meters))
    assert choice(emptied) == Ask("bridge.hostile")


def test_it_raises_the_hand_with_most_to_ask_first():
    assert choice(dodged_costs()) == RaiseHand("ben")


def test_it_cuts_in_on_a_dodge_and_lets_an_answer_go_on():
    assert choice(play(asked(opened(), "bridge.hostile"), Say("joke"))) == Interrupt()
    answered = said(asked(opened(), "bridge.mild"), "why_plain", "when_plain", "near_talk")
    assert choice(play(answered, Say("publish"))) == LetGoOn()


def test_it_presses_its_own_open_part_and_says_why():
    state = play(said(asked(opened(), "lorries.mild"), "toll_dodge"), Yield())
    assert choice(state) == CallDebt("lorries.toll")
    assert motive(state) == Motive("open_part", ("lorries.toll",))


def test_it_prefers_what_an_author_wrote_for_the_case():
    assert choice(play(said(asked(opened(), "bridge.mild"), "near_talk"), Yield())) == FollowUp("bridge.why_again")


def test_a_contradiction_comes_first():
    state = play(said(asked(opened("candid"), "cuts.mild"), "cut_no"), Yield())
    assert motive(state).reason == "contradiction"


def test_a_sympathetic_reporter_lets_a_dodge_rest():
    assert choice(play(said(asked(opened(), "theatre.mild"), "theatre_dodge"), Yield())) == PassFloor()


def test_in_the_end_debts_are_left_to_those_who_press_hard():
    state = opened()
    for address, response in (("bridge.mild", "far_talk"), ("cuts.mild", "cut_yes"), ("lorries.mild", "toll_plain")):
        state = ended(said(asked(state, address), response))
    assert state.calls_left == 2
    assert choice(state).reporter in {"rita", "ben", "hal"}
