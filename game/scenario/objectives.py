"""What a level asks of its speaker: typed, graded objectives."""

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.fields import Claims, Id, Node
from game.scenario.vocabulary import Grade, Measure

_Grade = Annotated[
    Grade, Field(strict=False, description="The grade that needs this; a grade needs all lower ones too.")
]
_Measure = Annotated[Measure, Field(strict=False)]


class MeterObjective(Node):
    """At the end an audience's measure lies within bounds (percent; credibility from 0 to 1)."""

    kind: Literal["meter"]
    grade: _Grade
    audience: Id
    measure: _Measure = Measure.FAVOURABLE
    at_least: float | None = None
    at_most: float | None = None


class ChangeObjective(Node):
    """From opening to end an audience's measure changes within bounds: people in a thousand, credibility in thousandths."""

    kind: Literal["change"]
    grade: _Grade
    audience: Id
    measure: _Measure = Measure.FAVOURABLE
    at_least: float | None = None
    at_most: float | None = None


class NeverClaimObjective(Node):
    """The speaker's record never entails any of these claims."""

    kind: Literal["never_claim"]
    grade: _Grade
    claims: Annotated[Claims, Field(min_length=1)]


class DeliverObjective(Node):
    """At least so many outlets carry this response, one of the level's messages, as a lead clip."""

    kind: Literal["deliver"]
    grade: _Grade
    message: Id
    outlets: Annotated[int, Field(ge=1, le=30)] = 1


class DodgesObjective(Node):
    """At most so many dodges are noticed."""

    kind: Literal["dodges"]
    grade: _Grade
    at_most: Annotated[int, Field(ge=0, le=99)]


class DebtsObjective(Node):
    """At most so many debts are open at the end."""

    kind: Literal["debts"]
    grade: _Grade
    at_most: Annotated[int, Field(ge=0, le=99)]


class ClockObjective(Node):
    """The conference ends, in order, with at least so many seconds left."""

    kind: Literal["clock"]
    grade: _Grade
    seconds_left: Annotated[int, Field(ge=1, le=7200)]


Objective = Annotated[
    MeterObjective
    | ChangeObjective
    | NeverClaimObjective
    | DeliverObjective
    | DodgesObjective
    | DebtsObjective
    | ClockObjective,
    Field(discriminator="kind"),
]
