"""When each answer was given: the way back to it, and where it stands on the clock."""

from dataclasses import dataclass

from game.presentation.narrator import Narrator
from game.rules.actions import Cite, Say
from game.rules.evasion import is_clear
from game.rules.events import ContradictionMade, Event, ExchangeKind, FactChecked, Interrupted, Phase
from game.rules.state import Exchange, State
from game.session.session import Session


@dataclass(frozen=True, slots=True)
class Moment:
    """One answer in time."""

    exchange: int
    turn: int
    """Actions that came before the speaker's first choice in it: going back there means answering anew."""
    line_turns: tuple[int, ...]
    """Actions that came before each of its lines."""
    line_seconds: tuple[int, ...]
    """Seconds at the podium when each of its lines began."""
    began: int
    """Seconds at the podium when it began."""
    ended: int
    """Seconds at the podium when the meters were read after it."""


@dataclass(frozen=True, slots=True)
class Caught:
    """What the press caught in an answer, in a few words."""

    exchange: int
    text: str


def moments(session: Session) -> tuple[Moment, ...]:
    """Every answer that was given, in order; what the press printed last of all is none."""
    exchanges = session.state.record.exchanges
    read = [_spent(session, turn) for turn, _ in session.readings]
    return tuple(
        _moment(session, exchange.number, ended)
        for exchange, ended in zip(exchanges, read[1:], strict=False)
        if exchange.kind is not ExchangeKind.CLOSING
    )


def read_at(session: Session) -> tuple[int, ...]:
    """Seconds at the podium at every reading of the meters, the opening one first."""
    return tuple(_spent(session, turn) for turn, _ in session.readings)


def _spent(session: Session, turn: int) -> int:
    return session.scenario.clock - session.states[turn].clock


def _moment(session: Session, number: int, ended: int) -> Moment:
    states = session.states
    turns = [turn for turn, state in enumerate(states) if _answers(state, number)]
    first = turns[0] if turns else next(turn for turn, step in enumerate(session.steps) if _ends(states, turn, number))
    lines = [turn for turn in turns if turn < len(session.steps) and isinstance(session.steps[turn].action, Say | Cite)]
    began = _spent(session, first)
    if number == 0:
        return _opening(session, first, began, ended)
    seconds = tuple(_spent(session, turn) for turn in lines)
    return Moment(number, first, tuple(lines), seconds, began, ended)


def _opening(session: Session, turn: int, began: int, ended: int) -> Moment:
    """The opening statement is one choice, whatever lines it has."""
    lines = session.state.record.exchanges[0].links
    seconds = [began + sum(link.seconds for link in lines[:place]) for place in range(len(lines))]
    return Moment(0, turn, (turn,) * len(lines), tuple(seconds), began, ended)


def _answers(state: State, number: int) -> bool:
    """Whether the speaker is to choose in this exchange's answer."""
    if number == 0:
        return state.phase is Phase.OPENING
    return state.phase is Phase.ANSWER and state.current is not None and state.current.number == number


def _ends(states: tuple[State, ...], turn: int, number: int) -> bool:
    """Whether the exchange ended with this action."""
    return len(states[turn].record.exchanges) <= number < len(states[turn + 1].record.exchanges)


def caught(narrator: Narrator, session: Session) -> tuple[Caught, ...]:
    """What the press caught, in order: unanswered parts that were noticed, contradictions, cuts, broken words, checks."""
    found: list[Caught] = []
    for exchange in session.state.record.exchanges:
        open_parts = unanswered(narrator, exchange)
        found += [Caught(exchange.number, open_parts)] if open_parts else []
        found += [Caught(exchange.number, narrator.say(f"margin.broken.{kind}")) for kind in exchange.broken]
    for turn, step in enumerate(session.steps):
        number = _exchange_at(session.states[turn + 1])
        found += [Caught(number, text) for event in step.events if (text := _event_text(narrator, event))]
    return tuple(sorted(found, key=lambda each: each.exchange))


def unanswered(narrator: Narrator, exchange: Exchange) -> str:
    """Which parts were seen to go unanswered; empty where none was."""
    unclear = [str(place) for place, each in enumerate(exchange.codes, 1) if each.noticed and not is_clear(each.code)]
    if not unclear or len(exchange.codes) == 1:
        return narrator.say("caught.question") if unclear else ""
    return narrator.say("caught.parts", parts=narrator.say("list.numbers").join(unclear), n=len(unclear))


def _exchange_at(state: State) -> int:
    return state.current.number if state.current else max(0, len(state.record.exchanges) - 1)


def _event_text(narrator: Narrator, event: Event) -> str:
    match event:
        case ContradictionMade():
            return narrator.say("caught.contradiction")
        case Interrupted():
            return narrator.say("caught.interrupted")
        case FactChecked():
            return narrator.say("caught.checked", outlet=narrator.outlet(event.outlet))
        case _:
            return ""
