"""One exchange as publics receive it: every term in its order, each with what it did to every meter."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.opinion import persuasion, standing
from game.opinion.account import account_for, attitudes, by_belief, by_standing, by_trust
from game.opinion.believing import Believing
from game.opinion.checking_exchange import check_exchange
from game.opinion.credibility import remembered, revise
from game.opinion.exchange import Exchange, Treatment
from game.opinion.explanation import Explanation
from game.opinion.heard import Links, hear_claims, hear_links
from game.opinion.judging import conflict, notice, testify
from game.opinion.meters import Meters
from game.opinion.population import Population
from game.opinion.reading import read_meters
from game.opinion.response import mean_over_people
from game.opinion.terms import Term

__all__ = ["Reception", "deliver", "read_meters"]

Array = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Reception:
    """What an exchange did."""

    population: Population
    meters: Meters
    noticed: Array
    """Mean probability that a dodge is noticed, 0 to 1; shape (A,)."""
    explanation: Explanation


def deliver(population: Population, exchange: Exchange) -> Reception:
    """The publics after one exchange, and why; a term whose cause is absent is absent. Raises OpinionInputError."""
    structure = population.structure
    check_exchange(exchange, structure)
    links = hear_links(exchange.links, structure.audiences) if exchange.links else None
    believing = Believing(population)
    _hear_question(believing, exchange)
    _hear_premises(believing, exchange)
    if links is not None:
        _hear_claims(believing, exchange, links, population.trust)
        _follow_frames(believing, exchange, population.trust)
    spoken = len(believing.terms)
    _read_news(believing, exchange)
    noticed = notice(population, exchange)
    testimonies = testify(population, exchange, links, noticed)
    sides = _take_sides(population, exchange, links)
    if not (believing.terms or testimonies or sides):
        return _nothing(population)
    if believing.changed:
        believing.talk()

    credibility, trusts = revise(population, testimonies)
    belief = by_belief(structure, believing.evaluations)
    stood = by_standing(structure, population.standing, list(sides.values()))
    attitude = attitudes(structure, belief[: spoken + 1], by_trust(structure, trusts), stood, belief[spoken:])
    band = structure.least_band + (population.band - structure.least_band) * structure.band_kept
    judged = [each.term.value for each in testimonies]
    terms = (*believing.terms[:spoken], *judged, *sides, *believing.terms[spoken:], Term.HEARING.value)
    gains, losses = remembered(population, testimonies) if testimonies else (population.gains, population.losses)
    meters, explanation = account_for(population, terms, attitude, trusts, spoken, band)
    after = Population(
        structure=structure,
        private=believing.private,
        attention=believing.attention,
        credibility=credibility,
        standing=stood[-1].copy() if sides else population.standing,
        band=band,
        gains=gains,
        losses=losses,
        hostility=population.hostility + (links.most_hostile if links is not None else 0.0),
        blamed=_blamed(population, exchange),
        private_verdict=believing.private_verdict,
        verdict=believing.verdict,
        evaluation=believing.evaluations[-1],
        trust=trusts[-1].copy() if testimonies else population.trust,
    )
    return Reception(after, meters, _mean_noticed(structure.audiences, noticed), explanation)


def _nothing(population: Population) -> Reception:
    none = np.zeros((0, population.structure.audiences))
    nobody = _mean_noticed(population.structure.audiences, None)
    return Reception(population, read_meters(population), nobody, Explanation((), none, none, none))


def _mean_noticed(audiences: int, noticed: Array | None) -> Array:
    if noticed is None:
        return np.zeros(audiences, np.float32)
    return mean_over_people(noticed).astype(np.float32)


def _hear_question(believing: Believing, exchange: Exchange) -> None:
    """What is asked about weighs more (Iyengar & Kinder 1987); what was asked before, less."""
    if exchange.issue is not None:
        structure = believing.structure
        believing.forget(structure.constants.salience_kept)
        believing.attend(exchange.issue, structure.exposure * structure.constants.question_salience)
        believing.mark(Term.QUESTION)


def _hear_premises(believing: Believing, exchange: Exchange) -> None:
    structure = believing.structure
    left = {
        Treatment.GRANTED: 1.0,
        Treatment.PASSED_OVER: structure.constants.premise_passed_over,
        Treatment.CHALLENGED: structure.constants.premise_challenged,
    }
    for premise in exchange.premises:
        shift = persuasion.premise_shift(
            believing.private[premise.proposition],
            premise.value,
            left[premise.treatment],
            premise.credibility[:, None],
            premise.warned,
            structure.exposure,
            structure.constants,
        )
        believing.move(premise.proposition, shift)
    if exchange.premises:
        believing.mark(Term.PREMISE)


def _hear_claims(believing: Believing, exchange: Exchange, links: Links, trust: Array) -> None:
    structure, constants = believing.structure, believing.structure.constants
    groups = hear_claims(exchange, links, structure.issues, constants)
    for claims in groups:
        for row, claim in enumerate(claims.said):
            if claim.denial:  # it draws attention to the matter that it denies
                amount = claims.carriage[row][:, None] * constants.denial_salience
                believing.attend(structure.issues[claim.proposition], amount * structure.exposure)
        belief = believing.private[claims.propositions]
        shift = persuasion.claim_shift(belief, claims, trust, structure.involvement, structure.exposure, constants)
        believing.move_all(claims.propositions, shift)
    if groups:
        believing.mark(Term.CLAIMS)


def _follow_frames(believing: Believing, exchange: Exchange, trust: Array) -> None:
    """A frame makes its issue weigh more, if its source is credible (Druckman 2001) and unopposed (Chong & Druckman 2007)."""
    framing = [(link, link.frame) for link in exchange.links if link.frame is not None]
    if not framing:
        return
    constants = believing.structure.constants
    strength = (trust - constants.framing_credibility) * (1 / constants.framing_credibility_range)
    strength = np.minimum(np.maximum(strength, 0), 1) * believing.structure.exposure
    for link, issue in framing:
        share = constants.framing * link.worn * (constants.framing_contested if link.frame_contested else 1)
        believing.attend(issue, (link.carriage * share)[:, None] * strength)
    believing.mark(Term.FRAMING)


def _read_news(believing: Believing, exchange: Exchange) -> None:
    """Reports move beliefs and make issues weigh more; they stay with the fact (Nyhan et al. 2019)."""
    structure = believing.structure
    for issue, carriage in exchange.raised:
        believing.attend(issue, structure.exposure * (carriage[:, None] * structure.constants.question_salience))
    for item in exchange.news:
        belief, credibility, carriage = (
            believing.private[item.proposition],
            item.credibility[:, None],
            item.carriage[:, None],
        )
        shift = persuasion.news_shift(
            belief, item.value, credibility, carriage, structure.exposure, structure.constants
        )
        believing.correct(item.proposition, shift)
    if exchange.news or exchange.raised:
        believing.mark(Term.NEWS)


def _take_sides(population: Population, exchange: Exchange, links: Links | None) -> dict[str, Array]:
    """Shifts of attitude from identity and crisis at full exposure, (A,), by term."""
    constants, sides = population.structure.constants, dict[str, Array]()
    if links is not None and links.most_hostile:
        seen = conflict(population, exchange)
        sides[Term.RALLY.value] = standing.rally(links, seen, population.hostility, constants)
    if exchange.attack * (1 - exchange.defended) > 0 and exchange.speaker_closeness is not None:
        near = exchange.speaker_closeness
        sides[Term.AFFRONT.value] = standing.affront(exchange.attack, exchange.defended, near, constants)
    if exchange.crisis is not None:
        blamed, met = population.blamed[:, _place(exchange)]
        shift = standing.crisis_shift(exchange.crisis, constants, float(blamed), float(met))
        sides[Term.CRISIS.value] = np.full(population.structure.audiences, shift, np.float32)
    return sides


def _place(exchange: Exchange) -> int:
    """Where responsibility is counted: by issue, and last without an issue."""
    return -1 if exchange.issue is None else exchange.issue


def _blamed(population: Population, exchange: Exchange) -> Array:
    if exchange.crisis is None:
        return population.blamed
    blamed = population.blamed.copy()
    place = _place(exchange)
    blamed[:, place] = max(float(blamed[0, place]), exchange.crisis.responsibility), blamed[1, place] + 1
    return blamed
