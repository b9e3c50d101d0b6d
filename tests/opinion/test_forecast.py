"""Forecasts are what delivering would bring, for any number of candidates at once."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.opinion.errors import OpinionInputError
from game.opinion.exchange import Exchange
from game.opinion.forecast import forecast
from game.opinion.reception import deliver
from tests.opinion.random_exchanges import conferences, exchanges
from tests.opinion.world import full_exchange, world


@given(conferences, st.lists(exchanges, min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_every_candidate_comes_out_as_if_it_were_delivered(before: list[Exchange], candidates: list[Exchange]):
    population = world(60)
    for exchange in before:
        population = deliver(population, exchange).population
    foreseen = forecast(population, candidates)
    for place, candidate in enumerate(candidates):
        meters = deliver(population, candidate).meters
        assert foreseen.favourable[place] == pytest.approx(meters.favourable, abs=2e-3)
        assert foreseen.unfavourable[place] == pytest.approx(meters.unfavourable, abs=2e-3)
        assert foreseen.credibility[place] == pytest.approx(meters.credibility, abs=2e-6)


def test_candidates_do_not_influence_each_other():
    alone = forecast(world(), [full_exchange()])
    among = forecast(world(), [Exchange(), full_exchange(), Exchange(issue=1)])
    assert among.favourable[1] == pytest.approx(alone.favourable[0], abs=1e-4)


def test_no_candidate_is_no_forecast():
    assert forecast(world(), []).favourable.shape == (0, 3)


def test_a_forecast_changes_no_population():
    population = world()
    before = population.private.copy()
    forecast(population, [full_exchange()] * 3)
    assert np.array_equal(population.private, before)


def test_a_candidate_that_does_not_fit_is_refused():
    with pytest.raises(OpinionInputError, match="fluency"):
        forecast(world(), [Exchange(fluency=2.0)])
