"""Rule `one-tactic-question`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Questions all of whose responses come from one group of tactics."""
    for name, question in level.scenario.questions.items():
        groups = {level.scenario.responses[response].tactic.group for response in question.responses}
        if len(groups) == 1 and len(question.responses) > 1:
            message = f"all responses to this are of one kind: {groups.pop()}"
            yield Finding(("questions", name, "responses"), message, "offer another way to meet it", key=True)


RULE = Rule(
    code="one-tactic-question",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="All responses to a question belong to one group of tactics.",
    why="Choosing between three refusals is choosing words. A question is worth asking when telling, framing and dodging each tempt somebody.",
    mend="Write at least one response of another group.",
    failing=(Example("[no_comment, answered_that]", at="questions.why_now.responses"),),
    passing=(Example("[no_comment, look_ahead, cracks_found, we_knew_in_march]", at="questions.why_now.responses"),),
    find=find,
)
