"""Rule `self-reference`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Repair, Rule
from game.scenario.document import Address
from game.scenario.edits import Remove
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Things that name themselves where only others make sense."""
    for address, name in _self_named(level):
        message, hint = f"`{name}` names itself here, which changes nothing", "delete it"
        yield Finding(address, message, hint, key=True, repair=Repair("Delete it", (Remove(address),)))


def _self_named(level: Level) -> Iterator[tuple[Address, str]]:
    scenario = level.scenario
    for name, issue in scenario.issues.items():
        yield from ((("issues", name, "near", index), name) for index, near in enumerate(issue.near) if near == name)
    for name, audience in scenario.audiences.items():
        yield from (
            (("audiences", name, key, name), name)
            for key in ("closeness", "talks_to")
            if name in getattr(audience, key)
        )
    for name, proposition in scenario.propositions.items():
        for key in ("true", "false"):
            if name in getattr(proposition.implies, key):
                yield ("propositions", name, "implies", key, name), name


RULE = Rule(
    code="self-reference",
    severity=Severity.WARNING,
    layer=Layer.GRAPH,
    what="An issue is near itself, an audience close to itself, or a proposition implies itself.",
    why="It says nothing that is not so anyway. Most likely another id was meant.",
    mend="Delete it, or name the one that was meant.",
    failing=(
        Example("[safety]", at="issues.safety.near"),
        Example("0.5", at="audiences.town.closeness.town"),
        Example("{bridge_unsafe: true}", at="propositions.bridge_unsafe.implies.true"),
    ),
    passing=(Example("[traffic]", at="issues.safety.near"),),
    find=find,
)
