"""Rule `asks-out-of-order`."""

from collections.abc import Iterator
from itertools import pairwise

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.conference import Ask
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Ways to ask a question that are milder than the one before."""
    for name, question in level.scenario.questions.items():
        for (milder, before), (ask, after) in pairwise(question.asks.items()):
            if adversarial(after) < adversarial(before):
                message = f"`{ask}` is milder than `{milder}`, which stands before it"
                hint = "order `asks` from mild to hostile, or mend their `dimensions`"
                yield Finding(("questions", name, "asks", ask), message, hint, key=True)


def adversarial(ask: Ask) -> int:
    """How adversarially a question is put: the sum of its five dimensions."""
    sizes = ask.dimensions
    return sizes.initiative + sizes.directness + sizes.assertiveness + sizes.opposition + sizes.accountability


RULE = Rule(
    code="asks-out-of-order",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="The ways to ask a question do not go from mild to hostile.",
    why="The last is the one that a reporter shouts when she was passed over too often, and that her paper prints when she was never called.",
    mend="Put them in order; each dimension goes from 0 to 3.",
    failing=(
        Example(
            "{initiative: 3, directness: 3, assertiveness: 3, opposition: 3, accountability: 3}",
            at="questions.why_now.asks.mild.dimensions",
        ),
    ),
    passing=(Example("{initiative: 1, directness: 1}", at="questions.why_now.asks.mild.dimensions"),),
    find=find,
)
