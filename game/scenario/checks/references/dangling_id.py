"""Rule `dangling-id`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="dangling-id",
    severity=Severity.ERROR,
    layer=Layer.REFERENCES,
    what="Something is named that does not exist.",
    why="A response, proposition, outlet or other thing was renamed, removed or never written; nothing can be said, claimed or asked in its place.",
    mend="Correct the name, the nearest one is offered; or write what it names.",
    failing=(
        Example("city_dsk", at="questions.why_now.reporter"),
        Example("openness", at="responses.no_comment.issue"),
    ),
    passing=(Example("city_desk", at="questions.why_now.reporter"),),
)
