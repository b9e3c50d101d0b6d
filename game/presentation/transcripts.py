"""The coded transcript: every line with its tactic, every part with its code, and what became of both."""

from dataclasses import dataclass, replace

from game.presentation.narrator import Narrator
from game.presentation.question_view import premise_views
from game.presentation.questions import asked_in, wording_of
from game.presentation.sentences import part_or_contradiction
from game.rules.events import ExchangeKind
from game.rules.state import Exchange, Record, State
from game.scenario.vocabulary import EvasionGroup


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A line of an answer."""

    tactic: str
    soundbite: str
    text: str
    seconds: int
    cut: bool
    """She interrupted here."""
    carried_by: tuple[tuple[str, bool], ...]
    """Outlets that carried it, and whether they led with it."""


@dataclass(frozen=True, slots=True)
class CodedPart:
    """A part of a question and what became of it."""

    number: int
    text: str
    code: str
    group: EvasionGroup
    noticed: bool
    owed: bool
    """It is still on the board."""


@dataclass(frozen=True, slots=True)
class ExchangeView:
    """One exchange, as the record keeps it."""

    number: int
    kind: str
    reporter: str
    """Empty for the opening statement."""
    issue: str
    question: str
    lines: tuple[SpokenLine, ...]
    parts: tuple[CodedPart, ...]
    margin: tuple[str, ...]
    """What the press wrote in the margin."""
    seconds: int
    times: int
    invented: bool


def transcript(narrator: Narrator, state: State) -> tuple[ExchangeView, ...]:
    """Every exchange that has ended, in order; the outlets' own last word is none."""
    return tuple(
        _exchange(narrator, state, exchange)
        for exchange in state.record.exchanges
        if exchange.kind is not ExchangeKind.CLOSING
    )


def _exchange(narrator: Narrator, state: State, exchange: Exchange) -> ExchangeView:
    ask = wording_of(narrator, exchange.address)
    question = narrator.scenario.questions.get(exchange.question or "")
    return ExchangeView(
        number=exchange.number,
        kind=narrator.say(f"question.kind.{exchange.kind}"),
        reporter=narrator.reporter(exchange.reporter) if exchange.reporter else "",
        issue=narrator.issue(question.issue) if question else "",
        question=asked_in(narrator, exchange, state.record),
        lines=tuple(_line(narrator, state, exchange, place) for place in range(len(exchange.links))),
        parts=_parts(narrator, state, exchange),
        margin=tuple(_margin(narrator, exchange, state.record)),
        seconds=exchange.seconds,
        times=exchange.times,
        invented=bool((ask and ask.invented) or (question and question.invented)),
    )


def _line(narrator: Narrator, state: State, exchange: Exchange, place: int) -> SpokenLine:
    link = exchange.links[place]
    airings = [airing for airing in state.record.airings if airing.exchange == exchange.number and airing.link == place]
    return SpokenLine(
        tactic=narrator.tactic(link.tactic),
        soundbite=narrator.soundbite(link),
        text=narrator.spoken(link),
        seconds=link.seconds,
        cut=exchange.interrupted_at == place,
        carried_by=tuple((narrator.outlet(airing.outlet), airing.lead) for airing in airings),
    )


def _parts(narrator: Narrator, state: State, exchange: Exchange) -> tuple[CodedPart, ...]:
    owed = {debt.id for debt in state.debts}
    return tuple(
        CodedPart(
            number=number,
            text=part_or_contradiction(narrator, coded.part, state.record),
            code=narrator.code(coded.code),
            group=coded.code.group,
            noticed=coded.noticed,
            owed=coded.part in owed,
        )
        for number, coded in enumerate(exchange.codes, 1)
    )


def _margin(narrator: Narrator, exchange: Exchange, record: Record) -> list[str]:
    before = tuple(claim for claim in record.claims if claim.exchange < exchange.number)
    premises = premise_views(narrator, exchange, replace(record, claims=before))
    notes = {
        "margin.premise_standing": any(premise.stands for premise in premises),
        "margin.premise_granted": any(premise.granted for premise in premises),
        "margin.premise_challenged": bool(exchange.challenged),
        "margin.interrupted": exchange.interrupted_at is not None,
        "margin.held_floor": exchange.held_floor,
        "margin.conceded": exchange.conceded,
        "margin.shouted": exchange.shouted,
    }
    found = [narrator.say(key) for key, holds in notes.items() if holds]
    if exchange.times > 1:
        found.append(narrator.say("margin.asked", n=exchange.times))
    return found + [narrator.say(f"margin.broken.{kind}") for kind in exchange.broken]
