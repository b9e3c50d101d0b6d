"""A sweep: many games of many pairings, folded as they come in; what is done counts, however it ends."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from game.balance.chunks import Chunk, GameFailedError, Pairing, play_chunk
from game.balance.tally import Tally
from game.balance.workers import Workers, WorkersLostError

INTERRUPTED = "interrupted"
"""Why a sweep ended that a person ended."""


@dataclass(frozen=True)
class Sweep:
    """What came of a sweep so far: one tally a pairing."""

    tallies: Mapping[Pairing, Tally] = field(default_factory=dict)
    stopped: str | None = None
    """Why it ended early; None when it did not."""


Work = Callable[[str, Chunk], Tally]
"""What is done with a chunk: the text of the level comes first."""


def sweep(
    level_text: str,
    chunks: Sequence[Chunk],
    workers: Workers,
    played: Callable[[int], None] = lambda _: None,
    work: Work = play_chunk,
) -> Sweep:
    """Do the chunks and fold them, always in their order: the same sum whoever did them.

    `played` hears how many games have come in. Ctrl-C, a game that fails and workers that are lost end it with what is done.
    """
    tallies = {chunk.pairing: Tally() for chunk in chunks}
    results = workers.map(work, level_text, chunks)
    stopped = None
    try:
        for chunk, tally in zip(chunks, results, strict=True):
            tallies[chunk.pairing] += tally
            played(chunk.games)
    except KeyboardInterrupt:
        stopped = INTERRUPTED
    except (WorkersLostError, GameFailedError) as error:
        stopped = str(error)
    finally:
        results.close()
    return Sweep(tallies, stopped)
