"""Rule `half-width-punctuation`."""

import re
from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.quoting import double_quoted
from game.scenario.checks.rule import Example, Finding, Layer, Repair, Rule
from game.scenario.edits import SetValue
from game.scenario.problems import Severity

_AFTER_HAN = re.compile(r"(?<=[㐀-鿿”’）])[,.;:?!]+(?![\w/])")
_WIDE = str.maketrans(",.;:?!", "，。；：？！")


def find(level: Level) -> Iterator[Finding]:
    """Chinese texts with the punctuation marks of English."""
    seen = set()
    corpus = level.corpora.get("zh")
    for words, match in corpus.search(_AFTER_HAN) if corpus else ():
        address = level.text_address(words, "zh")
        if address not in seen:
            seen.add(address)
            repair = Repair("Widen it", (SetValue(address, double_quoted(widened(words.text["zh"]))),))
            message = f"a half-width `{match.group()}` in a Chinese text"
            yield Finding(address, message, f"write {match.group().translate(_WIDE)}", repair=repair)


def widened(text: str) -> str:
    """The text with full-width marks after Chinese characters."""
    return _AFTER_HAN.sub(lambda match: match.group().translate(_WIDE), text)


RULE = Rule(
    code="half-width-punctuation",
    severity=Severity.WARNING,
    layer=Layer.TEXTS,
    what="A Chinese text has punctuation of English width.",
    why="Lines are broken and justified by the rules for full-width marks; a half-width comma looks like a slip of the input method, which it is.",
    mend="Write ，。；：？！ in Chinese, and keep the narrow marks for English and for figures.",
    failing=(Example('"这座桥不安全,必须封."', at="propositions.bridge_unsafe.text.zh"),),
    passing=(Example("这座桥（3.5吨限重）不安全，必须封。", at="propositions.bridge_unsafe.text.zh"),),
    find=find,
)
