"""Rule `doubled-word`."""

import re
from collections.abc import Iterator
from itertools import islice
from operator import eq

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.display import quoted
from game.scenario.problems import Severity

_DOUBLED = re.compile(r"\b(?!(?:had|that|very|no)\b)([a-z]+) \1\b")


def find(level: Level) -> Iterator[Finding]:
    """English texts with the same small word twice running."""
    corpus = level.corpora.get("en")
    if corpus is None:
        return
    tokens = corpus.joined.split(" ")
    if not any(map(eq, tokens, islice(tokens, 1, None))):
        return
    for words, match in corpus.search(_DOUBLED):
        message = f"{quoted(match.group())}: the same word twice"
        yield Finding(level.text_address(words, "en"), message, "delete one, or put a comma between them")


RULE = Rule(
    code="doubled-word",
    severity=Severity.WARNING,
    layer=Layer.TEXTS,
    what="An English text has the same word twice running.",
    why="The eye jumps over it at the end of a line; the voice that reads aloud does not.",
    mend="Delete one. Where it is meant, a comma between the two says so.",
    failing=(Example("The bridge was was unsafe.", at="propositions.bridge_unsafe.text.en"),),
    passing=(Example('"The bridge was, was unsafe."', at="propositions.bridge_unsafe.text.en"),),
    find=find,
)
