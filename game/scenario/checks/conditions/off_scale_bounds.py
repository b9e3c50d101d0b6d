"""Rule `off-scale-bounds`."""

from collections.abc import Iterator

from game.scenario.checks.bounds import every_bounds
from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Bounds that no measure can reach."""
    for address, low, high, least, most in every_bounds(level):
        for key, bound in (("at_least", low), ("at_most", high)):
            if bound is not None and not least <= bound <= most:
                message = f"{bound:g} is not on the scale of this measure, which goes from {least:g} to {most:g}"
                yield Finding(
                    (*address, key), message, "credibility goes from 0 to 1, shares from 0 to 100, changes to 1,000"
                )


RULE = Rule(
    code="off-scale-bounds",
    severity=Severity.WARNING,
    layer=Layer.CONDITIONS,
    what="A bound lies outside what its measure can be.",
    why="Shares are percentages, credibility is a number from 0 to 1, and changes are people in a thousand. A bound off the scale is never reached, or always.",
    mend="Write it in the unit of the measure: `at_least: 0.35` for credibility, `at_least: 35` for a share.",
    failing=(
        Example("35", at="objectives.commuters_trust.at_least"),
        Example("{meter: {audience: town, at_least: 480}}", at="events.ferry_breaks_down.when"),
    ),
    passing=(Example("0.3", at="objectives.commuters_trust.at_least"),),
    find=find,
)
