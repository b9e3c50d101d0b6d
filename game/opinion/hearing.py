"""What an exchange makes people heed and believe, term by term in the order in which it is heard."""

import numpy as np

from game.opinion import persuasion
from game.opinion.arrays import Array
from game.opinion.believing import Believing
from game.opinion.constants import Constants
from game.opinion.exchange import Exchange, Premise, Treatment
from game.opinion.heard import Links, hear_claims
from game.opinion.terms import Term


def hear(believing: Believing, exchange: Exchange, links: Links | None, trust: Array) -> int:
    """Everything that was asked, said and reported; returns how many terms came before the reports. `trust` (A, n) is the opening one."""
    _hear_question(believing, exchange)
    _hear_premises(believing, exchange)
    if links is not None:
        _hear_claims(believing, exchange, links, trust)
        _follow_frames(believing, exchange, trust)
    spoken = len(believing.terms)
    _read_news(believing, exchange)
    return spoken


def _hear_question(believing: Believing, exchange: Exchange) -> None:
    """What is asked about weighs more (Iyengar & Kinder 1987); what was asked before, less."""
    if exchange.issue is not None:
        structure = believing.structure
        believing.forget(structure.constants.salience_kept)
        believing.attend(exchange.issue, structure.exposure * structure.constants.question_salience)
        believing.mark(Term.QUESTION)


def _hear_premises(believing: Believing, exchange: Exchange) -> None:
    structure = believing.structure
    for premise in exchange.premises:
        shift = persuasion.premise_shift(
            believing.private[premise.proposition],
            premise.value,
            share_taken(premise, structure.constants),
            premise.credibility[:, None],
            premise.warned,
            structure.exposure,
            structure.constants,
        )
        believing.move(premise.proposition, shift)
    if exchange.premises:
        believing.mark(Term.PREMISE)


def share_taken(premise: Premise, constants: Constants) -> float:
    """Share of a premise's effect that the answer leaves, 0 to 1."""
    if premise.treatment is Treatment.GRANTED:
        return 1.0
    passed_over = premise.treatment is Treatment.PASSED_OVER
    return constants.premise_passed_over if passed_over else constants.premise_challenged


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
        believing.move_all(claims.propositions, belief, shift)
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
