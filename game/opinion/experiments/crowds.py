"""Crowds: talk in networks, the size of a conference, and what is left of it."""

import numpy as np

from game.opinion.afterwards import faded
from game.opinion.experiments.situation import Situation
from game.opinion.laboratory import Claim, Exchange, Link, Premise, Treatment, deliver, everyone, read_meters
from game.opinion.networks import circulant, clusters, deliberation, equilibrium
from game.opinion.placement import shuffle
from game.opinion.talk import ring_offsets

PEOPLE = 120


def network() -> tuple[np.ndarray, np.ndarray]:
    """Opinions spread over [-1, 1] on a shuffled small world, and who listens to whom."""
    opinions = np.linspace(-1, 1, PEOPLE)[shuffle(PEOPLE, 3)]
    return opinions, circulant(PEOPLE, ring_offsets(PEOPLE))


def spread_after(rounds: int, susceptibility: float) -> float:
    """Standard deviation of opinions after talk."""
    opinions, weights = network()
    return float(deliberation(opinions, weights, susceptibility=susceptibility, rounds=rounds).std())


def distance_to_fixed_point(rounds: int, susceptibility: float) -> float:
    """Largest distance of opinions after talk from the closed form."""
    opinions, weights = network()
    talked = deliberation(opinions, weights, susceptibility=susceptibility, rounds=rounds)
    return float(np.abs(talked - equilibrium(opinions, weights, susceptibility)).max())


def groups(bound: float, people: int = 201) -> int:
    """Groups of opinion that are left when everybody listens only to opinions within `bound`; from an even spread on [-1, 1]."""
    settled = deliberation(np.linspace(-1, 1, people), rounds=60, bound=bound)
    return clusters(settled, bound / 2)


def good_conference(publics: int = 1, carriage: float = 0.5) -> list[Exchange]:
    """Eight answers by somebody who knows the trade: direct or near, warm, evidence shown, two claims each."""
    seen = everyone(carriage, publics)
    return [
        Exchange(
            (
                Link(seen, (Claim(2 * (k % 4), 1.0, 0.6, hearing=1 + k // 4),), warmth=0.4, worn=1 / (1 + k // 3)),
                Link(
                    seen,
                    (Claim(2 * ((k + 1) % 4), 1.0, 0.5, hearing=1 + k // 4),),
                    frame=(k + 1) % 4,
                    frame_contested=True,
                ),
            ),
            issue=k % 4,
            premises=(Premise(1 + 2 * (k % 4), 1.0, Treatment.CHALLENGED, everyone(0.6, publics)),),
            fluency=0.75,
            evidence=0.4,
            answered=0.7,
            distance=0.1,
            visible=0.5,
        )
        for k in range(8)
    ]


def conference_effect(situation: Situation, exposure: float = 0.35, days: float = 0.0) -> float:
    """Points of favour that such a conference moves a public of which a third is reached, after so many days."""
    population = situation.people(exposure=exposure)
    before = read_meters(population).favourable[0]
    for exchange in good_conference():
        population = deliver(population, exchange).population
    return float(read_meters(faded(population, days)).favourable[0] - before)


def a_conference_moves_a_few_points_and_fades(situation: Situation) -> bool:
    """Some points at most; most of it is there after a day, less after a week, a part after months."""
    now, day, week, month, quarter = (conference_effect(situation, days=d) for d in (0, 1, 7, 30, 90))
    return 0 < now < 8 and now > day > week > month > quarter > 0.1 * now and day > 0.8 * now
