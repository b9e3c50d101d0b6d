"""Rule `mixed-scripts`."""

import re
from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.display import quoted
from game.scenario.homoglyphs import foreign_letter
from game.scenario.problems import Severity

_FOREIGN = re.compile(r"[Ͱ-ϿЀ-ӿԱ-֏]+")
_FOREIGN_BYTES = bytes(range(0xCD, 0xD7))
"""With which these letters begin in UTF-8."""
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z]")


def find(level: Level) -> Iterator[Finding]:
    """Words with Latin letters and letters of another alphabet."""
    for language, corpus in level.corpora.items():
        if not corpus.holds_bytes(_FOREIGN_BYTES):
            continue
        for words in dict.fromkeys(words for words, _ in corpus.search(_FOREIGN)):
            for word in _WORD.findall(words.text[language]):
                if _FOREIGN.search(word) and _LATIN.search(word):
                    hint = foreign_letter(word) or "retype the word"
                    yield Finding(level.text_address(words, language), f"{quoted(word)} mixes two alphabets", hint)


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
