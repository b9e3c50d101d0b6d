"""Rule `bad-id`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="bad-id",
    severity=Severity.ERROR,
    layer=Layer.SCHEMA,
    what="An id is not made of small letters, digits and underscores, with a letter first.",
    why="Ids stand in saved games, addresses and file names on every system. Letters of other scripts that look Latin would make two ids that nobody can tell apart.",
    mend="Use a to z, 0 to 9 and `_`; at most 64 characters. An address is two ids with a dot between them, `question.part`.",
    failing=(
        Example("{name: Traffic}", at="issues.Traffic"),
        Example("small-level", at="id"),
    ),
    passing=(Example("{name: Traffic}", at="issues.traffic_jams"),),
)
