"""What each audience made of one answer, in a line: the largest cause that the speaker had a hand in, and who carried it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from game.opinion.by_link import explain_links
from game.opinion.exchange import Exchange as Received
from game.opinion.explanation import Explanation
from game.opinion.population import Population
from game.opinion.terms import Term
from game.presentation.figures import signed, thousandths
from game.presentation.narrator import Narrator
from game.presentation.reasons import Reason, is_own, reasons, small_causes, telling
from game.presentation.variation import variant
from game.rules.events import OpinionMoved
from game.rules.state import Airing, Exchange, Record
from game.scenario.vocabulary import Tactic, TacticGroup
from game.session.session import Session

_OF_LINES = (Term.CLAIMS, Term.FRAMING, Term.COMPETENCE, Term.CANDOUR, Term.GOODWILL, Term.RALLY)
"""Causes that a line of the answer brings about."""
_STRAIGHT = (Tactic.ACKNOWLEDGE, Tactic.APOLOGISE, Tactic.CORRECTIVE_ACTION)
"""Besides answers: nobody is called straight for words of sympathy or a figure, though a straight answer may hold them."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Why one audience moved as it did."""

    column: int
    audience: str
    moved: int
    """In thousandths."""
    text: str
    term: str = ""
    line: int | None = None
    """The line of the answer that did most of it."""


@dataclass(frozen=True, eq=False)
class Answer:
    """One answer that was heard: its exchange, what it moved, and what each of its lines moved."""

    exchange: Exchange
    explanation: Explanation
    by_line: tuple[Explanation, ...]
    airings: tuple[Airing, ...]


def answer_heard(session: Session, number: int) -> Answer:
    """An answer of a conference, by the number of its exchange."""
    record = session.state.record
    airings = tuple(each for each in record.airings if each.exchange == number)
    return Answer(record.exchanges[number], record.explanations[number], _by_line(session, record, number), airings)


def _by_line(session: Session, record: Record, number: int) -> tuple[Explanation, ...]:
    """What every line moved, measured on the publics as they were before they heard it."""
    explanation = record.explanations[number]
    for turn, step in enumerate(session.steps):
        for event in step.events:
            if isinstance(event, OpinionMoved) and event.explanation is explanation:
                return _explained(session.states[turn].population, event.received)
    return ()


@lru_cache(maxsize=64)
def _explained(population: Population, received: Received) -> tuple[Explanation, ...]:
    """What each line moved; a screen asks for it again with every step of a needle."""
    return explain_links(population, received)[1:]


def causes(narrator: Narrator, answer: Answer) -> tuple[Cause, ...]:
    """Every audience, the one that moved most first; a line that is named twice is quoted once."""
    moved = [float(points) for points in answer.explanation.favourable.sum(axis=0)]
    found: list[Cause] = []
    told: set[str] = set()
    for column in sorted(range(len(moved)), key=lambda column: -abs(moved[column])):
        found.append(_cause(narrator, answer, column, thousandths(moved[column]), found[-1] if found else None, told))
    return tuple(found)


def _cause(narrator: Narrator, answer: Answer, column: int, moved: int, above: Cause | None, told: set[str]) -> Cause:
    """One audience's; `told` are the texts of causes that were told beside others, and need not be told again."""
    name = narrator.audience(narrator.game.audiences[column])
    if not moved:
        return Cause(column, name, 0, narrator.say("coverage.still"))
    found = reasons(narrator, answer.explanation, column, answer.exchange)
    main = telling(found, moved)
    if main is None:
        return Cause(column, name, moved, small_causes(narrator, answer.explanation, column, answer.exchange))
    line = line_of(answer, main.term, main.thousandths, column) if is_own(main) else None
    if above is not None and above.term == main.term and above.line == line and above.moved * moved > 0:
        text = _again(narrator, answer, column, line) + _besides(narrator, found, main, told)
        return Cause(column, name, moved, text, main.term, line)
    text = _told(narrator, answer, main, column, line)
    text += "" if is_own(main) else _won_back(narrator, found, moved)
    return Cause(column, name, moved, text, main.term, line)


def line_of(answer: Answer, term: str, moved: float, column: int) -> int | None:
    """The line that did most of a cause that moved an audience so, if lines bring it about and one of them did."""
    if term not in _OF_LINES or not answer.by_line:
        return None
    shares = {
        place: _of(each, term, column) * moved
        for place, each in enumerate(answer.by_line)
        if term != Term.CANDOUR or _is_straight(answer.exchange.links[place].tactic)
    }
    best = max(shares, key=lambda place: shares[place], default=None)
    return best if best is not None and shares[best] > 0 else None


def _is_straight(tactic: Tactic) -> bool:
    return tactic.group is TacticGroup.ANSWER or tactic in _STRAIGHT


def _of(explanation: Explanation, term: str, column: int) -> float:
    if term not in explanation.terms:
        return 0.0
    return float(explanation.favourable[explanation.terms.index(term), column])


def _told(narrator: Narrator, answer: Answer, reason: Reason, column: int, line: int | None) -> str:
    """The cause in words: the line that did it, what it did, and the outlet from which this public had it."""
    if line is None:
        return reason.text
    way = "up" if reason.thousandths > 0 else "down"
    quoted = narrator.quote(narrator.soundbite(answer.exchange.links[line]).rstrip(".。"))
    turn = crc32(f"{answer.exchange.number}.{column}".encode())
    text = variant(narrator.wording, f"why.line.{reason.term}.{way}", turn, line=quoted)
    return _carried(narrator, answer, column, line, text)


def _again(narrator: Narrator, answer: Answer, column: int, line: int | None) -> str:
    """The cause that was told of the audience above, without its words: what differs is the way it came here."""
    if line is None:
        return narrator.say("why.same")
    outlet = _carrier(narrator, answer, column, line)
    return narrator.say("why.same_line.by", outlet=outlet) if outlet else narrator.say("why.same_line")


def _besides(narrator: Narrator, found: Sequence[Reason], main: Reason, told: set[str]) -> str:
    """What else moved an audience the same way, if it has not been told of another."""
    others = [each for each in found if each is not main and (each.thousandths > 0) == (main.thousandths > 0)]
    other = next((each.text for each in others if each.text not in told), "")
    told.add(other)
    return narrator.say("why.besides", cause=other) if other else ""


def _carried(narrator: Narrator, answer: Answer, column: int, line: int, text: str) -> str:
    outlet = _carrier(narrator, answer, column, line)
    return narrator.say("why.carried", cause=text, outlet=outlet) if outlet else text


def _carrier(narrator: Narrator, answer: Answer, column: int, line: int) -> str:
    """The outlet that carried the line and that this public sees most."""
    diet = narrator.scenario.audiences[narrator.game.audiences[column]].diet
    carried = [each for each in answer.airings if each.link == line and diet.get(each.outlet, 0.0) > 0]
    best = max(carried, key=lambda each: diet[each.outlet] * (2 if each.lead else 1), default=None)
    return narrator.outlet(best.outlet) if best is not None else ""


def _won_back(narrator: Narrator, found: Sequence[Reason], moved: int) -> str:
    """What the answer did against a cause that was not the speaker's own."""
    against = [each for each in found if is_own(each) and (each.thousandths > 0) != (moved > 0)]
    points = round(sum(each.thousandths for each in against))
    if abs(points) < 1:
        return ""
    return narrator.say("why.won_back" if points > 0 else "why.gave_away", n=abs(points), number=signed(points))
