"""Rule `missing-translation`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Texts that lack a language that the title has."""
    for words in level.words:
        missing = [language for language in level.languages if language not in words.text]
        if missing:
            message = f"this text is missing in {' and '.join(missing)}, in which the level has a title"
            yield Finding(
                words.address, message, "translate it: " + ", ".join(f"`{one}: …`" for one in missing), key=True
            )


RULE = Rule(
    code="missing-translation",
    severity=Severity.WARNING,
    layer=Layer.TEXTS,
    what="A text is missing in a language in which the level has a title.",
    why="Whoever plays in that language meets a line in another one in the middle of the room.",
    mend="Write it in that language too. A level in one language only has its title in that language only.",
    failing=(Example("The mayor’s spokesperson", at="speaker.name"),),
    passing=(Example("{en: The mayor’s spokesperson, zh: 市长发言人}", at="speaker.name"),),
    find=find,
)
