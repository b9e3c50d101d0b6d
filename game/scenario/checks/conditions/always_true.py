"""Rule `always-true`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.possibility import Truth, every_piece, leaf_truth, same
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.conditions import Condition
from game.scenario.problems import Severity

_AT = "questions.why_now.when"
_HINT = "write the bounds that are meant, or delete it"


def find(level: Level) -> Iterator[Finding]:
    """Conditions that leave nothing out."""
    for address, condition in every_piece(level):
        truth, reason = leaf_truth(level, condition)
        if truth is Truth.ALWAYS:
            yield Finding(address, f"this always holds: {reason}", _HINT)
        elif _covers_everything(condition):
            yield Finding(address, "this always holds: one of its members is the opposite of another", _HINT)


def _covers_everything(condition: Condition) -> bool:
    members = condition.any or ()
    opposites = [member.not_ for member in members if member.not_ is not None]
    return any(same(opposite, member) for opposite in opposites for member in members)


RULE = Rule(
    code="always-true",
    severity=Severity.WARNING,
    layer=Layer.CONDITIONS,
    what="A condition holds whatever happens.",
    why="It looks as if it decided something. Most often a bound is missing, or has the wrong size.",
    mend="Write the bound that was meant; or delete the condition, for without one everything is allowed.",
    failing=(
        Example("{exchange: {at_least: 0}}", at=_AT),
        Example("{meter: {audience: town, at_most: 100}}", at=_AT),
        Example("{any: [{said: look_ahead}, {not: {said: look_ahead}}]}", at=_AT),
    ),
    passing=(Example("{exchange: {at_most: 1}}", at=_AT), Example("{meter: {audience: town, at_most: 60}}", at=_AT)),
    find=find,
)
