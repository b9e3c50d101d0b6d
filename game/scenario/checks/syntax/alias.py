"""Rule `alias`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="alias",
    severity=Severity.ERROR,
    layer=Layer.YAML,
    what="The file uses an anchor (`&name`) or an alias (`*name`).",
    why="A few lines of aliases can stand for billions of values, and a reader of the file has to look elsewhere for what a line says.",
    mend="Write the value out. A text that begins with `&` or `*` needs quotes.",
    failing=(
        Example("&here City hall", at="place"),
        Example("*here", at="place"),
    ),
    passing=(Example('"*City hall*"', at="place"),),
)
