"""What every outlet makes of the lines that it carried: headlines, each with the sentence beneath."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from zlib import crc32

from game.presentation.narrator import Narrator, within
from game.presentation.newsroom import Angle, Newsroom, angles, quotable
from game.presentation.questions import asked_in, wording_of
from game.presentation.stories import kind_of, subject
from game.rules.evasion import is_clear
from game.rules.events import ExchangeKind
from game.rules.state import Airing, Exchange, Record

_GENERAL, _DAYS_DIFFER = 0.6, 0.5
"""How much less an outlet likes words that fit any story; how much a day's mood counts."""
_ANY = "any"
"""The kind of the headlines that fit whatever a line did."""


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


def headlines(
    narrator: Narrator, record: Record, exchange: int, leads_alone: bool = False
) -> Mapping[Airing, Headline]:
    """The headline of every clip of one exchange, no two the same; what leads is written before what stands inside."""
    own = [airing for airing in record.airings if airing.exchange == exchange and (airing.lead or not leads_alone)]
    own.sort(key=lambda airing: not airing.lead)
    newsroom = Newsroom()
    return {airing: headline(narrator, airing, record, newsroom) for airing in own}


def headline(narrator: Narrator, airing: Airing, record: Record, newsroom: Newsroom) -> Headline:
    """The story that an outlet made of a clip, as nobody has told it yet."""
    if airing.link is None:
        return _premise_led(narrator, airing, newsroom)
    exchange = record.exchanges[airing.exchange]
    link = exchange.links[airing.link]
    kind, issue = kind_of(narrator, airing, exchange, link), subject(narrator, exchange, link)
    facts = {"issue": issue, "outlet": narrator.outlet(airing.outlet), "n": str(airing.exchange), **_speaker(narrator)}
    manners, quotes = _manners(narrator, airing.outlet, kind, airing.exchange), quotable(narrator, link)
    words, quote = newsroom.headline(narrator.wording, manners, quotes, "headline.own", **facts)
    return Headline(
        kind=kind,
        kicker=issue,
        headline=words,
        standfirst=newsroom.first_new(_standfirsts(narrator, airing, kind, exchange, record)),
        quoted=quote,
        link=airing.link,
        exchange=airing.exchange,
    )


def _manners(narrator: Narrator, outlet: str, kind: str, exchange: int | None = None) -> dict[str, float]:
    """The texts that an outlet may use for a kind of story, and how reluctant it is to.

    What is said of any story is second choice, and none for a story without a line; days differ a little.
    """
    told, found = narrator.scenario.outlets[outlet], {}
    for place, angle in enumerate(angles(told)):
        day = crc32(f"{outlet} {exchange} {angle}".encode()) / 2**32
        own, common = (f"headline.{told.masthead}.{each}.{angle}" for each in (kind, _ANY))
        if narrator.wording.has(own):
            found[own] = 0.3 * place + _DAYS_DIFFER * day
        elif exchange is not None and narrator.wording.has(common):
            found[common] = 0.3 * place + _DAYS_DIFFER * day + _GENERAL
    return found


def _standfirsts(narrator: Narrator, airing: Airing, kind: str, exchange: Exchange, record: Record) -> Iterator[str]:
    """What may stand beneath, the best first: what was left open, what else was said, what had been asked."""
    outlet = narrator.scenario.outlets[airing.outlet]
    telling = {
        Angle.NEGATIVITY: partial(_left_open, narrator, exchange),
        Angle.NOVELTY: partial(_also_said, narrator, airing, exchange),
        Angle.CLOSENESS: partial(_asker, narrator, airing, exchange, record),
    }
    dearest = next(iter(angles(outlet)))
    if dearest in telling:
        yield from telling[dearest]()
    if exchange.kind is ExchangeKind.OPENING:
        yield from (narrator.say(key) for key in narrator.wording.variants("standfirst.opening"))
    else:
        question = _question(narrator, exchange, record)
        for each in (kind, "answer", "dodge") if question else ():
            yield from (
                narrator.say(key, question=question)
                for key in narrator.wording.variants(f"standfirst.question.{each}")
            )  # fmt: skip
    yield from (text for tell in telling.values() for text in tell())


def _question(narrator: Narrator, exchange: Exchange, record: Record) -> str:
    """What was asked, quoted: of a debt that was called, what it wants to know; nothing of a contradiction read back.

    The words of such a call hold quotations of their own, of which a reader would never find the end.
    """
    if wording_of(narrator, exchange.address) is not None:
        return narrator.quote(asked_in(narrator, exchange, record))
    parts = [part for part in exchange.parts if part in narrator.game.parts]
    return narrator.quote(narrator.part(parts[0])) if parts else ""


def _left_open(narrator: Narrator, exchange: Exchange) -> list[str]:
    """The parts of the question that were not answered in plain words."""
    parts = [
        narrator.quote(narrator.part(each.part))
        for each in exchange.codes
        if not is_clear(each.code) and each.part in narrator.game.parts
    ]
    return [narrator.say("standfirst.open", parts=narrator.say("list.and").join(parts))] if parts else []


def _also_said(narrator: Narrator, airing: Airing, exchange: Exchange) -> list[str]:
    """The other lines of the same answer."""
    others = [link for place, link in enumerate(exchange.links) if place != airing.link]
    return [narrator.say("standfirst.also", other=narrator.quote(narrator.soundbite(link))) for link in others]


def _asker(narrator: Narrator, airing: Airing, exchange: Exchange, record: Record) -> list[str]:
    """Who had asked; an outlet says so of itself."""
    if exchange.reporter is None:
        return []
    if narrator.scenario.reporters[exchange.reporter].outlet == airing.outlet:
        question = _question(narrator, exchange, record)
        return [narrator.say("standfirst.asker_own", question=question)] if question else []
    return [narrator.say("standfirst.asker", reporter=narrator.reporter(exchange.reporter))]


def fact_check_headline(
    narrator: Narrator, outlet: str, proposition: str, claimed: bool, newsroom: Newsroom
) -> Headline:
    """The story of a claim found false, or of a denial."""
    claim = narrator.pick(narrator.scenario.propositions[proposition].text)
    manners = _manners(narrator, outlet, "fact_check" if claimed else "fact_check_denied")
    facts = {"outlet": narrator.outlet(outlet), **_speaker(narrator)}
    words, _ = newsroom.headline(narrator.wording, manners, [claim], "headline.own_check", **facts)
    return Headline(
        kind="fact_check",
        kicker=narrator.issue(narrator.scenario.propositions[proposition].issue),
        headline=words,
        standfirst=narrator.say(f"standfirst.fact_check.{'claimed' if claimed else 'denied'}"),
        quoted=claim,
        link=None,
    )


def _speaker(narrator: Narrator) -> dict[str, str]:
    """Who spoke: as a headline begins with the name, and as it stands within one."""
    name = narrator.pick(narrator.scenario.speaker.name)
    return {"speaker": name, "the_speaker": within(name)}


def _premise_led(narrator: Narrator, airing: Airing, newsroom: Newsroom) -> Headline:
    question = narrator.pick(narrator.game.asks[airing.address].text)
    name = airing.address.split(".")[0]
    manners = _manners(narrator, airing.outlet, "premise")
    facts = {"outlet": narrator.outlet(airing.outlet), **_speaker(narrator)}
    words, _ = newsroom.headline(narrator.wording, manners, [question], "headline.own_question", **facts)
    return Headline(
        kind="premise",
        kicker=narrator.issue(narrator.scenario.questions[name].issue),
        headline=words,
        standfirst=narrator.say("standfirst.premise", question=narrator.quote(question)),
        quoted=question,
        link=None,
    )
