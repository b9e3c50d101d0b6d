"""Rule `unknown-word`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="unknown-word",
    severity=Severity.ERROR,
    layer=Layer.SCHEMA,
    what="A value is not among the words that this key knows.",
    why="Tactics, grades, languages, temperaments and the like come from fixed lists, so that the rules know what to do with each.",
    mend="Choose one of the list; the nearest one is offered.",
    failing=(Example("declining", at="responses.no_comment.tactic"),),
    passing=(Example("decline", at="responses.no_comment.tactic"),),
)
