"""Rule `no-file`."""

from game.scenario.checks.rule import Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="no-file",
    severity=Severity.ERROR,
    layer=Layer.FILE,
    what="The path leads to no file that can be opened.",
    why="A wrong folder, a slip of spelling or a link whose target was moved: nothing can be said about a level that is not there.",
    mend="Check the spelling and the folder. A link that points nowhere has to be made anew.",
)
