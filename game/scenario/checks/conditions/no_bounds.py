"""Rule `no-bounds`."""

from collections.abc import Iterator

from game.scenario.checks.bounds import every_bounds
from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Objectives about a measure that any value of it meets."""
    for address, low, high, _, _ in every_bounds(level):
        if address[0] == "objectives" and low is None and high is None:
            message = "this objective is always met: it has neither `at_least` nor `at_most`"
            yield Finding(address, message, "add the bound that is meant", key=True)


RULE = Rule(
    code="no-bounds",
    severity=Severity.WARNING,
    layer=Layer.CONDITIONS,
    what="An objective about a measure names no bound.",
    why="Whatever happens, it is met; the player is promised a goal and given none.",
    mend="Add `at_least`, `at_most` or both.",
    failing=(Example("{kind: change, grade: silver, audience: town}", at="objectives.town_holds"),),
    passing=(Example("{kind: change, grade: silver, audience: town, at_most: 5}", at="objectives.town_holds"),),
    find=find,
)
