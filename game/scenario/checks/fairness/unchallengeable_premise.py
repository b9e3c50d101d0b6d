"""Rule `unchallengeable-premise`."""

from collections.abc import Iterator, Set

from game.scenario.checks.level import Level, claims_of
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.document import Address
from game.scenario.entailment import Literal, opposite
from game.scenario.problems import Severity

_DECLARED = {"true": True, "false": False}


def find(level: Level) -> Iterator[Finding]:
    """Premises against the speaker that are not simply true and that no response or card at their question denies."""
    cited = {literal for card in level.scenario.evidence.values() for literal in card.supports.items()}
    for address, ask in level.asks:
        doubtful = [literal for literal in ask.premise.items() if not _is_fair(level, literal)]
        at_hand = _at_hand(level, address, cited) if doubtful else frozenset()
        for literal in doubtful:
            if opposite(literal) not in at_hand:
                held = "true" if literal[1] else "false"
                message = f"nothing that can be said or cited here denies that `{literal[0]}` is {held}"
                hint = "write a response that claims the opposite, or a card that supports it"
                yield Finding((*address, "premise", literal[0]), message, hint, key=True)


def _is_fair(level: Level, literal: Literal) -> bool:
    """What is declared true may be taken for granted, and what does the speaker good may stand."""
    proposition = level.scenario.propositions[literal[0]]
    image = proposition.image if literal[1] else -proposition.image
    return image >= 0 or _DECLARED.get(str(proposition.truth)) is literal[1]


def _at_hand(level: Level, address: Address, cited: Set[Literal]) -> frozenset[Literal]:
    """Everything that responses to a question, and any card, put on the record or entail."""
    said = {literal for name in level.sayable[str(address[1])] for literal in claims_of(level.scenario, name)}
    return frozenset().union(*(level.closure[literal] for literal in said | cited))


RULE = Rule(
    code="unchallengeable-premise",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="A question takes something bad for granted that is not simply true, and nothing can be said against it.",
    why="Finding the premise that is underlined is half of the game. If no response and no card denies it, by what it says or by what follows from it, reading well is not rewarded.",
    mend="Write a response that claims the opposite, or a card that supports it; one that implies it is enough.",
    failing=(
        Example(
            "{reporter: city_desk, issue: trust_in_city, asks: {hostile: {text: Where do you hide the reports?, seconds: 3, "
            "premise: {reports_will_be_published: false}, premise_quote: hide}}, "
            "parts: {where: {text: Where are they?, issue: trust_in_city}}, responses: [look_ahead, no_comment]}",
            at="questions.where",
        ),
    ),
    passing=(
        Example("{closed_for_show: true}", at="questions.why_now.asks.hostile.premise"),
        Example("{city_knew_in_march: true}", at="questions.why_now.asks.hostile.premise"),
    ),
    find=find,
)
