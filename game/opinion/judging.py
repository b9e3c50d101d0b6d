"""What an exchange tells about the speaker: the testimonies for and against competence, integrity and goodwill."""

import numpy as np
from numpy.typing import NDArray

from game.opinion import standing
from game.opinion.credibility import COMPETENCE, GOODWILL, INTEGRITY, Testimony, noticing, weighed
from game.opinion.exchange import Exchange
from game.opinion.heard import Links
from game.opinion.population import Population
from game.opinion.reading import shift_of
from game.opinion.terms import Term

Array = NDArray[np.float32]


def testify(population: Population, exchange: Exchange, links: Links | None, noticed: Array | None) -> list[Testimony]:
    """All testimonies, ordered by kind; `noticed` is the probability of noticing a dodge, (A, n), None without any."""
    constants, gains = population.structure.constants, population.gains
    found = []
    shown = exchange.fluency - constants.plain_fluency + constants.evidence_competence * exchange.evidence
    if abs(shown) > 1e-9:
        found.append(
            weighed(Term.COMPETENCE, COMPETENCE, max(shown, 0.0), max(-shown, 0.0), gains[COMPETENCE], constants)
        )
    candour = constants.concession * exchange.concession + constants.straight_answer * exchange.answered
    if candour > 0:
        found.append(weighed(Term.CANDOUR, INTEGRITY, candour, 0.0, gains[INTEGRITY], constants))
    found += _broken_trust(population, exchange, noticed)
    if links is not None and (links.warm or links.most_hostile):
        evidence = standing.goodwill(links, conflict(population, exchange), constants)[:, None]
        good, bad = np.maximum(evidence, 0), np.maximum(-evidence, 0)
        found.append(weighed(Term.GOODWILL, GOODWILL, good, bad, gains[GOODWILL], constants))
    return found


def _broken_trust(population: Population, exchange: Exchange, noticed: Array | None) -> list[Testimony]:
    constants = population.structure.constants
    loss = -constants.revision * constants.integrity_loss
    found = []
    if noticed is not None:
        found.append(Testimony(Term.DODGE, INTEGRITY, noticed * (loss * constants.dodge)))
    if exchange.caught is not None and exchange.caught.any():
        caught = exchange.caught[:, None] * (loss * constants.contradiction)
        found.append(Testimony(Term.CONTRADICTION, INTEGRITY, caught))
    if exchange.abandoned_threat and exchange.speaker_closeness is not None:
        home = (exchange.speaker_closeness[:, None] > 0) * (
            loss * constants.abandoned_threat * exchange.abandoned_threat
        )
        found.append(Testimony(Term.THREAT, INTEGRITY, home.astype(np.float32)))
    return found


def conflict(population: Population, exchange: Exchange) -> Array:
    """Appetite for conflict of the outlets that each audience sees, (A,)."""
    return np.zeros(population.structure.audiences, np.float32) if exchange.conflict is None else exchange.conflict


def notice(population: Population, exchange: Exchange) -> Array | None:
    """Probability that each person notices a dodge, (A, n); None when there is none and nobody speaks of one."""
    if not (exchange.distance > 0 or exchange.accused > 0):
        return None
    structure = population.structure
    attitude = structure.predisposition + shift_of(population)
    dodge = exchange.distance, exchange.visible, exchange.accused
    return noticing(attitude, structure.involvement, *dodge, structure.constants)
