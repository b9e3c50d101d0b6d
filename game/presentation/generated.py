"""What a reporter says when no author wrote it: called debts and interruptions, by template.

Templates quote whole authored sentences and never splice their grammar.
"""

from zlib import crc32

from game.presentation.narrator import Narrator
from game.presentation.variation import variant
from game.rules.address import places_of
from game.rules.coverage import ASKED_BY_ALL
from game.rules.state import Exchange, Record
from game.scenario.vocabulary import EvasionCode, Temperament


def called_debt(narrator: Narrator, address: str, reporter: str | None, times: int, record: Record) -> str:
    """A debt put as a question; `record` is what had been said before."""
    if address not in narrator.game.parts:
        return _called_contradiction(narrator, address, times, record)
    left = _answer_that_left(address, record)
    opening = _opening(narrator, reporter, times, left)
    return narrator.say("call.joined", opening=opening, question=_question(narrator, address, times, left))


def interruption(narrator: Narrator, exchange: Exchange) -> str:
    """What the reporter says as she cuts in."""
    cut = exchange.links[-1] if exchange.links else None
    manner = "stung" if exchange.stung else cut.tactic.group if cut else "evade"
    words = narrator.quote(narrator.soundbite(cut)) if cut else ""
    return variant(
        narrator.wording, f"interruption.{manner}", _seed(exchange.address, len(exchange.links)), quote=words
    )


def cut_short(words: str) -> str:
    """The first part of what was being said, ending in mid-sentence."""
    half = max(1, len(words) * 3 // 5)
    at = words.rfind(" ", 0, half)
    return words[: at if at > half // 2 else half].rstrip(" ,，、.。;；")


def _question(narrator: Narrator, address: str, times: int, left: Exchange | None) -> str:
    part = narrator.quote(narrator.part(address))
    if left is None or not left.links:
        return variant(narrator.wording, "call.unanswered", _seed(address, times), part=part)
    code = next((coded.code for coded in left.codes if coded.part == address), EvasionCode.DODGING)
    words = narrator.quote(narrator.soundbite(left.links[-1]))
    return variant(narrator.wording, f"call.{code}", _seed(address, times), part=part, quote=words)


def _opening(narrator: Narrator, reporter: str | None, times: int, left: Exchange | None) -> str:
    if times >= ASKED_BY_ALL:
        manner = "again"
    elif reporter and narrator.scenario.reporters[reporter].temperament is Temperament.SYMPATHETIC:
        manner = "sympathetic"
    else:
        manner = "own" if left and left.reporter == reporter else "colleague"
    return variant(narrator.wording, f"call.opening.{manner}", _seed(manner, times), n=times)


def _called_contradiction(narrator: Narrator, address: str, times: int, record: Record) -> str:
    earlier, later = (_words_of_claim(narrator, place, record) for place in places_of(address))
    return variant(narrator.wording, "call.contradiction", _seed(address, times), earlier=earlier, later=later)


def _words_of_claim(narrator: Narrator, place: int, record: Record) -> str:
    """The line that put a claim on the record; the claim itself while its answer is still under way."""
    claim = record.claims[place]
    for exchange in record.exchanges:
        if exchange.number == claim.exchange:
            return narrator.quote(narrator.soundbite(exchange.links[claim.link]))
    return narrator.claim(claim.proposition, claim.value)


def _answer_that_left(part: str, record: Record) -> Exchange | None:
    """The latest answer that coded the part."""
    for exchange in reversed(record.exchanges):
        if any(coded.part == part for coded in exchange.codes):
            return exchange
    return None


def _seed(text: str, number: int) -> int:
    return crc32(text.encode()) + number
