"""Rule `uncitable-evidence`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.entailment import opposite
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Cards that cannot be taken along, or that bear on nothing that is asked or taken for granted."""
    scenario = level.scenario
    asked = {question.issue for question in scenario.questions.values()} | {
        part.issue for _, part in level.parts.values()
    }
    denials = {opposite(literal) for _, ask in level.asks for literal in ask.premise.items()}
    for name, card in scenario.evidence.items():
        if not scenario.briefing.dossier:
            message, hint = (
                "this card can never be cited: the dossier holds none",
                "give `briefing` a `dossier` above 0",
            )
            yield Finding(("evidence", name), message, hint, key=True)
            continue
        entailed = {other for literal in card.supports.items() for other in level.closure[literal]}
        if denials.isdisjoint(entailed) and not asked & {scenario.propositions[name].issue for name, _ in entailed}:
            message = "this card is never to the point: it bears on no issue that is asked about, and on no premise"
            yield Finding(
                ("evidence", name), message, "ask about it, or let what it supports imply something", key=True
            )


RULE = Rule(
    code="uncitable-evidence",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="A card can never be cited to any effect.",
    why="It takes a place in the briefing, where every card should be a real choice.",
    mend="Give the dossier room; or write a question on an issue that the card, or what follows from it, bears on.",
    failing=(Example("0", at="briefing.dossier"),),
    passing=(Example("1", at="briefing.dossier"),),
    find=find,
)
