"""Rule `wrong-shape`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="wrong-shape",
    severity=Severity.ERROR,
    layer=Layer.SCHEMA,
    what="The keys of a node do not fit together.",
    why="A condition has exactly one key; a line of history either says a response or cites a card.",
    mend="Keep one of the keys. Several conditions are joined with `all` or `any`.",
    failing=(Example("{said: look_ahead, exchange: {at_least: 1}}", at="events.ferry_breaks_down.when"),),
    passing=(Example("{all: [{said: look_ahead}, {exchange: {at_least: 1}}]}", at="events.ferry_breaks_down.when"),),
)
