"""Rule `unfinished-text`."""

import re
from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.display import quoted
from game.scenario.problems import Severity

_SIGNS = ("TODO", "TBD", "FIXME", "XXX", "TK", "orem ipsum", "待译", "待定", "待补", "待写")
_MARKS = re.compile(
    r"\b(?:TODO|TBD|FIXME|XXX+|TK)\b|[Ll]orem ipsum|待译|待定|待补|待写|(?:\A|(?<=\x1f))(?:…|\.\.\.|\?+|-+)(?=\Z|\x1f)"
)


def find(level: Level) -> Iterator[Finding]:
    """Texts with the marks that authors leave for later."""
    for language, corpus in level.corpora.items():
        if not corpus.holds(*_SIGNS) and all(text.strip("….?-") for text in corpus.texts):
            continue
        for words, match in corpus.search(_MARKS):
            message = f"{quoted(match.group())}: this text is not finished"
            yield Finding(level.text_address(words, language), message, "write it; words for yourself go into `note`")


RULE = Rule(
    code="unfinished-text",
    severity=Severity.WARNING,
    layer=Layer.TEXTS,
    what="A text holds a mark that it is still to be written.",
    why="The player would read it. What is to be done later belongs in `note:` or a comment.",
    mend="Write the text.",
    failing=(
        Example("TODO say what happened", at="propositions.bridge_unsafe.text.en"),
        Example("待译", at="speaker.name.zh"),
    ),
    passing=(Example("Much is left to do.", at="propositions.bridge_unsafe.text.en"),),
    find=find,
)
