"""Rule `shares-exceed-100`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="shares-exceed-100",
    severity=Severity.ERROR,
    layer=Layer.SCHEMA,
    what="Favourable and unfavourable together are more than 100 %.",
    why="What is left of 100 are those who don't know; there cannot be fewer than none.",
    mend="Check the poll: the two shares are of the same public at the same time.",
    failing=(Example("60", at="audiences.town.unfavourable"),),
    passing=(Example("52", at="audiences.town.unfavourable"),),
)
