"""Rule `seconds-stray`."""

from collections.abc import Iterator, Mapping

from game.scenario.checks.level import Level
from game.scenario.checks.pace import roughly, seconds_for
from game.scenario.checks.rule import Example, Finding, Layer, Repair, Rule
from game.scenario.document import Address
from game.scenario.edits import SetValue
from game.scenario.languages import Language
from game.scenario.problems import Severity

SLACK, FACTOR = 3, 1.6
"""Seconds, and times, that authored seconds may be off the usual pace: a pause is part of how something is said."""


NEAR = 1.3
"""Times that seconds may be off a rough guess without a closer look."""


def find(level: Level) -> Iterator[Finding]:
    """Lines that would have to be rushed or drawn out to last as long as is written."""
    for address, text, seconds in _spoken(level):
        guess = roughly(text)
        if guess / NEAR < seconds < guess * NEAR:
            continue
        usual = seconds_for(text)
        is_off = seconds > usual * FACTOR or seconds < usual / FACTOR
        if is_off and abs(seconds - usual) > SLACK:
            here = (*address, "seconds")
            repair = Repair(f"Set it to {usual}", (SetValue(here, str(usual)),))
            yield Finding(
                here, f"this takes about {usual} seconds to say, not {seconds}", f"write {usual}", repair=repair
            )


def _spoken(level: Level) -> Iterator[tuple[Address, Mapping[Language, str], int]]:
    for name, response in level.scenario.responses.items():
        yield ("responses", name), response.text, response.seconds
    for address, ask in level.asks:
        yield address, ask.text, ask.seconds
    for name, card in level.scenario.evidence.items():
        yield ("evidence", name), card.text, card.seconds
        for phrasing, wording in card.phrasings.items():
            yield ("evidence", name, "phrasings", phrasing), wording.text, wording.seconds


RULE = Rule(
    code="seconds-stray",
    severity=Severity.WARNING,
    layer=Layer.TEXTS,
    what="The seconds of a line are far from what its text takes to say.",
    why="The clock is the speaker's scarcest good. A long speech for three seconds, or a short one for thirty, is a card that is secretly better or worse than it looks.",
    mend="Count about 150 words of English or 240 characters of Chinese to the minute, in the language that takes longer; the message says what comes out.",
    failing=(Example("60", at="responses.look_ahead.seconds"), Example("1", at="questions.why_now.asks.mild.seconds")),
    passing=(Example("7", at="responses.look_ahead.seconds"),),
    find=find,
)
