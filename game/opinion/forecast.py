"""What many candidate exchanges would each do, worked out in one go: for players that search.

The same numbers as `deliver`, without causes: all candidates go through every formula together, so that the cost of calling it is
shared. Axes are candidates (B), rows of something that a candidate touches (R), audiences (A) and people (n).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.opinion import persuasion
from game.opinion.arrays import Array, Exact
from game.opinion.candidates import Candidates, Touched, gather
from game.opinion.checking_exchange import check_exchanges
from game.opinion.credibility import INTEGRITY, WEIGHTS
from game.opinion.exchange import Exchange
from game.opinion.heard import Claims
from game.opinion.population import Population
from game.opinion.reading import edge_of, read_shares, shift_of
from game.opinion.response import mean_over_people
from game.opinion.talk import talked_over


@dataclass(frozen=True, eq=False)
class Forecast:
    """Meters after each candidate; each array has shape (B, A)."""

    favourable: Exact
    """Percent."""
    unfavourable: Exact
    """Percent."""
    credibility: Exact
    """0 to 1."""


def forecast(population: Population, exchanges: Sequence[Exchange], *, fit: bool = False) -> Forecast:
    """Meters after each of the exchanges, had it been delivered to this population.

    Raises OpinionInputError, unless they are known to fit and need not be checked.
    """
    if not fit:
        check_exchanges(exchanges, population.structure)
    if not exchanges:
        none = np.zeros((0, population.structure.audiences))
        return Forecast(none, none, none)
    candidates = gather(population, exchanges)
    structure = population.structure
    evaluation = _evaluation(population, candidates)
    trust = _trust(population, candidates)
    shift = structure.evaluation_weight * (evaluation - structure.evaluation)
    shift += structure.trust_weight * (trust - structure.trust)
    shift += population.standing + candidates.standing[..., None] * structure.exposure
    heard = structure.least_band + (population.band - structure.least_band) * structure.band_kept
    band = np.where(candidates.silent[:, None, None], population.band, heard)
    favourable, unfavourable = read_shares(structure, shift, edge_of(band, structure))
    return Forecast(favourable, unfavourable, mean_over_people(trust))


def _evaluation(population: Population, candidates: Candidates) -> Array:
    """Evaluation of the speaker after each candidate; (B, A, n)."""
    weights, numerators, wholes = _asked(population, candidates.issues)
    asked = list(dict.fromkeys(candidates.issues))
    base = [asked.index(issue) for issue in candidates.issues]
    numerator, whole = numerators[base], wholes[base]
    touched = candidates.touched
    if touched is not None:
        weight = weights[[base[owner] for owner in touched.owners], touched.issues]
        before = population.verdict[touched.issues]
        after = talked_over(_verdict_change(population, touched), population.structure.ties)
        after += before
        before *= weight
        if touched.framed.any() or touched.raised.any():
            heavier = weight * _heed(touched, population)
            after *= heavier
            heavier -= weight
            _add_by(touched.owners, heavier, whole)
        else:
            after *= weight
        after -= before
        _add_by(touched.owners, after, numerator)
    numerator /= whole
    return numerator


def _add_by(owners: Sequence[int], rows: Array, totals: Array) -> None:
    """Add every row to its owner's total; owners in order."""
    if owners:
        of = np.asarray(owners)
        starts = np.flatnonzero(np.concatenate([[True], of[1:] != of[:-1]]))
        alone = len(starts) == len(of)
        totals[of[starts]] += rows if alone else np.add.reduceat(rows, starts, axis=0)


def _asked(population: Population, issues: Sequence[int | None]) -> tuple[Array, Array, Array]:
    """Weights of issues, (Q, J, A, n), their sum and the sum of weighted verdicts, (Q, A, n), for every different question asked."""
    structure = population.structure
    weights = []
    for issue in dict.fromkeys(issues):
        attention = population.attention
        if issue is not None:
            attention = attention * structure.constants.salience_kept
            attention[issue] += structure.exposure * structure.constants.question_salience
        weights.append(structure.salience * np.exp(attention))
    stacked = weights[0][None] if len(weights) == 1 else np.stack(weights)
    return stacked, np.add.reduce(stacked * population.verdict, axis=1), np.add.reduce(stacked, axis=1)


def _heed(touched: Touched, population: Population) -> Array:
    """Factor on the weight of every touched issue, from denials and frames; (R, A, n)."""
    constants = population.structure.constants
    believed = (population.trust - constants.framing_credibility) / constants.framing_credibility_range
    strength = np.minimum(np.maximum(believed, 0), 1) * population.structure.exposure
    heed = touched.framed[..., None] * strength
    heed += touched.raised[..., None] * population.structure.exposure
    return np.asarray(np.exp(heed), np.float32)


def _verdict_change(population: Population, touched: Touched) -> Array:
    """Change of private verdicts on every touched issue; (R, A, n)."""
    structure, constants = population.structure, population.structure.constants
    belief = population.private[touched.propositions]
    moved = np.zeros_like(belief)
    for place, (rows, claims) in enumerate(touched.steps, 1):
        if isinstance(claims, Claims):
            people = population.trust, structure.involvement, structure.exposure
            shift = persuasion.claim_shift(belief[rows], claims, *people, constants)
            worth = structure.carrying
        elif claims.reported:
            shift = persuasion.news_shift(
                belief[rows], claims.value, claims.credibility, claims.carriage, structure.exposure, constants
            )
            worth = structure.worth
        else:
            shift = persuasion.premise_shift(
                belief[rows],
                claims.value,
                claims.taken,
                claims.credibility,
                claims.warned,
                structure.exposure,
                constants,
            )
            worth = structure.carrying
        if place < len(touched.steps):
            belief[rows] += shift
        shift *= worth[touched.propositions[rows]]
        moved[rows] += shift
    change = np.zeros((len(touched.issues), *belief.shape[1:]), np.float32)
    _add_by(touched.belongs, moved, change)
    return change


def _trust(population: Population, candidates: Candidates) -> Array:
    """Overall credibility after each candidate; (B, A, n)."""
    exposure = population.structure.exposure
    trust = np.broadcast_to(population.trust, (len(candidates.issues), *exposure.shape)).copy()
    for kind, logits in enumerate(candidates.logits):
        dodged = kind == INTEGRITY and bool(candidates.dodged.any())
        if dodged or logits.any():
            step = logits[..., None] * exposure
            if dodged:
                step -= _noticed(population, candidates)
            before = population.credibility[kind]
            np.exp(step, out=step)
            step *= before
            step /= step + (1 - before)
            step -= before
            step *= WEIGHTS[kind]
            trust += step
    return trust


def _noticed(population: Population, candidates: Candidates) -> Array:
    """Integrity that noticed dodges cost, in logits; (B, A, n)."""
    structure, constants = population.structure, population.structure.constants
    attitude = structure.predisposition + shift_of(population)
    forgiven = np.clip(attitude, -constants.notice_bound, constants.notice_bound) * constants.notice_attitude
    odds = np.exp(forgiven - constants.notice_involvement * structure.involvement)
    unseen = candidates.unnoticed[:, None, None] * odds
    unseen += 1
    hardened = 1 + constants.hardening * population.losses[INTEGRITY]
    price = structure.exposure * (constants.revision * constants.integrity_loss * constants.dodge / hardened)
    return np.asarray(candidates.dodged[:, None, None] * price / unseen, np.float32)
