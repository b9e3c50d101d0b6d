"""The model on a real level: small movements, and no style that always wins."""

from functools import cache

import numpy as np
import pytest

from game.files import data_folder
from game.rules.game import compile_game
from game.scenario.load import load_scenario
from tests.opinion.calibration.report import PRESSES, Played, best_styles, play, price_of_a_contradiction
from tests.opinion.calibration.styles import STYLES
from tests.opinion.calibration.trade_offs import difference

pytestmark = pytest.mark.slow

LEVELS = sorted(path.stem for path in data_folder("levels").glob("*.yaml"))


@pytest.mark.parametrize("level", LEVELS)
def test_a_contradiction_that_everybody_learns_of_costs_one_to_two_points(level: str):
    game = compile_game(load_scenario(data_folder("levels") / f"{level}.yaml"))
    assert 1 <= np.median(price_of_a_contradiction(game)) <= 2


@cache
def results_of(level: str, press: str) -> dict[str, Played]:
    game = compile_game(load_scenario(data_folder("levels") / f"{level}.yaml"))
    return {style: play(game, style, press, 8) for style in STYLES}


@pytest.mark.parametrize("press", PRESSES)
@pytest.mark.parametrize("level", LEVELS)
def test_movements_are_small(level: str, press: str):
    moved = np.abs(np.concatenate([np.ravel(played.moved) for played in results_of(level, press).values()]))
    assert moved.max() < 8
    assert np.quantile(moved, 0.95) < 5
    assert np.median(moved) > 0.3, "something is at stake"


@pytest.mark.parametrize("press", PRESSES)
@pytest.mark.parametrize("level", LEVELS)
def test_no_style_is_best_in_five_of_six_publics(level: str, press: str):
    best = best_styles(results_of(level, press))
    if len(best) < 5:
        pytest.skip("five of six cannot be told from all of so few publics")
    assert max(best.count(style) for style in STYLES) < 5 / 6 * len(best), best


@pytest.mark.parametrize("press", PRESSES)
@pytest.mark.parametrize("level", LEVELS)
def test_the_terms_of_a_trade_off_sum_to_the_whole_difference(level: str, press: str):
    candid, fighter = (results_of(level, press)[style] for style in ("candid", "fighter"))
    apart = sum(difference(candid.causes, fighter.causes).values())
    np.testing.assert_allclose(apart, np.mean(candid.moved, axis=0) - np.mean(fighter.moved, axis=0), atol=1e-3)
