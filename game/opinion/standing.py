"""What identity and crisis do to an attitude directly, in standard deviations at full exposure; and what goodwill is shown.

One value an audience, shape (A,).
"""

import numpy as np

from game.opinion.arrays import Array
from game.opinion.constants import Constants
from game.opinion.exchange import Crisis, Strategy
from game.opinion.heard import Links


def heat(conflict: Array, constants: Constants) -> Array:
    """Share of hostility that is carried anyway."""
    return constants.heat + constants.heat_conflict * conflict


def rally(links: Links, conflict: Array, past: float, constants: Constants) -> Array:
    """Attacks rally those close to the speaker and repel those close to the target (Mattingly & Sundquist 2023; Weiss & Dafoe 2019)."""
    total = np.add.reduce(approval(links, past, constants), axis=0)
    crowd = max(1.0, float(links.hostility.sum()))
    return np.asarray(heat(conflict, constants) * total * (constants.identity / crowd), np.float32)


def approval(links: Links, past: float, constants: Constants) -> Array:
    """Approval of every link's hostility, weighted with it; `past` hostility wears out its welcome at home; (L, A)."""
    near = links.closeness
    felt = np.maximum(near, 0) / (1 + constants.habit * past) + constants.abroad * np.minimum(near, 0)
    return np.asarray(links.hostility * (felt - constants.incivility), np.float32)


def affront(attack: float, defended: float, near: Array, constants: Constants) -> Array:
    """An attack on one's own side left unanswered; `near` is closeness to the speaker's group minus the asker's, halved."""
    shift: Array = np.maximum(near, 0) * np.float32(-constants.identity * constants.affront * attack * (1 - defended))
    return shift


def goodwill(links: Links, conflict: Array, constants: Constants) -> Array:
    """Evidence for goodwill, as carried: warmth, and hostility by closeness to its target."""
    carried, shown = carried_goodwill(links, conflict, constants)
    total: Array = np.add.reduce(carried * shown, axis=0)
    total /= np.maximum(np.add.reduce(carried, axis=0), 1)
    return total


def carried_goodwill(links: Links, conflict: Array, constants: Constants) -> tuple[Array, Array]:
    """How far every link that shows any feeling is carried, and what goodwill it shows; `conflict` (A,) or (L, A); (L, A) each."""
    felt = links.warmth != 0
    carried = links.carriage
    shown = constants.warmth * links.warmth
    if links.most_hostile:
        felt |= links.hostility != 0
        carried = carried * (1 - links.hostility) + links.hostility * heat(conflict, constants)
        shown = shown + links.hostility * (links.closeness - constants.incivility)
    return carried * felt, shown


def crisis_shift(crisis: Crisis, constants: Constants, blamed: float = 0.0, met: float = 0.0) -> float:
    """Reputation lost by responsibility not yet counted, and saved by a strategy that fits it (Ma & Zhan 2016).

    `blamed`: responsibility counted before; `met`: how often the crisis was met, for the first response sets the tone.
    """
    fresh = max(0.0, crisis.responsibility - blamed)
    saved = constants.matching * fit(crisis, constants) / (1 + met)
    return constants.crisis * (saved - constants.responsibility * fresh)


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
    about = {Strategy.DENY: constants.integrity_denial, Strategy.REBUILD: -constants.integrity_apology}
    kind = about.get(crisis.strategy, 0.0)
    return max(-1.0, min(1.0, suited + (kind if crisis.about_integrity else -kind)))
