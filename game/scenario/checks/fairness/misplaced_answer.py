"""Rule `misplaced-answer`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Responses that answer parts of questions to which they cannot be said."""
    for name, response in level.scenario.responses.items():
        for part in response.answers:
            question = part.partition(".")[0]
            if name not in level.sayable[question]:
                message = f"this answers a part of `{question}`, to which it cannot be said"
                hint = f"name it in the `responses` of `{question}`, or delete this answer"
                yield Finding(("responses", name, "answers", part), message, hint, key=True)


RULE = Rule(
    code="misplaced-answer",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="A response answers a part of a question that does not offer it.",
    why="The answer is written and never counts.",
    mend="Name the response in that question too, or take the answer out.",
    failing=(
        Example(
            "{tactic: direct_answer, text: On Sunday., soundbite: On Sunday, seconds: 1, answers: {why_now.cause: explicit}}",
            at="responses.on_sunday",
        ),
    ),
    passing=(Example("{why_now.cause: general}", at="responses.lives_come_first.answers"),),
    find=find,
)
