"""What a newcomer is shown, each thing once and in the moment in which it can be tried."""

from collections.abc import Callable, Collection, Mapping
from enum import StrEnum

from game.rules.evasion import is_clear
from game.rules.events import ExchangeKind, Phase
from game.rules.state import Exchange, State


class Lesson(StrEnum):
    """One thing to learn, in the order in which it matters."""

    OPENING = "opening"
    CALL = "call"
    PARTS = "parts"
    PREMISE = "premise"
    EVIDENCE = "evidence"
    CHAIN = "chain"
    INTERRUPTED = "interrupted"
    FOLLOW_UP = "follow_up"
    OWN_WORDS = "own_words"
    DEBT = "debt"


def lesson(state: State, learned: Collection[Lesson]) -> Lesson | None:
    """The first lesson that fits this moment and was not learned yet."""
    return next((each for each in Lesson if each not in learned and _FITS[each](state)), None)


def _answering(state: State, kind: ExchangeKind | None = None) -> Exchange | None:
    """The question being answered, if it is of this kind."""
    exchange = state.current
    if state.phase is not Phase.ANSWER or exchange is None or (kind is not None and exchange.kind is not kind):
        return None
    return exchange


def _begins(state: State) -> bool:
    exchange = _answering(state)
    return exchange is not None and not exchange.links


def _has_premise(state: State) -> bool:
    exchange = _answering(state)
    return exchange is not None and bool(exchange.premise) and not exchange.challenged


def _can_cite(state: State) -> bool:
    return _answering(state) is not None and bool(set(state.dossier) - set(state.cited))


def _has_said(state: State) -> bool:
    exchange = _answering(state)
    return exchange is not None and bool(exchange.links)


def _comes_back(state: State) -> bool:
    """A follow-up puts again what an answer left open."""
    exchange = _answering(state, ExchangeKind.FOLLOW_UP)
    return exchange is not None and not _left_open(state).isdisjoint(exchange.parts)


def _takes_up_words(state: State) -> bool:
    """A follow-up asks about what was said, not about what was left open."""
    exchange = _answering(state, ExchangeKind.FOLLOW_UP)
    return exchange is not None and _left_open(state).isdisjoint(exchange.parts)


def _left_open(state: State) -> set[str]:
    """The parts that were not answered clearly when they were last put."""
    last = {coded.part: coded.code for exchange in state.record.exchanges for coded in exchange.codes}
    return {part for part, code in last.items() if not is_clear(code)}


def _owes(state: State) -> bool:
    return state.phase is Phase.FLOOR and bool(state.debts)


_FITS: Mapping[Lesson, Callable[[State], bool]] = {
    Lesson.OPENING: lambda state: state.phase is Phase.OPENING,
    Lesson.CALL: lambda state: state.phase is Phase.FLOOR,
    Lesson.PARTS: _begins,
    Lesson.PREMISE: _has_premise,
    Lesson.EVIDENCE: _can_cite,
    Lesson.CHAIN: _has_said,
    Lesson.INTERRUPTED: lambda state: state.phase is Phase.INTERRUPTED,
    Lesson.FOLLOW_UP: _comes_back,
    Lesson.OWN_WORDS: _takes_up_words,
    Lesson.DEBT: _owes,
}
