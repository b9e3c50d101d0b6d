"""Rule `clock-too-short`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """A clock that runs out before the quickest question has its quickest answer."""
    clock = level.scenario.clock
    for name, (asked, answered) in level.quickest.items():
        if asked + answered > clock:
            message = f"the quickest answer to this takes {asked + answered} seconds, more than the clock of {clock}"
            hint = "give the level a longer `clock`, or shorten the question"
            yield Finding(("questions", name), message, hint, key=True)


RULE = Rule(
    code="clock-too-short",
    severity=Severity.WARNING,
    layer=Layer.GRAPH,
    what="A question and its shortest answer take longer than the whole conference.",
    why="Whoever is asked it cannot finish a single line, whatever he says.",
    mend="Set `clock` to the seconds at the podium; eight questions fill about 1,200 to 1,800.",
    failing=(Example("{mild: {text: What happened?, seconds: 600}}", at="questions.why_now.asks"),),
    passing=(Example("60", at="clock"),),
    find=find,
)
