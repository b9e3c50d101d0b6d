"""Searching answers: the best chains of lines, found breadth by breadth."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.players.budget import Budget
from game.players.lookahead import after_each, prospects
from game.players.taste import promising
from game.players.worth import value
from game.rules.actions import Cite, Say, Yield
from game.rules.events import Phase
from game.rules.pacing import current
from game.rules.phases import legal_actions
from game.rules.state import State

WIDTH, DEPTH = 5, 4
"""So many chains are kept at each length; no answer is longer."""
LINE = 0.1
"""Points of score that a line must promise for its time."""
FIRST, THEN = 30, 14
"""So many promising lines are thought through for the first link, and for each later one."""


@dataclass(frozen=True, eq=False, slots=True)
class Chain:
    """Lines said one after the other."""

    lines: tuple[Say | Cite, ...]
    state: State
    worth: float
    """What stands when the answer ends there and the reporter lets it rest."""
    may_end: bool
    """Whether the answer may end there."""


def best_chains(state: State, budget: Budget) -> list[Chain]:
    """Every chain that was looked at, best first; where nothing may be said, the empty one alone."""
    now, *_ = prospects([state])
    found = [Chain((), state, value(now), Yield() in legal_actions(state))]
    beam = found[:]
    for depth in range(DEPTH - len(current(state).links)):
        if not budget.lasts:
            break
        longer = _longer(beam, THEN if depth else FIRST, budget)
        beam = sorted(longer, key=lambda chain: -chain.worth)[:WIDTH]
        found += beam
    return sorted((chain for chain in found if chain.may_end), key=lambda chain: -chain.worth) or found


def _longer(beam: Sequence[Chain], most: int, budget: Budget) -> list[Chain]:
    """The chains with one more line each, as many as the budget allows, thought through together."""
    steps: list[tuple[Chain, Say | Cite, State]] = []
    for start in beam:
        if not budget.lasts:
            break
        legal = legal_actions(start.state) if start.state.phase is Phase.ANSWER else ()
        lines = promising(start.state, legal, most)
        budget.spend(len(lines))
        steps += [(start, *said) for said in zip(lines, after_each(start.state, lines), strict=True)]
    then = prospects([state for *_, state in steps])
    return [
        Chain(
            (*start.lines, line),
            state,
            value(prospect) - LINE * (1 + len(start.lines)),
            state.phase is not Phase.ANSWER or Yield() in legal_actions(state),
        )
        for (start, line, state), prospect in zip(steps, then, strict=True)
    ]
