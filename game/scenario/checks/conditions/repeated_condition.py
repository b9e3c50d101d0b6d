"""Rule `repeated-condition`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.possibility import every_piece, same
from game.scenario.checks.rule import Example, Finding, Layer, Repair, Rule
from game.scenario.edits import Remove
from game.scenario.problems import Severity

_AT = "events.ferry_breaks_down.when"


def find(level: Level) -> Iterator[Finding]:
    """Conditions that stand twice under one `all` or `any`."""
    for address, condition in every_piece(level):
        for key, members in (("all", condition.all or ()), ("any", condition.any or ())):
            for index, member in enumerate(members):
                if any(same(member, earlier) for earlier in members[:index]):
                    here = (*address, key, index)
                    repair = Repair("Delete the second one", (Remove(here),))
                    yield Finding(
                        here, f"this condition stands in the same `{key}` already", "delete it", repair=repair
                    )


RULE = Rule(
    code="repeated-condition",
    severity=Severity.WARNING,
    layer=Layer.CONDITIONS,
    what="The same condition stands twice under one `all` or `any`.",
    why="The second one decides nothing; it was probably to be another.",
    mend="Delete it, or write the one that was meant.",
    failing=(Example("{any: [{said: look_ahead}, {said: no_comment}, {said: look_ahead}]}", at=_AT),),
    passing=(Example("{any: [{said: look_ahead}, {said: no_comment}]}", at=_AT),),
    find=find,
)
