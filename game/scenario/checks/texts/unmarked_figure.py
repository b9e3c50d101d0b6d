"""Rule `unmarked-figure`."""

from collections.abc import Iterator

from game.scenario.checks.figures import has_digits, quantities
from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Repair, Rule
from game.scenario.edits import SetValue
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Lines with a number in digits that are not said to carry one."""
    for collection in ("responses", "evidence"):
        for name, node in getattr(level.scenario, collection).items():
            if not node.figure and any(
                has_digits(text) and quantities(text, language) for language, text in node.text.items()
            ):
                address = (collection, name)
                repair = Repair("Mark it", (SetValue((*address, "figure"), "true"),))
                message = "this line carries a number and is not marked so"
                yield Finding(address, message, "add `figure: true`", key=True, repair=repair)


RULE = Rule(
    code="unmarked-figure",
    severity=Severity.WARNING,
    layer=Layer.TEXTS,
    what="A line has a number in it and lacks `figure: true`.",
    why="Outlets like figures and fact-checkers read them. The rules see the mark, never the text.",
    mend="Add `figure: true`; or write the number in words, if it is no figure (“one thing”).",
    failing=(Example("{en: We opened 3 ferries., zh: 开了三班轮渡。}", at="responses.look_ahead.text"),),
    passing=(Example("{en: In 2024 we opened the ferries., zh: 开了三班轮渡。}", at="responses.look_ahead.text"),),
    find=find,
)
