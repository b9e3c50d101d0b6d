"""Rule `hidden-premise`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Wordings with a premise and no words that carry it, and the reverse."""
    for address, ask in level.asks:
        if ask.premise and ask.premise_quote is None and address[-2] == "asks":
            message = "nothing in this question is underlined: it has a `premise` and no `premise_quote`"
            yield Finding(
                (*address, "premise"), message, "quote the words of the text that take it for granted", key=True
            )
        if ask.premise_quote is not None and not ask.premise:
            message = "these words are underlined, and take nothing for granted: there is no `premise`"
            yield Finding(
                (*address, "premise_quote"), message, "say in `premise` which proposition they grant", key=True
            )


RULE = Rule(
    code="hidden-premise",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="A question has a premise without the words that carry it, or such words without a premise.",
    why="The premise is underlined in the question, so that a careful reader has a chance. What is underlined for nothing leads astray.",
    mend="Write both: `premise` for the rules, `premise_quote` for the reader.",
    failing=(
        Example(
            "{text: Why did the city hide it?, seconds: 2, premise: {city_knew_in_march: true}}",
            at="questions.why_now.asks.mild",
        ),
        Example(
            "{text: Why did the city hide it?, seconds: 2, premise_quote: hide it}", at="questions.why_now.asks.mild"
        ),
    ),
    passing=(
        Example(
            "{text: Why did the city hide it?, seconds: 2, premise: {city_knew_in_march: true}, premise_quote: hide it}",
            at="questions.why_now.asks.mild",
        ),
    ),
    find=find,
)
