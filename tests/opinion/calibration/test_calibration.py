"""The model on a real level: small movements, and no style that always wins."""

import numpy as np
import pytest

from game.files import data_folder
from game.rules.game import compile_game
from game.scenario.load import load_scenario
from tests.opinion.calibration.report import PRESSES, best_styles, play, price_of_a_contradiction
from tests.opinion.calibration.styles import STYLES

pytestmark = pytest.mark.slow

LEVELS = sorted(path.stem for path in data_folder("levels").glob("*.yaml"))


@pytest.mark.parametrize("level", LEVELS)
def test_a_contradiction_that_everybody_learns_of_costs_one_to_two_points(level: str):
    game = compile_game(load_scenario(data_folder("levels") / f"{level}.yaml"))
    assert 1 <= np.median(price_of_a_contradiction(game)) <= 2


def results_of(level: str, press: str):
    game = compile_game(load_scenario(data_folder("levels") / f"{level}.yaml"))
    return {style: play(game, style, press, 5) for style in STYLES}


@pytest.mark.parametrize("press", PRESSES)
@pytest.mark.parametrize("level", LEVELS)
def test_movements_are_small(level: str, press: str):
    moved = np.abs(np.concatenate([np.ravel(played.moved) for played in results_of(level, press).values()]))
    assert moved.max() < 8
    assert np.quantile(moved, 0.95) < 5
    assert np.median(moved) > 0.3, "something is at stake"


@pytest.mark.xfail(strict=False, reason="against the working press candour is best abroad everywhere")
@pytest.mark.parametrize("press", PRESSES)
@pytest.mark.parametrize("level", LEVELS)
def test_no_style_is_best_in_five_of_six_publics(level: str, press: str):
    best = best_styles(results_of(level, press))
    assert max(best.count(style) for style in STYLES) < 5 / 6 * len(best), best
