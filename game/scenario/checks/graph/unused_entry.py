"""Rule `unused-entry`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Repair, Rule
from game.scenario.edits import Remove
from game.scenario.problems import Severity
from game.scenario.references import references


def find(level: Level) -> Iterator[Finding]:
    """Issues and frames that nothing names."""
    named = {(reference.collection, reference.name) for reference in references(level.document.data)}
    for collection in ("issues", "frames"):
        for name in getattr(level.scenario, collection):
            if (collection, name) not in named:
                address = (collection, name)
                repair = Repair("Delete it", (Remove(address),))
                yield Finding(
                    address, f"nothing in the level names `{name}`", "use it, or delete it", key=True, repair=repair
                )


RULE = Rule(
    code="unused-entry",
    severity=Severity.WARNING,
    layer=Layer.GRAPH,
    what="An issue or a frame is named nowhere.",
    why="It has no effect. Perhaps the line that was to use it names another by mistake.",
    mend="Use it, or delete it.",
    failing=(
        Example("{name: Weather}", at="issues.weather"),
        Example("{name: A bargain, issue: traffic}", at="frames.bargain"),
    ),
    passing=(Example("{name: Lives first, issue: safety}", at="frames.lives_first"),),
    find=find,
)
