"""Rule `unreachable-question`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.necessity import askable, requirements
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity

_ANOTHER = (
    "{reporter: city_desk, issue: traffic, when: %s, asks: {mild: {text: Who pays for the ferries?, seconds: 3}}, "
    "parts: {payer: {text: Who pays?, issue: traffic}}, responses: [look_ahead]}"
)


def find(level: Level) -> Iterator[Finding]:
    """Questions that need something to have been asked that cannot be asked before them."""
    needs = requirements(level)
    reached = askable(needs)
    for name in level.scenario.questions:
        if name not in reached:
            waits = ", ".join(f"`{before}`" for before in sorted(needs[name] - reached))
            message = f"this question can never be asked: it waits for {waits}, which cannot be asked before it"
            yield Finding(
                ("questions", name, "when"), message, "loosen this `when`, or that of what it waits for", key=True
            )


RULE = Rule(
    code="unreachable-question",
    severity=Severity.WARNING,
    layer=Layer.GRAPH,
    what="A question can never be asked, because it waits for one that waits for it.",
    why="What nobody can reach is work in vain; more often, one of the conditions is not what was meant.",
    mend="Follow the conditions in `when` from question to question, and loosen one.",
    failing=(Example(_ANOTHER % "{asked: who_pays}", at="questions.who_pays"),),
    passing=(Example(_ANOTHER % "{asked: why_now}", at="questions.who_pays"),),
    find=find,
)
