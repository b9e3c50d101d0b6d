"""Rule `empty-value`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="empty-value",
    severity=Severity.ERROR,
    layer=Layer.SCHEMA,
    what="A key has no value.",
    why="An empty value may be a line that was never finished.",
    mend="Write the value, or delete the key if it need not be there.",
    failing=(Example("~", at="summary"),),
    passing=(Example("Say it straight.", at="summary"),),
)
