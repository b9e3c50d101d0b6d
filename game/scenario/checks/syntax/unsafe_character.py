"""Rule `unsafe-character`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="unsafe-character",
    severity=Severity.ERROR,
    layer=Layer.YAML,
    what="A character is there that cannot be seen and changes how a line is read.",
    why="Control characters, zero-width blanks and marks that turn the direction of writing can make a line look as if it said something else, to a reviewer and on a terminal.",
    mend="Delete it. Chinese and English need none of them.",
    failing=(Example('"Closed\\u202e bridge"', at="title"),),
    passing=(Example('"Closed bridge"', at="title"),),
)
