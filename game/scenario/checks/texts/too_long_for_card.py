"""Rule `too-long-for-card`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.pace import amount
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.conference import Part
from game.scenario.problems import Severity

ROOM = {"en": 12, "zh": 20}
"""Words of English and characters of Chinese on the face of a card, or beside a box that ticks off."""


def find(level: Level) -> Iterator[Finding]:
    """Soundbites and parts with more words than their place has room for."""
    for words in level.words:
        if words.field == "soundbite" or words.kind is Part:
            for language, text in words.text.items():
                room = ROOM[language]
                if len(text) <= room:
                    continue
                length = amount(text, language)
                if length > room:
                    unit = "characters" if language == "zh" else "words"
                    message = f"{length} {unit} ({language}) where {room} fit"
                    yield Finding(level.text_address(words, language), message, "say it shorter; the text has the rest")


RULE = Rule(
    code="too-long-for-card",
    severity=Severity.WARNING,
    layer=Layer.TEXTS,
    what="A soundbite or the text of a part does not fit its card.",
    why="Seven cards lie side by side, each read at a glance. A face holds 12 words of English or 20 characters of Chinese; the full text is shown on focus.",
    mend="Cut it to what an outlet would quote.",
    failing=(
        Example(
            "{en: Where were you when the report came in and who was told about it first?, zh: 谁压的？}",
            at="questions.why_now.parts.cause.text",
        ),
        Example(
            "{en: Ferries start, zh: 轮渡今天中午开始运行从城南码头出发每二十分钟一班直到晚上}",
            at="responses.look_ahead.soundbite",
        ),
    ),
    passing=(Example("{en: Ferries start at noon, zh: 轮渡中午就开}", at="responses.look_ahead.soundbite"),),
    find=find,
)
