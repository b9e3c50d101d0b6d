"""What identity and crisis do to an attitude directly, in standard deviations at full exposure. One value an audience, shape (A, 1)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from game.opinion.constants import Constants
from game.opinion.exchange import Crisis, Link, Strategy

Array = NDArray[np.float32]


def heat(conflict: Array, constants: Constants) -> Array:
    """Share of hostility that is carried anyway; conflict and result (A, 1)."""
    return np.float32(constants.heat) + np.float32(constants.heat_conflict) * conflict


def closeness(link: Link, audiences: int) -> Array:
    """Closeness to the speaker's group minus the target's, halved; 0 without a target; shape (A, 1)."""
    if link.closeness is None:
        return np.zeros((audiences, 1), np.float32)
    return np.asarray(link.closeness, np.float32)[:, None]


def rally(links: Sequence[Link], conflict: Array, past: float, constants: Constants) -> Array:
    """Attacks rally those close to the speaker and repel those close to the target (Mattingly & Sundquist 2023; Weiss & Dafoe 2019)."""
    total = np.zeros_like(conflict)
    habit = 1 + constants.tiring * past
    for link in links:
        if link.hostility:
            near = closeness(link, len(conflict))
            approval = np.where(near > 0, near / np.float32(habit), near * np.float32(constants.abroad))
            total += np.float32(link.hostility) * (approval - np.float32(constants.incivility))
    crowd = max(1.0, sum(link.hostility for link in links))
    return np.float32(constants.identity / crowd) * heat(conflict, constants) * total


def affront(attack: float, defended: float, near: Array, constants: Constants) -> Array:
    """An attack on one's own side left unanswered; `near` is closeness to the speaker's group minus the asker's, halved."""
    return np.float32(-constants.identity * constants.affront * attack * (1 - defended)) * np.maximum(near, 0)


def goodwill(links: Sequence[Link], conflict: Array, constants: Constants) -> Array:
    """Evidence for goodwill, as carried: warmth, and hostility by closeness to its target."""
    total, seen = np.zeros_like(conflict), np.zeros_like(conflict)
    hot = heat(conflict, constants)
    for link in links:
        if link.warmth or link.hostility:
            carried = hot * np.float32(link.hostility) + link.carriage[:, None] * np.float32(1 - link.hostility)
            blunt = np.float32(link.hostility) * (closeness(link, len(conflict)) - np.float32(constants.incivility))
            total += carried * (np.float32(constants.warmth * link.warmth * link.worn) + blunt)
            seen += carried
    return total / np.maximum(seen, 1)


def crisis_shift(crisis: Crisis, blamed: float, constants: Constants) -> float:
    """Reputation lost by responsibility not yet counted, and saved by a strategy that fits it (Ma & Zhan 2016)."""
    fresh = max(0.0, crisis.responsibility - blamed)
    return constants.crisis * (constants.matching * fit(crisis, constants) - constants.responsibility * fresh)


def fit(crisis: Crisis, constants: Constants) -> float:
    """How well a strategy fits a crisis, -1 to 1 (Coombs 2007; Kim et al. 2004; Clementson et al. 2024)."""
    if crisis.strategy is Strategy.SILENCE or (crisis.strategy is Strategy.REBUILD and not crisis.consistent):
        return constants.mismatch
    blame = crisis.responsibility
    suited = {
        Strategy.DENY: 1 - 2.4 * blame,
        Strategy.DIMINISH: 0.5 - 2 * abs(blame - 0.45),
        Strategy.REBUILD: 1.6 * blame - 0.2,
    }[crisis.strategy]
    about = {Strategy.DENY: constants.integrity_denial, Strategy.REBUILD: -constants.integrity_apology}.get(crisis.strategy, 0.0)
    return max(-1.0, min(1.0, suited + (about if crisis.about_integrity else -about)))
