"""Rule `contradictory-propositions`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="contradictory-propositions",
    severity=Severity.ERROR,
    layer=Layer.REFERENCES,
    what="A proposition, held true or held false, implies another one both ways.",
    why="Whoever claimed it would contradict himself in one breath, and every check of facts would be right and wrong at once.",
    mend="Follow the chain of `implies`, which also works backwards: if a implies b, then not b implies not a. Mend one link.",
    failing=(
        Example("{true: {closing_was_right: true, closed_for_show: true}}", at="propositions.bridge_unsafe.implies"),
    ),
    passing=(Example("{true: {closing_was_right: true}}", at="propositions.bridge_unsafe.implies"),),
)
