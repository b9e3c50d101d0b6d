"""Rule `no-way-out`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity

CHAIN = 3
"""Links that an answer easily has."""


def find(level: Level) -> Iterator[Finding]:
    """Follow-ups after an answer that may have used up everything that could be said to them."""
    for name, question in level.scenario.questions.items():
        for follow_up, content in question.follow_ups.items():
            if len(question.responses) <= CHAIN and not content.responses:
                message = f"an answer of {len(question.responses)} links leaves nothing to say to this follow-up but fallbacks"
                hint = "give it `responses` of its own"
                yield Finding(("questions", name, "follow_ups", follow_up), message, hint, key=True)


RULE = Rule(
    code="no-way-out",
    severity=Severity.WARNING,
    layer=Layer.GRAPH,
    what="A follow-up offers no response, and its question has so few that one answer can use them all up.",
    why="What was said once cannot be said again. The player would stand before the follow-up with an empty hand.",
    mend="Write at least one response for the follow-up: one that pays the debt, and one that does not.",
    failing=(
        Example(
            "{reporter: city_desk, issue: traffic, asks: {mild: {text: Who pays for the ferries?, seconds: 2}}, "
            "parts: {payer: {text: Who pays?, issue: traffic}}, responses: [look_ahead, no_comment], "
            "follow_ups: {again: {text: Who pays?, seconds: 1, presses: [who_pays.payer]}}}",
            at="questions.who_pays",
        ),
    ),
    passing=(
        Example(
            "{reporter: city_desk, issue: traffic, asks: {mild: {text: Who pays for the ferries?, seconds: 2}}, "
            "parts: {payer: {text: Who pays?, issue: traffic}}, responses: [look_ahead, no_comment], "
            "follow_ups: {again: {text: Who pays?, seconds: 1, presses: [who_pays.payer], responses: [we_will_publish]}}}",
            at="questions.who_pays",
        ),
    ),
    find=find,
)
