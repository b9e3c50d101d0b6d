"""Rule `unchallengeable-premise`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level, claims_of
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.consistency import DECLARED
from game.scenario.document import Address
from game.scenario.entailment import Literal, opposite
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Premises against the speaker that are not simply true and that no response or card at their question denies."""
    shown = frozenset().union(*(level.closure[literal] for literal in _cited(level)))
    for address, ask in level.asks:
        for literal in ask.premise.items():
            is_fair = _is_fair(level, literal) or literal in _granted(level, address)
            if not is_fair and opposite(literal) not in shown and not _can_be_denied(level, address, literal):
                held = "true" if literal[1] else "false"
                message = f"nothing that can be said or cited here denies that `{literal[0]}` is {held}"
                hint = "write a response that claims the opposite, or a card that supports it"
                yield Finding((*address, "premise", literal[0]), message, hint, key=True)


def _is_fair(level: Level, literal: Literal) -> bool:
    """What is declared true may be taken for granted, and what does the speaker good may stand."""
    proposition = level.scenario.propositions[literal[0]]
    image = proposition.image if literal[1] else -proposition.image
    return image >= 0 or DECLARED.get(str(proposition.truth)) is literal[1]


def _granted(level: Level, address: Address) -> frozenset[Literal]:
    """What has to be on the record for this to be asked: whoever claimed it may be taken at his word."""
    question = level.scenario.questions[str(address[1])]
    condition = question.follow_ups[str(address[3])].when if address[2] == "follow_ups" else question.when
    return frozenset(((condition and condition.claimed) or {}).items())


def _cited(level: Level) -> Iterator[Literal]:
    """What any card shows, and what its phrasings claim."""
    for card in level.scenario.evidence.values():
        yield from card.supports.items()
        for wording in card.phrasings.values():
            yield from wording.claims.items()


def _can_be_denied(level: Level, address: Address, literal: Literal) -> bool:
    """Whether a response to the question claims something from which the opposite follows."""
    said = (claim for name in level.sayable[str(address[1])] for claim in claims_of(level.scenario, name))
    return any(opposite(literal) in level.closure[claim] for claim in said)


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
        Example(
            "{reporter: city_desk, issue: trust_in_city, when: {claimed: {reports_will_be_published: false}}, "
            "asks: {hostile: {text: You will publish nothing. Why?, seconds: 3, premise: {reports_will_be_published: false}}}, "
            "parts: {why: {text: Why?, issue: trust_in_city}}, responses: [look_ahead, no_comment]}",
            at="questions.where",
        ),
    ),
    find=find,
)
