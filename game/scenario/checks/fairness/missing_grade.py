"""Rule `missing-grade`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity
from game.scenario.vocabulary import Grade


def find(level: Level) -> Iterator[Finding]:
    """Grades without an objective of their own."""
    has = {Grade(objective.grade) for objective in level.scenario.objectives.values()}
    missing = [grade for grade in Grade if grade not in has]
    if missing:
        message = f"no objective is for {' or '.join(missing)}"
        yield Finding(("objectives",), message, "write one for each of bronze, silver and gold", key=True)


RULE = Rule(
    code="missing-grade",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="Bronze, silver or gold has no objective.",
    why="A grade without objectives of its own cannot be won; the level has fewer rungs than its players expect.",
    mend="Bronze for getting through, silver for doing well, gold for what two publics with opposite wishes ask at once.",
    failing=(Example("{in_order: {kind: clock, grade: bronze, seconds_left: 60}}", at="objectives"),),
    passing=(
        Example(
            "in_order: {kind: clock, grade: bronze, seconds_left: 60}\n"
            "answers: {kind: dodges, grade: silver, at_most: 1}\n"
            "no_debts: {kind: debts, grade: gold, at_most: 0}\n",
            at="objectives",
        ),
    ),
    find=find,
)
