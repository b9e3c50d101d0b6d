"""Rule `unsourced-poll`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Repair, Rule
from game.scenario.edits import SetValue
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Opening shares that are said to come from a survey of no date and no address."""
    for name, audience in level.scenario.audiences.items():
        poll = audience.source
        if not poll.estimate and poll.date is None and poll.url is None:
            address = ("audiences", name, "source")
            repair = Repair("Call it an estimate", (SetValue((*address, "estimate"), "true"),))
            message = "this survey has neither `date` nor `url`, and is not said to be an estimate"
            yield Finding(address, message, "add one of them, or `estimate: true`", key=True, repair=repair)


RULE = Rule(
    code="unsourced-poll",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="The opening shares of a public come from a survey that nobody can look up.",
    why="Players are told where the numbers come from. A guess is welcome if it says that it is one.",
    mend="Add when it was held or where it stands; or `estimate: true` for your own guess.",
    failing=(Example("{name: A survey}", at="audiences.town.source"),),
    passing=(Example('{name: A survey, date: "2024-05"}', at="audiences.town.source"),),
    find=find,
)
