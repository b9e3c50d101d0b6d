"""Rule `out-of-range`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="out-of-range",
    severity=Severity.ERROR,
    layer=Layer.SCHEMA,
    what="A number is smaller or larger than its key allows.",
    why="Shares and weights lie between 0 and 1, images and slants between -1 and 1, percentages between 0 and 100; nobody speaks for less than a second.",
    mend="Bring it within the bounds that the message names.",
    failing=(
        Example("-60", at="clock"),
        Example("1.5", at="audiences.town.trust"),
    ),
    passing=(Example("60", at="clock"),),
)
