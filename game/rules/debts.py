"""Debts: every part not answered clearly, and every contradiction, until it is paid."""

from game.rules.address import is_contradiction
from game.rules.changes import changed
from game.rules.coverage import ASKED_BY_ALL
from game.rules.evasion import is_clear
from game.rules.events import DebtCleared, DebtIncurred, DebtKind, Event
from game.rules.state import Coded, Debt, Exchange, State
from game.scenario.conference import FollowUp


def find(state: State, debt: str) -> Debt | None:
    """The open debt of this id, if there is one."""
    return next((item for item in state.debts if item.id == debt), None)


def weight(debt: Debt) -> float:
    """How much the press wants it answered: contradictions first, then noticed ones, then the often asked."""
    return 2.0 * (debt.kind is DebtKind.CONTRADICTION) + 1.0 * debt.noticed + 0.5 * debt.asked


def heaviest(state: State, most: int = 4) -> tuple[Debt, ...]:
    """The heaviest debts first; of equals, the oldest."""
    return tuple(sorted(state.debts, key=lambda debt: -weight(debt))[:most])


def callable_debts(state: State) -> tuple[str, ...]:
    """The debts that may be put, the heaviest first; what the whole room has carried is news no more."""
    return tuple(debt.id for debt in heaviest(state, most=len(state.debts)) if debt.asked < ASKED_BY_ALL)


def callable_in(state: State, exchange: Exchange) -> tuple[str, ...]:
    """The debts that a follow-up may call: this answer's own open parts first, then the board."""
    own = [coded.part for coded in exchange.codes if not is_clear(coded.code)] if exchange.times < ASKED_BY_ALL else []
    return (*own, *(debt for debt in callable_debts(state) if debt not in exchange.parts))


def still_put(state: State, question: str, follow_up: FollowUp) -> tuple[str, ...]:
    """The parts that an authored follow-up puts: those that it presses while they are owed, and its own."""
    owed = callable_in(state, state.current) if state.current is not None else callable_debts(state)
    return (*(part for part in follow_up.presses if part in owed), *(f"{question}.{part}" for part in follow_up.parts))


def settle(state: State, exchange: Exchange) -> tuple[State, list[Event]]:
    """After an exchange: open parts go on the board; what was answered comes off, whichever question it came from."""
    events: list[Event] = []
    cleared = frozenset[str]().union(*[line.clears for line in exchange.lines(state.game)])
    for debt in state.debts if cleared else ():
        if debt.id in cleared and debt.id not in exchange.parts:
            state, paid = _pay(state, debt.id)
            events += paid
    for coded in exchange.codes:
        state, more = _pay(state, coded.part) if is_clear(coded.code) else _incur(state, exchange, coded)
        events += more
    return state, events


def _pay(state: State, debt: str) -> tuple[State, list[Event]]:
    if find(state, debt) is None:
        return state, []
    settled = (*state.record.settled, debt) if is_contradiction(debt) else state.record.settled
    left = tuple(item for item in state.debts if item.id != debt)
    return changed(state, debts=left, record=changed(state.record, settled=settled)), [DebtCleared(debt)]


def _incur(state: State, exchange: Exchange, coded: Coded) -> tuple[State, list[Event]]:
    old = find(state, coded.part)
    if old is not None:
        again = changed(old, asked=exchange.times, noticed=old.noticed or coded.noticed)
        return changed(state, debts=tuple(again if item is old else item for item in state.debts)), []
    issue = state.game.parts[coded.part].issue
    debt = Debt(coded.part, DebtKind.PART, issue, exchange.times, coded.noticed, exchange.number)
    return changed(state, debts=(*state.debts, debt)), [DebtIncurred(debt.id, debt.kind, debt.noticed)]
