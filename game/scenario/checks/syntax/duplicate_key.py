"""Rule `duplicate-key`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="duplicate-key",
    severity=Severity.ERROR,
    layer=Layer.YAML,
    what="The same key is set twice in one mapping.",
    why="YAML readers quietly keep one of the two and lose the other. Which one the author meant, nobody can know.",
    mend="Both places are named: delete one, or give it another id.",
    failing=(Example("format: 1\nid: bridge\nid: tunnel\n"),),
    passing=(Example("format: 1\nid: bridge\n"),),
)
