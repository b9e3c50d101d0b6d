"""Bounds and figures."""

from math import isclose
from random import Random
from statistics import mean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.balance.statistics import Figure, Share


@pytest.mark.parametrize(
    ("hits", "games", "low", "high"), [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (15, 50, 0.1910, 0.4375)]
)
def test_a_shares_bounds_are_those_of_the_published_tables(hits: int, games: int, low: float, high: float):
    assert Share(hits, games).bounds() == pytest.approx((low, high), abs=5e-4)


@given(st.integers(0, 200), st.integers(1, 200))
def test_bounds_hold_their_share_and_stay_within_0_and_1(hits: int, games: int):
    share = Share(min(hits, games), games)
    low, high = share.bounds()
    assert 0 <= low <= share.value + 1e-12
    assert share.value - 1e-12 <= high <= 1


def test_wilsons_bounds_hold_the_truth_in_about_95_of_100_samples():
    rng = Random(5)
    held = 0
    for _ in range(2000):
        low, high = Share(sum(rng.random() < 0.08 for _ in range(60)), 60).bounds()
        held += low <= 0.08 <= high
    assert 0.92 < held / 2000 < 0.985


def test_of_no_games_nothing_is_known():
    assert Share(0, 0).bounds() == (0.0, 1.0)


@given(st.lists(st.floats(-1e3, 1e3), min_size=2, max_size=40))
def test_a_folded_figure_has_the_mean_and_spread_of_its_values(values: list[float]):
    figure = sum(map(Figure.of, values), Figure())
    assert isclose(figure.mean, mean(values), abs_tol=1e-6)
    assert isclose(figure.deviation, stdev(values), rel_tol=1e-3, abs_tol=1e-2)
    assert (figure.lowest, figure.highest) == (min(values), max(values))


def test_a_figure_comes_back_from_plain_data_as_it_was():
    figure = Figure.of(0.1) + Figure.of(0.7)
    assert Figure.from_data(figure.as_data()) == figure
    assert Figure.from_data(Figure().as_data()) == Figure()
