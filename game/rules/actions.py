"""What either side can choose. An action names ids only; two actions are equal when they choose the same thing."""

from dataclasses import dataclass, field
from enum import StrEnum


class Side(StrEnum):
    """The two sides of a conference."""

    SPEAKER = "speaker"
    PRESS = "press"


@dataclass(frozen=True, slots=True)
class Motive:
    """Why the press asked, for the debrief: a reason's key and the ids that it rests on. Changes nothing."""

    reason: str
    subjects: tuple[str, ...] = ()


# Briefing


@dataclass(frozen=True, slots=True)
class TakeCard:
    """Put an evidence card into the dossier."""

    evidence: str


@dataclass(frozen=True, slots=True)
class ChooseMessage:
    """Choose a response to be playable at any question."""

    response: str


@dataclass(frozen=True, slots=True)
class EndBriefing:
    """Go to the podium with what is prepared."""


@dataclass(frozen=True, slots=True)
class Open:
    """Read an opening statement."""

    opening: str


# The floor


@dataclass(frozen=True, slots=True)
class RaiseHand:
    """A reporter asks for the floor."""

    reporter: str


@dataclass(frozen=True, slots=True)
class EndHands:
    """No more hands this time."""


@dataclass(frozen=True, slots=True)
class Call:
    """Give a reporter the floor."""

    reporter: str


@dataclass(frozen=True, slots=True)
class Close:
    """End the conference."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Put a question, in one of its wordings (`question.ask`)."""

    ask: str
    motive: Motive | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class CallDebt:
    """Put an open debt, instead of a question or as the follow-up."""

    debt: str
    motive: Motive | None = field(default=None, compare=False)


# The answer


@dataclass(frozen=True, slots=True)
class Say:
    """Say one response: the next link of the answer."""

    response: str


@dataclass(frozen=True, slots=True)
class Cite:
    """Cite a card from the dossier, in one of its phrasings if it has any."""

    evidence: str
    phrasing: str | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """Say nothing for five seconds and collect yourself."""


@dataclass(frozen=True, slots=True)
class Replan:
    """Drop what you had planned to say and let it show: composure -1."""


@dataclass(frozen=True, slots=True)
class Yield:
    """End the answer."""


@dataclass(frozen=True, slots=True)
class AnswerNow:
    """Interrupted: give way and take up an open part with the next link."""


@dataclass(frozen=True, slots=True)
class HoldFloor:
    """Interrupted: insist on finishing; composure -2."""


@dataclass(frozen=True, slots=True)
class Concede:
    """Interrupted: concede an open part partly, and end the answer."""


@dataclass(frozen=True, slots=True)
class PointOut:
    """Interrupted with every part answered: "already answered", which cancels the sting and burns her follow-up."""


# Under examination


@dataclass(frozen=True, slots=True)
class Hesitate:
    """Say nothing for one second, while the clock of an exam runs."""


# The press during and after an answer


@dataclass(frozen=True, slots=True)
class Interrupt:
    """Cut in."""


@dataclass(frozen=True, slots=True)
class LetGoOn:
    """Let the speaker go on."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Spend the follow-up on an authored one (`question.follow_up`)."""

    follow_up: str
    motive: Motive | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class PassFloor:
    """No follow-up."""


Action = (
    TakeCard | ChooseMessage | EndBriefing | Open
    | RaiseHand | EndHands | Call | Close | Ask | CallDebt
    | Say | Cite | Pause | Replan | Yield | AnswerNow | HoldFloor | Concede | PointOut
    | Hesitate | Interrupt | LetGoOn | FollowUp | PassFloor
)  # fmt: skip
"""Anything that either side can choose."""
