"""Rule `tag`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="tag",
    severity=Severity.ERROR,
    layer=Layer.YAML,
    what="The file uses a tag (`!name`) or a `%TAG` line.",
    why="Tags tell other programs to build objects, even to run code. Levels hold texts, numbers and truth values only.",
    mend="Delete it. A text that begins with `!` needs quotes.",
    failing=(Example("!!python/name:os.system City hall", at="place"),),
    passing=(Example('"!City hall"', at="place"),),
)
