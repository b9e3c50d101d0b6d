"""What an exchange tells about the speaker: the testimonies for and against competence, integrity and goodwill."""

from functools import lru_cache

import numpy as np

from game.opinion import standing
from game.opinion.arrays import Array
from game.opinion.credibility import COMPETENCE, GOODWILL, INTEGRITY, Testimony, noticing
from game.opinion.exchange import Exchange
from game.opinion.heard import Links
from game.opinion.population import Population
from game.opinion.reading import shift_of
from game.opinion.terms import Term


def testify(population: Population, exchange: Exchange, links: Links | None, noticed: Array | None) -> list[Testimony]:
    """All testimonies, ordered by kind; `noticed` is the probability of noticing a dodge, (A, n), None without any."""
    constants, found = population.structure.constants, list[Testimony]()
    shown = exchange.fluency - constants.plain_fluency + constants.evidence_competence * exchange.evidence
    if abs(shown) > 1e-9:
        found.append(Testimony(Term.COMPETENCE, COMPETENCE, max(shown, 0.0), max(-shown, 0.0)))
    if exchange.concession > 0 or exchange.answered > 0:
        conceded = (constants.concession * exchange.concession) * population.structure.surprise
        found.append(Testimony(Term.CANDOUR, INTEGRITY, conceded + constants.straight_answer * exchange.answered))
    if noticed is not None:
        found.append(Testimony(Term.DODGE, INTEGRITY, loss=noticed * constants.dodge))
    if exchange.caught is not None and exchange.caught.any():
        found.append(Testimony(Term.CONTRADICTION, INTEGRITY, loss=exchange.caught[:, None] * constants.contradiction))
    if exchange.abandoned_threat and exchange.speaker_closeness is not None:
        home = (exchange.speaker_closeness[:, None] > 0) * np.float32(exchange.abandoned_threat)
        found.append(Testimony(Term.THREAT, INTEGRITY, loss=home * constants.abandoned_threat))
    if links is not None and (links.warm or links.most_hostile):
        evidence = standing.goodwill(links, conflict(population, exchange), constants)[:, None]
        found.append(Testimony(Term.GOODWILL, GOODWILL, np.maximum(evidence, 0), np.maximum(-evidence, 0)))
    return found


def conflict(population: Population, exchange: Exchange) -> Array:
    """Appetite for conflict of the outlets that each audience sees, (A,)."""
    return np.zeros(population.structure.audiences, np.float32) if exchange.conflict is None else exchange.conflict


def notice(population: Population, exchange: Exchange) -> Array | None:
    """Probability that each person notices a dodge, (A, n); None when there is none and nobody speaks of one."""
    if not (exchange.distance > 0 or exchange.accused > 0):
        return None
    structure = population.structure
    dodge = exchange.distance, exchange.visible, exchange.accused
    return noticing(_attitude(population), structure.involvement, *dodge, structure.constants)


@lru_cache(maxsize=4)
def _attitude(population: Population) -> Array:
    """Attitudes now, in standard deviations, (A, n); looked at for every candidate of a decision, and not to be changed."""
    attitude: Array = population.structure.predisposition + shift_of(population)
    return attitude
