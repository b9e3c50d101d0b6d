"""Live decisions: how close the best lines lie, told by playing each of them to the end on the same imagined luck."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from random import Random

from game.balance.chunks import Chunk, Pairing, compiled, play
from game.balance.rollout import favour_that_counts, play_on
from game.balance.tally import Tally, total
from game.players.registry import make_press, make_speaker
from game.rules.actions import Action, Cite, Say, Side
from game.rules.changes import changed
from game.rules.events import Phase
from game.rules.observation import observe
from game.rules.phases import legal_actions
from game.rules.play import apply
from game.rules.state import State
from game.scenario.vocabulary import Tactic, TacticGroup

A_GAME = 2
"""Decisions looked at in one game."""
LUCKS = 2
"""Imagined lucks on which each line is played to the end."""
CLOSE, FLAT = 2.0, 1.0
"""People in a thousand: two lines this close are a choice, and lines that all lie this close are none."""
DECISIONS, OFTEN, BETTER, DOMINATED = "decisions", "compared", "better", "dominated"
"""Names of what is counted: decisions, pairs of responses that met, who of them was better, and who never was."""
LOOKED_AT, LIVE, IS_FLAT = "decisions", "live", "flat"
"""Names of the counts of decisions."""
MEETINGS = 6
"""How often two responses must have been compared before one may be called dominated."""


def weigh_chunk(level_text: str, chunk: Chunk) -> Tally:
    """Look at some decisions of a chunk's games."""
    game = compiled(level_text)
    return total(_weigh_game(play(game, chunk.pairing, seed).states, chunk.pairing, seed) for seed in chunk.seeds)


def _weigh_game(states: tuple[State, ...], pairing: Pairing, seed: int) -> Tally:
    rng = Random(seed)
    choices = [state for state in states if state.phase is Phase.ANSWER and len(_lines(state)) > 1]
    picked = rng.sample(choices, min(A_GAME, len(choices)))
    return total([Tally(1), *(Tally(0, weighed(state, _worth_of_lines(state, pairing, rng))) for state in picked)])


def _lines(state: State) -> list[Say | Cite]:
    return [action for action in legal_actions(state) if isinstance(action, Say | Cite)]


def _worth_of_lines(state: State, pairing: Pairing, rng: Random) -> dict[Action, float]:
    """What favour comes to in the end after each line, people in a thousand."""
    seeds = [observe(state, Side.SPEAKER).imagine(rng).seed for _ in range(LUCKS)]
    return {line: sum(_in_the_end(state, line, pairing, seed) for seed in seeds) / LUCKS for line in _lines(state)}


def _in_the_end(state: State, line: Action, pairing: Pairing, seed: int) -> float:
    after, _ = apply(changed(state, seed=seed), line)
    final, _ = play_on(after, make_speaker(pairing.speaker), make_press(pairing.press))
    return favour_that_counts(final)


def weighed(state: State, worth: Mapping[Action, float]) -> dict[str, Counter[str]]:
    """What one decision adds to the counts: whether it was live or flat, and which response beat which."""
    ranked = sorted(worth, key=lambda line: -worth[line])
    best, second, last = ranked[0], ranked[1], ranked[-1]
    close = worth[best] - worth[second] <= CLOSE and group_of(state, best) is not group_of(state, second)
    flat = worth[best] - worth[last] < FLAT
    kinds = Counter({LOOKED_AT: 1, LIVE: int(close), IS_FLAT: int(flat)})
    pairs = list(_pairs(worth))
    return {
        DECISIONS: kinds,
        OFTEN: Counter(pair for pair, _ in pairs),
        BETTER: Counter(pair for pair, wins in pairs if wins),
    }


def dominated(counts: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    """Pairs `loser<winner`, with how often they met: the loser was never better, the winner at least half of the times."""
    often, better = counts.get(OFTEN, {}), counts.get(BETTER, {})
    found: dict[str, int] = {}
    for pair, times in sorted(often.items()):
        one, other = pair.split(">")
        if times >= MEETINGS and not better.get(pair) and 2 * better.get(f"{other}>{one}", 0) >= times:
            found[f"{one}<{other}"] = times
    return found


def _pairs(worth: Mapping[Action, float]) -> Iterator[tuple[str, bool]]:
    """Every ordered pair of responses, and whether the first was the better one."""
    said = {line.response: value for line, value in worth.items() if isinstance(line, Say)}
    for one, other in combinations(said, 2):
        yield f"{one}>{other}", said[one] > said[other]
        yield f"{other}>{one}", said[other] > said[one]


def group_of(state: State, line: Action) -> TacticGroup:
    """The group of tactics that a line belongs to; a card cited is evidence."""
    if isinstance(line, Say):
        return Tactic(state.game.scenario.responses[line.response].tactic).group
    return TacticGroup.SUBSTANTIATE
