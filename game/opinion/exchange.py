"""What publics receive from one exchange: the input of the opinion model, with no word of who or where.

Arrays are float, one value an audience, shape (A,), unless said otherwise. Propositions and issues are column numbers.
"""

from dataclasses import dataclass
from enum import StrEnum

from game.opinion.arrays import Array


class Treatment(StrEnum):
    """What an answer does with a premise."""

    GRANTED = "granted"
    PASSED_OVER = "passed_over"
    CHALLENGED = "challenged"


class Strategy(StrEnum):
    """A posture in a crisis (Coombs; Benoit)."""

    DENY = "deny"
    DIMINISH = "diminish"
    REBUILD = "rebuild"
    SILENCE = "silence"


@dataclass(frozen=True, eq=False)
class Premise:
    """A proposition that the question takes for granted."""

    proposition: int
    value: float
    """1 taken as true, -1 taken as false."""
    treatment: Treatment
    credibility: Array
    """Credibility of whoever is heard asking, 0 to 1."""
    warned: bool = False
    """Refuted before it was raised (inoculation; stealing thunder)."""


@dataclass(frozen=True, eq=False)
class Claim:
    """A proposition put on the record by the speaker."""

    proposition: int
    value: float
    """1 claimed true, -1 claimed false."""
    quality: float
    """Argument quality, 0 to 1."""
    hearing: int = 1
    """How often this claim has now been heard, 1 for the first time."""
    admission: bool = False
    """Against the speaker's own interest."""
    denial: bool = False
    """It denies the question's premise, and so repeats it."""
    sidedness: float = 1.0
    """Factor: above 1 two-sided with refutation, below 1 acknowledged without."""


@dataclass(frozen=True, eq=False)
class Link:
    """One line of an answer, as far as publics are concerned."""

    carriage: Array
    """Share of the coverage seen that carries this line, 0 to 1, before conflict and room."""
    claims: tuple[Claim, ...] = ()
    frame: int | None = None
    """Issue that it makes weigh more."""
    frame_contested: bool = False
    """The question framed the matter otherwise."""
    warmth: float = 0.0
    """-1 to 1, towards the target."""
    hostility: float = 0.0
    """0 to 1, towards the target."""
    closeness: Array | None = None
    """Each audience's closeness to the speaker's group minus the target's, halved, -1 to 1; None without a target."""
    worn: float = 1.0
    """Factor on goodwill and frames: 1/n at a tactic's n-th use."""


@dataclass(frozen=True, eq=False)
class Crisis:
    """Responsibility that the issue at hand carries, and what the answer did about it."""

    responsibility: float
    """0 victim to 1 preventable."""
    about_integrity: bool
    """The reproach is about integrity, not competence."""
    strategy: Strategy
    consistent: bool = True
    """False when an apology comes together with denial or deflection."""


@dataclass(frozen=True, eq=False)
class News:
    """Something reported by others: a fact-check, an event outside the room."""

    proposition: int
    value: float
    credibility: Array
    """Credibility of who reports it, 0 to 1."""
    carriage: Array
    """Share of what an audience sees that carries it, 0 to 1."""


@dataclass(frozen=True, eq=False)
class Exchange:
    """One question and its answer, as received; the defaults say nothing and move nothing."""

    links: tuple[Link, ...] = ()
    issue: int | None = None
    """The question's issue; None for an opening statement or plain news."""
    premises: tuple[Premise, ...] = ()
    conflict: Array | None = None
    """Appetite for conflict of the outlets that each audience sees, 0 to 1."""
    fluency: float = 0.6
    """0 to 1; 0.6 is neither good nor bad."""
    evidence: float = 0.0
    """Quality of the evidence shown, 0 to 1."""
    concession: float = 0.0
    """How much was conceded, 0 to 1."""
    answered: float = 0.0
    """Share of the parts that were answered clearly, 0 to 1; 0 without a question."""
    distance: float = 0.0
    """Between what was asked and what was talked about, 0 to 1; 0 when answered."""
    visible: float = 0.0
    """The question stays in sight, 0 to 1."""
    accused: float = 0.0
    """Someone calls the answer a dodge, 0 to 1."""
    attack: float = 0.0
    """How far the question attacks the speaker's side, 0 to 1."""
    defended: float = 0.0
    """How far the answer defends it, 0 to 1."""
    speaker_closeness: Array | None = None
    """Closeness to the speaker's group minus the asker's, halved, -1 to 1."""
    caught: Array | None = None
    """Weight of contradictions and broken promises that an audience learnt of, 0 to 1."""
    abandoned_threat: float = 0.0
    """A red line given up, 0 or 1."""
    crisis: Crisis | None = None
    news: tuple[News, ...] = ()
    raised: tuple[tuple[int, Array], ...] = ()
    """Issues that events outside the room make weigh more, each with its carriage (A,)."""
