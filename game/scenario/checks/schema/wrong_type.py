"""Rule `wrong-type`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="wrong-type",
    severity=Severity.ERROR,
    layer=Layer.SCHEMA,
    what="A value is of another kind than its key wants.",
    why='`"40"` is a text and `40` a number; `yes`, `on` and `NO` are words here and not truth values; `12:30` and `1_000` are texts.',
    mend="Write the kind that the message names: numbers without quotes or underscores, `true` or `false`, lists in brackets.",
    failing=(
        Example('"600"', at="clock"),
        Example("{name: Mine, estimate: yes}", at="audiences.town.source"),
    ),
    passing=(
        Example("600", at="clock"),
        Example("{name: Mine, estimate: true}", at="audiences.town.source"),
    ),
)
