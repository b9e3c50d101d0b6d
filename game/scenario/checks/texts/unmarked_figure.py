"""Rule `unmarked-figure`."""

from collections.abc import Iterator

from game.scenario.checks.figures import quantities, texts_with_digits
from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Repair, Rule
from game.scenario.conference import Response
from game.scenario.edits import SetValue
from game.scenario.problems import Severity
from game.scenario.world import Evidence


def find(level: Level) -> Iterator[Finding]:
    """Lines with a number in digits that are not said to carry one."""
    for words in texts_with_digits(level):
        if words.field == "text" and words.kind in (Response, Evidence):
            collection, name, _ = words.address
            is_marked = getattr(level.scenario, str(collection))[name].figure
            if not is_marked and any(quantities(text, language) for language, text in words.text.items()):
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
