"""Many candidate exchanges as arrays, gathered so that every formula runs once over all of them.

Axes are candidates (B), rows (R), claims (C), links (L) and audiences (A).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.opinion import standing
from game.opinion.arrays import Array
from game.opinion.constants import Constants
from game.opinion.credibility import COMPETENCE, GOODWILL, INTEGRITY
from game.opinion.exchange import Exchange, News, Premise
from game.opinion.heard import Claims, Links, apart, claim_column, claim_weights, hear_links, room, some_of, stacked
from game.opinion.hearing import share_taken
from game.opinion.population import Population
from game.opinion.reception import blame_shift

Rows = list[int]


@dataclass(frozen=True, eq=False)
class Reports:
    """Premises, or news, heard together; columns (C, 1, 1), audiences (C, A, 1)."""

    reported: bool
    value: Array
    credibility: Array
    taken: Array
    """Of a premise: share that the answer leaves."""
    warned: Array
    """Of a premise: 1 when it was refuted beforehand."""
    carriage: Array
    """Of news."""


@dataclass(frozen=True, eq=False)
class Touched:
    """What candidates make people believe: rows are a candidate's proposition; groups, a candidate's issue; in order of candidates."""

    propositions: NDArray[np.intp]
    """Proposition of each row; shape (R,)."""
    belongs: Rows
    """Group of each row."""
    owners: Rows
    """Candidate of each group."""
    issues: Rows
    """Issue of each group."""
    steps: Sequence[tuple[Rows, Claims | Reports]]
    """What is heard, in order, with the rows that it moves; no row twice in a step."""
    framed: Array
    """Log-salience by frames, before credibility; (groups, A)."""
    raised: Array
    """Log-salience by denials and events; (groups, A)."""


@dataclass(frozen=True, eq=False)
class Candidates:
    """All candidates."""

    issues: Sequence[int | None]
    """Issue of each one's question."""
    silent: NDArray[np.bool_]
    """Those that hold nothing at all; shape (B,)."""
    logits: Array
    """Evidence by kind of credibility at full exposure, dodges apart; (3, B, A)."""
    dodged: Array
    """How far each counts as a dodge if noticed; (B,)."""
    unnoticed: Array
    """Odds against noticing it, but for what is in people; (B,)."""
    standing: Array
    """Shifts of attitude at full exposure; (B, A)."""
    touched: Touched | None


def gather(population: Population, exchanges: Sequence[Exchange]) -> Candidates:
    """Candidates that fit, as arrays."""
    constants, audiences = population.structure.constants, population.structure.audiences
    links = _Answers(exchanges, audiences)
    warmth, sides = _feelings(population, exchanges, links)
    dodged, unnoticed = _dodges(exchanges, constants)
    logits, shifts = _logits(population, exchanges, warmth), _shifts(population, exchanges) + sides
    touched = _touched(population, exchanges, links)
    silent = ~(logits.any(axis=(0, 2)) | shifts.any(axis=1) | (dodged > 0))
    for place, exchange in enumerate(exchanges):
        said = exchange.issue is not None or exchange.premises or exchange.news or exchange.raised
        silent[place] &= not (said or any(link.claims or link.frame is not None for link in exchange.links))
    issues = [exchange.issue for exchange in exchanges]
    return Candidates(issues, silent, logits, dodged, unnoticed, shifts, touched)


class _Answers:
    """The links of all candidates, one after the other."""

    def __init__(self, exchanges: Sequence[Exchange], audiences: int) -> None:
        self.all = [link for exchange in exchanges for link in exchange.links]
        self.owners = [place for place, exchange in enumerate(exchanges) for _ in exchange.links]
        self.answering = [place for place, exchange in enumerate(exchanges) if exchange.links]
        counts = np.array([len(exchanges[place].links) for place in self.answering])
        self.starts = (
            np.concatenate([[0], np.cumsum(counts)[:-1]]).astype(np.intp) if self.all else np.zeros(0, np.intp)
        )
        self.arrays: Links | None = hear_links(self.all, audiences) if self.all else None

    def summed(self, rows: Array, count: int) -> Array:
        """Sum of rows, (L, A), by candidate; (B, A)."""
        total = np.zeros((count, rows.shape[1]), np.float32)
        total[self.answering] = np.add.reduceat(rows, self.starts, axis=0)
        return total


def _feelings(population: Population, exchanges: Sequence[Exchange], links: _Answers) -> tuple[Array, Array]:
    """Goodwill shown, and what attacks do to attitudes; (B, A) each."""
    count, audiences, constants = len(exchanges), population.structure.audiences, population.structure.constants
    if links.arrays is None:
        none = np.zeros((count, audiences), np.float32)
        return none, none
    conflict = stacked([_conflict(exchange, audiences) for exchange in exchanges], audiences)
    carried, shown = standing.carried_goodwill(links.arrays, conflict[links.owners], constants)
    warmth: Array = links.summed(carried * shown, count)
    warmth /= np.maximum(links.summed(carried, count), 1)
    approval = links.summed(standing.approval(links.arrays, population.hostility, constants), count)
    crowd = np.maximum(links.summed(links.arrays.hostility, count), 1)
    approval *= standing.heat(conflict, constants)
    approval *= constants.identity / crowd
    return warmth, approval


def _conflict(exchange: Exchange, audiences: int) -> Array:
    return np.zeros(audiences, np.float32) if exchange.conflict is None else exchange.conflict


def _column(values: Sequence[float]) -> Array:
    return np.array(values, np.float32)[:, None]


def _logits(population: Population, exchanges: Sequence[Exchange], warmth: Array) -> Array:
    """As in `Candidates`; the same evidence as in `judging.testify`."""
    constants = population.structure.constants
    nobody = np.zeros(population.structure.audiences, np.float32)
    shown = _column(
        [e.fluency - constants.plain_fluency + constants.evidence_competence * e.evidence for e in exchanges]
    )
    candour = _column([constants.concession * each.concession for each in exchanges]) * population.structure.surprise.T
    candour += _column([constants.straight_answer * each.answered for each in exchanges])
    audiences = len(nobody)
    caught = stacked([nobody if each.caught is None else each.caught for each in exchanges], audiences)
    caught *= constants.contradiction
    if any(each.abandoned_threat for each in exchanges):
        near = [nobody if each.speaker_closeness is None else each.speaker_closeness for each in exchanges]
        given_up = _column([constants.abandoned_threat * each.abandoned_threat for each in exchanges])
        caught += (stacked(near, audiences) > 0) * given_up
    gains, losses = population.gains[..., 0], population.losses[..., 0]
    weights = {
        COMPETENCE: constants.competence_loss,
        INTEGRITY: constants.integrity_loss,
        GOODWILL: constants.goodwill_loss,
    }
    evidence = {COMPETENCE: (np.maximum(shown, 0), np.maximum(-shown, 0)), INTEGRITY: (candour, caught)}
    evidence[GOODWILL] = np.maximum(warmth, 0), np.maximum(-warmth, 0)
    logits = np.empty((3, *warmth.shape), np.float32)
    for kind, (gain, loss) in evidence.items():
        gained = gain / (1 + constants.tiring * gains[kind])
        logits[kind] = constants.revision * (gained - weights[kind] * loss / (1 + constants.hardening * losses[kind]))
    return logits


def _dodges(exchanges: Sequence[Exchange], constants: Constants) -> tuple[Array, Array]:
    """As in `Candidates`; the same as in `credibility.noticing`."""
    columns = np.array([(each.distance, each.visible, each.accused) for each in exchanges], np.float32).T
    dodged = np.minimum(1, constants.notice_near * columns[0] + constants.notice_false * columns[2])
    logit = constants.notice_base - 0.5 * constants.notice_involvement + constants.notice_distance * columns[0]
    logit = logit + constants.notice_visible * columns[1] + constants.notice_accused * columns[2]
    return np.asarray(dodged, np.float32), np.asarray(np.exp(-logit), np.float32)


def _shifts(population: Population, exchanges: Sequence[Exchange]) -> Array:
    """Affronts and crises; (B, A)."""
    constants = population.structure.constants
    shifts = np.zeros((len(exchanges), population.structure.audiences), np.float32)
    for shift, exchange in zip(shifts, exchanges, strict=True):
        if exchange.attack * (1 - exchange.defended) > 0 and exchange.speaker_closeness is not None:
            shift += standing.affront(exchange.attack, exchange.defended, exchange.speaker_closeness, constants)
        if exchange.crisis is not None:
            shift += blame_shift(population, exchange)
    return shifts


def _touched(population: Population, exchanges: Sequence[Exchange], links: _Answers) -> Touched | None:
    issues = population.structure.issues
    heard = [*_premises(population, exchanges), *_claims(population, exchanges, links), *_news(exchanges)]
    keys = sorted({(key[0], issues[key[1]], key[1]) for step, _ in heard for key in step})
    rows = {(owner, proposition): row for row, (owner, _, proposition) in enumerate(keys)}
    attention = _attention(population, exchanges, heard)
    groups = {key: place for place, key in enumerate(sorted({*attention, *((owner, on) for owner, on, _ in keys)}))}
    if not groups:
        return None
    heeded = np.zeros((2, len(groups), population.structure.audiences), np.float32)
    for key, (framed, raised) in attention.items():
        heeded[0, groups[key]] += framed
        heeded[1, groups[key]] += raised
    return Touched(
        propositions=np.array([proposition for _, _, proposition in keys], np.intp),
        belongs=[groups[owner, on] for owner, on, _ in keys],
        owners=[owner for owner, _ in groups],
        issues=[on for _, on in groups],
        steps=[([rows[key] for key in step], said) for step, said in heard],
        framed=heeded[0],
        raised=heeded[1],
    )


Keyed = tuple[list[tuple[int, int]], Claims | Reports]
"""Candidate and proposition of everything that is heard in a step."""


def _premises(population: Population, exchanges: Sequence[Exchange]) -> list[Keyed]:
    said = [(place, premise) for place, exchange in enumerate(exchanges) for premise in exchange.premises]
    steps: list[Keyed] = []
    for group in apart([(place, premise.proposition) for place, premise in said]):
        of: list[Premise] = [said[i][1] for i in group]
        taken = [share_taken(premise, population.structure.constants) for premise in of]
        columns = np.array([(p.value, t, p.warned) for p, t in zip(of, taken, strict=True)], np.float32).T[
            ..., None, None
        ]
        credibility = stacked([premise.credibility for premise in of], population.structure.audiences)[..., None]
        keys = [(said[i][0], said[i][1].proposition) for i in group]
        steps.append((keys, Reports(False, columns[0], credibility, columns[1], columns[2], columns[2])))
    return steps


def _news(exchanges: Sequence[Exchange]) -> list[Keyed]:
    said = [(place, item) for place, exchange in enumerate(exchanges) for item in exchange.news]
    steps: list[Keyed] = []
    for group in apart([(place, item.proposition) for place, item in said]):
        of: list[News] = [said[i][1] for i in group]
        value = np.array([item.value for item in of], np.float32)[:, None, None]
        credibility, carriage = (
            np.stack(values)[..., None].astype(np.float32)
            for values in ([item.credibility for item in of], [item.carriage for item in of])
        )
        keys = [(said[i][0], said[i][1].proposition) for i in group]
        steps.append((keys, Reports(True, value, credibility, value, value, carriage)))
    return steps


def _claims(population: Population, exchanges: Sequence[Exchange], links: _Answers) -> list[Keyed]:
    """The same as `heard.hear_claims`, for all candidates together."""
    structure, constants = population.structure, population.structure.constants
    said = [
        (owner, link, place, claim)
        for owner, exchange in enumerate(exchanges)
        for place, link in enumerate(exchange.links)
        for claim in link.claims
    ]
    if not said or links.arrays is None:
        return []
    first = dict(zip(links.answering, links.starts.tolist(), strict=True))
    lasts = [len(exchange.links) - 1 for exchange in exchanges]
    columns = np.array(
        [claim_column(exchanges[owner], place, claim, lasts[owner], constants) for owner, _, place, claim in said],
        np.float32,
    )
    on = [(owner, structure.issues[claim.proposition]) for owner, _, _, claim in said]
    carriage = links.arrays.carriage[[first[owner] + place for owner, _, place, _ in said]]
    carriage *= _rooms(exchanges, on, structure.audiences, constants)[[owner for owner, _ in on]]
    codes = [owner * len(structure.salience) + issue for owner, issue in on]
    weights = claim_weights(columns, codes, carriage, True, constants)
    claims = [claim for _, _, _, claim in said]
    whole = Claims(claims, [claim.proposition for claim in claims], columns[:, :1, None], carriage, weights)
    keys = [(owner, claim.proposition) for owner, _, _, claim in said]
    return [([keys[place] for place in group], some_of(whole, group)) for group in apart(keys)]


def _rooms(exchanges: Sequence[Exchange], on: Sequence[tuple[int, int]], audiences: int, constants: Constants) -> Array:
    """Share of a claim that outlets have room for, number of issues and open conflict considered; (B, A)."""
    shares = np.ones((len(exchanges), audiences), np.float32)
    for owner, issues in Counter(owner for owner, _ in set(on)).items():
        exchange = exchanges[owner]
        hostile = max(link.hostility for link in exchange.links)
        shares[owner] = room(issues, constants)
        if exchange.conflict is not None and hostile:
            shares[owner] *= 1 - constants.conflict_room * hostile * exchange.conflict
    return shares


def _attention(
    population: Population, exchanges: Sequence[Exchange], heard: Sequence[Keyed]
) -> dict[tuple[int, int], tuple[Array | float, Array | float]]:
    """Log-salience by candidate and issue: of frames before credibility, and of denials and events."""
    constants, issues = population.structure.constants, population.structure.issues
    found: dict[tuple[int, int], tuple[Array | float, Array | float]] = {}

    def add(key: tuple[int, int], framed: Array | float, raised: Array | float) -> None:
        before = found.get(key)
        found[key] = (framed, raised) if before is None else (before[0] + framed, before[1] + raised)

    for owner, exchange in enumerate(exchanges):
        for link in exchange.links:
            if link.frame is not None:
                share = constants.framing * link.worn * (constants.framing_contested if link.frame_contested else 1)
                add((owner, link.frame), link.carriage * share, 0.0)
        for issue, carriage in exchange.raised:
            add((owner, issue), 0.0, carriage * constants.question_salience)
    for keys, said in heard:
        if isinstance(said, Claims):
            for (owner, proposition), claim, carriage in zip(keys, said.said, said.carriage, strict=True):
                if claim.denial:
                    add((owner, issues[proposition]), 0.0, carriage * constants.denial_salience)
    return found
