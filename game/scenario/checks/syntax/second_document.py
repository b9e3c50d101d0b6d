"""Rule `second-document`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="second-document",
    severity=Severity.ERROR,
    layer=Layer.YAML,
    what="A second document begins in the same file.",
    why="One file is one level. A line `---` in the middle starts another document, and what follows would belong to no level.",
    mend="Delete the line, or move what follows into a file of its own.",
    failing=(Example("format: 1\n---\nid: other\n"),),
    passing=(Example("---\nformat: 1\n"),),
)
