"""Rule `stray-space`."""

import re
from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.quoting import double_quoted
from game.scenario.checks.rule import Example, Finding, Layer, Repair, Rule
from game.scenario.checks.words import Corpus, Words
from game.scenario.edits import SetValue
from game.scenario.problems import Severity

_STRAY = re.compile(r"(?<=\x1f)\s+|\A\s+|\s+(?=\x1f)|\s+\Z|  +|[ \t]+(?=[,;.!?](?:\s|\Z|\x1f))")
_BETWEEN_HAN = re.compile(r" (?<=[㐀-鿿，。；：？！] )(?=[㐀-鿿])")
_SIGNS = ("  ", " ,", " ;", " .", " !", " ?", "\t")


def find(level: Level) -> Iterator[Finding]:
    """Texts with blanks where none belong."""
    for language, corpus in level.corpora.items():
        for words in dict.fromkeys(_stray_in(corpus)):
            address = level.text_address(words, language)
            repair = Repair("Take it out", (SetValue(address, double_quoted(tidied(words.text[language]))),))
            message = "a blank too many: at an end, before a mark, doubled, or between Chinese characters"
            yield Finding(address, message, "take it out", repair=repair)


def _stray_in(corpus: Corpus) -> Iterator[Words]:
    if corpus.holds(*_SIGNS) or any(text != text.strip() for text in corpus.texts):
        yield from (words for words, _ in corpus.search(_STRAY))
    if corpus.language == "zh":
        yield from (words for words, _ in corpus.search(_BETWEEN_HAN))


def tidied(text: str) -> str:
    """The text without stray blanks."""
    doubled = re.sub(r"  +", " ", text.strip())
    before_marks = re.sub(r"[ \t]+(?=[,;.!?](?:\s|\Z))", "", doubled)
    return re.sub(r"(?<=[㐀-鿿，。；：？！]) (?=[㐀-鿿])", "", before_marks)


RULE = Rule(
    code="stray-space",
    severity=Severity.WARNING,
    layer=Layer.TEXTS,
    what="A text has a blank at an end, before a punctuation mark, doubled, or between Chinese characters.",
    why="Cards and headlines are measured to the last dot; a blank that nobody sees moves or breaks a line.",
    mend="Take it out. A block text ends without a line break if it begins with `>-` or `|-`.",
    failing=(
        Example('"The bridge  was unsafe. "', at="propositions.bridge_unsafe.text.en"),
        Example("这座 桥不安全。", at="propositions.bridge_unsafe.text.zh"),
    ),
    passing=(Example("The bridge was unsafe.", at="propositions.bridge_unsafe.text.en"),),
    find=find,
)
