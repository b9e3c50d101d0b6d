"""The speaker who says again what was really said, through the same choices as any other player."""

from collections.abc import Callable, Mapping
from random import Random

from game.players.history import next_exchange
from game.rules.actions import (
    Action,
    Call,
    ChooseMessage,
    Cite,
    Close,
    EndBriefing,
    HoldFloor,
    Open,
    Say,
    TakeCard,
    Yield,
)
from game.rules.events import Phase
from game.rules.observation import Observation
from game.scenario.conference import HistoricalLine, History


class HistoryError(Exception):
    """What was really said cannot be said here; the message says where the conference left history."""


class HistoricalSpeaker:
    """Plays a level's `history` with a press that asks what was really asked."""

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose what was really chosen at this place. Raises HistoryError if that is not legal."""
        history = observation.scenario.history
        if history is None:
            raise HistoryError(f"The level {observation.scenario.id!r} has no history to follow.")
        action = _CHOICES[observation.phase](observation, history)
        if action not in observation.legal:
            raise _left_history(observation, f"{action} was chosen, which is not possible now")
        return action


def _prepare(observation: Observation, history: History) -> Action:
    left: list[Action] = [TakeCard(card) for card in history.dossier if card not in observation.dossier]
    left += [ChooseMessage(message) for message in history.messages if message not in observation.messages]
    return left[0] if left else EndBriefing()


def _open(_: Observation, history: History) -> Action:
    return Open(history.opening)


def _call(observation: Observation, _: History) -> Action:
    return Call(observation.hands[0]) if next_exchange(observation) and observation.hands else Close()


def _answer(observation: Observation, _: History) -> Action:
    really, exchange = next_exchange(observation), observation.current
    asked = exchange.address if exchange else None
    if exchange is None or really is None or asked != really.ask:
        raise _left_history(observation, f"{really.ask if really else 'nothing'} was asked, and now it is {asked}")
    said = len(exchange.links)
    return _spoken(really.answer[said]) if said < len(really.answer) else Yield()


def _spoken(line: HistoricalLine) -> Action:
    return Say(line.say) if line.say is not None else Cite(str(line.cite), line.phrasing)


def _hold_floor(_: Observation, __: History) -> Action:
    return HoldFloor()


_CHOICES: Mapping[Phase, Callable[[Observation, History], Action]] = {
    Phase.BRIEFING: _prepare,
    Phase.OPENING: _open,
    Phase.FLOOR: _call,
    Phase.ANSWER: _answer,
    Phase.INTERRUPTED: _hold_floor,
}


def _left_history(observation: Observation, what: str) -> HistoryError:
    return HistoryError(
        f"At turn {observation.turn} ({observation.phase}) the conference leaves its history: really, {what}. "
        "The historical speaker needs the scripted press and the level's own history."
    )
