"""An exchange as arrays: its claims in the order in which they are heard, ready for the formulas.

Axes are claims (C), audiences (A) and people (n).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

import numpy as np
from numpy.typing import NDArray

from game.opinion.constants import Constants
from game.opinion.exchange import Claim, Exchange, Link

Array = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Claims:
    """Claims heard together, each proposition at most once; columns have shape (C, 1, 1) unless said otherwise."""

    rows: list[int]
    """Place of each claim's proposition among those touched; length C."""
    propositions: list[int]
    value: Array
    quality: Array
    """Mean quality of what was aired on the claim's issue in this answer; shape (C, A, 1)."""
    pull: Array
    """Carriage, times novelty, times sidedness; shape (C, A, 1)."""
    carriage: Array
    """Share of the coverage seen that carries it, conflict and room considered; shape (C, A, 1)."""
    cue: Array
    """What fluency and warmth say for it."""
    admission: Array
    """1 for a claim against oneself."""
    denial: Array
    """1 for a denial of the premise."""
    position: Array
    """1 for the first link, falling to -1 for the last; 0 for an only one."""


def novelty(hearing: int) -> float:
    """How much the n-th hearing adds: repetition works logarithmically (Hassan & Barber 2021)."""
    return log2(1 + hearing) - log2(hearing)


def room(claims: int, constants: Constants) -> float:
    """Share of a claim that outlets have room for, when there are so many."""
    return min(1.0, constants.room / (0.5 + claims))


def hostility(links: Sequence[Link]) -> float:
    """The hostility of an answer: that of its most hostile link, 0 to 1."""
    return max((link.hostility for link in links), default=0.0)


def heard_claims(exchange: Exchange, issues: Sequence[int], rows: dict[int, int], constants: Constants) -> list[Claims]:
    """The claims of an exchange, in as many groups as a proposition comes up; empty without claims."""
    said = [(place, link, claim) for place, link in enumerate(exchange.links) for claim in link.claims]
    if not said:
        return []
    carriage = np.array([link.carriage for _, link, _ in said], np.float32) * np.float32(room(len(said), constants))
    if exchange.conflict is not None:
        carriage *= 1 - np.float32(constants.conflict_room * hostility(exchange.links)) * exchange.conflict
    quality = _mean_quality([claim for _, _, claim in said], carriage, issues)
    groups: list[list[int]] = []
    times: dict[int, int] = {}
    for number, (_, _, claim) in enumerate(said):
        turn = times[claim.proposition] = times.get(claim.proposition, -1) + 1
        if turn == len(groups):
            groups.append([])
        groups[turn].append(number)
    return [_group([said[i] for i in group], carriage[group], quality[group], exchange, rows, constants) for group in groups]


def _mean_quality(claims: Sequence[Claim], carriage: Array, issues: Sequence[int]) -> Array:
    """Weak arguments beside strong ones weaken the whole (Weaver, Garcia & Schwarz 2012); shape (C, A)."""
    of = np.array([issues[claim.proposition] for claim in claims])
    own = np.array([claim.quality for claim in claims], np.float32)[:, None]
    if len(claims) == 1:
        return np.broadcast_to(own, carriage.shape)
    together = (of[:, None] == of[None, :]).astype(np.float32)
    aired = carriage + np.float32(1e-6)
    return np.asarray((together @ (aired * own)) / (together @ aired), np.float32)


def _group(
    said: Sequence[tuple[int, Link, Claim]],
    carriage: Array,
    quality: Array,
    exchange: Exchange,
    rows: dict[int, int],
    constants: Constants,
) -> Claims:
    last = max(1, len(exchange.links) - 1)
    alone = len(exchange.links) == 1
    columns = np.array(
        [
            (
                claim.value,
                novelty(claim.hearing) * claim.sidedness,
                1.0
                if claim.admission
                else constants.cue_fluency * exchange.fluency + constants.cue_warmth * (1 + link.warmth),
                claim.admission,
                claim.denial,
                0.0 if alone else 1 - 2 * place / last,
            )
            for place, link, claim in said
        ],
        np.float32,
    ).T[..., None, None]
    carriage = carriage[..., None]
    return Claims(
        rows=[rows[claim.proposition] for _, _, claim in said],
        propositions=[claim.proposition for _, _, claim in said],
        value=columns[0],
        quality=quality[..., None],
        pull=carriage * columns[1],
        carriage=carriage,
        cue=columns[2],
        admission=columns[3],
        denial=columns[4],
        position=columns[5],
    )
