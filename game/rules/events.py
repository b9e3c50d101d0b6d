"""What followed from an action: everything a view, a log or a replay needs, as ids and numbers, never as text."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from game.opinion.exchange import Exchange as Received
from game.opinion.explanation import Explanation
from game.opinion.meters import Meters
from game.rules.actions import Motive
from game.scenario.vocabulary import EvasionCode, Grade, Tactic


class Phase(StrEnum):
    """Where a conference stands; each phase is one side's choice."""

    BRIEFING = "briefing"
    OPENING = "opening"
    HANDS = "hands"
    FLOOR = "floor"
    ASK = "ask"
    ANSWER = "answer"
    INTERRUPT = "interrupt"
    INTERRUPTED = "interrupted"
    REACTION = "reaction"
    CLOSED = "closed"


class DebtKind(StrEnum):
    """What the press can come back to."""

    PART = "part"
    CONTRADICTION = "contradiction"


class Termination(StrEnum):
    """How a conference ended."""

    CLOSED = "closed"
    LAST_QUESTION = "last_question"
    NO_HANDS = "no_hands"
    CLOCK = "clock"
    WALKED_OUT = "walked_out"


class ComposureCause(StrEnum):
    """What moved the speaker's composure."""

    ATTACK = "attack"
    HELD_FLOOR = "held_floor"
    ASKED_AGAIN = "asked_again"
    PAUSE = "pause"
    REPLAN = "replan"


class ExchangeKind(StrEnum):
    """What opened an exchange."""

    OPENING = "opening"
    ASK = "ask"
    FOLLOW_UP = "follow_up"
    DEBT = "debt"
    CLOSING = "closing"


class PromiseKind(StrEnum):
    """What kind of promise was broken."""

    PROMISE = "promise"
    RED_LINE = "red_line"
    LIST = "list"


class Rejoinder(StrEnum):
    """How the speaker met an interruption."""

    ANSWER_NOW = "answer_now"
    HOLD_FLOOR = "hold_floor"
    CONCEDE = "concede"
    POINT_OUT = "point_out"


@dataclass(frozen=True, slots=True)
class CardTaken:
    """A card went into the dossier."""

    evidence: str


@dataclass(frozen=True, slots=True)
class MessageChosen:
    """A response became playable at any question."""

    response: str


@dataclass(frozen=True, slots=True)
class ConferenceOpened:
    """An opening statement was chosen; its links follow as LinkSaid."""

    opening: str


@dataclass(frozen=True, slots=True)
class HandRaised:
    """A reporter wants the floor."""

    reporter: str
    passed_over: int


@dataclass(frozen=True, slots=True)
class ReporterCalled:
    """A reporter has the floor; `shouted` when she took it uncalled."""

    reporter: str
    shouted: bool = False


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """A question, a follow-up or a debt was put; `parts` are now open."""

    reporter: str
    address: str
    """`question.ask`, `question.follow_up`, or the debt's id."""
    kind: ExchangeKind
    parts: tuple[str, ...]
    premise: tuple[tuple[str, bool], ...]
    times: int
    """How often these parts have now been put."""
    motive: Motive | None = None


@dataclass(frozen=True, slots=True)
class ClockRan:
    """Time passed at the podium."""

    seconds: int
    left: int


@dataclass(frozen=True, slots=True)
class LinkSaid:
    """A link was spoken: a response, or a card with its phrasing."""

    tactic: Tactic
    response: str | None
    evidence: str | None
    phrasing: str | None
    seconds: int


@dataclass(frozen=True, slots=True)
class PartCoded:
    """The answer so far gives a part this evasion code."""

    part: str
    code: EvasionCode


@dataclass(frozen=True, slots=True)
class PremiseChallenged:
    """A link entails that a premise is false; `evidence` when a card did it."""

    proposition: str
    evidence: str | None


@dataclass(frozen=True, slots=True)
class ContradictionMade:
    """A claim cannot stand beside an earlier one; the press may call it."""

    debt: str
    proposition: str
    value: bool
    earlier_proposition: str
    earlier_value: bool


@dataclass(frozen=True, slots=True)
class ClaimWithdrawn:
    """An apology or a correction took an earlier claim back."""

    proposition: str
    value: bool


@dataclass(frozen=True, slots=True)
class PatienceChanged:
    """The asking reporter's patience moved."""

    reporter: str
    left: int


@dataclass(frozen=True, slots=True)
class ComposureChanged:
    """The speaker's composure moved."""

    cause: ComposureCause
    left: int


@dataclass(frozen=True, slots=True)
class WarmthVoided:
    """Sympathy too close to an attack on the same side counts for nothing."""

    audience: str


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """The same goodwill line for the third time was called boilerplate."""

    response: str


@dataclass(frozen=True, slots=True)
class ListAnnounced:
    """So many points were announced."""

    points: int


@dataclass(frozen=True, slots=True)
class ListCompleted:
    """Every announced point was made."""


@dataclass(frozen=True, slots=True)
class PromiseMade:
    """A promise went on the record."""

    proposition: str


@dataclass(frozen=True, slots=True)
class PromiseBroken:
    """A promise was broken, a red line abandoned, or an announced list left unfinished."""

    kind: PromiseKind
    proposition: str | None = None


@dataclass(frozen=True, slots=True)
class Interrupted:
    """The reporter cut in; `stung` when every part was already answered."""

    reporter: str
    interruptions_left: int
    stung: bool


@dataclass(frozen=True, slots=True)
class InterruptionMet:
    """The speaker gave way, held the floor, conceded, or pointed out that it was answered."""

    how: Rejoinder


@dataclass(frozen=True, slots=True)
class AnswerEnded:
    """The speaker yielded, or the clock ended the answer."""

    seconds: int
    by_clock: bool = False


@dataclass(frozen=True, slots=True)
class FloorPassed:
    """The reporter let it rest."""

    reporter: str


@dataclass(frozen=True, slots=True)
class HandsTired:
    """A long answer counted as being passed over once more for every raised hand."""

    reporters: tuple[str, ...]


class ClipCarried(NamedTuple):
    """An outlet carried a link of the answer (by its place, from 0)."""

    outlet: str
    link: int
    weight: float
    pull: float
    """How strongly the link drew the outlet."""
    lead: bool


@dataclass(frozen=True, slots=True)
class PremiseLed:
    """An outlet led with its own question, premise fully granted."""

    outlet: str
    address: str


@dataclass(frozen=True, slots=True)
class OpinionMoved:
    """Where every audience stands after the exchange, and why; terms sum to the change exactly."""

    meters: Meters
    explanation: Explanation
    reach: tuple[float, ...]
    """Share of each audience that heard of it."""
    received: Received = field(default=Received(), repr=False)
    """What audiences received."""


@dataclass(frozen=True, slots=True)
class DebtIncurred:
    """A part not answered clearly, or a contradiction, stays on the board."""

    debt: str
    kind: DebtKind
    noticed: bool


@dataclass(frozen=True, slots=True)
class DebtCleared:
    """A debt was paid late, at half the credibility."""

    debt: str


@dataclass(frozen=True, slots=True)
class FactChecked:
    """A false claim was checked, two questions later."""

    outlet: str
    proposition: str
    claimed: bool
    count: int
    """How many of the speaker's claims have now been found false."""


@dataclass(frozen=True, slots=True)
class EventHappened:
    """Something happened outside the room."""

    event: str


@dataclass(frozen=True, slots=True)
class EndgameBegan:
    """The secretary says how many more."""

    calls_left: int


@dataclass(frozen=True, slots=True)
class ConferenceClosed:
    """It is over."""

    termination: Termination
    grade: Grade | None


Event = (
    CardTaken | MessageChosen | ConferenceOpened | HandRaised | ReporterCalled | QuestionAsked | ClockRan | LinkSaid
    | PartCoded | PremiseChallenged | ContradictionMade | ClaimWithdrawn | PatienceChanged | ComposureChanged | WarmthVoided
    | Boilerplate | ListAnnounced | ListCompleted | PromiseMade | PromiseBroken | Interrupted | InterruptionMet
    | AnswerEnded | FloorPassed | HandsTired | ClipCarried | PremiseLed | OpinionMoved | DebtIncurred | DebtCleared
    | FactChecked | EventHappened | EndgameBegan | ConferenceClosed
)  # fmt: skip
"""Anything that can follow from an action."""
