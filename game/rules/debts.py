"""Debts: every part not answered clearly, and every contradiction, until it is paid."""

from dataclasses import replace

from game.rules.evasion import is_clear
from game.rules.events import DebtCleared, DebtIncurred, DebtKind, Event
from game.rules.state import Coded, Debt, Exchange, State


def find(state: State, debt: str) -> Debt | None:
    """The open debt of this id, if there is one."""
    return next((item for item in state.debts if item.id == debt), None)


def weight(debt: Debt) -> float:
    """How much the press wants it answered: contradictions first, then noticed ones, then the often asked."""
    return 2.0 * (debt.kind is DebtKind.CONTRADICTION) + 1.0 * debt.noticed + 0.5 * debt.asked


def heaviest(state: State, most: int = 4) -> tuple[Debt, ...]:
    """The heaviest debts first; of equals, the oldest."""
    return tuple(sorted(state.debts, key=lambda debt: -weight(debt))[:most])


def callable_in(state: State, exchange: Exchange) -> tuple[str, ...]:
    """The debts that a follow-up may call: this answer's own open parts first, then the board."""
    own = [coded.part for coded in exchange.codes if not is_clear(coded.code)]
    return (*own, *(debt.id for debt in heaviest(state, most=len(state.debts)) if debt.id not in exchange.parts))


def settle(state: State, exchange: Exchange) -> tuple[State, list[Event]]:
    """After an exchange: open parts go on the board, paid ones come off."""
    events: list[Event] = []
    for coded in exchange.codes:
        state, more = _pay(state, coded.part) if is_clear(coded.code) else _incur(state, exchange, coded)
        events += more
    return state, events


def _pay(state: State, debt: str) -> tuple[State, list[Event]]:
    if find(state, debt) is None:
        return state, []
    return replace(state, debts=tuple(item for item in state.debts if item.id != debt)), [DebtCleared(debt)]


def _incur(state: State, exchange: Exchange, coded: Coded) -> tuple[State, list[Event]]:
    old = find(state, coded.part)
    if old is not None:
        again = replace(old, asked=exchange.times, noticed=old.noticed or coded.noticed)
        return replace(state, debts=tuple(again if item is old else item for item in state.debts)), []
    issue = state.game.parts[coded.part].issue
    debt = Debt(coded.part, DebtKind.PART, issue, exchange.times, coded.noticed, exchange.number)
    return replace(state, debts=(*state.debts, debt)), [DebtIncurred(debt.id, debt.kind, debt.noticed)]
