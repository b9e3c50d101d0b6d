"""How competence, integrity and goodwill of the speaker are revised. Pure functions on arrays (A, n) unless said otherwise."""

import numpy as np
from numpy.typing import NDArray

from game.opinion.constants import Constants

Array = NDArray[np.float32]

COMPETENCE, INTEGRITY, GOODWILL = range(3)
WEIGHTS = (0.3, 0.4, 0.3)
"""What each counts in overall credibility (McCroskey & Teven 1999 for the three; the weights are our guess)."""


def revised(credibility: Array, logits: Array) -> Array:
    """Credibility after evidence in logits: the ratio of gain and loss is the same at every level of trust."""
    for_it = np.exp(logits)
    for_it *= credibility
    return np.asarray(for_it / (for_it + (1 - credibility)), np.float32)


def tired(evidence: Array, past: Array, constants: Constants) -> Array:
    """What a gain still works after past ones; evidence at least 0, any shape."""
    return evidence / (1 + np.float32(constants.tiring) * past)


def noticing(
    attitude: Array, involvement: Array, distance: float, visible: float, accused: float, constants: Constants
) -> Array:
    """Probability that each person notices a dodge, 0 to 1 (Rogers & Norton 2011; Clementson 2018, 2019).

    `distance` between what was asked and what was talked about; `accused` works even on an answer that was none.
    """
    dodged = min(1.0, constants.notice_near * distance + constants.notice_false * accused)
    logit = (
        constants.notice_base
        + constants.notice_distance * distance
        + constants.notice_visible * visible
        + constants.notice_accused * accused
        - 0.5 * constants.notice_involvement
    )
    bound = np.float32(constants.notice_bound)
    forgiven = np.minimum(np.maximum(attitude, -bound), bound) * np.float32(constants.notice_attitude)
    forgiven -= np.float32(constants.notice_involvement) * involvement
    forgiven -= np.float32(logit)
    np.exp(forgiven, out=forgiven)
    forgiven += 1
    return np.float32(dodged) / forgiven
