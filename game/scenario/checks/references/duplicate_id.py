"""Rule `duplicate-id`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="duplicate-id",
    severity=Severity.ERROR,
    layer=Layer.REFERENCES,
    what="An id is used twice where both uses would have the same address.",
    why="Parts of follow-ups are addressed like those of their question, and a follow-up like a way to ask it: two with one name could not be told apart.",
    mend="Rename one. To put an old part again, name it in `presses`.",
    failing=(
        Example('{cause: {text: "What, then?", issue: safety}}', at="questions.why_now.follow_ups.who_decided.parts"),
    ),
    passing=(
        Example('{who: {text: "Who, then?", issue: safety}}', at="questions.why_now.follow_ups.who_decided.parts"),
    ),
)
