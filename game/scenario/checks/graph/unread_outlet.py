"""Rule `unread-outlet`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Outlets in nobody's diet."""
    read = {
        outlet for audience in level.scenario.audiences.values() for outlet, share in audience.diet.items() if share > 0
    }
    for name in level.scenario.outlets:
        if name not in read:
            message = f"no audience hears or reads `{name}`"
            yield Finding(("outlets", name), message, "name it in the `diet` of an audience", key=True)


RULE = Rule(
    code="unread-outlet",
    severity=Severity.WARNING,
    layer=Layer.GRAPH,
    what="An outlet is in no audience's media diet.",
    why="Whatever it carries changes nobody's mind, though calling its reporter looks like a choice.",
    mend="Give it a share in the `diet` of at least one audience, or delete it.",
    failing=(
        Example(
            "{name: The Star, news_values: {conflict: 1, novelty: 1, negativity: 1, closeness: 0}}", at="outlets.star"
        ),
    ),
    passing=(Example("{drive_radio: 0.6}", at="audiences.commuters.diet"),),
    find=find,
)
