"""Rule `too-few`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="too-few",
    severity=Severity.ERROR,
    layer=Layer.SCHEMA,
    what="A list or mapping holds less than it must.",
    why="A conference needs at least one issue, proposition, audience, outlet, reporter, opening, question, response, fallback and objective.",
    mend="Write one.",
    failing=(Example("[]", at="fallbacks"),),
    passing=(Example("[no_comment]", at="fallbacks"),),
)
