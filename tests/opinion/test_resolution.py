"""Few people, well placed, give what many give."""

from dataclasses import replace

import numpy as np
import pytest

from game.opinion.exchange import Claim, Crisis, Exchange, Link, News, Premise, Strategy, Treatment
from game.opinion.reading import read_meters
from game.opinion.reception import deliver
from tests.opinion.world import each, world


def answer(number: int) -> Exchange:
    """One of nine unlike exchanges of an ordinary conference."""
    link = Link(each(0.5, 0.3, 0.4), (Claim(number % 4, 1.0 if number % 4 in (0, 2) else -1.0, 0.6),), warmth=0.3)
    framed = Link(
        each(0.2, 0.4, 0.3), (Claim((number + 2) % 4, 1.0, 0.5),), frame=number % 3, hostility=0.2 * (number % 2)
    )
    exchange = Exchange(
        (link, replace(framed, closeness=each(0.4, -0.4, 0.0))),
        issue=number % 3,
        premises=(Premise(1, 1.0, Treatment.PASSED_OVER, each(0.6)),) if number % 3 == 0 else (),
        conflict=each(0.3, 0.7, 0.5),
        fluency=0.75,
        evidence=0.3,
        answered=0.5,
        distance=0.1 * (number % 4),
        visible=0.5,
    )
    if number == 4:
        exchange = replace(exchange, caught=each(0.4), crisis=Crisis(0.5, False, Strategy.DIMINISH))
    return replace(exchange, news=(News(2, -1.0, each(0.7), each(0.4)),)) if number == 6 else exchange


def moved(people: int) -> np.ndarray:
    """Points of favourable and unfavourable share, and credibility in percent, moved by a conference."""
    population = world(people)
    before = read_meters(population)
    for number in range(9):
        population = deliver(population, answer(number)).population
    after = read_meters(population)
    return np.stack(
        [
            after.favourable - before.favourable,
            after.unfavourable - before.unfavourable,
            100 * (after.credibility - before.credibility),
        ]
    )


def test_200_people_an_audience_agree_with_100_000_to_five_hundredths_of_a_point():
    few, many = moved(200), moved(100_000)
    assert np.abs(many).max() > 1, "something moved"
    assert few == pytest.approx(many, abs=0.05)


@pytest.mark.parametrize("people", [100, 150, 201, 333, 500, 2000])
def test_other_numbers_of_people_agree_to_a_tenth_of_a_point(people: int):
    assert moved(people) == pytest.approx(moved(10_000), abs=0.1)
