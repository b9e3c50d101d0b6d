"""A small invented world for tests of the opinion model: four propositions on three issues, three unlike publics."""

from dataclasses import replace

import numpy as np

from game.opinion.arrays import Array
from game.opinion.constants import DEFAULT, Constants
from game.opinion.exchange import Claim, Crisis, Exchange, Link, News, Premise, Strategy, Treatment
from game.opinion.population import AudienceProfile, Population, populate

ISSUES = (0, 0, 1, 2)
FRIENDLY = AudienceProfile(
    71, 18, 0.6, 0.5, 0.45, np.array([0.5, -0.3, 0.2, 0.4]), np.array([0.6, -0.7, 0.7, 0.3]), np.array([0.4, 0.4, 0.2])
)
COOL = AudienceProfile(
    26,
    66,
    0.25,
    0.6,
    0.3,
    np.array([-0.3, 0.6, -0.5, 0.1]),
    np.array([0.6, -0.7, 0.7, -0.4]),
    np.array([0.5, 0.2, 0.3]),
)
UNDECIDED = AudienceProfile(
    30, 20, 0.5, 0.4, 0.35, np.array([0.1, 0.0, 0.1, 0.0]), np.array([0.6, -0.7, 0.7, 0.2]), np.array([0.2, 0.5, 0.3])
)
PUBLICS = (FRIENDLY, COOL, UNDECIDED)
MIXING = np.array([[0.0, 0.1, 0.1], [0.05, 0.0, 0.05], [0.2, 0.1, 0.0]])


def world(people: int = 200, constants: Constants = DEFAULT, mixing: np.ndarray | None = MIXING) -> Population:
    """The three publics before anything is said."""
    return populate(PUBLICS, ISSUES, mixing, people, constants)


def each(*values: float) -> Array:
    """One value an audience."""
    return np.array(values if len(values) > 1 else values * 3, np.float32)


def full_exchange() -> Exchange:
    """An exchange that holds something of every kind."""
    return Exchange(
        links=(
            Link(
                each(0.6, 0.3, 0.4), (Claim(1, -1.0, 0.6, denial=True),), hostility=0.6, closeness=each(0.4, -0.5, 0.0)
            ),
            Link(each(0.2, 0.5, 0.4), (Claim(2, 1.0, 0.8), Claim(3, -1.0, 0.7, admission=True)), frame=1, warmth=0.5),
        ),
        issue=0,
        premises=(Premise(1, 1.0, Treatment.CHALLENGED, each(0.6)),),
        conflict=each(0.3, 0.8, 0.5),
        fluency=0.8,
        evidence=0.5,
        concession=0.4,
        answered=0.5,
        distance=0.3,
        visible=0.6,
        accused=0.4,
        attack=0.7,
        defended=0.2,
        speaker_closeness=each(0.8, -0.4, 0.1),
        caught=each(0.3, 0.5, 0.2),
        abandoned_threat=1.0,
        crisis=Crisis(0.6, False, Strategy.DIMINISH),
        news=(News(0, -1.0, each(0.7), each(0.4)),),
    )


def without(**changes: object) -> Exchange:
    """The full exchange with some fields changed."""
    return replace(full_exchange(), **changes)  # type: ignore[arg-type]
