"""Rule `never-true`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.possibility import Truth, every_piece, leaf_truth
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity

_AT = "events.ferry_breaks_down.when"


def find(level: Level) -> Iterator[Finding]:
    """Conditions, and parts of conditions, that nothing in the level can bring about."""
    for address, condition in every_piece(level):
        truth, reason = leaf_truth(level, condition)
        if truth is Truth.NEVER:
            hint = "write what makes it possible, or ask for something else"
            yield Finding(address, f"this can never hold: {reason}", hint)


RULE = Rule(
    code="never-true",
    severity=Severity.WARNING,
    layer=Layer.CONDITIONS,
    what="A condition asks for something that the level does not allow.",
    why="What depends on it never happens; under `not`, it always does. Either way the condition decides nothing.",
    mend="Look at what it names: can that response be said, that claim be made, that part come out so, so many exchanges take place?",
    failing=(
        Example("{claimed: {closed_for_show: true}}", at=_AT),
        Example("{exchange: {at_least: 40}}", at=_AT),
        Example("{evasion: {part: why_now.cause, codes: [ignorance]}}", at=_AT),
        Example("{evasion: {part: why_now.cause}}", at=_AT),
    ),
    passing=(
        Example("{claimed: {closing_was_right: true}}", at=_AT),
        Example("{evasion: {part: why_now.cause, codes: [declining, dodging]}}", at=_AT),
    ),
    find=find,
)
