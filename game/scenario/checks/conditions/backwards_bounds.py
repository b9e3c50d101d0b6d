"""Rule `backwards-bounds`."""

from collections.abc import Iterator

from game.scenario.bilingual import Bilingual
from game.scenario.checks.bounds import every_bounds
from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Repair, Rule
from game.scenario.edits import RenameKey
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Bounds between which there is nothing."""
    for address, low, high, _, _ in every_bounds(level):
        if low is not None and high is not None and low > high:
            swap = (RenameKey((*address, "at_least"), "at_most"), RenameKey((*address, "at_most"), "at_least"))
            written = level.document.branch(address)
            repair = Repair("Swap the two", swap) if written and {"at_least", "at_most"} <= set(written.keys) else None
            message = Bilingual(
                f"nothing is at least {low:g} and at most {high:g}", f"没有哪个数既不小于{low:g}又不大于{high:g}"
            )
            yield Finding((*address, "at_least"), message, Bilingual("swap the two", "对调两者"), repair=repair)


RULE = Rule(
    code="backwards-bounds",
    severity=Severity.ERROR,
    layer=Layer.CONDITIONS,
    what="`at_least` is more than `at_most`.",
    why="No number lies between them, so an objective could not be met and a condition never hold.",
    mend="Swap the two, or correct one.",
    failing=(
        Example(
            "{kind: meter, grade: gold, audience: town, at_least: 60, at_most: 50}", at="objectives.commuters_trust"
        ),
        Example("{exchange: {at_least: 3, at_most: 2}}", at="events.ferry_breaks_down.when"),
    ),
    passing=(Example("{exchange: {at_least: 1, at_most: 2}}", at="events.ferry_breaks_down.when"),),
    find=find,
)
