"""Rule `invented-history`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """What the history says was really asked or said, and what its own entry calls invented."""
    scenario = level.scenario
    for index, exchange in enumerate(scenario.history.exchanges if scenario.history else ()):
        here = ("history", "exchanges", index)
        question, _, ask = exchange.ask.partition(".")
        if scenario.questions[question].invented or scenario.questions[question].asks[ask].invented:
            yield Finding((*here, "ask"), f"`{exchange.ask}` is marked as invented", _HINT)
        for number, line in enumerate(exchange.answer):
            if line.say is not None and scenario.responses[line.say].invented:
                yield Finding((*here, "answer", number, "say"), f"`{line.say}` is marked as invented", _HINT)


_HINT = "delete `invented: true` there, or the line here"

RULE = Rule(
    code="invented-history",
    severity=Severity.WARNING,
    layer=Layer.GRAPH,
    what="The history contains something that is marked as invented.",
    why="The game tells its players what was really said. It cannot be both.",
    mend="If it was really said, delete the mark; if not, take it out of the history.",
    failing=(Example("true", at="responses.cracks_found.invented"),),
    passing=(Example("true", at="responses.no_comment.invented"),),
    find=find,
)
