"""What the order of links does: two-sidedness, consistency, warmth and wear."""

from collections.abc import Iterable, Sequence

from game.rules.lines import Line
from game.rules.past import past_of
from game.rules.state import Exchange, Record, Spoken
from game.scenario.entailment import Literal
from game.scenario.vocabulary import AMENDS, Tactic, TacticGroup

REFUTED = 1.25
"""Two-sided with refutation against one-sided (Allen 1991: r .08 in its favour; O'Keefe 1999)."""
UNREFUTED = 0.8
"""Two-sided without refutation (ditto)."""
INCONSISTENT = 0.5
"""Denial together with apology or corrective action on one issue halves both (Coombs)."""
WARMTH_REACH = 2
"""Links between sympathy and an attack on the same side that void the sympathy."""

_DENIAL = frozenset({Tactic.DENY})
_TIRING = {TacticGroup.GOODWILL, TacticGroup.FRAME}


def is_void(lines: Sequence[Line], place: int) -> bool:
    """Whether a warm line stands within two links of an attack on the same side."""
    side = lines[place].target
    if side is None or not lines[place].warmth > 0:
        return False
    near = lines[max(0, place - WARMTH_REACH) : place + WARMTH_REACH + 1]
    return any(line.group is TacticGroup.ATTACK and line.target == side for line in near)


def voided_side(lines: Sequence[Line]) -> str | None:
    """The audience towards which the newest line makes warmth void, its own or an earlier line's."""
    newest = len(lines) - 1
    if lines[newest].target is None:
        return None
    for place in range(max(0, newest - WARMTH_REACH), newest + 1):
        if is_void(lines, place) and (place == newest or not is_void(lines[:newest], place)):
            return lines[place].target
    return None


def is_inconsistent(lines: Sequence[Line], place: int) -> bool:
    """Whether a denial stands beside amends on the same issue, or amends beside a denial."""
    line = lines[place]
    others = AMENDS if line.tactic is Tactic.DENY else _DENIAL if line.tactic in AMENDS else None
    return others is not None and any(
        other.tactic in others and not line.issues.isdisjoint(other.issues) for other in lines
    )


def sidedness(lines: Sequence[Line], place: int) -> float:
    """The factor on a line's claims for what it stands beside."""
    factor = INCONSISTENT if is_inconsistent(lines, place) else 1.0
    if place and refutes(lines[place], lines[place - 1].acknowledges):
        return factor * REFUTED
    return factor * UNREFUTED if _beside_unrefuted(lines, place) else factor


def refutes(line: Line, arguments: Iterable[Literal]) -> bool:
    """Whether some claim of a line entails that some argument is false."""
    return not line.refutes.isdisjoint(arguments)


def _beside_unrefuted(lines: Sequence[Line], place: int) -> bool:
    """Whether the answer acknowledges an argument on this line's issues and never takes it up in the next line."""
    issues = lines[place].issues
    return any(
        not line.argued.isdisjoint(issues) and not (at + 1 < len(lines) and refutes(lines[at + 1], line.acknowledges))
        for at, line in enumerate(lines)
        if line.acknowledges
    )


def worn(record: Record, lines: Sequence[Line], place: int) -> float:
    """1/n at a goodwill or framing tactic's n-th use in the conference, and at any line's n-th hearing; else 1."""
    return 1.0 / max(_uses(record, lines, place), 1 + said_before(record, lines[place]))


def _uses(record: Record, lines: Sequence[Line], place: int) -> int:
    """How often a tactic that tires has been used, this time included; 1 for all others."""
    tactic = lines[place].tactic
    if lines[place].group not in _TIRING:
        return 1
    return 1 + past_of(record).tactics[tactic] + sum(line.tactic is tactic for line in lines[:place])


def said_before(record: Record, line: Line) -> int:
    """In how many ended answers the same line was said."""
    return past_of(record).lines[line.response, line.evidence] if line.response is not None else 0


def fresh(record: Record, lines: Iterable[Line]) -> list[Line]:
    """The lines that are heard for the first time: an apology read out again is no second apology."""
    return [line for line in lines if not said_before(record, line)]


def spoken(record: Record, current: Exchange | None) -> list[Spoken]:
    """Every link said so far, in order."""
    links = [link for exchange in record.exchanges for link in exchange.links]
    return links if current is None else [*links, *current.links]
