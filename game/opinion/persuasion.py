"""How far one thing heard moves a belief. Pure functions on arrays; the last axis is people."""

import numpy as np
from numpy.typing import NDArray

from game.opinion.constants import Constants
from game.opinion.received import Claims

Array = NDArray[np.float32]

HALF = np.float32(-0.5)


def pulled(distance: Array, latitude: Array | np.float32) -> Array:
    """Distance times its acceptability: an inverted U in the distance (Aronson, Turner & Carlsmith 1963). Units of belief.

    `latitude`, above 0, is the distance at which the pull is greatest: 1 / e^½ of it is accepted there. There is no boomerang
    (Wood & Porter 2019).
    """
    scaled = distance / latitude
    scaled *= scaled
    scaled *= HALF
    np.exp(scaled, out=scaled)
    scaled *= distance
    return scaled


def latitude(trust: Array, constants: Constants) -> Array:
    """Latitude of acceptance of a source with this credibility; same shape."""
    return np.float32(constants.latitude) + np.float32(constants.latitude_credibility) * trust


def claim_shift(belief: Array, claims: Claims, trust: Array, involvement: Array, exposure: Array, constants: Constants) -> Array:
    """Change of belief in what is claimed, and for denials in the premise that they repeat; belief (C, A, n), people (A, n).

    Strength is argument quality for the involved and cues for the others (Petty & Cacioppo 1986); the first link weighs more with the
    involved, the last with the others (Haugtvedt & Wegener 1994).
    """
    weight = involvement * (claims.quality - claims.cue)
    cue = (1 - involvement) * trust * np.float32(constants.cue_credibility)
    admits = bool(claims.admission.any())
    weight += cue * (1 - claims.admission) if admits else cue
    weight += claims.cue
    weight *= claims.pull * np.float32(constants.claim)
    weight *= exposure
    if claims.position.any():
        weight *= 1 + (np.float32(constants.position) * claims.position) * (2 * involvement - 1)
    distance = claims.value - belief
    reach = latitude(trust, constants)
    if admits:
        floor = latitude(np.float32(constants.admission_credibility) * claims.admission, constants)  # type: ignore[arg-type]
        shift = pulled(_admitted(distance, claims), np.maximum(reach, floor))
    else:
        shift = pulled(distance, reach)
    shift *= weight
    if claims.denial.any():
        shift -= claims.value * claims.denial * familiarity(belief, -claims.value, claims.carriage, exposure, constants)
    return shift


def _admitted(distance: Array, claims: Claims) -> Array:
    """An admission never lowers belief in what it admits."""
    back = (distance * claims.value < 0) & (claims.admission > 0)
    return np.where(back, np.float32(0), distance)


def familiarity(belief: Array, value: Array, carriage: Array, exposure: Array, constants: Constants) -> Array:
    """How much repeating a statement to deny it makes it believed, at least 0; belief (C, A, n)."""
    return np.float32(constants.denial_familiarity) * carriage * exposure * (1 - value * belief)


def premise_shift(
    belief: Array, value: Array, taken: Array, credibility: Array, warned: Array, exposure: Array, constants: Constants
) -> Array:
    """Change of belief in what questions take for granted; belief (C, A, n), the rest (C, 1 or A, 1).

    `taken`: share left by the answer. Innuendo needs little credibility (Wegner et al. 1981); a refutation beforehand shields
    (Banas & Rains 2010).
    """
    source = np.float32(constants.premise_source)
    weight = np.float32(constants.premise) * taken * (source + (1 - source) * credibility) * exposure
    if warned.any():
        weight *= 1 - np.float32(constants.warning) * warned * exposure
    shift = pulled(value - belief, np.float32(1))
    shift *= weight
    return shift


def news_shift(belief: Array, value: Array, credibility: Array, carriage: Array, exposure: Array, constants: Constants) -> Array:
    """Change of belief in what others report; belief (C, A, n), the rest (C, 1 or A, 1)."""
    shift = pulled(value - belief, latitude(credibility, constants))
    shift *= np.float32(constants.news) * credibility * carriage * exposure
    return shift
