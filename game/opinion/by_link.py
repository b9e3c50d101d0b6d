"""What each link of an answer did: the exchange delivered again, one link longer each time."""

from dataclasses import replace
from itertools import pairwise

import numpy as np

from game.opinion.arrays import Exact
from game.opinion.checking_exchange import check_exchange
from game.opinion.exchange import Exchange
from game.opinion.explanation import Explanation
from game.opinion.population import Population
from game.opinion.reception import deliver
from game.opinion.terms import TERMS


def explain_links(population: Population, exchange: Exchange) -> tuple[Explanation, ...]:
    """Causes of a change of the meters, first of the exchange without a link, then of each link in turn.

    They sum to the explanation of the whole exchange. A link is measured with those before it, so it counts for what it adds: the third
    line of an answer also takes room from the first two. Raises OpinionInputError.
    """
    check_exchange(exchange, population.structure)
    steps = [replace(exchange, links=exchange.links[:count]) for count in range(len(exchange.links) + 1)]
    whole = [deliver(population, step).explanation for step in steps]
    return (whole[0], *(_difference(before, after) for before, after in pairwise(whole)))


def _difference(before: Explanation, after: Explanation) -> Explanation:
    """What `after` explains more than `before`, by every term that either knows."""
    terms = tuple(term for term in TERMS if term in before.terms or term in after.terms)
    parts = [
        np.stack([_of(after, term, meter) - _of(before, term, meter) for term in terms])
        if terms
        else getattr(after, meter)
        for meter in ("favourable", "unfavourable", "credibility")
    ]
    return Explanation(terms, *parts)


def _of(explanation: Explanation, term: str, meter: str) -> Exact:
    values: Exact = getattr(explanation, meter)
    return values[explanation.terms.index(term)] if term in explanation.terms else np.zeros(values.shape[1])
