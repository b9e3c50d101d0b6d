"""Rule `missing-key`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="missing-key",
    severity=Severity.ERROR,
    layer=Layer.SCHEMA,
    what="A key that has to be there is not.",
    why="The game has no sensible value to put in its place.",
    mend="Add it; the message names the node that lacks it.",
    failing=(Example('{description: "Speaks for the mayor"}', at="speaker"),),
    passing=(Example('{name: "The spokesperson"}', at="speaker"),),
)
