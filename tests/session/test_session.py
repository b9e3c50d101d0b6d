"""A session plays, remembers, and goes back exactly."""

import pytest

from game.players.match import Match
from game.players.random_player import RandomPlayer
from game.rules.actions import Close, EndBriefing, Open, Say, Side, TakeCard
from game.rules.play import IllegalActionError, legal_actions
from game.scenario.model import Scenario
from game.scenario.objectives import DodgesObjective
from game.scenario.vocabulary import Grade
from game.session.session import Session


def _played(scenario: Scenario, seed: int = 1) -> Session:
    return Match(Session(scenario, seed), RandomPlayer(), RandomPlayer(), seed).run()


def test_a_new_session_has_no_history(harbour: Scenario):
    session = Session(harbour, seed=3)
    assert (session.history, session.events, session.rewound) == ((), (), False)
    assert session.state.seed == 3
    assert not session.undo()


def test_what_followed_is_returned_and_kept_for_each_decision(harbour: Scenario):
    session = Session(harbour, seed=0)
    followed = [session.play(action) for action in (TakeCard("booms"), EndBriefing(), Open("sorry"))]
    assert session.events == tuple(followed)
    assert session.history == (
        (Side.SPEAKER, TakeCard("booms")),
        (Side.SPEAKER, EndBriefing()),
        (Side.SPEAKER, Open("sorry")),
    )


def test_an_illegal_action_leaves_everything_as_it_was(harbour: Scenario):
    session = Session(harbour, seed=0)
    before = session.state
    with pytest.raises(IllegalActionError):
        session.play(Say("sorry"))
    assert session.state is before
    assert session.history == ()


def test_an_action_after_the_end_is_illegal(harbour: Scenario):
    session = _played(harbour)
    with pytest.raises(IllegalActionError):
        session.play(Close())


def test_undo_gives_back_the_very_state_before_ones_own_last_decision(harbour: Scenario):
    session = _played(harbour)
    states, sides = session.states, [side for side, _ in session.history]
    last_own = max(turn for turn, side in enumerate(sides) if side is Side.SPEAKER)
    assert session.undo(Side.SPEAKER)
    assert session.state is states[last_own]
    assert session.state.side is Side.SPEAKER
    assert len(session.history) == len(session.events) == last_own


def test_undo_goes_back_to_any_depth_and_then_says_that_there_is_nothing_left(harbour: Scenario):
    session = _played(harbour)
    first = session.states[0]
    while session.undo(Side.SPEAKER):
        assert session.state.side is Side.SPEAKER
    assert session.state is first
    assert session.history == ()


def test_undo_then_the_same_action_gives_the_same_state(harbour: Scenario):
    session = _played(harbour)
    states, steps = session.states, session.steps
    for turn in range(len(steps) - 1, -1, -7):
        session.rewind(turn)
        session.play(steps[turn].action)
        assert session.state.same_as(states[turn + 1])


def test_a_session_knows_whether_anything_was_taken_back(harbour: Scenario):
    session = _played(harbour)
    session.rewind(len(session.steps))
    assert not session.rewound
    session.undo()
    assert session.rewound


def test_what_is_taken_back_before_the_doors_open_costs_nothing(harbour: Scenario):
    session = Session(harbour, seed=0)
    session.play(TakeCard("booms"))
    session.undo()
    session.play(EndBriefing())
    session.undo()
    assert not session.steps
    assert not session.rewound
    session.play(EndBriefing())
    session.play(legal_actions(session.state)[0])
    session.rewind(0)
    assert session.rewound


def test_one_cannot_go_back_to_what_has_not_happened(harbour: Scenario):
    with pytest.raises(ValueError, match="0 steps to go back to, not 2"):
        Session(harbour, seed=0).rewind(2)


def test_every_reading_of_the_meters_is_kept_with_its_place(harbour: Scenario):
    session = _played(harbour)
    turns = [turn for turn, _ in session.readings]
    assert turns[0] == 0
    assert turns == sorted(turns)
    assert [meters for _, meters in session.readings] == list(session.state.record.meters)


def test_both_sides_always_have_a_choice_until_the_end(harbour: Scenario):
    session = _played(harbour)
    assert all(legal_actions(state) for state in session.states[:-1])
    assert session.state.side is None
    assert legal_actions(session.state) == ()


def _easy(scenario: Scenario, *grades: Grade) -> Scenario:
    """The same level, where each of these grades asks for nothing that could fail."""
    objectives = {grade.value: DodgesObjective(kind="dodges", grade=grade, at_most=99) for grade in grades}
    return scenario.model_copy(update={"objectives": objectives})


def test_there_is_no_grade_before_the_end(harbour: Scenario):
    assert Session(_easy(harbour, *Grade), seed=0).grade is None


def test_gold_asks_that_nothing_was_taken_back(harbour: Scenario):
    session = _played(_easy(harbour, *Grade))
    assert session.grade is Grade.GOLD
    last = session.steps[-1].action
    session.undo()
    session.play(last)
    assert session.grade is Grade.SILVER


def test_a_level_without_silver_falls_from_gold_to_bronze(harbour: Scenario):
    session = _played(_easy(harbour, Grade.BRONZE, Grade.GOLD))
    last = session.steps[-1].action
    session.undo()
    session.play(last)
    assert session.grade is Grade.BRONZE
