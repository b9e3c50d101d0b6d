"""Rule `unused-entry`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Repair, Rule
from game.scenario.edits import Remove
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Issues and frames that nothing names."""
    used = {"issues": set(_issues(level)), "frames": {response.frame for response in level.scenario.responses.values()}}
    for collection, named in used.items():
        for name in getattr(level.scenario, collection):
            if name not in named:
                address = (collection, name)
                repair = Repair("Delete it", (Remove(address),))
                yield Finding(
                    address, f"nothing in the level names `{name}`", "use it, or delete it", key=True, repair=repair
                )


def _issues(level: Level) -> Iterator[str | None]:
    scenario = level.scenario
    bearers = (scenario.propositions, scenario.questions, scenario.frames, scenario.events, scenario.responses)
    for bearer in bearers:
        yield from (entry.issue for entry in bearer.values())
    yield from (part.issue for _, part in level.parts.values())
    yield from scenario.responsibility
    for issue in scenario.issues.values():
        yield from issue.near
    for audience in scenario.audiences.values():
        yield from audience.salience


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
