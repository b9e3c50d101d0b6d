"""The evasion code of each part, computed from the whole answer (after QEvasion's nine codes)."""

from collections.abc import Sequence
from functools import lru_cache

from game.rules.address import is_contradiction, places_of
from game.rules.game import Game
from game.rules.lines import Line
from game.rules.state import Coded, Exchange, Record, Spoken
from game.scenario.entailment import Literal
from game.scenario.vocabulary import AMENDS, Directness, EvasionCode, Tactic

_STRENGTH = [Directness.EXPLICIT, Directness.PARTIAL, Directness.IMPLICIT, Directness.GENERAL]
_CODE = {directness: EvasionCode(directness.value) for directness in _STRENGTH}
_NON_REPLY = {
    Tactic.DECLINE: EvasionCode.DECLINING,
    Tactic.DEFER: EvasionCode.DECLINING,
    Tactic.CLAIM_IGNORANCE: EvasionCode.IGNORANCE,
    Tactic.ASK_CLARIFICATION: EvasionCode.CLARIFICATION,
}
_PLAIN = {Tactic.DIRECT_ANSWER, Tactic.ACKNOWLEDGE}
_EXPLAINS = {Tactic.DIFFERENTIATE, Tactic.ACKNOWLEDGE, Tactic.PARTIAL_ANSWER}


def answers(game: Game, link: Spoken, part: str) -> Directness | None:
    """How plainly a link answers a part, as its author said."""
    return link.line(game).answers.get(part)


def code_part(game: Game, part: str, lines: Sequence[Line], conceded: bool = False) -> EvasionCode:
    """The code of a part of a question: strongest answer, else last non-reply, else deflection, else dodging."""
    given = [line.answers[part] for line in lines if part in line.answers]
    if conceded:
        given.append(Directness.PARTIAL)
    for directness in _STRENGTH if given else ():
        if directness in given:
            return _CODE[directness]
    return _unanswered(game.parts[part].issue, lines)


def code_contradiction(
    game: Game, claims: tuple[Literal, Literal], lines: Sequence[Line], conceded: bool = False
) -> EvasionCode:
    """The code of a called contradiction: amends on its issue, or a plain word on which claim stands, is clear."""
    issue = game.scenario.propositions[claims[1][0]].issue
    on_issue = [line for line in lines if issue in line.issues or not line.issues]
    if any(
        line.tactic in AMENDS or (line.tactic in _PLAIN and not line.entails.isdisjoint(claims)) for line in on_issue
    ):
        return EvasionCode.EXPLICIT
    if conceded:
        return EvasionCode.PARTIAL
    if any(line.tactic in _EXPLAINS for line in on_issue):
        return EvasionCode.IMPLICIT
    return _unanswered(issue, lines)


def meets(game: Game, record: Record, line: Line, part: str) -> Directness | None:
    """How plainly a single line answers a part, or meets a called contradiction."""
    if not is_contradiction(part):
        return line.answers.get(part)
    earlier, later = (record.claims[place] for place in places_of(part))
    code = code_contradiction(game, (earlier.literal, later.literal), [line])
    return Directness(code.value) if code in (EvasionCode.EXPLICIT, EvasionCode.IMPLICIT) else None


def code_exchange(game: Game, exchange: Exchange, record: Record) -> tuple[Coded, ...]:
    """The codes that the answer so far gives to every part; whether a dodge is noticed is settled later."""
    lines = exchange.lines(game)

    def code(part: str) -> EvasionCode:
        conceded = exchange.conceded == part
        if is_contradiction(part):
            earlier, later = (record.claims[place] for place in places_of(part))
            return code_contradiction(game, (earlier.literal, later.literal), lines, conceded)
        return code_part(game, part, lines, conceded)

    return tuple([_coded(part, code(part)) for part in exchange.parts])


@lru_cache(maxsize=4096)
def _coded(part: str, code: EvasionCode) -> Coded:
    """Equal codings are one value."""
    return Coded(part, code, noticed=False)


def is_clear(code: EvasionCode) -> bool:
    """Whether the part needs no asking again."""
    return code is EvasionCode.EXPLICIT


def _unanswered(issue: str, lines: Sequence[Line]) -> EvasionCode:
    for line in reversed(lines):
        if line.tactic in _NON_REPLY:
            return _NON_REPLY[line.tactic]
    touched = any(issue in line.issues for line in lines)
    return EvasionCode.DEFLECTION if touched else EvasionCode.DODGING
