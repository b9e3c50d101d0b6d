"""Everything that is true after some action: one immutable value."""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import NamedTuple

import numpy as np

from game.opinion.explanation import Explanation
from game.opinion.meters import Meters
from game.opinion.population import Population, same_population
from game.rules.actions import Side
from game.rules.events import DebtKind, ExchangeKind, Phase, PromiseKind, Termination
from game.rules.game import Game
from game.rules.lines import Line
from game.scenario.entailment import Literal
from game.scenario.vocabulary import EvasionCode, Tactic


class Mode(StrEnum):
    """How much help the speaker has; the rules are the same, but that thinking takes time in an exam."""

    SOLO = "solo"
    PRACTICE = "practice"
    EXAM = "exam"


@dataclass(frozen=True, slots=True)
class Settings:
    """What is chosen before a conference."""

    mode: Mode = Mode.SOLO


@dataclass(frozen=True, slots=True)
class Spoken:
    """One link as it was spoken, with what it put on the record."""

    tactic: Tactic
    response: str | None
    evidence: str | None
    phrasing: str | None
    claims: tuple[tuple[str, bool], ...]
    seconds: int
    exchange: int

    def line(self, game: Game) -> Line:
        """What is true of it whenever it is spoken."""
        return game.lines[self.response, self.evidence, self.phrasing]


@dataclass(frozen=True, slots=True)
class Claimed:
    """A proposition on the record."""

    proposition: str
    value: bool
    exchange: int
    link: int

    @property
    def literal(self) -> Literal:
        """The proposition, taken as it was claimed."""
        return self.proposition, self.value


@dataclass(frozen=True)
class Debt:
    """Something that the press can come back to."""

    id: str
    """The part's address, or `contradiction.earlier.later` with two places in the record's claims."""
    kind: DebtKind
    issue: str
    asked: int
    """How often it has been put so far."""
    noticed: bool
    exchange: int
    """Of the answer that left it."""


@dataclass(frozen=True)
class Coded:
    """The code that an exchange left for a part."""

    part: str
    code: EvasionCode
    noticed: bool


@dataclass(frozen=True)
class Exchange:
    """One question and its answer: under way, or on the record when it has ended."""

    number: int
    """From 1; 0 is the opening statement."""
    reporter: str | None
    address: str
    """`question.ask`, `question.follow_up`, a debt's id, or the opening's id."""
    kind: ExchangeKind
    question: str | None
    """The question that its responses come from."""
    parts: tuple[str, ...]
    premise: tuple[tuple[str, bool], ...]
    times: int
    shouted: bool
    links: tuple[Spoken, ...] = ()
    seconds: int = 0
    patience: int = 0
    points_left: int = 0
    interrupted_at: int | None = None
    """The link that she cut, if she cut one."""
    held_floor: bool = False
    conceded: str | None = None
    """The part that was conceded partly when interrupted."""
    must_answer: bool = False
    stung: bool = False
    paused: int = 0
    codes: tuple[Coded, ...] = ()
    broken: tuple[PromiseKind, ...] = ()
    """Kinds of promise that this answer broke."""
    challenged: tuple[str, ...] = ()
    """Premises that a link entails to be false."""

    def lines(self, game: Game) -> list[Line]:
        """The lines of its links."""
        return [link.line(game) for link in self.links]


@dataclass(frozen=True, slots=True)
class FactCheck:
    """A false claim that an outlet is checking."""

    proposition: str
    claimed: bool
    outlet: str
    due: int
    """Lands when so many reporters have been called."""


class Airing(NamedTuple):
    """A clip: what an outlet carried of an exchange."""

    outlet: str
    exchange: int
    link: int | None
    """None when the outlet led with its own question."""
    address: str
    lead: bool


@dataclass(frozen=True, eq=False)
class Record:
    """All that has been said and carried, in order."""

    exchanges: tuple[Exchange, ...] = ()
    claims: tuple[Claimed, ...] = ()
    asked: tuple[str, ...] = ()
    """Addresses put so far."""
    promises: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()
    """Contradictions that were owned up to."""
    airings: tuple[Airing, ...] = ()
    checked: tuple[FactCheck, ...] = ()
    """Fact-checks printed."""
    events: tuple[str, ...] = ()
    meters: tuple[Meters, ...] = ()
    """Opening reading, then one for each ended exchange."""
    explanations: tuple[Explanation, ...] = ()
    """One for each ended exchange."""


@dataclass(frozen=True, eq=False)
class State:
    """Everything true after some action; refers to one compiled Game, shares unchanged parts with its predecessor."""

    game: Game
    seed: int
    settings: Settings
    phase: Phase
    turn: int
    """Actions applied so far."""
    clock: int
    """Seconds left."""
    composure: int
    """0 to 10."""
    population: Population
    dossier: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    hands: tuple[str, ...] = ()
    """Reporters with a hand up."""
    passed_over: tuple[tuple[str, int], ...] = ()
    called: tuple[str, ...] = ()
    """Reporters called so far."""
    floor: str | None = None
    """Reporter who has the floor."""
    shouted: bool = False
    """The reporter took the floor uncalled."""
    current: Exchange | None = None
    follow_up_left: bool = False
    interruptions_left: int = 4
    debts: tuple[Debt, ...] = ()
    fact_checks: tuple[FactCheck, ...] = ()
    record: Record = Record()
    calls_left: int | None = None
    """Calls until the end once the secretary has spoken."""
    termination: Termination | None = None

    @property
    def side(self) -> Side | None:
        """Whose choice it is; None when it is over."""
        return _SIDE.get(self.phase)

    def same_as(self, other: "State") -> bool:
        """Whether both are the same in everything that can follow, opinion to the last bit."""
        return (
            _alike(self, other, apart=("game", "record", "population"))
            and self.game is other.game
            and _alike(self.record, other.record, apart=("meters", "explanations"))
            and _same_readings(self.record.meters, other.record.meters)
            and same_population(self.population, other.population)
        )


def _alike(one: object, other: object, apart: tuple[str, ...]) -> bool:
    names = [item.name for item in fields(one) if item.name not in apart]  # type: ignore[arg-type]
    return all(getattr(one, name) == getattr(other, name) for name in names)


def _same_readings(one: tuple[Meters, ...], other: tuple[Meters, ...]) -> bool:
    return len(one) == len(other) and all(
        all(
            np.array_equal(getattr(a, name), getattr(b, name)) for name in ("favourable", "unfavourable", "credibility")
        )
        for a, b in zip(one, other, strict=True)
    )


_SIDE = {
    Phase.BRIEFING: Side.SPEAKER,
    Phase.OPENING: Side.SPEAKER,
    Phase.HANDS: Side.PRESS,
    Phase.FLOOR: Side.SPEAKER,
    Phase.ASK: Side.PRESS,
    Phase.ANSWER: Side.SPEAKER,
    Phase.INTERRUPT: Side.PRESS,
    Phase.INTERRUPTED: Side.SPEAKER,
    Phase.REACTION: Side.PRESS,
}
