"""The board: what the press can come back to."""

from dataclasses import dataclass

from game.presentation.narrator import Narrator
from game.rules.debts import heaviest
from game.rules.events import DebtKind
from game.rules.state import Debt, State


@dataclass(frozen=True, slots=True)
class DebtView:
    """One debt."""

    id: str
    text: str
    issue: str
    asked: int
    """How often it has been put so far."""
    noticed: bool
    exchange: int
    """Of the answer that left it."""
    is_contradiction: bool
    code: str
    """What the press wrote in the margin: the evasion code's name; empty for a contradiction."""


def debt_views(narrator: Narrator, state: State) -> tuple[DebtView, ...]:
    """Every open debt, the heaviest first."""
    return tuple(_debt(narrator, state, debt) for debt in heaviest(state, most=len(state.debts)))


def _debt(narrator: Narrator, state: State, debt: Debt) -> DebtView:
    return DebtView(
        id=debt.id,
        text=narrator.debt(debt, state.record),
        issue=narrator.issue(debt.issue),
        asked=debt.asked,
        noticed=debt.noticed,
        exchange=debt.exchange,
        is_contradiction=debt.kind is DebtKind.CONTRADICTION,
        code=_code(narrator, state, debt),
    )


def _code(narrator: Narrator, state: State, debt: Debt) -> str:
    for exchange in reversed(state.record.exchanges):
        for coded in exchange.codes:
            if coded.part == debt.id:
                return narrator.code(coded.code)
    return ""
