"""Why a press that holds back asks now: what it is still waiting for, or what it has kept until now."""

from collections.abc import Mapping
from dataclasses import replace

from game.rules.actions import Action, Ask, CallDebt, FollowUp, Motive
from game.rules.address import question_in
from game.rules.closing import LAST_CALLS
from game.rules.debts import find
from game.rules.events import Phase
from game.rules.floor import askable, questions_left
from game.rules.state import State

WAITS, KEPT = "harder_waits", "kept_for_last"
"""What a debrief calls the two."""
SORE = 2.0
"""Points of score that a question must cost, and cost more than another, to be waited for."""


def why_now(state: State, action: Action, soreness: Mapping[str, float]) -> Motive | None:
    """The motive of a question or a debt that is about its moment; None where there is more to say of what it asks."""
    match action:
        case Ask():
            return _of_question(state, question_in(action.ask), soreness)
        case CallDebt() if state.phase is Phase.ASK and _is_old(state, action.debt):
            return Motive(KEPT, (action.debt,))
        case _:
            return None


def explained(action: Action, motive: Motive) -> Action:
    """What is asked, with its motive."""
    return replace(action, motive=motive) if isinstance(action, (Ask, CallDebt, FollowUp)) else action


def _of_question(state: State, question: str, soreness: Mapping[str, float]) -> Motive | None:
    """Her own sorer question waits; or this one, with few others left, is sore itself."""
    own = soreness.get(question, 0.0)
    hers = [name for name in askable(state, str(state.floor)) if soreness.get(name, 0.0) > max(SORE, own + SORE)]
    if hers:
        return Motive(WAITS, (max(hers, key=lambda name: soreness[name]),))
    return Motive(KEPT, (question,)) if own > SORE and questions_left(state) <= 1 + LAST_CALLS else None


def _is_old(state: State, debt: str) -> bool:
    """Whether a debt could have been called before."""
    owed = find(state, debt)
    return owed is not None and owed.exchange < len(state.record.exchanges) - 1
