"""Rule `too-deep`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="too-deep",
    severity=Severity.ERROR,
    layer=Layer.YAML,
    what="Values are nested more than 64 deep.",
    why="No part of a level needs a tenth of that; so deep a file was made to break its readers.",
    mend="Look for brackets that are never closed.",
    failing=(
        Example(
            "a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"
        ),
    ),
    passing=(Example("a: [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]\n"),),
)
