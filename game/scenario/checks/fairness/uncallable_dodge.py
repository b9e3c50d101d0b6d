"""Rule `uncallable-dodge`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity

CALL = 12
"""Seconds that calling a debt takes."""


def find(level: Level) -> Iterator[Finding]:
    """Questions after which the clock leaves no time to call a dodge and to answer it."""
    clock = level.scenario.clock
    for name, (asked, answered) in level.quickest.items():
        if asked + answered <= clock < asked + answered + CALL + answered:
            message = f"a dodge here cannot be called: of {clock} seconds, {clock - asked - answered} are left"
            hint = f"give the level a longer `clock`: calling takes {CALL} seconds, and answering some more"
            yield Finding(("questions", name), message, hint, key=True)


RULE = Rule(
    code="uncallable-dodge",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="After a question and its shortest answer the clock leaves no time to call a debt.",
    why="A dodge must be able to come back. If the conference ends before anyone can insist, dodging is free, and nothing can be learnt from it.",
    mend="Set a longer `clock`, or shorten the question and its lines.",
    failing=(Example("{mild: {text: What happened?, seconds: 580}}", at="questions.why_now.asks"),),
    passing=(Example("{mild: {text: What happened?, seconds: 560}}", at="questions.why_now.asks"),),
    find=find,
)
