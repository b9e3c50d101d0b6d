"""One exchange: exact causes, honest silence, bounds."""

from dataclasses import replace

import numpy as np
import pytest

from game.opinion.by_link import explain_links
from game.opinion.errors import OpinionInputError
from game.opinion.exchange import Claim, Crisis, Exchange, Link, News, Premise, Strategy, Treatment
from game.opinion.forecast import forecast
from game.opinion.population import same_population
from game.opinion.reading import read_meters
from game.opinion.reception import deliver
from game.opinion.terms import TERMS
from tests.opinion.world import each, full_exchange, without, world


def test_terms_sum_exactly_to_what_moved():
    before = read_meters(world())
    reception = deliver(world(), full_exchange())
    for meter in ("favourable", "unfavourable", "credibility"):
        moved = getattr(reception.meters, meter) - getattr(before, meter)
        assert getattr(reception.explanation, meter).sum(axis=0) == pytest.approx(moved, abs=1e-9)
        assert np.abs(moved).min() > 0


def test_a_full_exchange_is_explained_by_every_term_in_order():
    assert deliver(world(), full_exchange()).explanation.terms == TERMS


@pytest.mark.parametrize(
    ("term", "changes"),
    [
        ("question", {"issue": None}),
        ("premise", {"premises": ()}),
        ("claims", {"links": tuple(replace(link, claims=()) for link in full_exchange().links)}),
        ("framing", {"links": tuple(replace(link, frame=None) for link in full_exchange().links)}),
        ("competence", {"fluency": 0.6, "evidence": 0.0}),
        ("candour", {"concession": 0.0, "answered": 0.0}),
        ("dodge", {"distance": 0.0, "accused": 0.0}),
        ("contradiction", {"caught": None}),
        ("contradiction", {"caught": each(0.0)}),
        ("threat", {"abandoned_threat": 0.0}),
        ("goodwill", {"links": tuple(replace(link, warmth=0.0, hostility=0.0) for link in full_exchange().links)}),
        ("rally", {"links": tuple(replace(link, hostility=0.0) for link in full_exchange().links)}),
        ("affront", {"attack": 0.0}),
        ("affront", {"defended": 1.0}),
        ("crisis", {"crisis": None}),
        ("news", {"news": ()}),
    ],
)
def test_without_its_cause_a_term_is_gone(term: str, changes: dict[str, object]):
    terms = deliver(world(), without(**changes)).explanation.terms
    assert term not in terms
    assert set(TERMS) - set(terms) <= {term, "rally"}


def test_talk_is_gone_when_nothing_was_said_to_be_believed():
    silent = tuple(replace(link, claims=()) for link in full_exchange().links)
    assert "talk" not in deliver(world(), without(links=silent, premises=(), news=())).explanation.terms


def test_nothing_said_moves_nothing():
    population = world()
    reception = deliver(population, Exchange())
    assert reception.population is population
    assert reception.explanation.terms == ()
    assert np.array_equal(reception.meters.favourable, read_meters(population).favourable)


def test_nothing_said_after_something_moves_nothing_either():
    population = deliver(world(), full_exchange()).population
    assert deliver(population, Exchange()).population is population


def test_what_nobody_sees_moves_nothing():
    unseen = Exchange(links=(Link(each(0.0), (Claim(0, 1.0, 1.0), Claim(3, 1.0, 0.5)), frame=1, warmth=0.5),))
    explanation = deliver(world(), unseen).explanation
    assert explanation.terms[-1] == "hearing"
    assert np.abs(explanation.favourable[:-1]).max() < 1e-4, "only having heard of it gives opinions"
    assert np.abs(explanation.credibility).max() < 1e-7


def test_meters_can_be_read_again_from_the_population():
    reception = deliver(world(), full_exchange())
    again = read_meters(reception.population)
    assert again.favourable == pytest.approx(reception.meters.favourable, abs=1e-5)
    assert again.credibility == pytest.approx(reception.meters.credibility, abs=1e-7)


def test_delivering_changes_no_population_and_shares_what_did_not_change():
    population = world()
    reception = deliver(population, Exchange(links=(Link(each(0.5), warmth=0.4),)))
    assert same_population(population, replace(population))
    assert reception.population.structure is population.structure
    assert reception.population.private is population.private
    assert reception.population.verdict is population.verdict
    assert not same_population(population, reception.population)


def test_the_same_exchange_gives_the_same_population():
    population = world()
    assert same_population(
        deliver(population, full_exchange()).population, deliver(population, full_exchange()).population
    )


def test_forty_exchanges_saturate_nothing():
    population = world()
    for _ in range(40):
        population = deliver(population, full_exchange()).population
    meters = read_meters(population)
    assert np.abs(population.belief).max() < 1.0001
    assert population.credibility.min() > 0.001
    assert population.credibility.max() < 0.999
    assert np.abs(meters.favourable - read_meters(world()).favourable).max() < 8
    one_more = deliver(population, full_exchange()).meters
    assert np.abs(one_more.credibility - meters.credibility).min() > 1e-4, "credibility still moves"


@pytest.mark.parametrize("sign", [1, -1])
def test_no_conference_moves_a_public_by_more_than_eight_points(sign: int):
    best = Exchange(
        links=(Link(each(1.0), (Claim(0, sign, 1.0), Claim(1, -sign, 1.0), Claim(2, sign, 1.0)), warmth=sign * 1.0),),
        fluency=0.6 + 0.4 * sign,
        concession=0.5 + 0.5 * sign,
        caught=each(0.5 - 0.5 * sign),
        crisis=Crisis(0.5 - 0.5 * sign, False, Strategy.SILENCE if sign < 0 else Strategy.DENY),
    )
    before, population = read_meters(world()), world()
    for _ in range(60):
        population = deliver(population, best).population
    moved = read_meters(population).favourable - before.favourable
    assert np.abs(moved).max() < 8
    assert np.sign(moved).tolist() == [sign] * 3


def test_a_denial_never_makes_the_denied_more_believed_than_silence_would():
    premise = Premise(1, 1.0, Treatment.CHALLENGED, each(0.7))
    passed = Premise(1, 1.0, Treatment.PASSED_OVER, each(0.7))
    denied = Exchange(links=(Link(each(0.6), (Claim(1, -1.0, 0.6, denial=True),)),), issue=0, premises=(premise,))
    silent = Exchange(links=(Link(each(0.6)),), issue=0, premises=(passed,))
    assert (
        deliver(world(), denied).population.belief[1].mean(axis=1)
        < deliver(world(), silent).population.belief[1].mean(axis=1)
    ).all()


def test_a_proposition_claimed_twice_in_an_answer_counts_twice():
    once = Exchange(links=(Link(each(0.5), (Claim(0, 1.0, 0.6),)),))
    twice = Exchange(links=(Link(each(0.5), (Claim(0, 1.0, 0.6), Claim(0, 1.0, 0.6, hearing=2))),))
    opening = world().belief[0]
    moved = [(deliver(world(), exchange).population.belief[0] - opening).mean() for exchange in (once, twice)]
    room = (1.5 / 2.5) / 1.0
    assert moved[0] * room < moved[1] < moved[0] * room * 2


def test_an_admission_never_lowers_belief_in_what_it_admits():
    half = Exchange(links=(Link(each(1.0), (Claim(1, 0.4, 0.9, admission=True),)),))
    reception = deliver(world(mixing=None), half)
    assert (reception.population.private[1] >= world().private[1] - 1e-6).all()
    assert (reception.population.private[1] > world().private[1] + 1e-4).any()


@pytest.mark.parametrize(
    ("argument", "changes"),
    [
        ("exchange.fluency", {"fluency": float("nan")}),
        ("exchange.distance", {"distance": 1.5}),
        ("exchange.answered", {"answered": "all"}),
        ("exchange.issue", {"issue": 3}),
        ("exchange.issue", {"issue": "aid"}),
        ("exchange.conflict", {"conflict": np.zeros(2, np.float32)}),
        ("exchange.caught", {"caught": each(0.2, float("nan"), 0.1)}),
        ("exchange.speaker_closeness", {"speaker_closeness": each(-2.0)}),
        ("exchange.crisis.responsibility", {"crisis": Crisis(7.0, True, Strategy.DENY)}),
        ("exchange.links[0].carriage", {"links": (Link(each(1.2)),)}),
        ("exchange.links[0].carriage", {"links": (Link(np.zeros(6, np.float32)),)}),
        (
            "exchange.links[1].closeness",
            {"links": (Link(each(0.2)), Link(each(0.2), closeness=np.zeros(1, np.float32)))},
        ),
        ("exchange.links[0].warmth", {"links": (Link(each(0.2), warmth=9.0),)}),
        ("exchange.links[0].frame", {"links": (Link(each(0.2), frame=-1),)}),
        ("exchange.links[0].claims[0].proposition", {"links": (Link(each(0.2), (Claim(4, 1.0, 0.5),)),)}),
        ("exchange.links[0].claims[0].quality", {"links": (Link(each(0.2), (Claim(1, 1.0, -0.5),)),)}),
        ("exchange.links[0].claims[0].hearing", {"links": (Link(each(0.2), (Claim(1, 1.0, 0.5, hearing=0),)),)}),
        ("exchange.premises[0].value", {"premises": (Premise(1, 3.0, Treatment.GRANTED, each(0.5)),)}),
        ("exchange.news[0].carriage", {"news": (News(0, 1.0, each(0.5), each(-0.1)),)}),
        ("exchange", {"links": (Link([0.1, 0.2, 0.3]),)}),
        ("exchange.links", {"links": None}),
        ("exchange.links[0]", {"links": (3,)}),
        ("exchange.links[0].carriage", {"links": (Link(np.array([1j, 0, 0])),)}),
        ("exchange.links[0].claims[0]", {"links": (Link(each(0.2), ("a",)),)}),
        ("exchange.links[0].claims[0].value", {"links": (Link(each(0.2), (Claim(1, None, 0.5),)),)}),
        ("exchange.links[0].claims[0].proposition", {"links": (Link(each(0.2), (Claim(0.5, 1.0, 0.5),)),)}),
        ("exchange.links[0].claims[0].hearing", {"links": (Link(each(0.2), (Claim(1, 1.0, 0.5, hearing=np.inf),)),)}),
        ("exchange.crisis", {"crisis": "fire"}),
        ("exchange.crisis.strategy", {"crisis": Crisis(0.5, True, "shout")}),
        ("exchange.premises[0]", {"premises": (1,)}),
        ("exchange.premises[0].treatment", {"premises": (Premise(1, 1.0, "ignored", each(0.5)),)}),
        ("exchange.raised[0]", {"raised": (1,)}),
        ("exchange.raised[0]", {"raised": ((9, each(0.5)),)}),
    ],
)
def test_an_exchange_that_does_not_fit_is_refused_by_name(argument: str, changes: dict[str, object]):
    with pytest.raises(OpinionInputError) as caught:
        deliver(world(), without(**changes))
    assert caught.value.argument == argument


def test_what_is_no_exchange_at_all_is_refused_by_name():
    for nothing in (None, 1, "exchange"):
        with pytest.raises(OpinionInputError, match=r"^exchange: .* is not of the kind Exchange"):
            deliver(world(), nothing)
    with pytest.raises(OpinionInputError, match=r"^exchange: "):
        explain_links(world(), None)
    with pytest.raises(OpinionInputError, match=r"^exchanges: "):
        forecast(world(), None)
