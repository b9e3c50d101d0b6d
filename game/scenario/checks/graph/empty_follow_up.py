"""Rule `empty-follow-up`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Follow-ups that neither press a part nor bring one."""
    for name, question in level.scenario.questions.items():
        for follow_up, content in question.follow_ups.items():
            if not content.presses and not content.parts:
                message = "this follow-up asks for nothing, so it is never put: it has neither `presses` nor `parts`"
                hint = "name the open parts that it puts again, or give it parts of its own"
                yield Finding(("questions", name, "follow_ups", follow_up), message, hint, key=True)


RULE = Rule(
    code="empty-follow-up",
    severity=Severity.WARNING,
    layer=Layer.GRAPH,
    what="A follow-up neither presses an old part nor brings a new one.",
    why="An answer is judged part by part. With no part there is nothing to answer, and the press never puts it.",
    mend="Add `presses` with the parts that were dodged, or `parts` of its own.",
    failing=(Example("{text: Really?, seconds: 1}", at="questions.why_now.follow_ups.really"),),
    passing=(
        Example("{text: Really?, seconds: 1, presses: [why_now.cause]}", at="questions.why_now.follow_ups.really"),
    ),
    find=find,
)
