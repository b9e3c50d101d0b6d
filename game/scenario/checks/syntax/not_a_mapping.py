"""Rule `not-a-mapping`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="not-a-mapping",
    severity=Severity.ERROR,
    layer=Layer.YAML,
    what="The file is not made of `key: value` lines.",
    why="A level is a mapping from keys to values; a list or a lone text has no place for them.",
    mend="Begin with `format: 1` at the left margin, without a dash.",
    failing=(Example("- format: 1\n- id: bridge\n"),),
    passing=(Example("format: 1\nid: bridge\n"),),
)
