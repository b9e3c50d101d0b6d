"""Rule `unweighed-issue`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Issues that are asked about and that no public cares for."""
    cared = {
        issue for audience in level.scenario.audiences.values() for issue, weight in audience.salience.items() if weight
    }
    for name, address, holder in level.holders:
        for part, content in holder.parts.items():
            if content.issue not in cared:
                message = f"`{name}.{part}` is about `{content.issue}`, to which no audience gives any weight"
                yield Finding((*address, "parts", part, "issue"), message, "add it to the `salience` of an audience")


RULE = Rule(
    code="unweighed-issue",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="A part of a question is about an issue that no audience cares about.",
    why="However it is answered, no meter moves.",
    mend="Give the issue some weight in the `salience` of at least one audience.",
    failing=(
        Example(
            "town: {name: The town, favourable: 48, unfavourable: 40, source: {name: A guess, estimate: true}, trust: 0.5,\n"
            "  salience: {safety: 1}, diet: {gazette: 0.5, drive_radio: 0.2}}\n"
            "commuters: {name: Commuters, favourable: 35, unfavourable: 45, source: {name: A guess, estimate: true}, trust: 0.4,\n"
            "  salience: {traffic: 1}, diet: {drive_radio: 0.6}}\n",
            at="audiences",
        ),
    ),
    passing=(Example("{safety: 0.5, trust_in_city: 0.5}", at="audiences.town.salience"),),
    find=find,
)
