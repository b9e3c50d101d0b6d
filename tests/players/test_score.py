"""One number for how well the speaker stands."""

import pytest

from game.players.score import credit, score
from game.rules.game import Game, compile_game
from game.rules.objectives import Standing
from game.rules.play import new_game
from game.scenario.model import Scenario
from game.scenario.objectives import ChangeObjective, ClockObjective, DebtsObjective, DodgesObjective, Objective
from game.scenario.vocabulary import Grade
from tests.rules.podium import asked, ended, opened, said


def stands(objective: Objective, value: float, dodges: float = 0.0) -> float:
    return credit(objective, Standing("it", Grade.SILVER, met=False, value=value), dodges)


CHANGE = ChangeObjective(kind="change", grade=Grade.SILVER, audience="home", at_least=8)
DODGES = DodgesObjective(kind="dodges", grade=Grade.SILVER, at_most=2)


def test_an_objective_at_its_bound_is_worth_a_half():
    assert stands(CHANGE, 8) == 0.5
    assert stands(ClockObjective(kind="clock", grade=Grade.GOLD, seconds_left=60), 60) == 0.5


def test_whatever_comes_nearer_is_worth_more_and_never_all():
    worth = [stands(CHANGE, value) for value in (-100, 0, 7, 8, 9, 20, 200)]
    assert worth == sorted(worth)
    assert 0 < worth[0] < worth[-1] < 1


def test_a_count_that_is_just_kept_is_worth_more_than_a_half_and_one_more_less():
    debts = DebtsObjective(kind="debts", grade=Grade.BRONZE, at_most=4)
    assert stands(debts, 4) > 0.5 > stands(debts, 5)


def test_a_dodge_that_will_be_noticed_counts_already():
    assert stands(DODGES, 2) > 0.5 > stands(DODGES, 2, dodges=1.0)
    assert stands(DODGES, 2, dodges=0.4) > stands(DODGES, 2, dodges=0.6)


def test_a_level_without_objectives_is_worth_nothing(harbour: Scenario):
    assert score(new_game(compile_game(harbour.model_copy(update={"objectives": {}})))) == 0.0


def test_a_score_lies_between_nothing_and_a_hundred(harbour_game: Game):
    assert 0 < score(new_game(harbour_game)) < 100


@pytest.mark.parametrize("answer", ["why_plain", "joke"])
def test_a_score_needs_no_end(answer: str):
    state = ended(said(asked(opened(), "bridge.mild"), answer))
    assert 0 < score(state) < 100
