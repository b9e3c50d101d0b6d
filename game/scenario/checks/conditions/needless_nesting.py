"""Rule `needless-nesting`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.possibility import every_piece
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity

_AT = "events.ferry_breaks_down.when"


def find(level: Level) -> Iterator[Finding]:
    """Wrappings around a single condition, and double negations."""
    for address, condition in every_piece(level):
        for key, members in (("all", condition.all), ("any", condition.any)):
            if members is not None and len(members) == 1:
                yield Finding(
                    (*address, key), f"`{key}` holds a single condition", "write that condition alone", key=True
                )
        if condition.not_ is not None and condition.not_.not_ is not None:
            yield Finding((*address, "not"), "`not` of `not` says the same as neither", "delete both", key=True)


RULE = Rule(
    code="needless-nesting",
    severity=Severity.WARNING,
    layer=Layer.CONDITIONS,
    what="`all` or `any` around one condition, or `not` around `not`.",
    why="It reads as if something were missing, and often something is.",
    mend="Write the inner condition alone, or add the others that were meant.",
    failing=(
        Example("{all: [{exchange: {at_least: 1}}]}", at=_AT),
        Example("{not: {not: {said: look_ahead}}}", at=_AT),
    ),
    passing=(Example("{all: [{exchange: {at_least: 1}}, {said: look_ahead}]}", at=_AT),),
    find=find,
)
