"""Why the meters moved, in words: the largest terms of the explanation, each with its sign."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.opinion.explanation import Explanation
from game.opinion.terms import Term
from game.presentation.figures import PER_THOUSAND, signed, thousandths
from game.presentation.narrator import Narrator
from game.rules.broadcast import is_granted
from game.rules.evasion import is_clear
from game.rules.state import Exchange

SHOWN = 0.5
"""Smallest change worth a sentence, in thousandths."""
WEIGHTY = 0.2
"""Share of a movement from which the speaker's own cause is told before a larger one that is others' doing."""
_SMALL = 2
"""Causes too small for a sentence of their own that are told, where there are no others."""
_OF_OTHERS = (Term.QUESTION, Term.PREMISE, Term.NEWS, Term.TALK, Term.HEARING)


@dataclass(frozen=True, slots=True)
class Reason:
    """One term of a change."""

    term: str
    name: str
    thousandths: float
    text: str
    """What the term means here, without its number."""

    @property
    def number(self) -> str:
        """The change, signed."""
        return signed(round(self.thousandths))


def reasons(
    narrator: Narrator, explanation: Explanation, column: int, exchange: Exchange | None = None
) -> tuple[Reason, ...]:
    """The terms that moved one audience's favourable share, the largest first; those that round to nothing are left out."""
    shifts = [float(points) * PER_THOUSAND for points in explanation.favourable[:, column]]
    found = [
        Reason(term, term_name(narrator, term), shift, reason_text(narrator, term, shift, exchange))
        for term, shift in zip(explanation.terms, shifts, strict=True)
        if abs(shift) >= SHOWN
    ]
    return tuple(sorted(found, key=lambda reason: -abs(reason.thousandths)))


def biggest_movement(explanation: Explanation, narrator: Narrator) -> str:
    """Who moved most in this exchange, and why: “−3 in a thousand, Russia: the second part went unanswered”."""
    moved = [float(points) for points in explanation.favourable.sum(axis=0)]
    column = max(range(len(moved)), key=lambda place: abs(moved[place]))
    number = thousandths(moved[column])
    if number == 0:
        return narrator.say("why.nothing")
    name = narrator.audience(narrator.game.audiences[column])
    main = telling(reasons(narrator, explanation, column), number)
    text = main.text if main is not None else small_causes(narrator, explanation, column)
    return narrator.say("why.line", number=signed(number), audience=name, reason=text)


def is_own(reason: Reason) -> bool:
    """Whether the speaker had a hand in a cause: it lies in what was said or left unsaid, not in what was asked or reported."""
    return is_own_term(reason.term)


def is_own_term(term: str) -> bool:
    """The same of a term of the model."""
    return term not in _OF_OTHERS


def telling(found: Sequence[Reason], moved: float) -> Reason | None:
    """The cause that is worth telling of a movement; None where nothing pulled the same way.

    The largest of the speaker's own, if it has any weight beside the whole; else the largest of all.
    """
    same_way = [each for each in found if (each.thousandths > 0) == (moved > 0)]
    own = [each for each in same_way if is_own(each) and abs(each.thousandths) >= WEIGHTY * abs(moved)]
    return next(iter((*own, *same_way)), None)


def small_causes(narrator: Narrator, explanation: Explanation, column: int, exchange: Exchange | None = None) -> str:
    """The largest of those that moved an audience, where none is large enough for a sentence of its own."""
    shifts = explanation.favourable[:, column]
    moved = float(shifts.sum())
    same_way = [
        (float(shift), term) for shift, term in zip(shifts, explanation.terms, strict=True) if shift * moved > 0
    ]
    largest = sorted(same_way, key=lambda each: -abs(each[0]))[:_SMALL]
    texts = list(dict.fromkeys(reason_text(narrator, term, shift, exchange) for shift, term in largest))
    return narrator.say("why.small", causes=narrator.say("list.clauses").join(texts), n=len(texts))


def term_name(narrator: Narrator, term: str) -> str:
    """A term of the model, named for players."""
    return narrator.say(f"term.{term}")


def reason_text(narrator: Narrator, term: str, shift: float, exchange: Exchange | None) -> str:
    """What a term means here: as special as the exchange allows, else in general."""
    special = _special(narrator, term, shift, exchange) if exchange is not None else None
    return special or narrator.say(f"why.{term}.{'up' if shift > 0 else 'down'}")


def _special(narrator: Narrator, term: str, shift: float, exchange: Exchange) -> str | None:
    match term:
        case Term.QUESTION if exchange.question is not None:
            issue = narrator.issue(narrator.scenario.questions[exchange.question].issue)
            return narrator.say(f"why.question.{'up' if shift > 0 else 'down'}.about", issue=issue)
        case Term.PREMISE if exchange.premise:
            return narrator.say(f"why.premise.{_premise(narrator, exchange)}")
        case Term.CANDOUR if exchange.codes and all(is_clear(coded.code) for coded in exchange.codes):
            return narrator.say("why.candour.answered")
        case Term.COMPETENCE if shift > 0 and any(link.evidence for link in exchange.links):
            return narrator.say("why.competence.facts")
        case Term.DODGE:
            return _dodge(narrator, exchange)
        case Term.CONTRADICTION if exchange.broken:
            return narrator.say(f"why.broken.{exchange.broken[0]}")
    return None


def _dodge(narrator: Narrator, exchange: Exchange) -> str | None:
    """Which part was seen to go unanswered, or that the accusation alone stuck."""
    noticed = [number for number, coded in enumerate(exchange.codes, 1) if coded.noticed]
    unclear = [number for number, coded in enumerate(exchange.codes, 1) if not is_clear(coded.code)]
    if not unclear:
        return narrator.say("why.dodge.accused")
    key = "why.dodge.noticed" if noticed else "why.dodge.unnoticed"
    return narrator.say(key, part=_which(narrator, noticed or unclear, len(exchange.codes)))


def _which(narrator: Narrator, numbers: Sequence[int], parts: int) -> str:
    """The question, or the first, second, ... part of it."""
    return narrator.say("part.whole") if parts == 1 else narrator.say(f"part.{min(numbers[0], 4)}")


def _premise(narrator: Narrator, exchange: Exchange) -> str:
    """What the answer did with what the question took for granted."""
    if set(exchange.challenged) >= {name for name, _ in exchange.premise}:
        return "challenged"
    return "granted" if any(is_granted(narrator.game, exchange, each) for each in exchange.premise) else "standing"
