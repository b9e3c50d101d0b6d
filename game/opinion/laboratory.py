"""The opinion model by itself: build publics, deliver one exchange, read everything off. No level, no game.

    from game.opinion.laboratory import Claim, Exchange, Link, deliver, everyone, populate, public, read_meters

    publics = [public(40, 35, trust=0.3), public(60, 20, trust=0.7, involvement=0.8)]
    before = populate(publics, issues=[0])
    claim = Claim(proposition=0, value=1.0, quality=0.8)
    after = deliver(before, Exchange(links=(Link(everyone(0.9, 2), (claim,)),)))
    after.meters.favourable - read_meters(before).favourable
    after.explanation.terms, after.explanation.favourable
    after.population.belief.mean(axis=2), after.population.salience.mean(axis=2), after.population.credibility.mean(axis=2)

Everything here is stable; everything it raises for bad input is an OpinionInputError that names the argument.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from game.opinion.arrays import Array
from game.opinion.checking import check_between, numbers
from game.opinion.constants import DEFAULT, Constants, Evidence, constants_table
from game.opinion.errors import OpinionInputError
from game.opinion.exchange import Claim, Crisis, Exchange, Link, News, Premise, Strategy, Treatment
from game.opinion.explanation import Explanation
from game.opinion.meters import Meters
from game.opinion.population import AudienceProfile, Population, populate, same_population
from game.opinion.reception import Reception, deliver, read_meters
from game.opinion.terms import TERMS, Term

__all__ = [
    "DEFAULT",
    "TERMS",
    "Array",
    "AudienceProfile",
    "Claim",
    "Constants",
    "Crisis",
    "Evidence",
    "Exchange",
    "Explanation",
    "Link",
    "Meters",
    "News",
    "OpinionInputError",
    "Population",
    "Premise",
    "Reception",
    "Strategy",
    "Term",
    "Treatment",
    "carriage",
    "constants_table",
    "deliver",
    "everyone",
    "populate",
    "public",
    "reach",
    "read_meters",
    "same_population",
]


def public(
    favourable: float = 45,
    unfavourable: float = 35,
    *,
    trust: float = 0.5,
    involvement: float = 0.5,
    exposure: float = 1.0,
    beliefs: Sequence[float] = (0.0,),
    images: Sequence[float] = (0.6,),
    salience: Sequence[float] = (1.0,),
) -> AudienceProfile:
    """A public of participants: by default all are reached, and there is one proposition, good for the speaker, on one issue.

    Raises OpinionInputError; `populate` checks the rest.
    """
    return AudienceProfile(
        favourable,
        unfavourable,
        trust,
        involvement,
        exposure,
        numbers("beliefs", beliefs),
        numbers("images", images),
        numbers("salience", salience),
    )


def everyone(value: float, audiences: int = 1) -> Array:
    """The same value for every audience; shape (audiences,)."""
    return np.full(audiences, value, np.float32)


def carriage(diets: ArrayLike, clips: ArrayLike) -> Array:
    """Share of what each audience sees that carries a line; shape (A,).

    `diets`: share of each audience (rows) that each outlet (columns) reaches; `clips`: weight of the line in each outlet, 0 to 1.
    Raises OpinionInputError.
    """
    reached, weights = _outlets(diets), numbers("clips", clips)
    if weights.shape != (reached.shape[1],):
        raise OpinionInputError(
            "clips", f"has shape {weights.shape} where one weight for each of {reached.shape[1]} outlets is needed"
        )
    if not ((weights >= 0) & (weights <= 1)).all():
        raise OpinionInputError("clips", "holds a weight that is not between 0 and 1")
    seen = reached.sum(axis=1)
    return np.asarray(reached @ weights / np.where(seen > 0, seen, 1), np.float32)


def reach(diets: ArrayLike) -> Array:
    """Share of each audience that some outlet reaches, outlets reaching independently; shape (A,). Raises OpinionInputError."""
    return np.asarray(1 - np.prod(1 - _outlets(diets), axis=1), np.float32)


def _outlets(diets: ArrayLike) -> np.ndarray:
    reached = numbers("diets", diets)
    if reached.ndim != 2 or reached.shape[1] == 0:
        raise OpinionInputError(
            "diets", "has no outlets; a row for each audience and a column for each outlet are needed"
        )
    for value in reached.ravel():
        check_between("diets", float(value), 0, 1)
    return reached
