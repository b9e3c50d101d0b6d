"""Rule `premise-not-quoted`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="premise-not-quoted",
    severity=Severity.ERROR,
    layer=Layer.REFERENCES,
    what="The words of `premise_quote` are not in the text of the question.",
    why="They are underlined in the question, so that the player sees where the premise hides; what is not there cannot be underlined.",
    mend="Copy the words from the text, in each language, letter by letter.",
    failing=(Example("long silence", at="questions.why_now.asks.hostile.premise_quote.en"),),
    passing=(Example("months of silence", at="questions.why_now.asks.hostile.premise_quote.en"),),
)
