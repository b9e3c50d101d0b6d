"""Rule `empty-salience`."""

from collections.abc import Iterator

from game.scenario.bilingual import Bilingual
from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Audiences that care about nothing."""
    for name, audience in level.scenario.audiences.items():
        if not any(audience.salience.values()):
            message = Bilingual(f"`{name}` gives weight to no issue", f"`{name}`没有给任何议题权重")
            hint = Bilingual("give at least one issue a weight above 0", "至少给一个议题大于0的权重")
            yield Finding(("audiences", name, "salience"), message, hint)


RULE = Rule(
    code="empty-salience",
    severity=Severity.ERROR,
    layer=Layer.FAIRNESS,
    what="An audience gives every issue the weight 0.",
    why="Weights are scaled to sum to 1; nothing can be made of nothing, and a public that cares about nothing has no opinion to move.",
    mend="Give at least one issue a weight above 0.",
    failing=(Example("{safety: 0}", at="audiences.town.salience"),),
    passing=(Example("{safety: 0.1}", at="audiences.town.salience"),),
    find=find,
)
