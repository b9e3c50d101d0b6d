"""How far one thing heard moves a belief. Pure functions on arrays: beliefs (C, A, n), people (A, n), claims (C, A) or (C, 1)."""

from math import sqrt

import numpy as np
from numpy.typing import NDArray

from game.opinion.constants import Constants
from game.opinion.heard import Claims

Array = NDArray[np.float32]


def pulled(distance: Array, latitude: Array) -> Array:
    """Distance times its acceptability: an inverted U in the distance (Aronson, Turner & Carlsmith 1963), in units of belief.

    `latitude`, above 0, is the distance at which the pull is greatest. There is no boomerang (Wood & Porter 2019).
    """
    scaled = distance * (np.float32(sqrt(0.5)) / latitude)
    scaled *= scaled
    np.negative(scaled, out=scaled)
    np.exp(scaled, out=scaled)
    scaled *= distance
    return scaled


def latitude(trust: Array, constants: Constants) -> Array:
    """Latitude of acceptance of a source with this credibility; same shape."""
    return np.float32(constants.latitude) + np.float32(constants.latitude_credibility) * trust


def claim_shift(
    belief: Array, claims: Claims, trust: Array, involvement: Array, exposure: Array, constants: Constants
) -> Array:
    """Change of belief in what is claimed, and for denials in the premise that they repeat."""
    distance = claims.value[..., None] - belief
    reach = latitude(trust, constants)
    if claims.admission.any():
        back = (distance * claims.value[..., None] < 0) & (claims.admission[..., None] > 0)
        distance[back] = 0
        lent = np.float32(constants.admission_credibility) * claims.admission
        reach = np.maximum(reach, latitude(lent, constants)[..., None])
    shift = pulled(distance, reach)
    shift *= strength(claims, trust, involvement, exposure, constants)
    if claims.denial.any():
        repeated = np.float32(constants.denial_familiarity) * claims.denial * claims.carriage * claims.value
        shift -= repeated[..., None] * exposure * (1 + claims.value[..., None] * belief)
    return shift


def strength(claims: Claims, trust: Array, involvement: Array, exposure: Array, constants: Constants) -> Array:
    """Share of the distance that each claim moves each person, were it acceptable; shape (C, A, n).

    Argument quality for the involved and cues for the others (Petty & Cacioppo 1986); the first link weighs more with the involved, the
    last with the others (Haugtvedt & Wegener 1994). Linear in three or six columns of people, so one matrix product does it.
    """
    rate = claims.carriage * (np.float32(constants.claim) * claims.force)
    parts = [rate * (claims.quality - claims.cue), rate * (1 - claims.admission), rate * claims.cue]
    believed = trust - trust * involvement
    believed *= np.float32(constants.cue_credibility)
    people = [involvement, believed, np.ones_like(trust)]
    if claims.position.any():
        order = (2 * np.float32(constants.position)) * (involvement - np.float32(0.5))
        parts += [part * claims.position for part in parts]
        people += [column * order for column in people]
    columns = np.stack(people, axis=1)
    columns *= exposure[:, None]
    weights = np.stack(np.broadcast_arrays(*parts), axis=2)
    return np.matmul(weights.transpose(1, 0, 2), columns).transpose(1, 0, 2)


def premise_shift(
    belief: Array,
    value: Array,
    taken: Array,
    credibility: Array,
    warned: Array,
    exposure: Array,
    constants: Constants,
) -> Array:
    """Change of belief in what questions take for granted; `credibility` (C, A), value, taken and warned (C, 1).

    `taken`: share that the answer leaves of it. Innuendo needs little credibility (Wegner et al. 1981); a refutation beforehand shields
    (Banas & Rains 2010).
    """
    source = constants.premise_source
    weight = (np.float32(constants.premise) * taken * (source + (1 - source) * credibility))[..., None] * exposure
    if warned.any():
        weight *= 1 - (np.float32(constants.warning) * warned)[..., None] * exposure
    weight *= pulled(value[..., None] - belief, np.ones((), np.float32))
    return weight


def news_shift(
    belief: Array, value: Array, credibility: Array, carriage: Array, exposure: Array, constants: Constants
) -> Array:
    """Change of belief in what others report; `credibility` and `carriage` (C, A), value (C, 1)."""
    shift = pulled(value[..., None] - belief, latitude(credibility, constants)[..., None])
    shift *= (np.float32(constants.news) * credibility * carriage)[..., None] * exposure
    return shift
