"""Rule `bad-number`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="bad-number",
    severity=Severity.ERROR,
    layer=Layer.YAML,
    what="A number is endless, not a number, or has more digits than any number in a level.",
    why="`.inf`, `.nan` and `1e999` cannot be compared or shown. Shares, weights and seconds are ordinary numbers.",
    mend="Write an ordinary number; quote it if it is meant as a text.",
    failing=(
        Example(".nan", at="audiences.town.trust"),
        Example("1e999", at="clock"),
    ),
    passing=(Example("0.4", at="audiences.town.trust"),),
)
