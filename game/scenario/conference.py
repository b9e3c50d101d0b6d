"""The conference itself: questions, responses, openings, events and what was really said."""

from collections.abc import Mapping, Sequence
from typing import Annotated

from pydantic import Field, model_validator

from game.scenario.bilingual import Bilingual
from game.scenario.conditions import Condition
from game.scenario.fields import AskRef, Claims, Id, Node, PartRef, Seconds, ShapeError, Share, Text
from game.scenario.vocabulary import Directness, Tactic

Degree = Annotated[int, Field(ge=0, le=3)]


class Dimensions(Node):
    """How adversarially a question is put, 0 to 3 on each dimension (Clayman & Heritage 2002)."""

    initiative: Degree = 1
    directness: Degree = 1
    assertiveness: Degree = 1
    opposition: Degree = 1
    accountability: Degree = 1


class Ask(Node):
    """One way to put a question."""

    text: Text
    seconds: Seconds = 20
    premise: Annotated[Claims, Field(description="What the wording takes for granted.")] = {}
    premise_quote: Annotated[
        Text | None, Field(description="The words in `text` that carry the premise; underlined.")
    ] = None
    dimensions: Dimensions = Dimensions()
    invented: bool = False


class Part(Node):
    """One thing that a question wants to know."""

    text: Annotated[Text, Field(description="Short: shown beside a box that ticks off.")]
    issue: Id


class FollowUp(Ask):
    """A further question that the record allows."""

    first_keys = ("when", "invented")

    when: Condition | None = None
    presses: Annotated[Sequence[PartRef], Field(description="Open parts that it puts again.")] = ()
    parts: Annotated[Mapping[Id, Part], Field(description="New parts, addressed as `question.part`.")] = {}
    responses: Annotated[
        Sequence[Id], Field(description="What may be said to it, beside the unsaid of its question.")
    ] = ()


class Question(Node):
    """What one reporter may ask, and what may be said to it."""

    reporter: Id
    issue: Id
    invented: bool = False
    when: Condition | None = None
    asks: Annotated[Mapping[Id, Ask], Field(min_length=1, description="From mild to hostile.")]
    parts: Annotated[Mapping[Id, Part], Field(min_length=1)]
    responses: Annotated[Sequence[Id], Field(min_length=1)]
    follow_ups: Mapping[Id, FollowUp] = {}


class Response(Node):
    """One line that the speaker can say: what it is, never what it does to anyone."""

    tactic: Annotated[Tactic, Field(strict=False)]
    text: Text
    soundbite: Annotated[
        Text, Field(description="The words that an outlet would quote, or a card would show, without quotation marks.")
    ]
    seconds: Seconds
    issue: Annotated[Id | None, Field(description="What it talks about, where its claims and frame don't say so.")] = (
        None
    )
    claims: Claims = {}
    acknowledges: Annotated[Claims, Field(description="Said to be argued by others, without claiming it.")] = {}
    cites: Annotated[
        Sequence[Id], Field(description="Evidence that it leans on; counts if the card is in the dossier.")
    ] = ()
    answers: Annotated[
        Mapping[PartRef, Annotated[Directness, Field(strict=False)]],
        Field(description="Which part it answers, and how plainly."),
    ] = {}
    frame: Id | None = None
    promise: Annotated[Id | None, Field(description="A proposition about its own future conduct, claimed true.")] = None
    announces: Annotated[int | None, Field(ge=2, le=5, description="Announces a list of so many points.")] = None
    warmth: Annotated[
        Share | None, Field(description="Warmth towards the target; its tactic's usual where absent.")
    ] = None
    hostility: Annotated[
        Share | None, Field(description="Hostility to the target; its tactic's usual where absent.")
    ] = None
    target: Annotated[Id | None, Field(description="The audience whose side it addresses or attacks.")] = None
    figure: Annotated[bool, Field(description="It carries a number.")] = False
    invented: bool = False


class Opening(Node):
    """A statement read before the first question."""

    name: Text
    says: Annotated[Sequence[Id], Field(max_length=5, description="Responses, in order; none for no statement.")] = ()


class Event(Node):
    """Something that happens outside the room when its condition first holds after an exchange."""

    when: Condition
    text: Text
    outlet: Annotated[Id | None, Field(description="Who reports it; the whole room where absent.")] = None
    reveals: Annotated[Claims, Field(description="What it shows to be so.")] = {}
    issue: Annotated[Id | None, Field(description="The issue that it makes weigh more.")] = None
    invented: bool = False


class Briefing(Node):
    """What the speaker may prepare."""

    dossier: Annotated[int, Field(ge=0, le=12, description="How many evidence cards fit.")] = 5
    messages: Annotated[
        Sequence[Id], Field(max_length=7, description="Responses playable at any question; two are chosen.")
    ] = ()


class HistoricalLine(Node):
    """One link of a historical answer: a response said, or a dossier card cited."""

    say: Id | None = None
    cite: Id | None = None
    phrasing: Id | None = None

    @model_validator(mode="after")
    def _says_or_cites(self) -> "HistoricalLine":
        if (self.say is None) == (self.cite is None):
            raise ShapeError(
                Bilingual("a historical line has either `say` or `cite`", "史实里的一句，只能有`say`或`cite`其中之一")
            )
        if self.phrasing is not None and self.cite is None:
            raise ShapeError(Bilingual("`phrasing` goes with `cite`", "`phrasing`要和`cite`一起用"))
        return self


class HistoricalExchange(Node):
    """One question really asked, and the answer really given, link by link."""

    ask: AskRef
    answer: Annotated[Sequence[HistoricalLine], Field(min_length=1)]


class History(Node):
    """What was really said; replayed through the same rules as any other game."""

    dossier: Sequence[Id] = ()
    messages: Sequence[Id] = ()
    opening: Id
    exchanges: Annotated[Sequence[HistoricalExchange], Field(min_length=1)]
