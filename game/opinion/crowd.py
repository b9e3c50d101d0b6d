"""Large crowds, each public apart, so that no step takes longer than a picture on the screen may wait.

The same numbers as one population of all publics, in smaller pieces: what is worked on fits into the processor's cache.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np

from game.opinion.arrays import Array, Exact
from game.opinion.checking_exchange import check_exchange
from game.opinion.exchange import Exchange
from game.opinion.explanation import Explanation
from game.opinion.meters import Meters
from game.opinion.population import Population
from game.opinion.reception import Attended, Reception, attend, settle
from game.opinion.structure import Structure
from game.opinion.terms import TERMS

WITHOUT_AUDIENCES = ("membership", "blamed")
"""Arrays that are the same for all publics; all others have audiences on the last axis but one."""


@dataclass(frozen=True, eq=False)
class Crowd:
    """All publics, each a population of one audience."""

    whole: Structure
    """The structure of all publics together."""
    publics: tuple[Population, ...]


@dataclass(frozen=True, eq=False)
class CrowdReception:
    """What an exchange did to a crowd."""

    crowd: Crowd
    meters: Meters
    noticed: Array
    """Shape (A,)."""
    explanation: Explanation


def crowd_of(population: Population) -> Crowd:
    """The publics of a population, kept apart."""
    structure = population.structure
    publics = tuple(_public(population, audience) for audience in range(structure.audiences))
    return Crowd(structure, publics)


def deliver_in_slices(crowd: Crowd, exchange: Exchange) -> Generator[None, None, CrowdReception]:
    """Deliver an exchange, pausing after each public; the generator's value is the reception. Raises OpinionInputError."""
    check_exchange(exchange, crowd.whole)
    attended: list[Attended] = []
    for audience, public in enumerate(crowd.publics):
        attended.append(attend(public, _seen_by(exchange, audience)))
        yield
    crossing = _crossing(crowd, attended)
    receptions: list[Reception] = []
    for audience, each in enumerate(attended):
        receptions.append(settle(each, None if crossing is None else crossing[:, audience : audience + 1]))
        yield
    return _joined(crowd, receptions)


def deliver_to_crowd(crowd: Crowd, exchange: Exchange) -> CrowdReception:
    """Deliver an exchange without a pause. Raises OpinionInputError."""
    slices = deliver_in_slices(crowd, exchange)
    while True:
        try:
            next(slices)
        except StopIteration as end:
            received: CrowdReception = end.value
            return received


def _public(population: Population, audience: int) -> Population:
    structure, made = population.structure, dict[int, Array]()
    ties = replace(structure.ties, between=None)
    narrow = replace(structure, ties=ties, **_narrowed(structure, audience, made))
    return replace(population, structure=narrow, **_narrowed(population, audience, made))


def _narrowed(whole: Structure | Population, audience: int, made: dict[int, Array]) -> dict[str, Any]:
    """Every array that has an axis of audiences, with one of them left; what was shared before is shared again through `made`."""
    found = {}
    for each in fields(whole):
        value = getattr(whole, each.name)
        if isinstance(value, np.ndarray) and each.name not in WITHOUT_AUDIENCES:
            if id(value) not in made:
                made[id(value)] = np.ascontiguousarray(value[..., audience : audience + 1, :])
            found[each.name] = made[id(value)]
    return found


def _seen_by(exchange: Exchange, audience: int) -> Exchange:
    """The same exchange for one audience alone."""
    only = slice(audience, audience + 1)

    def own(values: Array | None) -> Array | None:
        return None if values is None else values[only]

    return replace(
        exchange,
        links=tuple(
            replace(each, carriage=each.carriage[only], closeness=own(each.closeness)) for each in exchange.links
        ),
        premises=tuple(replace(each, credibility=each.credibility[only]) for each in exchange.premises),
        news=tuple(
            replace(each, credibility=each.credibility[only], carriage=each.carriage[only]) for each in exchange.news
        ),
        raised=tuple((issue, carriage[only]) for issue, carriage in exchange.raised),
        conflict=own(exchange.conflict),
        speaker_closeness=own(exchange.speaker_closeness),
        caught=own(exchange.caught),
    )


def _crossing(crowd: Crowd, attended: Sequence[Attended]) -> Array | None:
    """What talk across publics adds to each verdict; (J, A)."""
    if crowd.whole.ties.between is None:
        return None
    means = [
        (each.believing.private_verdict - each.believing.structure.verdict).sum(axis=-1) / crowd.whole.people
        for each in attended
    ]
    crossing: Array = np.concatenate(means, axis=1) @ crowd.whole.ties.between.T
    return crossing


def _joined(crowd: Crowd, receptions: Sequence[Reception]) -> CrowdReception:
    known = {term for each in receptions for term in each.explanation.terms}
    terms = tuple(term for term in TERMS if term in known)
    explanation = Explanation(
        terms,
        *(
            np.concatenate([_by_term(each.explanation, terms, meter) for each in receptions], axis=1)
            for meter in ("favourable", "unfavourable", "credibility")
        ),
    )
    meters = Meters(
        *(
            np.concatenate([getattr(each.meters, meter) for each in receptions])
            for meter in ("favourable", "unfavourable", "credibility")
        )
    )
    noticed = np.concatenate([each.noticed for each in receptions])
    return CrowdReception(
        replace(crowd, publics=tuple(each.population for each in receptions)), meters, noticed, explanation
    )


def _by_term(explanation: Explanation, terms: Sequence[str], meter: str) -> Exact:
    """One public's causes, a row for every term that any public knows."""
    values: Exact = getattr(explanation, meter)
    rows = np.zeros((len(terms), values.shape[1]))
    for term, row in zip(explanation.terms, values, strict=True):
        rows[terms.index(term)] = row
    return rows
