"""Habits: every ordered triple of tactic groups, each for as long as it takes to tell whether it pays."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from game.balance import lineup
from game.balance.chunks import Chunk, Pairing, play_chunk
from game.balance.folding import WINNING
from game.balance.statistics import Share
from game.balance.sweep import Sweep, sweep
from game.balance.tally import Count, Tally
from game.balance.workers import Workers
from game.files import Reason
from game.players.names import WORKING

GAMES, SILVER = "habit_games", "habit_silver"
"""Names of the two counts that are kept: games and silver ones, by habit."""
FIRST_LOOK = 40
"""Games after which a habit that never paid is known to be below a quarter; then twice as many, and so on."""
CAREFUL = 3.3
"""Standard errors, wider than usual because there are many habits and several looks at each."""
PAYS = 0.25
"""Share of games that reach silver above which a habit pays."""


def judge(level_text: str, chunk: Chunk) -> Tally:
    """Play a chunk's games and keep only how many reached silver."""
    played = play_chunk(level_text, chunk)
    silver = played.share(Count.GRADE, *WINNING).hits
    name = chunk.pairing.speaker
    return Tally(played.games, {GAMES: Counter({name: played.games}), SILVER: Counter({name: silver})})


def habits(
    level_text: str, games: int, workers: Workers, played: Callable[[int], None], names: Sequence[str] = lineup.TRIPLES
) -> tuple[Mapping[str, Mapping[str, int]], Reason | None]:
    """How often each habit reaches silver against the working press, and why it ended early, if it did.

    A habit plays until its bounds leave a quarter on one side, and at most so many games.
    """
    counts = {GAMES: Counter[str](), SILVER: Counter[str]()}
    undecided, done, number = list(names), 0, min(FIRST_LOOK, games)
    while undecided and done < games:
        found = _round(level_text, undecided, done, number, workers, played)
        for tally in found.tallies.values():
            for name, counter in counts.items():
                counter.update(tally.counts.get(name, {}))
        if found.stopped:
            return counts, found.stopped
        undecided = [name for name in undecided if not _is_decided(counts, name)]
        done, number = done + number, min(done + number, games - done - number)
    return counts, None


def _round(
    level_text: str, names: Sequence[str], done: int, number: int, workers: Workers, played: Callable[[int], None]
) -> Sweep:
    chunks = [Chunk(Pairing(name, WORKING), done, number) for name in names]
    return sweep(level_text, chunks, workers, played, judge)


def _is_decided(counts: Mapping[str, Mapping[str, int]], name: str) -> bool:
    low, high = Share(counts[SILVER].get(name, 0), counts[GAMES][name]).bounds(CAREFUL)
    return high <= PAYS or low > PAYS
