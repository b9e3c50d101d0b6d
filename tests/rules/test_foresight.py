"""What many ways of ending an exchange would leave is what each of them leaves."""

import numpy as np
import pytest

from game.rules.actions import PassFloor, Say, Yield
from game.rules.foresight import foresee
from game.rules.play import apply
from game.rules.state import State
from tests.rules.podium import asked, ended, opened, play, said

ANSWERS = [(), ("why_plain",), ("why_plain", "when_plain"), ("far_talk",), ("near_talk", "why_plain"), ("joke",)]


def questioned() -> State:
    return asked(ended(said(asked(opened(), "lorries.mild"), "toll_dodge")), "bridge.mild")


def answered(*responses: str) -> State:
    state = questioned()
    for response in responses:
        state, _ = apply(state, Say(response))
    return state


@pytest.mark.parametrize("place", range(len(ANSWERS)))
def test_meters_and_debts_are_those_of_the_exchange_when_it_is_played(place: int):
    states = [answered(*responses) for responses in ANSWERS]
    states = [state for state in states if state.phase == "answer"]
    if place >= len(states):
        pytest.skip("she may cut in there")
    foreseen = foresee(states, states[0].population)[place].state
    after = play(states[place], Yield(), PassFloor())
    meters = foreseen.record.meters[-1]
    played = after.record.meters[len(states[place].record.meters)]
    np.testing.assert_allclose(meters.favourable, played.favourable, atol=0.02)
    np.testing.assert_allclose(meters.credibility, played.credibility, atol=1e-3)
    assert [debt.id for debt in foreseen.debts] == [debt.id for debt in after.debts]


def test_nothing_to_foresee_is_nothing_foreseen():
    assert foresee([], questioned().population) == ()


def test_an_answer_that_leaves_nothing_open_has_no_dodge_to_notice():
    full, none = foresee([answered("why_plain", "when_plain"), answered()], questioned().population)
    assert full.dodges == 0
    assert none.dodges > 0
