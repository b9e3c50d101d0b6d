"""Rule `no-permission`."""

from game.scenario.checks.rule import Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="no-permission",
    severity=Severity.ERROR,
    layer=Layer.FILE,
    what="You may not read the file.",
    why="The system says so; the game does not try to get around it.",
    mend="Ask the owner, or change the permissions of the file and of the folders above it.",
)
