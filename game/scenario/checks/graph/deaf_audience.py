"""Rule `deaf-audience`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Audiences that no outlet reaches."""
    for name, audience in level.scenario.audiences.items():
        if not any(audience.diet.values()):
            message = f"no outlet reaches `{name}`"
            yield Finding(("audiences", name, "diet"), message, "give at least one outlet a share above 0", key=True)


RULE = Rule(
    code="deaf-audience",
    severity=Severity.WARNING,
    layer=Layer.GRAPH,
    what="An audience hears of the conference from nobody.",
    why="Its meter cannot move, except by talk with others; an objective about it would be luck or given.",
    mend="Write into its `diet` which share of it each outlet reaches.",
    failing=(Example("{}", at="audiences.commuters.diet"), Example("{gazette: 0}", at="audiences.commuters.diet")),
    passing=(Example("{drive_radio: 0.1}", at="audiences.commuters.diet"),),
    find=find,
)
