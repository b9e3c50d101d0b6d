"""Rule `yaml-syntax`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="yaml-syntax",
    severity=Severity.ERROR,
    layer=Layer.YAML,
    what="The file is not YAML.",
    why="From the place that is shown on, the file cannot be read, so nothing after it has been checked.",
    mend="Most often a text with a colon needs quotes, a quote or bracket is not closed, a tab indents a line, or a full-width sign stands where YAML wants a plain one.",
    failing=(
        Example('title: "The closed bridge\n'),
        Example("title: Bridge: closed\n"),
    ),
    passing=(Example('title: "Bridge: closed"\n'),),
)
