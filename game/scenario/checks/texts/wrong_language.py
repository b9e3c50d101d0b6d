"""Rule `wrong-language`."""

import re
from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity

_HAN = re.compile(r"[㐀-鿿]")
_LATIN = re.compile(r"[A-Za-z]{4}")


def find(level: Level) -> Iterator[Finding]:
    """Chinese texts without a Chinese character, English ones with several."""
    for words in level.words:
        for language, text in words.text.items():
            if language == "zh" and text.isascii() and _LATIN.search(text):
                message = "this is said to be Chinese, and has no Chinese character"
            elif language == "en" and not text.isascii() and len(_HAN.findall(text)) > len(text) / 4:
                message = "this is said to be English, and is mostly Chinese"
            else:
                continue
            hint = "put it under the language that it is in; plain strings are in the `language` of the level"
            yield Finding(level.text_address(words, language), message, hint)


RULE = Rule(
    code="wrong-language",
    severity=Severity.WARNING,
    layer=Layer.TEXTS,
    what="A text is not in the language that it is said to be in.",
    why="The two were swapped, or a plain string was written in another language than the level's.",
    mend="Put it under the right language.",
    failing=(Example("{en: 市长发言人, zh: The spokesperson}", at="speaker.name"),),
    passing=(Example("{en: The spokesperson, zh: 市长发言人（CGTN记者会）}", at="speaker.name"),),
    find=find,
)
