"""Rule `file-too-large`."""

from game.scenario.checks.rule import Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="file-too-large",
    severity=Severity.ERROR,
    layer=Layer.FILE,
    what="The file is larger than 8 MB.",
    why="Two thousand questions with their answers take five. Whatever is larger is not a level, or would not be one that somebody can play.",
    mend="Split the level into several.",
)
