"""Rule `hollow-tactic`."""

from collections.abc import Iterator, Mapping

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity
from game.scenario.vocabulary import Tactic

SUBSTANCE: Mapping[Tactic, tuple[str, ...]] = {
    Tactic.DIRECT_ANSWER: ("answers",),
    Tactic.PARTIAL_ANSWER: ("answers",),
    Tactic.CITE_EVIDENCE: ("cites", "claims"),
    Tactic.PROMISE: ("promise",),
    Tactic.DENY: ("claims",),
    Tactic.CHALLENGE_PREMISE: ("claims",),
}
"""What a response with a tactic has to have at least one of."""


def find(level: Level) -> Iterator[Finding]:
    """Responses without what their tactic is made of."""
    for name, response in level.scenario.responses.items():
        keys = SUBSTANCE.get(response.tactic, ())
        if keys and not any(getattr(response, key) for key in keys):
            needed = " or ".join(f"`{key}`" for key in keys)
            message = f"a response with the tactic `{response.tactic}` has {needed}, and this has not"
            yield Finding(
                ("responses", name, "tactic"), message, f"add {needed}, or choose the tactic that it really is"
            )


RULE = Rule(
    code="hollow-tactic",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="A response lacks what its tactic is made of: a denial that claims nothing, a promise of nothing.",
    why="The rules and publics go by what a line is. A denial without a claim denies nothing, and no fact-check or contradiction can ever come of it.",
    mend="Say what it claims, answers, cites or promises; or give it the tactic that it really is.",
    failing=(Example("{}", at="responses.told_at_once.claims"), Example("promise", at="responses.look_ahead.tactic")),
    passing=(Example("{told_at_once: true}", at="responses.told_at_once.claims"),),
    find=find,
)
