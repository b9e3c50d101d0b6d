"""The model knows no country and no side: other names, another order, a proposition said the other way round change nothing."""

from dataclasses import fields, is_dataclass, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.opinion.exchange import Exchange
from game.opinion.population import AudienceProfile, Population, populate
from game.opinion.reception import Reception, deliver
from tests.opinion.random_exchanges import conferences
from tests.opinion.world import ISSUES, MIXING, PUBLICS


def play(population: Population, conference: list[Exchange]) -> list[Reception]:
    """Every reception of a conference."""
    receptions = []
    for exchange in conference:
        receptions.append(deliver(population, exchange))
        population = receptions[-1].population
    return receptions


def reordered(value, order: list[int]):
    """The same with its arrays of one value an audience in another order."""
    if isinstance(value, np.ndarray):
        return value[order]
    if isinstance(value, tuple):
        return tuple(reordered(each, order) for each in value)
    if is_dataclass(value):
        return replace(value, **{f.name: reordered(getattr(value, f.name), order) for f in fields(value)})
    return value


@given(conferences, st.permutations([0, 1, 2]))
@settings(max_examples=60, deadline=None)
def test_another_order_of_audiences_changes_nothing_but_the_order(conference: list[Exchange], order: list[int]):
    plain = play(populate(PUBLICS, ISSUES, MIXING, 60), conference)
    moved = populate([PUBLICS[place] for place in order], ISSUES, MIXING[np.ix_(order, order)], 60)
    for one, other in zip(plain, play(moved, [reordered(exchange, order) for exchange in conference]), strict=True):
        assert other.meters.favourable == pytest.approx(one.meters.favourable[order], abs=2e-4)
        assert other.meters.credibility == pytest.approx(one.meters.credibility[order], abs=1e-6)
        assert other.noticed == pytest.approx(one.noticed[order], abs=1e-5)
        assert other.explanation.terms == one.explanation.terms
        assert other.explanation.favourable == pytest.approx(one.explanation.favourable[:, order], abs=4e-4)


def negated_profile(profile: AudienceProfile, proposition: int) -> AudienceProfile:
    sign = np.where(np.arange(4) == proposition, -1.0, 1.0)
    return replace(profile, beliefs=profile.beliefs * sign, images=profile.images * sign)


def negated(exchange: Exchange, proposition: int) -> Exchange:
    """The same exchange when the proposition is written the other way round."""

    def turn(each):
        return replace(each, value=-each.value) if each.proposition == proposition else each

    return replace(
        exchange,
        links=tuple(replace(link, claims=tuple(map(turn, link.claims))) for link in exchange.links),
        premises=tuple(map(turn, exchange.premises)),
        news=tuple(map(turn, exchange.news)),
    )


@given(conferences, st.integers(0, 3))
@settings(max_examples=60, deadline=None)
def test_a_proposition_written_the_other_way_round_changes_nothing(conference: list[Exchange], proposition: int):
    plain = play(populate(PUBLICS, ISSUES, MIXING, 60), conference)
    turned = populate([negated_profile(each, proposition) for each in PUBLICS], ISSUES, MIXING, 60)
    for one, other in zip(plain, play(turned, [negated(each, proposition) for each in conference]), strict=True):
        assert other.meters.favourable == pytest.approx(one.meters.favourable, abs=2e-4)
        assert other.meters.unfavourable == pytest.approx(one.meters.unfavourable, abs=2e-4)
        assert other.population.belief[proposition] == pytest.approx(-one.population.belief[proposition], abs=1e-5)
        assert other.explanation.favourable == pytest.approx(one.explanation.favourable, abs=4e-4)


@given(conferences)
@settings(max_examples=60, deadline=None)
def test_whatever_is_said_terms_sum_and_everything_stays_in_range(conference: list[Exchange]):
    population = populate(PUBLICS, ISSUES, MIXING, 60)
    opening = deliver(population, Exchange()).meters
    receptions = play(population, conference)
    last = receptions[-1]
    total = sum(each.explanation.favourable.sum(axis=0) for each in receptions)
    assert total == pytest.approx(last.meters.favourable - opening.favourable, abs=3e-4)
    assert np.abs(last.meters.favourable - opening.favourable).max() < 8
    assert (last.meters.dont_know > -1e-6).all()
    for values, least in (
        (last.population.belief, -1),
        (last.population.credibility, 0),
        (last.population.salience, 0),
    ):
        assert values.min() >= least
        assert values.max() <= 1 + 1e-5


def test_an_audience_without_ties_does_not_notice_the_others():
    alone = deliver(populate(PUBLICS[:1], ISSUES), Exchange(issue=0, fluency=0.9)).meters.favourable
    among = deliver(populate(PUBLICS, ISSUES), Exchange(issue=0, fluency=0.9)).meters.favourable
    assert among[0] == pytest.approx(alone[0], abs=1e-5)
