"""Rule `too-many`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="too-many",
    severity=Severity.ERROR,
    layer=Layer.SCHEMA,
    what="A list or mapping holds more than fits.",
    why="Screens, menus and the player's memory have room for so many and no more.",
    mend="Delete some.",
    failing=(
        Example(
            "[no_comment, answered_that, no_comment, answered_that, no_comment, answered_that, no_comment, answered_that, no_comment, answered_that, no_comment, answered_that, no_comment]",
            at="fallbacks",
        ),
    ),
    passing=(Example("[no_comment, answered_that]", at="fallbacks"),),
)
