"""Rule `not-a-file`."""

from game.scenario.checks.rule import Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="not-a-file",
    severity=Severity.ERROR,
    layer=Layer.FILE,
    what="The path leads to a folder without levels, a pipe, a socket or a device.",
    why="A level is a regular file. A pipe could keep the reader waiting for ever and a device might never end, so neither is opened.",
    mend="Name a `.yaml` file, or a folder that holds some.",
)
