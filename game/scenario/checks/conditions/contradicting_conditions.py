"""Rule `contradicting-conditions`."""

from collections.abc import Iterator
from itertools import combinations

from game.scenario.checks.level import Level
from game.scenario.checks.possibility import clash, every_piece
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity

_AT = "events.ferry_breaks_down.when"


def find(level: Level) -> Iterator[Finding]:
    """Members of `all` that cannot hold together."""
    for address, condition in every_piece(level):
        for (_, one), (index, other) in combinations(enumerate(condition.all or ()), 2):
            reason = clash(one, other)
            if reason:
                message = f"this and an earlier condition of the same `all` cannot both hold: {reason}"
                yield Finding((*address, "all", index), message, "delete one of them, or use `any`")


RULE = Rule(
    code="contradicting-conditions",
    severity=Severity.WARNING,
    layer=Layer.CONDITIONS,
    what="Two conditions under one `all` exclude each other.",
    why="Together they never hold, so that what depends on them never happens.",
    mend="Delete one, widen its bounds, or put them under `any`.",
    failing=(
        Example("{all: [{said: look_ahead}, {not: {said: look_ahead}}]}", at=_AT),
        Example("{all: [{exchange: {at_most: 1}}, {exchange: {at_least: 2}}]}", at=_AT),
        Example("{all: [{meter: {audience: town, at_least: 60}}, {meter: {audience: town, at_most: 50}}]}", at=_AT),
    ),
    passing=(
        Example("{all: [{exchange: {at_most: 2}}, {exchange: {at_least: 2}}]}", at=_AT),
        Example(
            "{all: [{meter: {audience: town, at_least: 60}}, {meter: {audience: commuters, at_most: 50}}]}", at=_AT
        ),
    ),
    find=find,
)
