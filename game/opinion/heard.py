"""An exchange as arrays: its links, and its claims in the order in which they are heard, ready for the formulas.

Axes are links (L), claims (C) and audiences (A).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

import numpy as np
from numpy.typing import NDArray

from game.opinion.constants import Constants
from game.opinion.exchange import Exchange, Link

Array = NDArray[np.float32]
Integers = NDArray[np.intp]


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
    most_hostile: float


@dataclass(frozen=True, eq=False)
class Claims:
    """Claims heard together, no proposition twice; columns have shape (C, 1) unless said otherwise."""

    propositions: Integers
    """Shape (C,)."""
    value: Array
    quality: Array
    """Mean quality of what was aired on the claim's issue in this answer; shape (C, A)."""
    carriage: Array
    """Share of the coverage seen that carries it, conflict and room considered; shape (C, A)."""
    force: Array
    """Novelty times sidedness."""
    cue: Array
    """What fluency and warmth say for it; 1 for an admission."""
    admission: Array
    """1 for a claim against oneself."""
    denial: Array
    """1 for a denial of the premise."""
    position: Array
    """1 for the first link, falling to -1 for the last; 0 for an only one."""


def hear_links(links: Sequence[Link], audiences: int) -> Links:
    """The links of an answer as arrays; `links` is not empty."""
    nobody = np.zeros(audiences, np.float32)
    columns = np.array([(link.warmth * link.worn, link.hostility) for link in links], np.float32)
    return Links(
        carriage=_rows([link.carriage for link in links], audiences),
        warmth=columns[:, :1],
        hostility=columns[:, 1:],
        closeness=_rows([nobody if link.closeness is None else link.closeness for link in links], audiences),
        most_hostile=max(link.hostility for link in links),
    )


def _rows(arrays: list[Array], audiences: int) -> Array:
    """Stack arrays of shape (audiences,); np.stack is slower."""
    return np.concatenate(arrays, dtype=np.float32).reshape(-1, audiences)


def novelty(hearing: int) -> float:
    """How much the n-th hearing adds: repetition works logarithmically (Hassan & Barber 2021)."""
    return log2(1 + hearing) - log2(hearing)


def room(claims: int, constants: Constants) -> float:
    """Share of a claim that outlets have room for, when there are so many."""
    return min(1.0, constants.room / (0.5 + claims))


def hear_claims(exchange: Exchange, links: Links, issues: Sequence[int], constants: Constants) -> list[Claims]:
    """The claims of an answer, in as many groups as its most repeated proposition; empty without claims."""
    said = [(place, link, claim) for place, link in enumerate(exchange.links) for claim in link.claims]
    if not said:
        return []
    last = len(exchange.links) - 1
    fluent = constants.cue_fluency * exchange.fluency
    columns = np.array(
        [
            (
                place,
                claim.proposition,
                claim.value,
                claim.quality,
                novelty(claim.hearing) * claim.sidedness,
                1.0 if claim.admission else fluent + constants.cue_warmth * (1 + link.warmth),
                claim.admission,
                claim.denial,
                1 - 2 * place / last if last else 0.0,
            )
            for place, link, claim in said
        ],
        np.float32,
    )
    carriage = links.carriage[columns[:, 0].astype(np.intp)] * np.float32(room(len(said), constants))
    if exchange.conflict is not None and links.most_hostile:
        carriage *= 1 - np.float32(constants.conflict_room * links.most_hostile) * exchange.conflict
    of = [issues[claim.proposition] for _, _, claim in said]
    quality = _mean_quality(columns[:, 3:4], of, carriage)
    return [_pick(columns, quality, carriage, group) for group in _apart([claim.proposition for _, _, claim in said])]


def _mean_quality(quality: Array, issues: list[int], carriage: Array) -> Array:
    """Weak arguments beside strong ones weaken the whole (Weaver, Garcia & Schwarz 2012); shape (C, A)."""
    if len(set(issues)) == len(issues):
        return quality
    of = np.array(issues)
    together = (of[:, None] == of).astype(np.float32)
    aired = carriage + np.float32(1e-6)
    return np.asarray((together @ (aired * quality)) / (together @ aired), np.float32)


def _apart(propositions: Sequence[int]) -> list[list[int]]:
    """Places in as few groups as possible so that none holds a proposition twice, in order."""
    if len(set(propositions)) == len(propositions):
        return [list(range(len(propositions)))]
    groups: list[list[int]] = []
    times: dict[int, int] = {}
    for place, proposition in enumerate(propositions):
        turn = times[proposition] = times.get(proposition, -1) + 1
        if turn == len(groups):
            groups.append([])
        groups[turn].append(place)
    return groups


def _pick(columns: Array, quality: Array, carriage: Array, group: list[int]) -> Claims:
    if len(group) < len(columns):
        columns, quality, carriage = columns[group], quality[group], carriage[group]
    return Claims(
        propositions=columns[:, 1].astype(np.intp),
        value=columns[:, 2:3],
        quality=quality,
        carriage=carriage,
        force=columns[:, 4:5],
        cue=columns[:, 5:6],
        admission=columns[:, 6:7],
        denial=columns[:, 7:8],
        position=columns[:, 8:9],
    )
