"""The words in which something was asked."""

from dataclasses import replace
from typing import Protocol

from game.presentation.generated import called_debt
from game.presentation.narrator import Narrator
from game.rules.events import ExchangeKind
from game.rules.state import Exchange, Record
from game.scenario.conference import Ask


class Put(Protocol):
    """A question that was put: an exchange, or the event that begins it."""

    @property
    def reporter(self) -> str | None:
        """Who put it."""
        ...

    @property
    def address(self) -> str:
        """`question.ask`, `question.follow_up`, or a debt's id."""
        ...

    @property
    def kind(self) -> str:
        """Whether an ask, a follow_up or a debt."""
        ...

    @property
    def times(self) -> int:
        """How often its parts have now been put."""
        ...


def question_text(narrator: Narrator, put: Put, record: Record) -> str:
    """The words in which a question was put; `record` is what had been said before."""
    ask = wording_of(narrator, put.address)
    if ask is not None:
        return narrator.pick(ask.text)
    return called_debt(narrator, put.address, put.reporter, put.times, record)


def asked_in(narrator: Narrator, exchange: Exchange, record: Record) -> str:
    """The words of an exchange's question; the opening's name for the opening statement."""
    if exchange.kind is ExchangeKind.OPENING:
        return narrator.pick(narrator.scenario.openings[exchange.address].name)
    before = tuple(earlier for earlier in record.exchanges if earlier.number < exchange.number)
    return question_text(narrator, exchange, replace(record, exchanges=before))


def wording_of(narrator: Narrator, address: str) -> Ask | None:
    """What an author wrote at this address; None for a called debt."""
    return narrator.game.asks.get(address) or narrator.game.follow_ups.get(address)
