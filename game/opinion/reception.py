"""One exchange as publics receive it: every term in its order, each with what it did to every meter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.opinion import standing
from game.opinion.account import account_for, shifts_by_term
from game.opinion.arrays import Array
from game.opinion.believing import Believing
from game.opinion.checking_exchange import check_exchange
from game.opinion.credibility import Testimony, remembered, revise
from game.opinion.exchange import Exchange
from game.opinion.explanation import Explanation
from game.opinion.heard import Links, hear_links
from game.opinion.hearing import hear
from game.opinion.judging import conflict, notice, testify
from game.opinion.meters import Meters
from game.opinion.population import Population
from game.opinion.reading import read_meters
from game.opinion.response import mean_over_people
from game.opinion.terms import Term

__all__ = ["Attended", "Reception", "attend", "deliver", "read_meters", "settle"]


@dataclass(frozen=True, eq=False)
class Reception:
    """What an exchange did."""

    population: Population
    meters: Meters
    noticed: Array
    """Mean probability that a dodge is noticed, 0 to 1; shape (A,)."""
    explanation: Explanation


@dataclass(frozen=True, eq=False)
class Attended:
    """An exchange that was heard and judged, but not yet talked over."""

    population: Population
    exchange: Exchange
    believing: Believing
    spoken: int
    """Terms of believing that come before those of credibility."""
    testimonies: Sequence[Testimony]
    sides: Mapping[str, Array]
    """Shifts of attitude at full exposure, (A,), by term."""
    most_hostile: float
    noticed: Array | None
    """Probability that each person notices a dodge; (A, n)."""


def deliver(population: Population, exchange: Exchange, *, fits: bool = False) -> Reception:
    """The publics after one exchange, and why; a term whose cause is absent is absent.

    Raises OpinionInputError, unless the exchange is known to fit and need not be checked.
    """
    if not fits:
        check_exchange(exchange, population.structure)
    return settle(attend(population, exchange))


def attend(population: Population, exchange: Exchange) -> Attended:
    """Hear and judge an exchange that fits."""
    links = hear_links(exchange.links, population.structure.audiences) if exchange.links else None
    believing = Believing(population)
    spoken = hear(believing, exchange, links, population.trust)
    noticed = notice(population, exchange)
    testimonies = testify(population, exchange, links, noticed)
    sides = _take_sides(population, exchange, links)
    hostile = links.most_hostile if links is not None else 0.0
    return Attended(population, exchange, believing, spoken, testimonies, sides, hostile, noticed)


def settle(heard: Attended, crossing: Array | None = None) -> Reception:
    """Talk it over and read the meters; `crossing` (J, A): what other publics' talk adds to verdicts, when they are kept apart."""
    population, believing, testimonies = heard.population, heard.believing, heard.testimonies
    structure = population.structure
    if not (believing.terms or testimonies or heard.sides):
        return _nothing(population)
    if believing.changed:
        believing.talk(crossing)
    credibility, trusts = revise(population, testimonies)
    sides = list(heard.sides.values())
    shifts, stood = shifts_by_term(population, believing.evaluations, heard.spoken, trusts, sides)
    band = structure.least_band + (population.band - structure.least_band) * structure.band_kept
    gains, losses = remembered(population, testimonies) if testimonies else (population.gains, population.losses)
    meters, explanation = account_for(population, _terms(heard), shifts, trusts, heard.spoken, band)
    after = Population(
        structure=structure,
        private=believing.private,
        attention=believing.attention,
        credibility=credibility,
        standing=stood,
        band=band,
        gains=gains,
        losses=losses,
        hostility=population.hostility + heard.most_hostile,
        blamed=_blamed(population, heard.exchange),
        private_verdict=believing.private_verdict,
        verdict=believing.verdict,
        evaluation=believing.evaluations[-1],
        trust=trusts[-1].copy() if testimonies else population.trust,
    )
    return Reception(after, meters, _mean_noticed(structure.audiences, heard.noticed), explanation)


def _terms(heard: Attended) -> tuple[str, ...]:
    terms, judged = heard.believing.terms, [each.term.value for each in heard.testimonies]
    return (*terms[: heard.spoken], *judged, *heard.sides, *terms[heard.spoken :], Term.HEARING.value)


def _nothing(population: Population) -> Reception:
    none = np.zeros((0, population.structure.audiences))
    nobody = _mean_noticed(population.structure.audiences, None)
    return Reception(population, read_meters(population), nobody, Explanation((), none, none, none))


def _mean_noticed(audiences: int, noticed: Array | None) -> Array:
    if noticed is None:
        return np.zeros(audiences, np.float32)
    return mean_over_people(noticed).astype(np.float32)


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
        shift = blame_shift(population, exchange)
        sides[Term.CRISIS.value] = np.full(population.structure.audiences, shift, np.float32)
    return sides


def blame_shift(population: Population, exchange: Exchange) -> float:
    """What an exchange's crisis does to attitudes at full exposure, in standard deviations; 0 without one."""
    if exchange.crisis is None:
        return 0.0
    blamed, met = population.blamed[:, _place(exchange)]
    return standing.crisis_shift(exchange.crisis, population.structure.constants, float(blamed), float(met))


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
