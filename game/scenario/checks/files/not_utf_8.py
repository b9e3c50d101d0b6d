"""Rule `not-utf-8`."""

from game.scenario.checks.rule import Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="not-utf-8",
    severity=Severity.ERROR,
    layer=Layer.FILE,
    what="The file is not text in UTF-8.",
    why="Levels are read on every system alike, so they have one encoding. Files from older editors may be in GBK, Latin-1 or UTF-16; other files may be no text at all.",
    mend="Save the file as UTF-8; a byte order mark does no harm.",
)
