"""Rule `false-evidence`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.consistency import DECLARED
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Cards that support what the level itself says is not so."""
    for name, card in level.scenario.evidence.items():
        for proposition, value in card.supports.items():
            declared = DECLARED.get(str(level.scenario.propositions[proposition].truth))
            if declared is (not value):
                message = f"this card supports that `{proposition}` is {str(value).lower()}, and the level declares the opposite"
                hint = "let it support what it shows, or declare the proposition contested"
                yield Finding(("evidence", name, "supports", proposition), message, hint, key=True)


RULE = Rule(
    code="false-evidence",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="A card of evidence supports something that the level declares to be false.",
    why="Evidence is what a careful reader would accept. A card that is caught as a falsehood when it is cited is a trap; a vivid `phrasing` is the place for saying more than the card shows.",
    mend="Mend `supports` or the proposition's `truth`; put exaggeration into the `claims` of a phrasing.",
    failing=(Example("{told_at_once: true}", at="evidence.inspection_report.supports"),),
    passing=(Example("{closing_was_right: true}", at="evidence.inspection_report.supports"),),
    find=find,
)
