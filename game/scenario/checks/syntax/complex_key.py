"""Rule `complex-key`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="complex-key",
    severity=Severity.ERROR,
    layer=Layer.YAML,
    what="A key is a list or a mapping.",
    why="Keys are ids or known words. A brace or bracket at the beginning of a key usually is a text that lost its quotes.",
    mend="Write a plain word before the colon.",
    failing=(Example("? [a, b]\n: c\n"),),
    passing=(Example("a_b: c\n"),),
)
