"""Rule `mixed-scripts`."""

import re
from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.display import quoted
from game.scenario.homoglyphs import foreign_letter
from game.scenario.problems import Severity

_MIXED = re.compile(r"[^\W\d_]*(?:[A-Za-z][Ͱ-ϿЀ-ӿԱ-֏]|[Ͱ-ϿЀ-ӿԱ-֏][A-Za-z])[^\W\d_]*")


def find(level: Level) -> Iterator[Finding]:
    """Words with Latin letters and letters of another alphabet."""
    for language, corpus in level.corpora.items():
        for words, match in corpus.search(_MIXED):
            message = f"{quoted(match.group())} mixes two alphabets"
            hint = foreign_letter(match.group()) or "retype the word"
            yield Finding(level.text_address(words, language), message, hint)


RULE = Rule(
    code="mixed-scripts",
    severity=Severity.WARNING,
    layer=Layer.TEXTS,
    what="A word has letters of two alphabets.",
    why="Some Cyrillic and Greek letters look just like Latin ones. They cannot be found by searching, and a voice that reads aloud stumbles.",
    mend="Retype the word.",
    failing=(Example("The bridgе was unsafe.", at="propositions.bridge_unsafe.text.en"),),
    passing=(Example('"The bridge was unsafe, говорят."', at="propositions.bridge_unsafe.text.en"),),
    find=find,
)
