"""Every player by its name holds whole conferences."""

import pickle  # noqa: TID251  as process pools send them

import pytest

from game.players.match import Match
from game.players.registry import PRESSES, SPEAKERS, STUNTS, TRIPLES, UnknownPlayerError, make_press, make_speaker
from game.rules.actions import Side
from game.rules.game import Game
from game.session.session import Session

ABLE = [name for name in SPEAKERS if name != "history"]
FIXED = [*STUNTS, "answer-frame-evade", "evade-evade-evade"]


NODES = {"search": 30, "murder_board": 3}


def held(game: Game, speaker: str, press: str, seed: int = 3) -> Session:
    players = make_speaker(speaker, nodes=NODES.get(speaker)), make_press(press, nodes=NODES.get(press))
    return Match(Session(game, seed), *players, seed).run()


@pytest.mark.parametrize(
    ("speaker", "press"),
    [*((speaker, "working_press") for speaker in [*ABLE, *FIXED]), *(("candid", press) for press in PRESSES)],
)
def test_every_player_holds_a_whole_conference(harbour_game: Game, speaker: str, press: str):
    session = held(harbour_game, speaker, press)
    assert session.state.termination is not None
    assert {side for side, _ in session.history} == set(Side)


@pytest.mark.parametrize(
    ("speaker", "press"),
    [("search", "friendly_room"), ("greedy", "working_press"), ("random", "hard_news"), ("random", "murder_board")],
)
def test_the_same_seed_is_the_same_conference(harbour_game: Game, speaker: str, press: str):
    assert held(harbour_game, speaker, press).history == held(harbour_game, speaker, press).history


@pytest.mark.parametrize("name", [*SPEAKERS, *FIXED])
def test_a_speaker_can_be_sent_to_another_process(name: str):
    assert type(pickle.loads(pickle.dumps(make_speaker(name)))) is type(make_speaker(name))


@pytest.mark.parametrize("name", PRESSES)
def test_a_press_can_be_sent_to_another_process(name: str):
    assert type(pickle.loads(pickle.dumps(make_press(name)))) is type(make_press(name))


def test_there_is_a_habit_for_every_ordered_triple_of_the_seven_groups():
    assert len(TRIPLES) == 343


@pytest.mark.parametrize(("wrong", "right"), [("greddy", "greedy"), ("fightr", "fighter")])
def test_an_unknown_speaker_is_told_the_nearest(wrong: str, right: str):
    with pytest.raises(UnknownPlayerError, match=f"no player '{wrong}'. Did you mean '{right}'"):
        make_speaker(wrong)


def test_an_unknown_press_that_is_near_to_none_is_told_them_all():
    with pytest.raises(UnknownPlayerError, match="There are: friendly_room, working_press, hard_news, murder_board"):
        make_press("xyz")
