"""The Scenario: everything that one level file says, frozen and strictly validated."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from game.scenario.conference import Briefing, Event, History, Opening, Question, Response
from game.scenario.fields import Id, Node, Text
from game.scenario.languages import Language
from game.scenario.objectives import Objective
from game.scenario.vocabulary import Picture
from game.scenario.world import Audience, Evidence, Frame, Issue, IssueResponsibility, Outlet, Proposition, Reporter


class Speaker(Node):
    """Who stands at the podium."""

    name: Annotated[Text, Field(description="An office, not a person.")]
    description: Text | None = None


def _whole(value: Any) -> Any:
    """Refuse what Python takes for 1: `true` and `1.0`."""
    if isinstance(value, bool | float):
        raise PydanticCustomError("int_type", "a whole number")
    return value


class Scenario(Node):
    """One level. Texts aside, its digest identifies it."""

    format: Annotated[Literal[1], BeforeValidator(_whole)]
    id: Id
    language: Annotated[Language, Field(description="The language of plain strings in this file.")]
    title: Text
    place: Annotated[Text, Field(description="Where and when; the dateline.")]
    summary: Annotated[Text, Field(description="What the level asks of the player, in two sentences.")]
    lesson: Annotated[Text | None, Field(description="What it teaches; shown in the debrief.")] = None
    clock: Annotated[int, Field(ge=60, le=7200, description="Seconds at the podium.")] = 1800
    picture: Annotated[
        Annotated[Picture, Field(strict=False)] | None,
        Field(description="What its picture in the list of levels shows; one that suits any level if left out."),
    ] = None
    speaker: Speaker
    issues: Annotated[Mapping[Id, Issue], Field(min_length=1, max_length=24)]
    propositions: Annotated[Mapping[Id, Proposition], Field(min_length=1, max_length=200)]
    evidence: Annotated[Mapping[Id, Evidence], Field(max_length=200)] = {}
    responsibility: Annotated[Mapping[Id, IssueResponsibility], Field(description="Per issue.")] = {}
    frames: Annotated[Mapping[Id, Frame], Field(max_length=50)] = {}
    audiences: Annotated[Mapping[Id, Audience], Field(min_length=1, max_length=16)]
    outlets: Annotated[Mapping[Id, Outlet], Field(min_length=1, max_length=32)]
    reporters: Annotated[Mapping[Id, Reporter], Field(min_length=1, max_length=64)]
    briefing: Briefing = Briefing()
    openings: Annotated[Mapping[Id, Opening], Field(min_length=1, max_length=7)]
    questions: Annotated[Mapping[Id, Question], Field(min_length=1, max_length=4000)]
    responses: Annotated[Mapping[Id, Response], Field(min_length=1, max_length=20_000)]
    fallbacks: Annotated[
        Sequence[Id], Field(min_length=1, max_length=12, description="Responses to any generated follow-up.")
    ]
    events: Mapping[Id, Event] = {}
    objectives: Annotated[Mapping[Id, Objective], Field(min_length=1, max_length=30)]
    history: History | None = None
