"""The searching speaker: plans whole answers, and plays them out on imagined luck against a press that knows its trade."""

from collections.abc import Sequence
from random import Random

from game.players.budget import Budget
from game.players.chains import Chain, best_chains
from game.players.greedy import GreedySpeaker
from game.players.lookahead import imagined, prospects
from game.players.reply import reply
from game.players.working_press import WorkingPress
from game.players.worth import value
from game.rules.actions import (
    Action,
    Cite,
    Close,
    PassFloor,
    Say,
    Side,
    Yield,
)
from game.rules.closing import LAST_CALLS
from game.rules.events import Phase
from game.rules.foresight import Prospect
from game.rules.observation import Observation, observe
from game.rules.phases import legal_actions
from game.rules.play import apply
from game.rules.state import State

PLAYED_OUT = 3
"""So many of the best chains are played out."""
IMAGINATIONS = 2
"""On so many imagined lucks each."""
NODES = 250
"""Endings of an answer that are thought through at each decision."""


class SearchSpeaker:
    """Looks at whole answers and at what the press would make of them; never at the seed."""

    def __init__(self, nodes: int = NODES, seconds: float | None = None) -> None:
        self.nodes, self.seconds = nodes, seconds

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose what comes out best on average; a plan is made anew for every line."""
        if len(observation.choices) == 1:
            return observation.choices[0]
        budget = Budget(self.nodes, self.seconds)
        if observation.phase is Phase.ANSWER:
            return _answer(observation, rng, budget)
        if observation.phase is Phase.INTERRUPTED:
            return _meet(observation, rng)
        if observation.phase is Phase.FLOOR:
            return _call(observation, rng)
        return GreedySpeaker().choose(observation, rng)


def _answer(observation: Observation, rng: Random, budget: Budget) -> Action:
    best = best_chains(imagined(observation, rng), budget)[:PLAYED_OUT]
    lucks = [imagined(observation, rng) for _ in range(IMAGINATIONS)] if len(best) > 1 else []
    worth = [sum(_played_out(luck, chain.lines, rng) for luck in lucks) for chain in best]
    chosen = best[max(range(len(best)), key=worth.__getitem__)]
    return _first(chosen, observation.legal)


def _first(chain: Chain, legal: Sequence[Action]) -> Action:
    if chain.lines:
        return chain.lines[0]
    return Yield() if Yield() in legal else legal[0]


def _played_out(state: State, lines: Sequence[Say | Cite], rng: Random) -> float:
    """What the lines come to with a press that cuts in and follows up as the working press would."""
    waiting = list(lines)
    while True:
        legal = legal_actions(state)
        if state.phase is Phase.ANSWER:
            action: Action = waiting.pop(0) if waiting and waiting[0] in legal else Yield()
            if action not in legal:
                return value(reply(state).prospect)
        elif state.phase in (Phase.INTERRUPT, Phase.REACTION):
            action = WorkingPress().choose(observe(state, Side.PRESS), rng)
            if isinstance(action, PassFloor):
                return value(prospects([state])[0])
            if state.phase is Phase.REACTION:
                return value(reply(apply(state, action)[0], 2).prospect)
        else:
            return value(reply(state).prospect)
        state, _ = apply(state, action)


def _meet(observation: Observation, rng: Random) -> Action:
    """Interrupted: whatever leaves the best answer."""
    state = imagined(observation, rng)
    return max(observation.choices, key=lambda action: value(reply(apply(state, action)[0], 1).prospect))


def _call(observation: Observation, rng: Random) -> Action:
    """Whoever's question, as the working press would put it, can be met best; or the end, where it is in order and no worse."""
    in_order = observation.calls_left is not None and observation.calls_left < LAST_CALLS
    lucks = [imagined(observation, rng) for _ in range(IMAGINATIONS)]

    def worth(action: Action) -> float:
        if isinstance(action, Close):
            return sum(value(Prospect(luck, 0.0)) for luck in lucks) / len(lucks) if in_order else float("-inf")
        return sum(_asked(luck, action, rng) for luck in lucks) / len(lucks)

    return max(observation.choices, key=worth)


def _asked(state: State, call: Action, rng: Random) -> float:
    state, _ = apply(state, call)
    put, _ = apply(state, WorkingPress().choose(observe(state, Side.PRESS), rng))
    return value(reply(put, 2).prospect)
