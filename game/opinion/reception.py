"""One exchange as publics receive it: every term in its order, each with what it did to every meter."""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from game.opinion import persuasion, standing
from game.opinion.course import Course
from game.opinion.credibility import COMPETENCE, GOODWILL, INTEGRITY, noticing, tired
from game.opinion.exchange import Exchange, News, Premise, Treatment
from game.opinion.explanation import Explanation
from game.opinion.meters import Meters
from game.opinion.population import Population
from game.opinion.reading import read_meters
from game.opinion.received import Claims, heard_claims, hostility
from game.opinion.talk import talked_over
from game.opinion.terms import Term

__all__ = ["Reception", "deliver", "read_meters"]

Array = NDArray[np.float32]
Item = TypeVar("Item", Premise, News)


@dataclass(frozen=True, eq=False)
class Reception:
    """What an exchange did."""

    population: Population
    meters: Meters
    noticed: Array
    """Mean probability that a dodge is noticed, 0 to 1; shape (A,)."""
    explanation: Explanation


def deliver(population: Population, exchange: Exchange) -> Reception:
    """The publics after one exchange, and why; terms whose cause is absent are absent. Raises OpinionInputError."""
    touched = list(dict.fromkeys(_touched(exchange)))
    rows = {proposition: row for row, proposition in enumerate(touched)}
    course = Course(population, touched)
    _hear_question(course, exchange)
    _hear_premises(course, exchange, rows)
    _hear_claims(course, exchange, rows)
    _follow_frames(course, exchange)
    _judge_competence(course, exchange)
    noticed = _judge_integrity(course, exchange)
    _judge_goodwill(course, exchange)
    _take_sides(course, exchange)
    _blame(course, exchange)
    _read_news(course, exchange, rows)
    if course.terms:
        course.heard = course.heard + course.structure.mean_exposure * np.float32(2.5)
        course.mark(Term.HEARING)
    if touched:
        _talk(course)
    after, meters, explanation = course.outcome()
    return Reception(after, meters, noticed, explanation)


def _touched(exchange: Exchange) -> list[int]:
    premises = [premise.proposition for premise in exchange.premises]
    claims = [claim.proposition for link in exchange.links for claim in link.claims]
    return [*premises, *claims, *(item.proposition for item in exchange.news)]


def _hear_question(course: Course, exchange: Exchange) -> None:
    """What is asked about weighs more (Iyengar & Kinder 1987); what was asked before, less."""
    if exchange.issue is None:
        return
    course.attention = course.attention * np.float32(course.constants.salience_kept)
    course.attend(exchange.issue, np.float32(course.constants.question_salience) * course.structure.exposure)
    course.evaluate()
    course.mark(Term.QUESTION)


def _column(values: list[float]) -> Array:
    return np.array(values, np.float32)[:, None, None]


def _hear_premises(course: Course, exchange: Exchange, rows: dict[int, int]) -> None:
    for premises in _apart(exchange.premises):
        at = [rows[premise.proposition] for premise in premises]
        course.believe(
            at,
            persuasion.premise_shift(
                course.private[at],
                _column([premise.value for premise in premises]),
                _column([_taken(premise, course) for premise in premises]),
                np.array([premise.credibility for premise in premises], np.float32)[..., None],
                _column([premise.warned for premise in premises]),
                course.structure.exposure,
                course.constants,
            ),
        )
    if exchange.premises:
        course.mark(Term.PREMISE)


def _taken(premise: Premise, course: Course) -> float:
    return {
        Treatment.GRANTED: 1.0,
        Treatment.PASSED_OVER: course.constants.premise_passed_over,
        Treatment.CHALLENGED: course.constants.premise_challenged,
    }[premise.treatment]


def _hear_claims(course: Course, exchange: Exchange, rows: dict[int, int]) -> None:
    groups = heard_claims(exchange, course.structure.issues, rows, course.constants)
    structure = course.structure
    for claims in groups:
        _repeat_denied(course, claims)
        shift = persuasion.claim_shift(
            course.private[claims.rows], claims, course.trust, structure.involvement, structure.exposure, course.constants
        )
        course.believe(claims.rows, shift)
    if groups:
        course.mark(Term.CLAIMS)


def _repeat_denied(course: Course, claims: Claims) -> None:
    """A denial draws attention to the matter that it denies."""
    for place, proposition in enumerate(claims.propositions):
        if claims.denial[place, 0, 0]:
            amount = np.float32(course.constants.denial_salience) * claims.carriage[place]
            course.attend(course.structure.issues[proposition], amount * course.structure.exposure)


def _follow_frames(course: Course, exchange: Exchange) -> None:
    """A frame makes its issue weigh more, if its source is credible (Druckman 2001) and unopposed (Chong & Druckman 2007)."""
    framing = [link for link in exchange.links if link.frame is not None]
    if not framing:
        return
    constants = course.constants
    believed = (course.trust - np.float32(constants.framing_credibility)) / np.float32(constants.framing_credibility_range)
    strength = np.minimum(np.maximum(believed, 0), 1) * course.structure.exposure
    for link in framing:
        share = constants.framing * link.worn * (constants.framing_contested if link.frame_contested else 1)
        assert link.frame is not None
        course.attend(link.frame, np.float32(share) * link.carriage[:, None] * strength)
    course.evaluate()
    course.mark(Term.FRAMING)


def _earn(course: Course, kind: int, gain: Array, loss: Array, weight: float) -> None:
    """Revise credibility: gains tire, losses weigh by kind (Skowronski & Carlston 1987); gain and loss (A, 1), at least 0."""
    course.revise(kind, tired(gain, course.gains[kind], course.constants) - np.float32(weight) * loss)
    course.gain(kind, gain)


def _judge_competence(course: Course, exchange: Exchange) -> None:
    constants = course.constants
    shown = exchange.fluency - constants.plain_fluency + constants.evidence_competence * exchange.evidence
    if abs(shown) < 1e-9:
        return
    one = np.ones((course.structure.audiences, 1), np.float32)
    gain, loss = one * np.float32(max(shown, 0.0)), one * np.float32(max(-shown, 0.0))
    _earn(course, COMPETENCE, gain, loss, constants.competence_loss)
    course.mark(Term.COMPETENCE)


def _judge_integrity(course: Course, exchange: Exchange) -> Array:
    """Candour, dodges, contradictions and threats given up, each its own term; returns how far a dodge was noticed, (A,)."""
    constants, structure = course.constants, course.structure
    none = np.zeros((structure.audiences, 1), np.float32)
    candour = constants.concession * exchange.concession + constants.straight_answer * exchange.answered
    if candour > 0:
        _earn(course, INTEGRITY, none + np.float32(candour), none, constants.integrity_loss)
        course.mark(Term.CANDOUR)
    noticed = np.zeros(structure.audiences, np.float32)
    if exchange.distance > 0 or exchange.accused > 0:
        seen = noticing(
            course.attitude, structure.involvement, exchange.distance, exchange.visible, exchange.accused, constants
        )
        noticed = seen.mean(axis=1)
        course.revise(INTEGRITY, seen * np.float32(-constants.integrity_loss * constants.dodge))
        course.mark(Term.DODGE)
    if exchange.caught is not None and np.any(exchange.caught):
        caught = np.asarray(exchange.caught, np.float32)[:, None]
        course.revise(INTEGRITY, caught * np.float32(-constants.integrity_loss * constants.contradiction))
        course.mark(Term.CONTRADICTION)
    if exchange.abandoned_threat and exchange.speaker_closeness is not None:
        home = (np.asarray(exchange.speaker_closeness)[:, None] > 0) * np.float32(exchange.abandoned_threat)
        course.revise(INTEGRITY, home * np.float32(-constants.integrity_loss * constants.abandoned_threat))
        course.mark(Term.THREAT)
    return noticed


def _conflict(course: Course, exchange: Exchange) -> Array:
    if exchange.conflict is None:
        return np.zeros((course.structure.audiences, 1), np.float32)
    return np.asarray(exchange.conflict, np.float32)[:, None]


def _judge_goodwill(course: Course, exchange: Exchange) -> None:
    if not any(link.warmth or link.hostility for link in exchange.links):
        return
    shown = standing.goodwill(exchange.links, _conflict(course, exchange), course.constants)
    _earn(course, GOODWILL, np.maximum(shown, 0), np.maximum(-shown, 0), course.constants.goodwill_loss)
    course.mark(Term.GOODWILL)


def _take_sides(course: Course, exchange: Exchange) -> None:
    if any(link.hostility for link in exchange.links):
        course.stand(standing.rally(exchange.links, _conflict(course, exchange), course.hostility, course.constants))
        course.hostility += hostility(exchange.links)
        course.mark(Term.RALLY)
    if exchange.attack * (1 - exchange.defended) > 0 and exchange.speaker_closeness is not None:
        near = np.asarray(exchange.speaker_closeness, np.float32)[:, None]
        course.stand(standing.affront(exchange.attack, exchange.defended, near, course.constants))
        course.mark(Term.AFFRONT)


def _blame(course: Course, exchange: Exchange) -> None:
    if exchange.crisis is None:
        return
    issue = -1 if exchange.issue is None else exchange.issue
    course.stand(standing.crisis_shift(exchange.crisis, float(course.blamed[issue]), course.constants))
    course.blamed = course.blamed.copy()
    course.blamed[issue] = max(course.blamed[issue], np.float32(exchange.crisis.responsibility))
    course.mark(Term.CRISIS)


def _read_news(course: Course, exchange: Exchange, rows: dict[int, int]) -> None:
    """Reports move beliefs; they have no favour of their own (Nyhan et al. 2019)."""
    for items in _apart(exchange.news):
        at = [rows[item.proposition] for item in items]
        course.believe(
            at,
            persuasion.news_shift(
                course.private[at],
                _column([item.value for item in items]),
                np.array([item.credibility for item in items], np.float32)[..., None],
                np.array([item.carriage for item in items], np.float32)[..., None],
                course.structure.exposure,
                course.constants,
            ),
        )
    if exchange.news:
        course.mark(Term.NEWS)


def _apart(items: tuple[Item, ...]) -> list[list[Item]]:
    """Groups in which a proposition comes up once at most, in order."""
    groups: list[list[Item]] = []
    for item in items:
        free = next((group for group in groups if all(item.proposition != other.proposition for other in group)), None)
        if free is None:
            groups.append([item])
        else:
            free.append(item)
    return groups


def _talk(course: Course) -> None:
    """Friedkin & Johnsen (1990) on the change since the opening."""
    opening = course.structure.belief[course.propositions]
    belief = opening + talked_over(course.private - opening, course.structure.ties)
    course.settle(np.minimum(np.maximum(belief, -1), 1))
    course.mark(Term.TALK)
