"""Rule `untranslated-text`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity

SHORTEST = 12
"""Shorter texts may be names or figures that stay as they are."""


def find(level: Level) -> Iterator[Finding]:
    """Texts that are the same in every language, letter by letter."""
    for words in level.words:
        texts = set(words.text.values())
        if len(words.text) > len(texts) == 1 and len(next(iter(texts))) >= SHORTEST:
            message = "this text is the same in every language"
            yield Finding(words.address, message, "translate it, or write it once if it has no language", key=True)


RULE = Rule(
    code="untranslated-text",
    severity=Severity.WARNING,
    layer=Layer.TEXTS,
    what="A text is the same in both languages.",
    why="It was copied to be translated later, and later has not come.",
    mend="Translate it.",
    failing=(
        Example("{en: The bridge was unsafe., zh: The bridge was unsafe.}", at="propositions.bridge_unsafe.text"),
    ),
    passing=(Example("{en: The bridge was unsafe., zh: 这座桥不安全。}", at="propositions.bridge_unsafe.text"),),
    find=find,
)
