"""Rule `stale-translation`."""

from collections.abc import Iterator

from game.scenario.checks.figures import figures, texts_with_digits
from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Texts whose languages give different figures; a figure that one language writes in words is none."""
    for words in texts_with_digits(level):
        if len(words.text) < 2 or words.field == "soundbite":  # each language may quote other words
            continue
        (first, here), (second, there) = ((code, figures(text, code)) for code, text in list(words.text.items())[:2])
        if here - there and there - here:
            message = f"the figures differ: {_listed(here - there)} ({first}), {_listed(there - here)} ({second})"
            yield Finding(words.address, message, "one of the two was changed alone: bring them together", key=True)


def _listed(numbers: set[float]) -> str:
    return ", ".join(f"{number:,.10g}" for number in sorted(numbers))


RULE = Rule(
    code="stale-translation",
    severity=Severity.WARNING,
    layer=Layer.TEXTS,
    what="The same text gives other figures in one language than in the other.",
    why="Someone changed a figure in one language and did not come round to the other. Readers of each would argue about different facts.",
    mend="Find out which is right and write it in both. Sizes are understood: 12 billion is 120亿.",
    failing=(Example("{en: There are 11 cracks., zh: 有12处裂缝。}", at="propositions.bridge_unsafe.text"),),
    passing=(
        Example("{en: It cost 1.2 billion., zh: 花了12亿。}", at="propositions.bridge_unsafe.text"),
        Example("{en: There are eleven cracks., zh: 有11处裂缝。}", at="propositions.bridge_unsafe.text"),
    ),
    find=find,
)
