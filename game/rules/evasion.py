"""The evasion code of each part, computed from the whole answer (after QEvasion's nine codes)."""

from collections.abc import Sequence
from functools import lru_cache

from game.rules.address import is_contradiction, places_of
from game.rules.game import Game
from game.rules.state import Coded, Exchange, Record, Spoken
from game.scenario.entailment import Literal
from game.scenario.vocabulary import Directness, EvasionCode, Tactic

_STRENGTH = [Directness.EXPLICIT, Directness.PARTIAL, Directness.IMPLICIT, Directness.GENERAL]
_CODE = {directness: EvasionCode(directness.value) for directness in _STRENGTH}
_NON_REPLY = {
    Tactic.DECLINE: EvasionCode.DECLINING,
    Tactic.DEFER: EvasionCode.DECLINING,
    Tactic.CLAIM_IGNORANCE: EvasionCode.IGNORANCE,
    Tactic.ASK_CLARIFICATION: EvasionCode.CLARIFICATION,
}
_AMENDS = {Tactic.APOLOGISE, Tactic.CORRECTIVE_ACTION}
_PLAIN = {Tactic.DIRECT_ANSWER, Tactic.ACKNOWLEDGE}
_EXPLAINS = {Tactic.DIFFERENTIATE, Tactic.ACKNOWLEDGE, Tactic.PARTIAL_ANSWER}


@lru_cache(maxsize=4096)
def touched_issues(game: Game, link: Spoken) -> frozenset[str]:
    """The issues that a link talks about: its own, its claims', its frame's and its answered parts'."""
    scenario = game.scenario
    issues = {scenario.propositions[name].issue for name, _ in link.claims}
    if link.response is not None:
        response = scenario.responses[link.response]
        issues |= {game.parts[part].issue for part in response.answers}
        issues |= {response.issue} if response.issue else set()
        issues |= {scenario.frames[response.frame].issue} if response.frame else set()
    return frozenset(issues)


def answers(game: Game, link: Spoken, part: str) -> Directness | None:
    """How plainly a link answers a part, as its author said."""
    return game.scenario.responses[link.response].answers.get(part) if link.response is not None else None


def code_part(game: Game, part: str, links: Sequence[Spoken], conceded: bool = False) -> EvasionCode:
    """The code of a part of a question: strongest answer, else last non-reply, else deflection, else dodging."""
    given = [answers(game, link, part) for link in links]
    if conceded:
        given.append(Directness.PARTIAL)
    for directness in _STRENGTH:
        if directness in given:
            return _CODE[directness]
    return _unanswered(game, game.parts[part].issue, links)


def code_contradiction(
    game: Game, claims: tuple[Literal, Literal], links: Sequence[Spoken], conceded: bool = False
) -> EvasionCode:
    """The code of a called contradiction: amends on its issue, or a plain word on which claim stands, is clear."""
    issue = game.scenario.propositions[claims[1][0]].issue
    on_issue = [link for link in links if issue in (touched_issues(game, link) or {issue})]
    if any(
        link.tactic in _AMENDS or (link.tactic in _PLAIN and _takes_a_side(game, link, claims)) for link in on_issue
    ):
        return EvasionCode.EXPLICIT
    if conceded:
        return EvasionCode.PARTIAL
    if any(link.tactic in _EXPLAINS for link in on_issue):
        return EvasionCode.IMPLICIT
    return _unanswered(game, issue, links)


def _takes_a_side(game: Game, link: Spoken, claims: tuple[Literal, Literal]) -> bool:
    return any(claim in game.entailed[literal] for literal in link.claims for claim in claims)


def meets(game: Game, record: Record, link: Spoken, part: str) -> Directness | None:
    """How plainly a single link answers a part, or meets a called contradiction."""
    if not is_contradiction(part):
        return answers(game, link, part)
    earlier, later = (record.claims[place] for place in places_of(part))
    code = code_contradiction(game, (earlier.literal, later.literal), [link])
    return Directness(code.value) if code in (EvasionCode.EXPLICIT, EvasionCode.IMPLICIT) else None


def code_exchange(game: Game, exchange: Exchange, record: Record) -> tuple[Coded, ...]:
    """The codes that the answer so far gives to every part; whether a dodge is noticed is settled later."""

    def code(part: str) -> EvasionCode:
        conceded = exchange.conceded == part
        if is_contradiction(part):
            earlier, later = (record.claims[place] for place in places_of(part))
            return code_contradiction(game, (earlier.literal, later.literal), exchange.links, conceded)
        return code_part(game, part, exchange.links, conceded)

    return tuple(Coded(part, code(part), noticed=False) for part in exchange.parts)


def is_clear(code: EvasionCode) -> bool:
    """Whether the part needs no asking again."""
    return code is EvasionCode.EXPLICIT


def _unanswered(game: Game, issue: str, links: Sequence[Spoken]) -> EvasionCode:
    for link in reversed(links):
        if link.tactic in _NON_REPLY:
            return _NON_REPLY[link.tactic]
    touched = any(issue in touched_issues(game, link) for link in links)
    return EvasionCode.DEFLECTION if touched else EvasionCode.DODGING
