"""A newcomer is shown each thing once, in the moment in which it can be tried."""

from pathlib import Path

import pytest

from game.players.match import Match
from game.players.random_player import RandomPlayer
from game.players.working_press import WorkingPress
from game.presentation.coach import Lesson, lesson
from game.presentation.language import wording
from game.rules.actions import (
    Ask,
    Call,
    EndBriefing,
    EndHands,
    FollowUp,
    LetGoOn,
    Open,
    RaiseHand,
    Say,
    Yield,
)
from game.rules.events import Phase
from game.rules.game import Game, compile_game
from game.rules.phases import legal_actions
from game.scenario.load import load_scenario
from game.session.session import Session

LEVELS = Path(__file__).parents[2] / "levels"


def test_the_first_lesson_is_about_what_can_be_done_now(harbour_game: Game):
    session = Session(harbour_game, 1)
    assert lesson(session.state, ()) is None
    session.play(EndBriefing())
    assert lesson(session.state, ()) is Lesson.OPENING


def test_a_lesson_learned_does_not_come_again(harbour_game: Game):
    session = Session(harbour_game, 1)
    session.play(EndBriefing())
    assert lesson(session.state, {Lesson.OPENING}) is None


@pytest.mark.parametrize("seed", range(6))
def test_every_lesson_fits_the_phase_in_which_it_comes(harbour_game: Game, seed: int):
    match = Match(Session(harbour_game, seed), RandomPlayer(), WorkingPress(), seed)
    learned: list[Lesson] = []
    while match.session.state.side is not None:
        now = lesson(match.session.state, learned)
        if now is not None:
            learned.append(now)
            assert match.session.state.phase in (Phase.OPENING, Phase.FLOOR, Phase.ANSWER, Phase.INTERRUPTED)
        match.step()
    assert {Lesson.OPENING, Lesson.CALL} <= set(learned)
    assert len(learned) == len(set(learned))


def test_a_follow_up_to_what_was_left_open_is_told_from_one_to_what_was_said():
    game = compile_game(load_scenario(LEVELS / "first_briefing.yaml"))
    for answer, follow_up, told in (
        ("pumps_ran_all_night", "siren.log_says", Lesson.FOLLOW_UP),
        ("a_signature", "siren.whose_signature", Lesson.OWN_WORDS),
    ):
        session = Session(game, 1)
        for action in (EndBriefing(), Open("none"), RaiseHand("courier_town"), EndHands(), Call("courier_town")):
            session.play(action)
        session.play(Ask("siren.mild"))
        for action in (Say(answer), LetGoOn(), Yield(), FollowUp(follow_up)):
            if action in legal_actions(session.state):
                session.play(action)
        everything_else = set(Lesson) - {Lesson.FOLLOW_UP, Lesson.OWN_WORDS}
        assert lesson(session.state, everything_else) is told


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_lesson_has_its_words(language):
    say = wording(language).say
    assert all(say(f"coach.{each}") != f"coach.{each}" for each in Lesson)
