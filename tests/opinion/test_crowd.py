"""Publics kept apart give the same numbers, in slices."""

import pytest
from hypothesis import given, settings

from game.opinion.crowd import crowd_of, deliver_in_slices, deliver_to_crowd
from game.opinion.errors import OpinionInputError
from game.opinion.exchange import Exchange
from game.opinion.reception import deliver
from tests.opinion.random_exchanges import conferences
from tests.opinion.world import each, full_exchange, world


@given(conferences)
@settings(max_examples=40, deadline=None)
def test_a_crowd_receives_what_one_population_does(conference: list[Exchange]):
    population = world(60)
    crowd = crowd_of(population)
    for exchange in conference:
        whole, apart = deliver(population, exchange), deliver_to_crowd(crowd, exchange)
        population, crowd = whole.population, apart.crowd
        assert apart.meters.favourable == pytest.approx(whole.meters.favourable, abs=1e-3)
        assert apart.meters.credibility == pytest.approx(whole.meters.credibility, abs=1e-6)
        assert apart.noticed == pytest.approx(whole.noticed, abs=1e-5)
        assert apart.explanation.terms == whole.explanation.terms
        assert apart.explanation.favourable == pytest.approx(whole.explanation.favourable, abs=1e-3)


def test_a_cause_in_one_public_alone_is_a_term_of_the_whole():
    exchange = Exchange(caught=each(0.5, 0.0, 0.0))
    explanation = deliver_to_crowd(crowd_of(world()), exchange).explanation
    assert explanation.terms[0] == "contradiction"
    assert explanation.favourable[0, 0] < 0 == explanation.favourable[0, 1]


def test_there_are_two_pauses_for_each_public():
    assert len(list(deliver_in_slices(crowd_of(world()), full_exchange()))) == 6


def test_what_does_not_fit_is_refused_before_anything_is_heard():
    with pytest.raises(OpinionInputError, match="fluency"):
        next(deliver_in_slices(crowd_of(world()), Exchange(fluency=float("nan"))))


def test_publics_apart_share_no_memory_that_a_slice_would_have_to_copy():
    for public in crowd_of(world()).publics:
        assert public.private.flags.c_contiguous
        assert public.structure.exposure.shape == (1, 200)
