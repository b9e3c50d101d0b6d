"""Rule `empty-file`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="empty-file",
    severity=Severity.ERROR,
    layer=Layer.YAML,
    what="The file says nothing.",
    why="It is empty, or holds comments only.",
    mend="Start from `on-the-record new NAME`.",
    failing=(Example("# Nothing yet.\n"),),
    passing=(Example("format: 1\n"),),
)
