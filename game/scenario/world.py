"""The world of a level: what can be claimed, who listens, who carries it and who asks."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from game.scenario.fields import Claims, Id, Node, Percent, Seconds, Share, Signed, Text
from game.scenario.vocabulary import Responsibility, Temperament, Truth


def _as_word(value: object) -> object:
    """A bare `true` or `false` is YAML's boolean; here it is a word."""
    return str(value).lower() if isinstance(value, bool) else value


class Issue(Node):
    """A subject that questions, parts and propositions are about."""

    name: Text
    near: Annotated[Sequence[Id], Field(description="Issues one step away; near is mutual.")] = ()


class Implications(Node):
    """What follows when the proposition is true, and what follows when it is false."""

    true: Claims = {}
    false: Claims = {}


class Proposition(Node):
    """A statement that can be claimed true or false."""

    text: Text
    issue: Id
    image: Annotated[Signed, Field(description="How good (1) or bad (-1) for the speaker it is if believed.")]
    truth: Annotated[Truth, Field(strict=False), BeforeValidator(_as_word)] = Truth.CONTESTED
    implies: Implications = Implications()


class Source(Node):
    """Where a fact comes from."""

    name: Text
    date: str | None = None
    url: str | None = None


class Phrasing(Node):
    """One way to say what a card says; a vivid one pulls more, and may claim more than the card supports."""

    text: Text
    soundbite: Text | None = None
    seconds: Seconds
    vivid: Share = 0.0
    claims: Annotated[Claims, Field(description="Claimed on top of what the card supports; it can be checked.")] = {}


class Evidence(Node):
    """A card that may be taken into the dossier and cited."""

    title: Text
    text: Annotated[Text, Field(description="What is said when it is cited without a phrasing.")]
    soundbite: Text | None = None
    seconds: Seconds
    supports: Annotated[Claims, Field(min_length=1)]
    quality: Annotated[Share, Field(description="How good an argument it makes to someone who weighs it.")]
    figure: Annotated[bool, Field(description="It carries a number, which outlets like and fact-checkers read.")] = (
        False
    )
    source: Source
    phrasings: Mapping[Id, Phrasing] = {}


class IssueResponsibility(Node):
    """Responsibility that the public attributes to the speaker on one issue (Coombs)."""

    level: Annotated[Responsibility, Field(strict=False)]
    about: Annotated[Literal["competence", "integrity"], Field(description="What the reproach is about.")] = (
        "competence"
    )


class Frame(Node):
    """A way to see the matter that makes one issue weigh more."""

    name: Text
    issue: Id


class Poll(Node):
    """The published survey that the opening shares come from."""

    name: Text
    size: Annotated[int, Field(ge=50, le=1_000_000, description="People asked; sets the margin shown.")] = 1000
    date: str | None = None
    url: str | None = None
    estimate: Annotated[bool, Field(description="No comparable survey exists: the author's estimate.")] = False


class Audience(Node):
    """A public with its own people, trust, issues and media diet."""

    name: Text
    favourable: Percent
    unfavourable: Percent
    source: Poll
    trust: Annotated[Share, Field(description="Opening credibility of the speaker.")]
    involvement: Share = 0.5
    salience: Annotated[Mapping[Id, Share], Field(min_length=1, description="Weights of issues; scaled to sum to 1.")]
    diet: Annotated[Mapping[Id, Share], Field(description="The share of this public that each outlet reaches.")]
    beliefs: Annotated[Mapping[Id, Signed], Field(description="Mean opening belief, -1 to 1; 0 where absent.")] = {}
    images: Annotated[
        Mapping[Id, Signed], Field(description="Where this public values a proposition differently.")
    ] = {}
    closeness: Annotated[
        Mapping[Id, Signed],
        Field(description="Closeness to other audiences, and to `speaker`; 1 to itself, 0 where absent."),
    ] = {}
    talks_to: Annotated[Mapping[Id, Share], Field(description="Share of talk that crosses to another audience.")] = {}


class NewsValues(Node):
    """What makes a line news here."""

    conflict: Share
    novelty: Share
    negativity: Share
    closeness: Share


class Outlet(Node):
    """A newspaper, agency or broadcaster that carries clips of answers."""

    name: Text
    masthead: Literal["broadsheet", "tabloid", "wire", "vertical", "broadcast"] = "broadsheet"
    home: Annotated[Id | None, Field(description="The audience that it feels close to.")] = None
    news_values: NewsValues
    slant: Annotated[Signed, Field(description="For (1) or against (-1) the speaker's side.")] = 0.0
    rigour: Annotated[Share, Field(description="How carefully it checks.")] = 0.5
    reach: Annotated[Share, Field(description="How far other newsrooms read it.")] = 0.5
    live: Annotated[bool, Field(description="Shows the whole answer, with the question on screen.")] = False
    invented: bool = False


class Reporter(Node):
    """Someone who raises a hand."""

    name: Annotated[Text, Field(description="An office or a beat, not a person.")]
    outlet: Id
    temperament: Annotated[Temperament, Field(strict=False)]
    patience: Annotated[int, Field(ge=2, le=5)]
    portrait: Annotated[
        Literal["woman", "man"] | None,
        Field(description="Whom the picture shows, where a text says she or he; by turns if left out."),
    ] = None
    description: Text | None = None
    invented: bool = False
