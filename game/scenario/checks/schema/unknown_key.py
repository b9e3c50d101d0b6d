"""Rule `unknown-key`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="unknown-key",
    severity=Severity.ERROR,
    layer=Layer.SCHEMA,
    what="A key is not among those that a node of this kind has.",
    why="A misspelt key that was quietly ignored would leave the level other than its author believes.",
    mend="Correct the spelling; the nearest known key is offered. Words for yourself go into `note`.",
    failing=(Example('{name: "The spokesperson", nme: "Someone"}', at="speaker"),),
    passing=(Example('{name: "The spokesperson", note: "No name yet"}', at="speaker"),),
)
