"""Hard news and the murder board think before they ask, and can say why they asked."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest

from game.players.budget import Budget
from game.players.hard_news import HardNews
from game.players.interest import HARD, REASONS, REHEARSAL
from game.players.match import Match, Player
from game.players.murder_board import MurderBoard
from game.players.registry import make_speaker
from game.presentation.language import wording
from game.rules.actions import Ask, CallDebt, FollowUp, PassFloor, RaiseHand, Side, Yield
from game.rules.changes import changed as with_changes
from game.rules.game import Game
from game.rules.observation import observe
from game.rules.state import State
from game.scenario.vocabulary import Temperament
from game.session.session import Session
from tests.rules.podium import asked, opened, play, said

PRESSES: dict[str, Callable[[], Player]] = {"hard news": HardNews, "murder board": lambda: MurderBoard(nodes=4)}
pressing = pytest.mark.parametrize("press", PRESSES.values(), ids=PRESSES)


def choice(press: Player, state: State, luck: int = 0):
    return press.choose(observe(state, Side.PRESS), Random(luck))


def test_hard_news_never_lets_a_dodge_rest():
    state = play(said(asked(opened(), "lorries.mild"), "toll_dodge"), Yield())
    assert isinstance(choice(HardNews(), state), (CallDebt, FollowUp))


def test_its_kind_reporter_does():
    state = play(said(asked(opened(), "theatre.mild"), "theatre_dodge"), Yield())
    assert choice(HardNews(), state) == PassFloor()


@pressing
def test_every_question_names_its_motive_and_each_has_words_in_both_languages(
    press: Callable[[], Player], harbour_game: Game
):
    session = Match(Session(harbour_game, 2), make_speaker("evader"), press(), 2).run()
    put = [action for _, action in session.history if isinstance(action, (Ask, CallDebt, FollowUp))]
    assert put
    for action in put:
        assert action.motive is not None
        assert action.motive.subjects
        for language in ("en", "zh"):
            assert wording(language).has(f"motive.{action.motive.reason}")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_pursuit_has_words_for_the_debrief(language: str):
    assert all(wording(language).has(f"motive.{reason}") for reason in REASONS.values())  # type: ignore[arg-type]


@pressing
def test_changing_only_the_seed_changes_nothing_at_the_same_observation(press: Callable[[], Player]):
    state = asked(opened(), "bridge.hostile")
    state = play(said(state, "near_talk"), Yield())
    assert choice(press(), state) == choice(press(), with_changes(state, seed=state.seed + 1))


def test_only_in_a_rehearsal_do_reporters_forget_their_temperament():
    assert len(set(HARD.values())) == len(Temperament)
    assert len(set(REHEARSAL.values())) == 1


def test_a_room_that_thinks_ahead_lets_one_reporter_go_first():
    raised = {}
    for name, press in PRESSES.items():
        state = opened()
        while isinstance(action := choice(press(), state), RaiseHand):
            state = play(state, action)
        raised[name] = len(state.hands)
    assert raised == {"hard news": 1, "murder board": 1}


def test_a_murder_board_without_time_still_asks_something_legal():
    state = asked(opened(), "bridge.hostile")
    state = play(said(state, "near_talk"), Yield())
    observation = observe(state, Side.PRESS)
    assert MurderBoard(nodes=50, seconds=0.0).choose(observation, Random(0)) in observation.legal


def test_a_budget_is_spent_by_nodes_and_by_time():
    budget = Budget(2)
    assert budget.lasts
    budget.spend(2)
    assert not budget.lasts
    assert Budget(5, seconds=0.0).is_late
    assert not Budget(5).is_late


def test_with_the_record_emptied_hard_news_has_nothing_to_come_back_to():
    state = play(said(asked(opened(), "lorries.mild"), "toll_dodge"), Yield())
    assert isinstance(choice(HardNews(), state), (CallDebt, FollowUp))
    emptied = replace(state, debts=(), current=replace(state.current, codes=()))
    assert choice(HardNews(), emptied) == PassFloor()
