"""An exchange as arrays: its links, and its claims in the order in which they are heard, ready for the formulas.

Axes are links (L), claims (C) and audiences (A).
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log2

import numpy as np

from game.opinion.arrays import Array
from game.opinion.constants import Constants
from game.opinion.exchange import Claim, Exchange, Link


@dataclass(frozen=True, eq=False)
class Links:
    """The links of an answer."""

    carriage: Array
    """Share of the coverage seen that carries each, before conflict and room; shape (L, A)."""
    warmth: Array
    """Wear considered; shape (L, 1)."""
    hostility: Array
    """Shape (L, 1)."""
    closeness: Array
    """Closeness to the speaker's group minus the target's, halved; 0 without a target; shape (L, A)."""
    warm: bool
    """Any warmth."""
    most_hostile: float


@dataclass(frozen=True, eq=False)
class Claims:
    """Claims heard together, no proposition twice."""

    said: Sequence[Claim]
    propositions: list[int]
    value: Array
    """Shape (C, 1, 1)."""
    carriage: Array
    """Share of the coverage seen that carries each, conflict and room considered; shape (C, A)."""
    weights: Array
    """What argument quality, credibility and other cues add to strength, and the same again by position; (A, C, 3 or 6)."""


def hear_links(links: Sequence[Link], audiences: int) -> Links:
    """The links of an answer as arrays; `links` is not empty."""
    nobody = np.zeros(audiences, np.float32)
    columns = np.array([(link.warmth * link.worn, link.hostility) for link in links], np.float32)
    return Links(
        carriage=stacked([link.carriage for link in links], audiences),
        warmth=columns[:, :1],
        hostility=columns[:, 1:],
        closeness=stacked([nobody if link.closeness is None else link.closeness for link in links], audiences),
        warm=any(link.warmth for link in links),
        most_hostile=max(link.hostility for link in links),
    )


def stacked(arrays: list[Array], audiences: int) -> Array:
    """Stack arrays of shape (audiences,); np.stack is slower."""
    return np.concatenate(arrays, dtype=np.float32).reshape(-1, audiences)


def novelty(hearing: int) -> float:
    """How much the n-th hearing adds: repetition works logarithmically (Hassan & Barber 2021)."""
    return log2(1 + hearing) - log2(hearing)


def room(issues: int, constants: Constants) -> float:
    """Share of a claim that outlets have room for, when an answer makes claims on so many issues."""
    return min(1.0, constants.room / (0.5 + issues))


def hear_claims(exchange: Exchange, links: Links, issues: Sequence[int], constants: Constants) -> list[Claims]:
    """The claims of an answer, in as many groups as its most repeated proposition; empty without claims."""
    said = [(place, claim) for place, link in enumerate(exchange.links) for claim in link.claims]
    if not said:
        return []
    last = len(exchange.links) - 1
    columns = np.array([claim_column(exchange, place, claim, last, constants) for place, claim in said], np.float32)
    claims = [claim for _, claim in said]
    propositions = [claim.proposition for claim in claims]
    of = [issues[proposition] for proposition in propositions]
    carriage = links.carriage[[place for place, _ in said]]
    carriage *= room(len(set(of)), constants)
    if exchange.conflict is not None and links.most_hostile:
        carriage *= 1 - (constants.conflict_room * links.most_hostile) * exchange.conflict
    weights = claim_weights(columns, of, carriage, last > 0, constants)
    whole = Claims(claims, propositions, columns[:, :1, None], carriage, weights)
    if len(set(propositions)) == len(propositions):
        return [whole]
    return [some_of(whole, group) for group in apart(propositions)]


def claim_column(exchange: Exchange, place: int, claim: Claim, last: int, constants: Constants) -> tuple[float, ...]:
    """Value, quality, force, cue, whether credibility counts, and position: 1 for the first link falling to -1 for the last."""
    cue = 1.0
    if not claim.admission:
        warmth = 1 + exchange.links[place].warmth
        cue = constants.cue_fluency * exchange.fluency + constants.cue_warmth * warmth
    force = constants.claim * claim.sidedness * (1.0 if claim.hearing == 1 else novelty(claim.hearing))
    return claim.value, claim.quality, force, cue, not claim.admission, 1 - 2 * place / last if last else 0.0


def claim_weights(columns: Array, issues: list[int], carriage: Array, placed: bool, constants: Constants) -> Array:
    """As in `Claims`. The columns are to be multiplied with involvement, uninvolved credibility and one."""
    quality, force, cue = columns[:, 1:2], carriage * columns[:, 2:3], columns[:, 3:4]
    if len(set(issues)) < len(issues):
        quality, crowd = _averaged(quality, issues, carriage)
        force /= crowd**constants.averaging
    weights = np.empty((6 if placed else 3, *carriage.shape), np.float32)
    np.subtract(quality, cue, out=weights[0])
    weights[1] = columns[:, 4:5]
    weights[2] = cue
    weights[:3] *= force
    if placed:
        np.multiply(weights[:3], columns[:, 5:], out=weights[3:])
    return weights.transpose(2, 1, 0)


def _averaged(quality: Array, issues: list[int], carriage: Array) -> tuple[Array, Array]:
    """Mean quality of what was aired on each claim's issue, and how many claims that were; (C, A) each.

    Weak arguments beside strong ones weaken the whole (Weaver, Garcia & Schwarz 2012). A claim that was hardly aired hardly counts.
    """
    order = sorted(range(len(issues)), key=issues.__getitem__)
    starts, group = [0], [0] * len(issues)
    for place, (earlier, later) in enumerate(pairwise(order), 1):
        if issues[earlier] != issues[later]:
            starts.append(place)
        group[later] = len(starts) - 1
    aired = carriage[order]
    aired += np.float32(1e-6)
    weighed = aired * quality[order]
    total = np.add.reduceat(aired, starts, axis=0)
    mean = np.add.reduceat(weighed, starts, axis=0)
    mean /= total
    total /= np.maximum.reduceat(aired, starts, axis=0)
    return mean[group], total[group]


def apart(propositions: Sequence[Hashable]) -> list[list[int]]:
    """Places in as few groups as possible so that none holds a proposition twice, in order."""
    groups: list[list[int]] = []
    times: dict[Hashable, int] = {}
    for place, proposition in enumerate(propositions):
        turn = times[proposition] = times.get(proposition, -1) + 1
        if turn == len(groups):
            groups.append([])
        groups[turn].append(place)
    return groups


def some_of(claims: Claims, places: list[int]) -> Claims:
    """These claims alone."""
    return Claims(
        [claims.said[place] for place in places],
        [claims.propositions[place] for place in places],
        claims.value[places],
        claims.carriage[places],
        claims.weights[:, places],
    )
