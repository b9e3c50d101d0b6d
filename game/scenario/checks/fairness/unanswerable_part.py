"""Rule `unanswerable-part`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Parts that no response at their question answers."""
    for part, (address, _) in level.parts.items():
        if not level.answers[part]:
            message = f"nothing that can be said here answers `{part}`"
            hint = f"write a response with `answers: {{{part}: explicit}}`, and name it in the question"
            yield Finding(address, message, hint, key=True)


RULE = Rule(
    code="unanswerable-part",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="No response that can be said to a question answers one of its parts.",
    why="Whatever the player says, the part goes on the board as a debt that nothing can pay. A dodge must be a choice.",
    mend="Write at least one response that answers it plainly; let it cost something else.",
    failing=(Example("[lives_come_first]", at="questions.why_now.follow_ups.who_decided.responses"),),
    passing=(Example("[it_was_our_desk]", at="questions.why_now.follow_ups.who_decided.responses"),),
    find=find,
)
