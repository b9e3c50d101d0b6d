"""How competence, integrity and goodwill of the speaker are revised. Arrays are (A, n) unless said otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.opinion.arrays import Array
from game.opinion.constants import Constants
from game.opinion.population import Population
from game.opinion.response import mean_over_people
from game.opinion.terms import Term

COMPETENCE, INTEGRITY, GOODWILL = range(3)
WEIGHTS = (0.3, 0.4, 0.3)
"""What each counts in overall credibility (McCroskey & Teven 1999 for the three; the weights are our guess)."""


@dataclass(frozen=True, eq=False)
class Testimony:
    """Evidence about the speaker from one term, at least 0; one number, (A, 1) or (A, n)."""

    term: Term
    kind: int
    gain: Array | float = 0.0
    """In the speaker's favour."""
    loss: Array | float = 0.0
    """Against the speaker."""


def logits(population: Population, testimonies: Sequence[Testimony]) -> list[Array | float]:
    """What each testimony does to credibility at full exposure.

    Repeated evidence tires; losses weigh by kind (Skowronski & Carlston 1987).
    """
    constants = population.structure.constants
    heavy = constants.competence_loss, constants.integrity_loss, constants.goodwill_loss
    gaining = constants.revision / (1 + constants.tiring * population.gains)
    losing = constants.revision / (1 + constants.hardening * population.losses)
    found: list[Array | float] = []
    for each in testimonies:
        total: Array | float = gaining[each.kind] * each.gain if _present(each.gain) else 0.0
        if _present(each.loss):
            total = total - (losing[each.kind] * heavy[each.kind]) * each.loss
        found.append(total)
    return found


def _present(evidence: Array | float) -> bool:
    return isinstance(evidence, np.ndarray) or evidence > 0


def remembered(population: Population, testimonies: Sequence[Testimony]) -> tuple[Array, Array]:
    """Gains and losses so far, with those of an exchange added; (3, A, 1) each."""
    gains, losses = population.gains.copy(), population.losses.copy()
    for each in testimonies:
        if _present(each.gain):
            gains[each.kind] += each.gain
        if isinstance(each.loss, np.ndarray) and each.loss.shape[1] > 1:
            losses[each.kind] += mean_over_people(each.loss)[:, None]
        elif _present(each.loss):
            losses[each.kind] += each.loss
    return gains, losses


def revise(population: Population, testimonies: Sequence[Testimony]) -> tuple[Array, Array]:
    """Credibility, (3, A, n), after all testimonies, and overall credibility before and after each, (len(testimonies) + 1, A, n).

    Evidence adds in logits, so the ratio of gain and loss is the same at every level of trust. Testimonies come ordered by kind.
    """
    trusts = np.empty((len(testimonies) + 1, *population.trust.shape), np.float32)
    trusts[0] = population.trust
    if not testimonies:
        return population.credibility, trusts
    kinds = [each.kind for each in testimonies]
    after = trusts[1:]
    for row, logit in enumerate(logits(population, testimonies)):
        np.multiply(population.structure.exposure, logit, out=after[row])
        if row and kinds[row] == kinds[row - 1]:
            after[row] += after[row - 1]
    np.exp(after, out=after)
    before = population.credibility[kinds]
    after *= before
    after /= after + (1 - before)
    credibility = population.credibility.copy()
    for row, kind in enumerate(kinds):
        credibility[kind] = after[row]
    after -= before
    earlier = population.trust
    for row, kind in enumerate(kinds):
        if row and kinds[row - 1] != kind:
            earlier = after[row - 1]
        after[row] *= WEIGHTS[kind]
        after[row] += earlier
    return credibility, trusts


def noticing(
    attitude: Array, involvement: Array, distance: float, visible: float, accused: float, constants: Constants
) -> Array:
    """Probability that each person notices a dodge, 0 to 1 (Rogers & Norton 2011; Clementson 2018, 2019).

    `distance` between what was asked and what was talked about; `accused` works even on an answer that was none.
    """
    dodged = min(1.0, constants.notice_near * distance + constants.notice_false * accused)
    logit = (
        constants.notice_base
        + constants.notice_distance * distance
        + constants.notice_visible * visible
        + constants.notice_accused * accused
        - 0.5 * constants.notice_involvement
    )
    forgiven = np.minimum(np.maximum(attitude, -constants.notice_bound), constants.notice_bound)
    forgiven *= constants.notice_attitude
    forgiven -= constants.notice_involvement * involvement
    forgiven -= logit
    np.exp(forgiven, out=forgiven)
    forgiven += 1
    np.reciprocal(forgiven, out=forgiven)
    forgiven *= dodged
    return forgiven
