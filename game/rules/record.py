"""Putting a link on the record: its claims, what they contradict, what they break."""

from dataclasses import dataclass
from functools import lru_cache

from game.rules.address import contradiction, places_of
from game.rules.changes import changed
from game.rules.events import (
    ClaimWithdrawn,
    ContradictionMade,
    DebtKind,
    Event,
    PromiseBroken,
    PromiseKind,
    PromiseMade,
)
from game.rules.game import Game
from game.rules.lines import Line
from game.rules.past import claimed_by
from game.rules.state import Claimed, Debt, Record, Spoken, State
from game.scenario.entailment import Literal
from game.scenario.vocabulary import AMENDS


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two places in the record's claims that cannot both stand."""

    earlier: int
    later: int

    @property
    def debt(self) -> str:
        """The id of the debt that it makes."""
        return contradiction(self.earlier, self.later)


def put_on_record(state: State, link: Spoken, place: int) -> tuple[State, list[Event]]:
    """Add a link's claims; every contradiction becomes a debt, every promise given up is broken."""
    line, claims = link.line(state.game), [_claimed(literal, link.exchange, place) for literal in link.claims]
    if line.refutes.isdisjoint(line.claims) and line.refutes.isdisjoint(claimed_by(state.record)):
        if claims:
            state = changed(state, record=changed(state.record, claims=(*state.record.claims, *claims)))
        return _promise(state, line, [])
    events: list[Event] = []
    for claim in claims:
        state = changed(state, record=changed(state.record, claims=(*state.record.claims, claim)))
        state, more = _conflicts(state, retracts=link.tactic in AMENDS)
        events += more
    return _promise(state, line, events)


@lru_cache(maxsize=8192)
def _claimed(literal: Literal, exchange: int, link: int) -> Claimed:
    """Equal claims are one value."""
    return Claimed(*literal, exchange, link)


def conflicts_of(game: Game, record: Record) -> list[Conflict]:
    """Every pair of claims that cannot both stand, with the record's last claim as the later one."""
    later = len(record.claims) - 1
    clashing = game.clashing[record.claims[later].literal]
    return [
        Conflict(earlier, later)
        for earlier, old in enumerate(record.claims[:later])
        if (old.proposition, old.value) in clashing
    ]


def _conflicts(state: State, retracts: bool) -> tuple[State, list[Event]]:
    """What the newest claim makes of each earlier one that it cannot stand beside."""
    events: list[Event] = []
    for conflict in conflicts_of(state.game, state.record):
        earlier, later = state.record.claims[conflict.earlier], state.record.claims[conflict.later]
        if earlier.value and earlier.proposition in state.record.promises:
            state, more = _break(state, earlier.proposition)
        elif retracts:
            state, more = _withdraw(state, conflict, earlier)
        else:
            state, more = _owe(state, conflict, earlier, later)
        events += more
    return state, events


def _owe(state: State, conflict: Conflict, earlier: Claimed, later: Claimed) -> tuple[State, list[Event]]:
    """Put a contradiction on the board, once for each pair of propositions, owned up to or not."""
    pair = {earlier.proposition, later.proposition}
    owed = [debt.id for debt in state.debts if debt.kind is DebtKind.CONTRADICTION]
    if any(pair == propositions_of(state.record, debt) for debt in (*owed, *state.record.settled)):
        return state, []
    issue = state.game.scenario.propositions[later.proposition].issue
    debt = Debt(conflict.debt, DebtKind.CONTRADICTION, issue, asked=0, noticed=False, exchange=later.exchange)
    made = ContradictionMade(debt.id, later.proposition, later.value, earlier.proposition, earlier.value)
    return changed(state, debts=(*state.debts, debt)), [made]


def _withdraw(state: State, conflict: Conflict, earlier: Claimed) -> tuple[State, list[Event]]:
    """An apology or a correction takes the earlier claim back: nothing is left to call, unless it was called before."""
    if conflict.debt in state.record.settled:
        return state, []
    record = changed(state.record, settled=(*state.record.settled, conflict.debt))
    return changed(state, record=record), [ClaimWithdrawn(earlier.proposition, earlier.value)]


def propositions_of(record: Record, debt: str) -> set[str]:
    """The propositions that a contradiction is about."""
    return {record.claims[place].proposition for place in places_of(debt)}


def _break(state: State, promise: str) -> tuple[State, list[Event]]:
    if promise in state.record.broken:
        return state, []
    record = changed(state.record, broken=(*state.record.broken, promise))
    kind = PromiseKind.RED_LINE if promise in state.game.red_lines else PromiseKind.PROMISE
    exchange = changed(state.current, broken=(*state.current.broken, kind)) if state.current is not None else None
    return changed(state, record=record, current=exchange), [PromiseBroken(kind, promise)]


def _promise(state: State, line: Line, events: list[Event]) -> tuple[State, list[Event]]:
    promise = line.promise
    if promise is None or promise in state.record.promises:
        return state, events
    record = changed(state.record, promises=(*state.record.promises, promise))
    return changed(state, record=record), [*events, PromiseMade(promise)]
