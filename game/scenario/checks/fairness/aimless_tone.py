"""Rule `aimless-tone`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Responses that are warm or hostile towards nobody."""
    for name, response in level.scenario.responses.items():
        for key in ("warmth", "hostility"):
            if getattr(response, key) and response.target is None:
                message = f"`{key}` without `target`: towards whom?"
                yield Finding(
                    ("responses", name, key), message, "name the audience in `target`, or delete it", key=True
                )


RULE = Rule(
    code="aimless-tone",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="A response has `warmth` or `hostility` and no `target`.",
    why="Publics read a tone by whom it is meant for: their own side, a friend or a rival. Meant for nobody, it says little.",
    mend="Add `target` with the audience whose side is addressed or attacked.",
    failing=(Example("0.5", at="responses.lives_come_first.warmth"),),
    passing=(Example("0.5", at="responses.look_ahead.warmth"),),
    find=find,
)
