"""Where the causes of a whole conference came from: of each, the answer that did most of it, and the line in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.opinion.terms import Term
from game.presentation.causes import Answer, answer_heard, line_of
from game.presentation.courses import Waterfall
from game.presentation.narrator import Narrator
from game.presentation.reasons import is_own_term
from game.presentation.sentences import part_or_contradiction
from game.rules.evasion import is_clear
from game.rules.events import ExchangeKind
from game.rules.state import Exchange, Record
from game.session.session import Session

_NOBODY_S = (Term.TALK, Term.HEARING)
"""Causes that no single answer brings about."""


@dataclass
class Origins:
    """The origins of every cause of a conference; what each answer's lines did is worked out when it is asked for."""

    session: Session
    _heard: dict[int, Answer] = field(default_factory=dict)

    def of(self, narrator: Narrator, waterfall: Waterfall) -> Mapping[str, str]:
        """By cause of one audience's movement, what brought most of it about, in words; causes without one are left out."""
        column = self.session.state.game.audiences.index(waterfall.audience.id)
        found = {}
        for bar in waterfall.bars:
            number = self._answer(bar.term, column, bar.thousandths) if bar.term not in _NOBODY_S else None
            if number is not None:
                found[bar.term] = self._told(narrator, bar.term, column, number, bar.thousandths)
        return found

    def _answer(self, term: str, column: int, total: float) -> int | None:
        """The number of the answer in which a cause did most of what it did in the end."""
        shares = {
            number: float(each.favourable[each.terms.index(term), column]) * (1 if total > 0 else -1)
            for number, each in enumerate(self.session.state.record.explanations)
            if term in each.terms
        }
        best = max(shares, key=lambda number: shares[number], default=None)
        return best if best is not None and shares[best] > 0 else None

    def _told(self, narrator: Narrator, term: str, column: int, number: int, total: float) -> str:
        exchange = self.session.state.record.exchanges[number]
        where = narrator.say("origin.answer", n=number) if number else narrator.say("origin.opening")
        if exchange.kind is ExchangeKind.CLOSING:
            where = narrator.say("origin.closing")
        record = self.session.state.record
        what = self._line(narrator, term, column, number, total) or _done(narrator, term, exchange, record)
        return narrator.say("origin.about", where=where, what=what) if what else where

    def _line(self, narrator: Narrator, term: str, column: int, number: int, total: float) -> str:
        """The line that did it, if lines do such a thing."""
        if number not in self._heard:
            self._heard[number] = answer_heard(self.session, number)
        heard = self._heard[number]
        place = line_of(heard, term, total, column)
        return narrator.quote(narrator.soundbite(heard.exchange.links[place])) if place is not None else ""


def _done(narrator: Narrator, term: str, exchange: Exchange, record: Record) -> str:
    """Which part, or which contradiction, was left open, or the tactics of the answer; what was asked about where the cause is others' doing."""
    if term == Term.DODGE:
        open_parts = [each.part for each in exchange.codes if not is_clear(each.code)]
        return part_or_contradiction(narrator, open_parts[0], record) if open_parts else ""
    if is_own_term(term) and exchange.links:
        tactics = dict.fromkeys(narrator.tactic(link.tactic) for link in exchange.links)
        return narrator.say("list.and").join(tactics)
    return narrator.issue(narrator.scenario.questions[exchange.question].issue) if exchange.question else ""
