"""One exchange as publics receive it: every term in its order, each with what it did to every meter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from game.opinion import persuasion, standing
from game.opinion.course import Course
from game.opinion.credibility import COMPETENCE, GOODWILL, INTEGRITY, noticing, tired
from game.opinion.exchange import Exchange, News, Premise, Treatment
from game.opinion.explanation import Explanation
from game.opinion.heard import Claims, Links, hear_claims, hear_links
from game.opinion.meters import Meters
from game.opinion.population import Population
from game.opinion.reading import read_meters
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
    course = Course(population)
    links = hear_links(exchange.links, population.structure.audiences) if exchange.links else None
    _hear_question(course, exchange)
    _hear_premises(course, exchange)
    if links is not None:
        _hear_claims(course, exchange, links)
        _follow_frames(course, exchange)
    _judge_competence(course, exchange)
    noticed = _judge_integrity(course, exchange)
    if links is not None:
        _judge_goodwill(course, exchange, links)
        _take_sides(course, exchange, links)
    _resent(course, exchange)
    _blame(course, exchange)
    _read_news(course, exchange)
    _hear_of_it(course)
    _talk(course)
    after, meters, explanation = course.outcome()
    return Reception(after, meters, noticed, explanation)


def _hear_question(course: Course, exchange: Exchange) -> None:
    """What is asked about weighs more (Iyengar & Kinder 1987); what was asked before, less."""
    if exchange.issue is None:
        return
    course.attention = course.attention * np.float32(course.constants.salience_kept)
    course.attend(exchange.issue, np.float32(course.constants.question_salience) * course.structure.exposure)
    course.evaluate()
    course.mark(Term.QUESTION)


def _hear_premises(course: Course, exchange: Exchange) -> None:
    left = {
        Treatment.GRANTED: 1.0,
        Treatment.PASSED_OVER: course.constants.premise_passed_over,
        Treatment.CHALLENGED: course.constants.premise_challenged,
    }
    for premises in _apart(exchange.premises):
        columns = np.array([(each.value, left[each.treatment], each.warned) for each in premises], np.float32)
        at = np.array([each.proposition for each in premises])
        credibility = np.array([each.credibility for each in premises], np.float32)
        value, taken, warned = columns[:, :1], columns[:, 1:2], columns[:, 2:]
        exposure, constants = course.structure.exposure, course.constants
        belief = course.private[at]
        course.believe(at, persuasion.premise_shift(belief, value, taken, credibility, warned, exposure, constants))
    if exchange.premises:
        course.mark(Term.PREMISE)


def _hear_claims(course: Course, exchange: Exchange, links: Links) -> None:
    structure, constants = course.structure, course.constants
    groups = hear_claims(exchange, links, structure.issues, constants)
    for claims in groups:
        _repeat_denied(course, claims)
        belief = course.private[claims.propositions]
        shift = persuasion.claim_shift(belief, claims, course.trust, structure.involvement, structure.exposure, constants)
        course.believe(claims.propositions, shift)
    if groups:
        course.mark(Term.CLAIMS)


def _repeat_denied(course: Course, claims: Claims) -> None:
    """A denial draws attention to the matter that it denies."""
    for place in np.flatnonzero(claims.denial):
        amount = np.float32(course.constants.denial_salience) * claims.carriage[place][:, None]
        course.attend(course.structure.issues[claims.propositions[place]], amount * course.structure.exposure)


def _follow_frames(course: Course, exchange: Exchange) -> None:
    """A frame makes its issue weigh more, if its source is credible (Druckman 2001) and unopposed (Chong & Druckman 2007)."""
    framing = [(link, link.frame) for link in exchange.links if link.frame is not None]
    if not framing:
        return
    constants = course.constants
    believed = course.trust - np.float32(constants.framing_credibility)
    believed *= np.float32(1 / constants.framing_credibility_range)
    strength = np.minimum(np.maximum(believed, 0), 1) * course.structure.exposure
    for link, issue in framing:
        share = constants.framing * link.worn * (constants.framing_contested if link.frame_contested else 1)
        course.attend(issue, (np.float32(share) * link.carriage)[:, None] * strength)
    course.evaluate()
    course.mark(Term.FRAMING)


def _earn(course: Course, kind: int, evidence: Array, loss: float) -> None:
    """Revise credibility by evidence, (A, 1): gains tire, losses weigh by kind (Skowronski & Carlston 1987)."""
    gain = np.maximum(evidence, 0)
    course.revise(kind, tired(gain, course.gains[kind], course.constants) + np.float32(loss) * np.minimum(evidence, 0))
    course.gain(kind, gain)


def _judge_competence(course: Course, exchange: Exchange) -> None:
    constants = course.constants
    shown = exchange.fluency - constants.plain_fluency + constants.evidence_competence * exchange.evidence
    if abs(shown) < 1e-9:
        return
    _earn(course, COMPETENCE, np.full((course.structure.audiences, 1), shown, np.float32), constants.competence_loss)
    course.mark(Term.COMPETENCE)


def _judge_integrity(course: Course, exchange: Exchange) -> Array:
    """Candour, dodges, contradictions and threats given up, each its own term; returns how far a dodge was noticed, (A,)."""
    constants, structure = course.constants, course.structure
    candour = constants.concession * exchange.concession + constants.straight_answer * exchange.answered
    if candour > 0:
        _earn(course, INTEGRITY, np.full((structure.audiences, 1), candour, np.float32), constants.integrity_loss)
        course.mark(Term.CANDOUR)
    noticed = np.zeros(structure.audiences, np.float32)
    if exchange.distance > 0 or exchange.accused > 0:
        dodge = exchange.distance, exchange.visible, exchange.accused
        seen = noticing(course.attitude, structure.involvement, *dodge, constants)
        noticed = seen.mean(axis=1)
        course.revise(INTEGRITY, seen * np.float32(-constants.integrity_loss * constants.dodge))
        course.mark(Term.DODGE)
    if exchange.caught is not None and exchange.caught.any():
        caught = np.asarray(exchange.caught, np.float32)[:, None]
        course.revise(INTEGRITY, caught * np.float32(-constants.integrity_loss * constants.contradiction))
        course.mark(Term.CONTRADICTION)
    if exchange.abandoned_threat and exchange.speaker_closeness is not None:
        home = (np.asarray(exchange.speaker_closeness)[:, None] > 0) * np.float32(exchange.abandoned_threat)
        course.revise(INTEGRITY, home * np.float32(-constants.integrity_loss * constants.abandoned_threat))
        course.mark(Term.THREAT)
    return noticed


def _conflict(course: Course, exchange: Exchange) -> Array:
    none = np.zeros(course.structure.audiences, np.float32)
    return none if exchange.conflict is None else np.asarray(exchange.conflict, np.float32)


def _judge_goodwill(course: Course, exchange: Exchange, links: Links) -> None:
    if not (links.warmth.any() or links.most_hostile):
        return
    shown = standing.goodwill(links, _conflict(course, exchange), course.constants)
    _earn(course, GOODWILL, shown[:, None], course.constants.goodwill_loss)
    course.mark(Term.GOODWILL)


def _take_sides(course: Course, exchange: Exchange, links: Links) -> None:
    if not links.most_hostile:
        return
    course.stand(standing.rally(links, _conflict(course, exchange), course.hostility, course.constants)[:, None])
    course.hostility += links.most_hostile
    course.mark(Term.RALLY)


def _resent(course: Course, exchange: Exchange) -> None:
    if exchange.attack * (1 - exchange.defended) > 0 and exchange.speaker_closeness is not None:
        near = np.asarray(exchange.speaker_closeness, np.float32)
        course.stand(standing.affront(exchange.attack, exchange.defended, near, course.constants)[:, None])
        course.mark(Term.AFFRONT)


def _blame(course: Course, exchange: Exchange) -> None:
    if exchange.crisis is None:
        return
    issue = -1 if exchange.issue is None else exchange.issue
    course.stand(standing.crisis_shift(exchange.crisis, float(course.blamed[issue]), course.constants))
    course.blamed = course.blamed.copy()
    course.blamed[issue] = max(course.blamed[issue], np.float32(exchange.crisis.responsibility))
    course.mark(Term.CRISIS)


def _read_news(course: Course, exchange: Exchange) -> None:
    """Reports move beliefs; they have no favour of their own (Nyhan et al. 2019)."""
    for items in _apart(exchange.news):
        at = np.array([each.proposition for each in items])
        value = np.array([[each.value] for each in items], np.float32)
        credibility = np.array([each.credibility for each in items], np.float32)
        carriage = np.array([each.carriage for each in items], np.float32)
        exposure, constants = course.structure.exposure, course.constants
        belief = course.private[at]
        course.believe(at, persuasion.news_shift(belief, value, credibility, carriage, exposure, constants))
    if exchange.news:
        course.mark(Term.NEWS)


def _apart(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """Groups in which a proposition comes up once at most, in order."""
    left = list(items)
    while left:
        first = {item.proposition: item for item in reversed(left)}
        group = [item for item in left if first[item.proposition] is item]
        yield group
        left = [item for item in left if first[item.proposition] is not item]


def _hear_of_it(course: Course) -> None:
    """Hearing about it gives opinions (Zaller 1992)."""
    if course.terms:
        least = course.structure.least_band
        course.band = least + (course.band - least) * course.structure.band_kept
        course.mark(Term.HEARING)


def _talk(course: Course) -> None:
    """Friedkin & Johnsen (1990) on the change since the opening.

    Verdicts are sums of beliefs, and talk is linear, so talking over verdicts is talking over all their beliefs.
    """
    if course.judged:
        issues = sorted(set(course.judged))
        opening = course.structure.verdict[issues]
        course.settle(issues, opening + talked_over(course.private_verdict[issues] - opening, course.structure.ties))
        course.mark(Term.TALK)
