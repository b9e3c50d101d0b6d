"""What every able speaker does alike away from the answers: prepare, and meet an interruption."""

from collections.abc import Callable

from game.rules.actions import (
    Action,
    AnswerNow,
    Call,
    ChooseMessage,
    Close,
    Concede,
    EndBriefing,
    HoldFloor,
    PointOut,
    TakeCard,
)
from game.rules.observation import Observation


def prepare(observation: Observation, of_card: Callable[[str], float], of_message: Callable[[str], float]) -> Action:
    """The next card or message by worth, then the podium."""
    cards = [action for action in observation.legal if isinstance(action, TakeCard)]
    if cards:
        return max(cards, key=lambda action: of_card(action.evidence))
    messages = [action for action in observation.legal if isinstance(action, ChooseMessage)]
    if messages:
        return max(messages, key=lambda action: of_message(action.response))
    return EndBriefing()


def meet_interruption(observation: Observation, holds: bool = False) -> Action:
    """Point out that it was answered; else give way, or insist where that is one's character."""
    ways: list[Action] = [PointOut(), HoldFloor(), AnswerNow()] if holds else [PointOut(), AnswerNow(), HoldFloor()]
    return next((way for way in [*ways, Concede()] if way in observation.legal), observation.legal[0])


def call_best(observation: Observation, of_reporter: Callable[[str], float]) -> Action:
    """Call the reporter of most worth, one who is about to shout first; never leave before the end."""
    waited = dict(observation.passed_over)
    calls = [action for action in observation.legal if isinstance(action, Call)]
    return max(
        calls,
        key=lambda action: (waited.get(action.reporter, 0) >= 2, of_reporter(action.reporter)),
        default=Close(),
    )
