"""Rule `straight-quotes`."""

import re
from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.quoting import double_quoted
from game.scenario.checks.rule import Example, Finding, Layer, Repair, Rule
from game.scenario.edits import SetValue
from game.scenario.problems import Severity

_OPENS = re.compile(r'(^|[\s(（\[“‘—–-])"')


def find(level: Level) -> Iterator[Finding]:
    """Texts with typewriter quotation marks."""
    for language, corpus in level.corpora.items():
        for words in corpus.holding('"'):
            address = level.text_address(words, language)
            repair = Repair("Curl them", (SetValue(address, double_quoted(curled(words.text[language], language))),))
            yield Finding(address, 'straight quotation marks (")', "write “ and ”", repair=repair)


def curled(text: str, language: str) -> str:
    """The text with curly quotation marks; in Chinese, where no blank tells, they open and close in turn."""
    if language == "zh":
        pieces = text.split('"')
        return "".join(piece + ("“" if index % 2 == 0 else "”") for index, piece in enumerate(pieces[:-1])) + pieces[-1]
    return _OPENS.sub(r"\1“", text).replace('"', "”")


RULE = Rule(
    code="straight-quotes",
    severity=Severity.WARNING,
    layer=Layer.TEXTS,
    what='A text has straight quotation marks (").',
    why="The pages are set like a newspaper's, which has curly ones; in Chinese a straight one is half as wide and looks like a misprint.",
    mend="Write “ and ”. They need no quoting in YAML either.",
    failing=(
        Example("'\"The bridge\" was unsafe.'", at="propositions.bridge_unsafe.text.en"),
        Example("'这座\"桥\"不安全。'", at="propositions.bridge_unsafe.text.zh"),
    ),
    passing=(Example("“The bridge” was unsafe.", at="propositions.bridge_unsafe.text.en"),),
    find=find,
)
