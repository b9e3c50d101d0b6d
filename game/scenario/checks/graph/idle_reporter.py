"""Rule `idle-reporter`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity

_REPORTER = "{name: The night desk, outlet: gazette, temperament: scoop, patience: 3}"


def find(level: Level) -> Iterator[Finding]:
    """Reporters who have no question."""
    askers = {question.reporter for question in level.scenario.questions.values()}
    for name in level.scenario.reporters:
        if name not in askers:
            message = f"`{name}` has no question to ask"
            yield Finding(
                ("reporters", name), message, "give a question to this reporter, or delete the entry", key=True
            )


RULE = Rule(
    code="idle-reporter",
    severity=Severity.WARNING,
    layer=Layer.GRAPH,
    what="A reporter has no question.",
    why="She never raises a hand, except to call a debt at the end, and her outlet is heard only by way of others.",
    mend="Write a question for her, or delete her.",
    failing=(Example(_REPORTER, at="reporters.night_desk"),),
    passing=(Example(_REPORTER, at="reporters.city_desk"),),
    find=find,
)
