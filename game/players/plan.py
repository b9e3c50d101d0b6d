"""How a room that holds back would go on: what does the speaker good first, what is sore last, and no dodge rests."""

from collections.abc import Callable, Collection, Mapping

from game.rules.actions import Action, Ask, CallDebt, EndHands, FollowUp, Interrupt, LetGoOn, PassFloor, RaiseHand
from game.rules.address import is_contradiction, question_in
from game.rules.answer import open_parts
from game.rules.closing import LAST_CALLS
from game.rules.debts import callable_debts
from game.rules.events import Phase
from game.rules.floor import askable
from game.rules.phases import legal_actions
from game.rules.state import State

Soreness = Mapping[str, float]
"""By question: points of score that it would cost the speaker."""


def next_move(state: State, soreness: Soreness) -> Action:
    """The plan's next step, for the press, at any point of a conference; made without any thought of the answer."""
    return _STEPS[state.phase](state, soreness)


def in_order(state: State, soreness: Soreness) -> list[str]:
    """The questions that may be asked now, the first to ask first.

    The sorest waits, but not for the last calls where debts take them: then it must be asked before.
    """
    questions = [name for reporter in state.game.scenario.reporters for name in askable(state, reporter)]
    last_chance = state.calls_left is None and len(questions) == LAST_CALLS + 1 and bool(callable_debts(state))
    return sorted(questions, key=lambda name: soreness.get(name, 0.0), reverse=last_chance)


def is_about_debts(state: State) -> bool:
    """Whether the last calls go to what is still owed."""
    return state.calls_left is not None and bool(callable_debts(state))


def _raise_hand(state: State, soreness: Soreness) -> Action:
    hands = [action for action in legal_actions(state) if isinstance(action, RaiseHand)]
    if state.hands or not hands:
        return EndHands()
    if is_about_debts(state):
        return hands[0]
    reporter = state.game.scenario.questions[in_order(state, soreness)[0]].reporter
    return next(hand for hand in hands if hand.reporter == reporter)


def _ask(state: State, soreness: Soreness) -> Action:
    """The heaviest debt; else the reporter's next question, as hard as it can be put."""
    legal = legal_actions(state)
    asks = [action for action in legal if isinstance(action, Ask)]
    if not asks:
        return legal[0]
    question = next(name for name in in_order(state, soreness) if any(question_in(ask.ask) == name for ask in asks))
    return [ask for ask in asks if question_in(ask.ask) == question][-1]


def _cut_in(state: State, _: Soreness) -> Action:
    return Interrupt() if open_parts(state) else LetGoOn()


def _react(state: State, _: Soreness) -> Action:
    """A contradiction first, then what is still open: as an author wrote it, or as it was put."""
    legal, still_open = legal_actions(state), open_parts(state)
    for action in legal:
        if isinstance(action, CallDebt) and is_contradiction(action.debt):
            return action
    return next((action for action in legal if _presses(action, still_open)), PassFloor())


def _presses(action: Action, still_open: Collection[str]) -> bool:
    match action:
        case FollowUp():
            return bool(still_open)
        case CallDebt():
            return action.debt in still_open
        case _:
            return False


_STEPS: Mapping[Phase, Callable[[State, Soreness], Action]] = {
    Phase.HANDS: _raise_hand,
    Phase.ASK: _ask,
    Phase.INTERRUPT: _cut_in,
    Phase.REACTION: _react,
}
