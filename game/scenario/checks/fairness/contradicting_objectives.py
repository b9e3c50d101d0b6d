"""Rule `contradicting-objectives`."""

from collections.abc import Iterator
from itertools import combinations

from game.scenario.checks.level import Level, claims_of
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.objectives import ChangeObjective, DeliverObjective, MeterObjective, NeverClaimObjective, Objective
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Pairs of objectives that cannot both be met, though gold asks for all of them."""
    for (name, one), (other_name, other) in combinations(level.scenario.objectives.items(), 2):
        reason = _clash(level, one, other) or _clash(level, other, one)
        if reason:
            message = f"this and `{name}` cannot both be met: {reason}"
            yield Finding(("objectives", other_name), message, "change one: a grade needs all lower ones too", key=True)


def _clash(level: Level, one: Objective, other: Objective) -> str | None:
    if isinstance(one, MeterObjective | ChangeObjective) and type(one) is type(other):
        same_meter = (one.audience, one.measure) == (other.audience, other.measure)
        low, high = one.at_least, other.at_most
        if same_meter and low is not None and high is not None and low > high:
            return f"at least {low:g} and at most {high:g} of the same measure"
    if isinstance(one, MeterObjective) and isinstance(other, MeterObjective):
        return _crowded(one, other)
    if isinstance(one, DeliverObjective) and isinstance(other, NeverClaimObjective):
        said = {entailed for literal in claims_of(level.scenario, one.message) for entailed in level.closure[literal]}
        if said & set(other.claims.items()):
            return f"the message `{one.message}` claims what must never be claimed"
    return None


def _crowded(one: MeterObjective, other: MeterObjective) -> str | None:
    """Two shares of one public that would be more than all of it."""
    if (
        one.audience == other.audience
        and one.measure != other.measure
        and "credibility" not in (one.measure, other.measure)
    ):
        together = (one.at_least or 0) + (other.at_least or 0)
        if together > 100:
            return f"together they ask for {together:g} % of one public"
    return None


RULE = Rule(
    code="contradicting-objectives",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="Two objectives exclude each other.",
    why="A grade needs its own objectives and those of all lower grades. If two cannot both be met, some grade cannot be reached.",
    mend="Change a bound, or delete one of the two.",
    failing=(
        Example("{kind: change, grade: gold, audience: town, at_most: -5}", at="objectives.commuters_trust"),
        Example(
            "to_fall: {kind: meter, grade: bronze, audience: town, at_most: 40}\n"
            "to_rise: {kind: meter, grade: gold, audience: town, at_least: 50}\n",
            at="objectives",
        ),
        Example(
            "say_it: {kind: deliver, grade: bronze, message: lives_come_first}\n"
            "unsaid: {kind: never_claim, grade: silver, claims: {closed_for_show: false}}\n",
            at="objectives",
        ),
    ),
    passing=(Example("{kind: change, grade: gold, audience: town, at_most: 5}", at="objectives.commuters_trust"),),
    find=find,
)
