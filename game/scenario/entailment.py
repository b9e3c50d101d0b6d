"""What follows from what: the closure over propositions' implications, with their contrapositives."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from game.scenario.world import Proposition

Literal: TypeAlias = tuple[str, bool]
"""A proposition, held true or held false."""
Closure: TypeAlias = Mapping[Literal, frozenset[Literal]]
"""Everything that each literal entails, itself included."""


def opposite(literal: Literal) -> Literal:
    """The same proposition held the other way."""
    return literal[0], not literal[1]


def closure_of(propositions: Mapping[str, Proposition]) -> Closure:
    """The closure of a level's own propositions."""
    return closure(propositions, implications(propositions))


def implications(propositions: Mapping[str, Proposition]) -> list[tuple[Literal, Literal]]:
    """Every written implication as a pair: from, to."""
    return [
        ((name, value), claim)
        for name, proposition in propositions.items()
        for value, claims in ((True, proposition.implies.true), (False, proposition.implies.false))
        for claim in claims.items()
    ]


def closure(names: Iterable[str], pairs: Iterable[tuple[Literal, Literal]]) -> Closure:
    """Everything that follows from each literal of these names: a implies b, so not-b implies not-a, over any number of steps."""
    following: dict[Literal, set[Literal]] = {(name, value): set() for name in names for value in (True, False)}
    for premise, conclusion in pairs:
        following.setdefault(premise, set()).add(conclusion)
        following.setdefault(opposite(conclusion), set()).add(opposite(premise))
    return {literal: _reachable(literal, following) for literal in following}


def self_contradictions(closed: Closure) -> list[tuple[Literal, str]]:
    """Each literal that entails some proposition both ways, with that proposition."""
    return [
        (literal, min(name for name, value in entailed if value and (name, False) in entailed))
        for literal, entailed in closed.items()
        if any((name, not value) in entailed for name, value in entailed)
    ]


def _reachable(start: Literal, following: Mapping[Literal, set[Literal]]) -> frozenset[Literal]:
    found, waiting = {start}, [start]
    while waiting:
        for literal in following.get(waiting.pop(), ()):
            if literal not in found:
                found.add(literal)
                waiting.append(literal)
    return frozenset(found)
