"""Rule `repeated-item`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Repair, Rule
from game.scenario.document import Address
from game.scenario.edits import Remove
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Ids that stand twice in one list; an opening may say the same line twice."""
    for address, items in _lists(level):
        if len(set(items)) < len(items):
            for index, item in enumerate(items):
                if item in items[:index]:
                    here = (*address, index)
                    repair = Repair("Delete the second one", (Remove(here),))
                    yield Finding(here, f"`{item}` stands in this list already", "delete it", repair=repair)


def _lists(level: Level) -> Iterator[tuple[Address, tuple[str, ...]]]:
    scenario = level.scenario
    yield ("fallbacks",), tuple(scenario.fallbacks)
    yield ("briefing", "messages"), tuple(scenario.briefing.messages)
    yield from ((("issues", name, "near"), tuple(issue.near)) for name, issue in scenario.issues.items())
    for _, address, holder in level.holders:
        yield (*address, "responses"), tuple(holder.responses)
        yield (*address, "presses"), tuple(getattr(holder, "presses", ()))
    yield from ((("responses", name, "cites"), tuple(line.cites)) for name, line in scenario.responses.items())


RULE = Rule(
    code="repeated-item",
    severity=Severity.WARNING,
    layer=Layer.GRAPH,
    what="The same id stands twice in one list.",
    why="The second one has no effect; another id was probably meant in its place.",
    mend="Delete it, or write the one that was meant.",
    failing=(Example("[no_comment, answered_that, no_comment]", at="fallbacks"),),
    passing=(Example("[no_comment, answered_that]", at="fallbacks"),),
    find=find,
)
