"""How far one thing heard moves a belief. Pure functions on arrays: claims (C, A, n), people (A, n), audiences (A, 1)."""

import numpy as np

from game.opinion.arrays import Array
from game.opinion.constants import Constants
from game.opinion.heard import Claims


def pulled(distance: Array, latitude: Array | float) -> Array:
    """Distance times its acceptability: an inverted U in the distance (Aronson, Turner & Carlsmith 1963), in units of belief.

    `latitude`, above 0, is the distance at which the pull is greatest. There is no boomerang (Wood & Porter 2019).
    """
    return accepted(distance, narrowness(latitude))


def narrowness(latitude: Array | float) -> Array | float:
    """What a squared distance is multiplied with for the logarithm of its acceptability."""
    return -0.5 / (latitude * latitude)


def accepted(distance: Array, narrow: Array | float) -> Array:
    """`distance` times exp(narrow distance²)."""
    shift: Array = distance * narrow
    shift *= distance
    np.exp(shift, out=shift)
    shift *= distance
    return shift


def latitude(trust: Array, constants: Constants) -> Array:
    """Latitude of acceptance of a source with this credibility; same shape."""
    reach = trust * constants.latitude_credibility
    reach += constants.latitude
    return reach


def claim_shift(
    belief: Array, claims: Claims, trust: Array, involvement: Array, exposure: Array, constants: Constants
) -> Array:
    """Change of belief in what is claimed, and for denials in the premise that they repeat; shape (C, A, n)."""
    distance = claims.value - belief
    reach = latitude(trust, constants)
    shift = accepted(distance, narrowness(reach))
    against = [row for row, claim in enumerate(claims.said) if claim.admission]
    if against:
        lent = constants.latitude + constants.latitude_credibility * constants.admission_credibility
        towards = np.where(distance[against] * claims.value[against] > 0, distance[against], np.float32(0))
        shift[against] = accepted(towards, narrowness(np.maximum(reach, lent)))
    shift *= strength(claims, trust, involvement, exposure, constants)
    denied = [row for row, claim in enumerate(claims.said) if claim.denial]
    if denied:
        shift[denied] += familiarity(
            belief[denied], -claims.value[denied], claims.carriage[denied][..., None], exposure, constants
        )
    return shift


def strength(claims: Claims, trust: Array, involvement: Array, exposure: Array, constants: Constants) -> Array:
    """Share of the distance that each claim moves each person, were it acceptable; shape (C, A, n).

    Argument quality for the involved and cues for the others (Petty & Cacioppo 1986); the first link weighs more with the involved, the
    last with the others (Haugtvedt & Wegener 1994). Linear in a few columns of people, so one matrix product an audience does it.
    """
    parts = claims.weights.shape[2]
    people = np.empty((parts, *trust.shape), np.float32)
    np.multiply(exposure, involvement, out=people[0])
    np.multiply(exposure - people[0], trust, out=people[1])
    people[1] *= constants.cue_credibility
    people[2] = exposure
    if parts > 3:
        order = involvement * (2 * constants.position)
        order -= constants.position
        np.multiply(people[:3], order, out=people[3:])
    strengths: Array = np.matmul(claims.weights, people.transpose(1, 0, 2)).transpose(1, 0, 2)
    return strengths


def familiarity(belief: Array, value: Array, carriage: Array, exposure: Array, constants: Constants) -> Array:
    """How far repeating a statement to deny it makes it believed; value (C, 1, 1) and carriage (C, A, 1), to (C, A, n)."""
    shift: Array = exposure * (carriage * (constants.denial_familiarity * value)) * (1 - value * belief)
    return shift


def premise_shift(
    belief: Array,
    value: Array | float,
    taken: Array | float,
    credibility: Array,
    warned: Array | float,
    exposure: Array,
    constants: Constants,
) -> Array:
    """Change of belief in what a question takes for granted; belief (A, n) with numbers, or (C, A, n) with (C, 1, 1).

    `taken`: share that the answer leaves of it; `warned`: 1 when it was refuted beforehand. Innuendo needs little credibility (Wegner et al. 1981); a refutation beforehand shields
    (Banas & Rains 2010).
    """
    shift = pulled(value - belief, 1.0)
    source = constants.premise_source
    shift *= exposure * ((source + (1 - source) * credibility) * (constants.premise * taken))
    if isinstance(warned, np.ndarray) or warned:
        shift *= 1 - constants.warning * warned * exposure
    return shift


def news_shift(
    belief: Array, value: Array | float, credibility: Array, carriage: Array, exposure: Array, constants: Constants
) -> Array:
    """Change of belief in what others report; belief (A, n) with a number, or (C, A, n) with (C, 1, 1)."""
    shift = pulled(value - belief, latitude(credibility, constants))
    shift *= exposure * (credibility * carriage * constants.news)
    return shift
