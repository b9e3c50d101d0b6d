"""Rule `follow-up-loop`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.necessity import in_a_circle, requirements
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity

_PRESSES = "text: Who then?, seconds: 1, presses: [why_now.since_when]"


def find(level: Level) -> Iterator[Finding]:
    """Follow-ups that have to be asked before they can be asked."""
    needs = requirements(level)
    for name, question in level.scenario.questions.items():
        for follow_up in question.follow_ups:
            if in_a_circle(needs, f"{name}.{follow_up}"):
                message = "this follow-up needs to have been asked before it can be asked"
                hint = "follow the conditions in `when` from one follow-up to the next, and loosen one"
                yield Finding(("questions", name, "follow_ups", follow_up, "when"), message, hint, key=True)


RULE = Rule(
    code="follow-up-loop",
    severity=Severity.WARNING,
    layer=Layer.GRAPH,
    what="Follow-ups wait for each other in a circle.",
    why="None of them can ever be put, and each looks as if it could.",
    mend="Decide which of them comes first and loosen its `when`.",
    failing=(
        Example(f"{{when: {{asked: why_now.who_then}}, {_PRESSES}}}", at="questions.why_now.follow_ups.who_then"),
        Example(
            "who_then: {when: {asked: why_now.and_then}, text: Who then?, seconds: 1, presses: [why_now.cause]}\n"
            "and_then: {when: {debt: {part: why_now.who}}, text: And then?, seconds: 1, presses: [why_now.cause]}\n"
            "at_last: {when: {asked: why_now.who_then}, text: What last?, seconds: 1, "
            "parts: {who: {text: What last?, issue: safety}}}\n",
            at="questions.why_now.follow_ups",
        ),
    ),
    passing=(Example(f"{{when: {{asked: why_now.hostile}}, {_PRESSES}}}", at="questions.why_now.follow_ups.who_then"),),
    find=find,
)
