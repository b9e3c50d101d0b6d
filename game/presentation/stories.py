"""What a story is: what a line that was carried did, and what it is filed under."""

from game.presentation.narrator import Narrator
from game.presentation.newsroom import FRIENDLY
from game.rules.address import is_contradiction
from game.rules.evasion import answers, is_clear
from game.rules.state import Airing, Exchange, Spoken
from game.scenario.vocabulary import Directness, EvasionGroup, Tactic, TacticGroup

_BY_TACTIC = {
    Tactic.PROMISE: "promise",
    Tactic.APOLOGISE: "apology",
    Tactic.CORRECTIVE_ACTION: "promise",
    Tactic.WARNING: "warning",
    Tactic.DENY: "denial",
    Tactic.SYMPATHY: "goodwill",
    Tactic.GRATITUDE: "goodwill",
}
_BY_GROUP = {
    TacticGroup.ATTACK: "attack",
    TacticGroup.SUBSTANTIATE: "evidence",
    TacticGroup.FRAME: "frame",
    TacticGroup.EVADE: "refusal",
}


def kind_of(narrator: Narrator, airing: Airing, exchange: Exchange, link: Spoken) -> str:
    """What the story is: what the answer did to the question, unless the line itself is the news."""
    friendly = narrator.scenario.outlets[airing.outlet].slant >= FRIENDLY
    if is_contradiction(exchange.address) and not friendly:
        return "contradiction"
    if link.tactic in _BY_TACTIC and link.tactic.group is not TacticGroup.GOODWILL:
        return _BY_TACTIC[link.tactic]
    told_otherwise = link.tactic in _BY_TACTIC or _answers_plainly(narrator, exchange, link)
    if not friendly and _dodged(exchange) and not told_otherwise:
        return "dodge"
    if link.tactic in _BY_TACTIC:
        return _BY_TACTIC[link.tactic]
    if link.tactic.group is TacticGroup.SUBSTANTIATE and not has_figure(narrator, link):
        return "answer"
    return _BY_GROUP.get(link.tactic.group, "answer")


def has_figure(narrator: Narrator, link: Spoken) -> bool:
    """Whether a line carries a number."""
    if link.evidence is not None:
        return narrator.scenario.evidence[link.evidence].figure
    return link.response is not None and narrator.scenario.responses[link.response].figure


def _dodged(exchange: Exchange) -> bool:
    """Whether a part was seen to go unanswered, or nothing was answered at all."""
    if not exchange.codes:
        return False
    non_replies = all(coded.code.group is EvasionGroup.NON_REPLY for coded in exchange.codes)
    return non_replies or any(coded.noticed and not is_clear(coded.code) for coded in exchange.codes)


def _answers_plainly(narrator: Narrator, exchange: Exchange, link: Spoken) -> bool:
    """Whether the line itself answers a part in so many words: what else stays open is no fault of these words."""
    return any(answers(narrator.game, link, coded.part) is Directness.EXPLICIT for coded in exchange.codes)


def subject(narrator: Narrator, exchange: Exchange, link: Spoken) -> str:
    """The issue that a story is filed under: the question's, else the line's own."""
    if exchange.question is not None:
        return narrator.issue(narrator.scenario.questions[exchange.question].issue)
    if link.claims:
        return narrator.issue(narrator.scenario.propositions[link.claims[0][0]].issue)
    response = narrator.scenario.responses[link.response] if link.response is not None else None
    return narrator.issue(response.issue) if response and response.issue else narrator.say("kicker.statement")
