"""Rule `unreachable-response`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity

_LINE = "{tactic: humour, text: Ask the ferryman., soundbite: Ask the ferryman, seconds: 1}"


def find(level: Level) -> Iterator[Finding]:
    """Responses that nothing offers."""
    for name in level.scenario.responses:
        if name not in level.spoken:
            message = f"nothing lets the speaker say `{name}`"
            hint = "name it in the `responses` of a question or follow-up, in `fallbacks`, a message or an opening"
            yield Finding(("responses", name), message, hint, key=True)


RULE = Rule(
    code="unreachable-response",
    severity=Severity.WARNING,
    layer=Layer.GRAPH,
    what="A response stands in no question, follow-up, opening, message or fallback.",
    why="The player can never say it; usually it was written and then forgotten in the question's list.",
    mend="Name it where it belongs, or delete it.",
    failing=(Example(_LINE, at="responses.ask_the_ferryman"),),
    passing=(Example("[no_comment, answered_that, we_will_publish]", at="fallbacks"),),
    find=find,
)
