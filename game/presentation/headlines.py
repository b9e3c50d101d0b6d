"""What an outlet makes of the line it carried: a headline in its own manner, quoting the line whole."""

from dataclasses import dataclass
from zlib import crc32

from game.presentation.narrator import Narrator, within
from game.presentation.questions import asked_in
from game.presentation.variation import variant
from game.rules.address import is_contradiction
from game.rules.evasion import is_clear
from game.rules.events import ExchangeKind
from game.rules.state import Airing, Exchange, Record, Spoken
from game.scenario.vocabulary import EvasionGroup, Tactic, TacticGroup

FRIENDLY = 0.3
"""Slant from which an outlet quotes a dodge without calling it one."""
_BY_TACTIC = {
    Tactic.PROMISE: "promise",
    Tactic.APOLOGISE: "apology",
    Tactic.CORRECTIVE_ACTION: "promise",
    Tactic.WARNING: "warning",
    Tactic.DENY: "denial",
    Tactic.SYMPATHY: "goodwill",
    Tactic.GRATITUDE: "goodwill",
}
_BY_GROUP = {
    TacticGroup.ATTACK: "attack",
    TacticGroup.SUBSTANTIATE: "evidence",
    TacticGroup.FRAME: "frame",
    TacticGroup.EVADE: "refusal",
}


@dataclass(frozen=True, slots=True)
class Headline:
    """One outlet's words over one story."""

    kind: str
    """answer, dodge, attack, promise, apology, contradiction, premise, ..."""
    kicker: str
    """What it is about."""
    headline: str
    standfirst: str
    quoted: str
    """The words of the speaker, or the reporter's own question; they stand whole in the headline or the standfirst."""
    link: int | None
    """The place in the answer, from 0."""
    exchange: int | None = None
    """The answer's number; None where no single answer is quoted."""


def headline(narrator: Narrator, airing: Airing, record: Record) -> Headline:
    """The story that an outlet made of a clip."""
    if airing.link is None:
        return _premise_led(narrator, airing)
    exchange = record.exchanges[airing.exchange]
    link = exchange.links[airing.link]
    kind = kind_of(narrator, airing, exchange, link)
    quoted = narrator.soundbite(link)
    words = {"quote": in_headline(quoted), **_speaker(narrator)}
    style, issue = _style(narrator, airing.outlet), subject(narrator, exchange, link)
    turn = crc32(f"{airing.outlet}{airing.exchange}".encode())
    return Headline(
        kind=kind,
        kicker=issue,
        headline=variant(narrator.wording, f"headline.{style}.{kind}", turn, issue=issue, **words),
        standfirst=_standfirst(narrator, kind, turn, exchange, record),
        quoted=quoted,
        link=airing.link,
        exchange=airing.exchange,
    )


def _standfirst(narrator: Narrator, kind: str, turn: int, exchange: Exchange, record: Record) -> str:
    """The sentence beneath: what had been asked, if anything had."""
    if exchange.kind is ExchangeKind.OPENING:
        return narrator.say("standfirst.opening")
    question = narrator.quote(asked_in(narrator, exchange, record))
    return variant(narrator.wording, f"standfirst.{kind}", turn, question=question)


def fact_check_headline(narrator: Narrator, outlet: str, proposition: str, claimed: bool) -> Headline:
    """The story of a claim found false."""
    claim = narrator.pick(narrator.scenario.propositions[proposition].text)
    turn = crc32(f"{outlet}{proposition}".encode())
    key = "claimed" if claimed else "denied"
    words = {"quote": in_headline(claim), **_speaker(narrator)}
    return Headline(
        kind="fact_check",
        kicker=narrator.issue(narrator.scenario.propositions[proposition].issue),
        headline=variant(narrator.wording, f"headline.{_style(narrator, outlet)}.fact_check", turn, **words),
        standfirst=narrator.say(f"standfirst.fact_check.{key}", **words),
        quoted=claim,
        link=None,
    )


def kind_of(narrator: Narrator, airing: Airing, exchange: Exchange, link: Spoken) -> str:
    """What the story is: what the answer did to the question, unless the line itself is the news."""
    friendly = narrator.scenario.outlets[airing.outlet].slant >= FRIENDLY
    if is_contradiction(exchange.address) and not friendly:
        return "contradiction"
    if link.tactic in _BY_TACTIC and link.tactic.group is not TacticGroup.GOODWILL:
        return _BY_TACTIC[link.tactic]
    if not friendly and _dodged(exchange) and link.tactic not in _BY_TACTIC:
        return "dodge"
    if link.tactic in _BY_TACTIC:
        return _BY_TACTIC[link.tactic]
    if link.tactic.group is TacticGroup.SUBSTANTIATE and not has_figure(narrator, link):
        return "answer"
    return _BY_GROUP.get(link.tactic.group, "answer")


def has_figure(narrator: Narrator, link: Spoken) -> bool:
    """Whether a line carries a number."""
    if link.evidence is not None:
        return narrator.scenario.evidence[link.evidence].figure
    return link.response is not None and narrator.scenario.responses[link.response].figure


def _dodged(exchange: Exchange) -> bool:
    """Whether a part was seen to go unanswered, or nothing was answered at all."""
    if not exchange.codes:
        return False
    non_replies = all(coded.code.group is EvasionGroup.NON_REPLY for coded in exchange.codes)
    return non_replies or any(coded.noticed and not is_clear(coded.code) for coded in exchange.codes)


def subject(narrator: Narrator, exchange: Exchange, link: Spoken) -> str:
    """The issue that a story is filed under: the question's, else the line's own."""
    if exchange.question is not None:
        return narrator.issue(narrator.scenario.questions[exchange.question].issue)
    if link.claims:
        return narrator.issue(narrator.scenario.propositions[link.claims[0][0]].issue)
    response = narrator.scenario.responses[link.response] if link.response is not None else None
    return narrator.issue(response.issue) if response and response.issue else narrator.say("kicker.statement")


def in_headline(text: str) -> str:
    """A quotation as a headline sets it: whole, without its final stop, with inner quotation marks inside."""
    return text.strip().rstrip(".。").replace("“", "‘").replace("”", "’")


def _speaker(narrator: Narrator) -> dict[str, str]:
    """Who spoke: as a headline begins with the name, and as it stands within one."""
    name = narrator.pick(narrator.scenario.speaker.name)
    return {"speaker": name, "the_speaker": within(name)}


def _premise_led(narrator: Narrator, airing: Airing) -> Headline:
    question = narrator.pick(narrator.game.asks[airing.address].text)
    name = airing.address.split(".")[0]
    turn = crc32(airing.outlet.encode())
    key = f"headline.{_style(narrator, airing.outlet)}.premise"
    return Headline(
        kind="premise",
        kicker=narrator.issue(narrator.scenario.questions[name].issue),
        headline=variant(narrator.wording, key, turn, **_speaker(narrator)),
        standfirst=narrator.say("standfirst.premise", question=narrator.quote(question)),
        quoted=question,
        link=None,
    )


def _style(narrator: Narrator, outlet: str) -> str:
    return narrator.scenario.outlets[outlet].masthead
