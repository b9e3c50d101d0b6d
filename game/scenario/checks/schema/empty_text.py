"""Rule `empty-text`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="empty-text",
    severity=Severity.ERROR,
    layer=Layer.SCHEMA,
    what="A text is empty, or blank.",
    why="The player would see a card, a name or a question without a word on it.",
    mend="Write it, or delete the key if it need not be there.",
    failing=(Example('"  "', at="title"),),
    passing=(Example("Bridge", at="title"),),
)
