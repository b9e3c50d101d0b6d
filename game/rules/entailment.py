"""What follows from what: the closure of a level's implications, with contrapositives."""

from collections.abc import Iterable, Mapping

from game.scenario.model import Scenario

Literal = tuple[str, bool]
"""A proposition taken as true, or as false."""


def negation(literal: Literal) -> Literal:
    """The same proposition, taken the other way."""
    return literal[0], not literal[1]


def closure(scenario: Scenario) -> Mapping[Literal, frozenset[Literal]]:
    """For each literal, everything that it entails, itself included."""
    step = _steps(scenario)
    return {start: frozenset(_reachable(start, step)) for start in step}


def contradicts(entailed: Mapping[Literal, frozenset[Literal]], claim: Literal, earlier: Literal) -> bool:
    """Whether both cannot stand together."""
    return negation(earlier) in entailed[claim]


def entails_any(entailed: Mapping[Literal, frozenset[Literal]], claims: Iterable[Literal], wanted: Literal) -> bool:
    """Whether one of the claims entails the wanted literal."""
    return any(wanted in entailed[claim] for claim in claims)


def _steps(scenario: Scenario) -> Mapping[Literal, set[Literal]]:
    steps: dict[Literal, set[Literal]] = {
        (name, value): set() for name in scenario.propositions for value in (True, False)
    }
    for name, proposition in scenario.propositions.items():
        for value, implied in ((True, proposition.implies.true), (False, proposition.implies.false)):
            for literal in implied.items():
                steps[name, value].add(literal)
                steps[negation(literal)].add((name, not value))
    return steps


def _reachable(start: Literal, step: Mapping[Literal, set[Literal]]) -> set[Literal]:
    seen, frontier = {start}, [start]
    while frontier:
        for literal in step[frontier.pop()] - seen:
            seen.add(literal)
            frontier.append(literal)
    return seen
