"""Rule `contradictory-truths`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="contradictory-truths",
    severity=Severity.ERROR,
    layer=Layer.REFERENCES,
    what="A proposition that is declared true or false implies the opposite of what another one is declared to be.",
    why="The level's own referee would call a claim false that follows from what it calls true.",
    mend="Change one `truth`, or mend an `implies` on the way.",
    failing=(Example("true", at="propositions.told_at_once.truth"),),
    passing=(Example("false", at="propositions.told_at_once.truth"),),
)
