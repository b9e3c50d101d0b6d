"""Rule `opening-too-long`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity

MOST = 1 / 3
"""Share of the clock that a statement may take."""


def find(level: Level) -> Iterator[Finding]:
    """Opening statements that leave little time for questions."""
    scenario = level.scenario
    for name, opening in scenario.openings.items():
        seconds = sum(scenario.responses[response].seconds for response in opening.says)
        if seconds > MOST * scenario.clock:
            message = f"this statement takes {seconds} of {scenario.clock} seconds"
            yield Finding(("openings", name), message, "shorten it, or give the level a longer `clock`", key=True)


RULE = Rule(
    code="opening-too-long",
    severity=Severity.WARNING,
    layer=Layer.GRAPH,
    what="An opening statement takes more than a third of the clock.",
    why="Reading a statement is not yet playing; what is left may not be enough for the questions that make the level.",
    mend="Take fewer lines into `says`, or set a longer `clock`.",
    failing=(Example("300", at="responses.we_knew_in_march.seconds"),),
    passing=(Example("[we_knew_in_march]", at="openings.tell_it_first.says"),),
    find=find,
)
