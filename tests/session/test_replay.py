"""A replay gives the same conference, or says what changed and where that first shows."""

from dataclasses import replace

import pytest

from game.players.match import Match
from game.players.random_player import RandomPlayer
from game.rules.actions import Close, EndBriefing, Say, Side
from game.rules.game import Game
from game.rules.phases import legal_actions
from game.rules.state import Mode, Settings
from game.scenario.model import Scenario
from game.scenario.vocabulary import Grade
from game.session.replay import Change, replay, resume
from game.session.session import Session
from game.session.transcript import Transcript, TranscriptError, transcribe


@pytest.fixture(scope="module")
def played(harbour_game: Game) -> Session:
    """A whole random conference in which something was said."""
    session = Match(Session(harbour_game, 5, Settings(Mode.PRACTICE)), RandomPlayer(), RandomPlayer(), 5).run()
    assert any(isinstance(action, Say) for _, action in session.history)
    return session


@pytest.fixture(scope="module")
def transcript(played: Session) -> Transcript:
    return transcribe(played)


def test_a_replay_of_the_same_level_ends_in_the_same_state(played: Session, transcript: Transcript, harbour_game: Game):
    again = replay(transcript, harbour_game)
    assert (again.changed, again.difference) == ((), None)
    assert again.session.state.same_as(played.state)
    assert again.session.history == played.history


def test_a_conference_is_resumed_where_it_was_left(played: Session, harbour_game: Game):
    half = Session(harbour_game, 5, Settings(Mode.PRACTICE))
    for _, action in played.history[: len(played.history) // 2]:
        half.play(action)
    resumed = resume(transcribe(half), harbour_game)
    assert resumed.state.same_as(half.state)
    for _, action in played.history[len(half.history) :]:
        resumed.play(action)
    assert resumed.state.same_as(played.state)


def test_what_was_taken_back_stays_known_after_resuming(harbour: Scenario):
    session = Session(harbour, 0)
    session.play(EndBriefing())
    session.play(legal_actions(session.state)[0])
    session.undo()
    assert resume(transcribe(session), harbour).rewound


def test_a_transcript_of_another_level_is_refused(transcript: Transcript, harbour: Scenario):
    with pytest.raises(TranscriptError, match="held at level 'market', not at 'harbour'"):
        replay(replace(transcript, level="market"), harbour)


def test_a_changed_level_is_named_even_where_nothing_differs_yet(transcript: Transcript, harbour: Scenario):
    again = replay(transcript, harbour.model_copy(update={"clock": harbour.clock + 1}))
    assert again.changed == (Change.LEVEL,)


def test_other_rules_are_named(transcript: Transcript, harbour: Scenario):
    assert replay(replace(transcript, rules=transcript.rules + 1), harbour).changed == (Change.RULES,)


def test_the_first_action_that_is_no_longer_possible_is_named(transcript: Transcript, harbour: Scenario):
    turn = next(turn for turn, (_, action) in enumerate(transcript.actions, 1) if isinstance(action, Say))
    actions = list(transcript.actions)
    actions[turn - 1] = (Side.SPEAKER, Say("sing_a_song"))
    again = replay(replace(transcript, actions=tuple(actions)), harbour)
    assert again.difference is not None
    assert again.difference.turn == turn
    assert "sing_a_song" in again.difference.reason
    assert len(again.session.history) == turn - 1


def test_a_choice_of_the_wrong_side_is_named(transcript: Transcript, harbour: Scenario):
    actions = ((Side.PRESS, transcript.actions[0][1]), *transcript.actions[1:])
    difference = replay(replace(transcript, actions=actions), harbour).difference
    assert difference is not None
    assert difference.reason == "At action 1, the press chose, but now it is the speaker's choice."


def test_an_action_after_the_end_is_named(transcript: Transcript, harbour: Scenario):
    actions = (*transcript.actions, (Side.SPEAKER, Close()))
    difference = replay(replace(transcript, actions=actions), harbour).difference
    assert difference is not None
    assert difference.reason.endswith("the speaker chose, but now the conference is over.")


def test_the_first_meter_that_differs_is_named(transcript: Transcript, harbour: Scenario):
    reading = transcript.readings[1]
    town = dict(reading.audiences["town"], favourable=reading.audiences["town"]["favourable"] + 0.5)
    later = replace(transcript.readings[2], turn=transcript.readings[2].turn + 1)
    readings = (transcript.readings[0], replace(reading, audiences={**reading.audiences, "town": town}), later)
    difference = replay(replace(transcript, readings=(*readings, *transcript.readings[3:])), harbour).difference
    assert difference is not None
    assert difference.turn == reading.turn
    assert f"After action {reading.turn}, favourable of town was" in difference.reason


def test_another_grade_is_a_difference_even_where_no_meter_differs(transcript: Transcript, harbour: Scenario):
    assert transcript.verdict is not None
    other = replace(transcript.verdict, grade=Grade.GOLD if transcript.verdict.grade is not Grade.GOLD else None)
    difference = replay(replace(transcript, verdict=other), harbour).difference
    assert difference is not None
    assert difference.turn == len(transcript.actions)
    assert f"the grade was {other.grade or 'none'} then" in difference.reason


def test_an_objective_that_asks_for_something_else_now_is_a_difference(played: Session, harbour: Scenario):
    kept = transcribe(played)
    assert kept.verdict is not None
    name = next(iter(harbour.objectives))
    met = (
        tuple(each for each in kept.verdict.met if each != name)
        if name in kept.verdict.met
        else (*kept.verdict.met, name)
    )
    difference = replay(replace(kept, verdict=replace(kept.verdict, met=met)), harbour).difference
    assert difference is not None
    assert f"the objective {name!r} was" in difference.reason


def test_a_file_without_a_verdict_is_still_replayed(transcript: Transcript, harbour: Scenario):
    assert replay(replace(transcript, verdict=None), harbour).difference is None


def test_another_computers_arithmetic_is_no_difference(transcript: Transcript, harbour: Scenario):
    readings = tuple(
        replace(
            reading,
            audiences={
                audience: {name: value + 9e-4 for name, value in measures.items()}
                for audience, measures in reading.audiences.items()
            },
        )
        for reading in transcript.readings
    )
    assert replay(replace(transcript, readings=readings), harbour).difference is None


def test_a_conference_that_would_go_on_from_elsewhere_is_not_resumed(transcript: Transcript, harbour: Scenario):
    town = harbour.audiences["town"].model_copy(update={"favourable": 60.0, "unfavourable": 30.0})
    other = harbour.model_copy(update={"audiences": {**harbour.audiences, "town": town}})
    with pytest.raises(
        TranscriptError, match=r"cannot be resumed: After action 0, favourable of town .*the level changed"
    ):
        resume(transcript, other)
