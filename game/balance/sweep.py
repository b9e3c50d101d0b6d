"""A sweep: many games of many pairings, folded as they come in; what is done counts, however it ends."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from game.balance.chunks import Chunk, Pairing, failed, play_chunk
from game.balance.reasons import ReasonedError
from game.balance.tally import Tally
from game.balance.workers import Workers
from game.files import Reason, because

INTERRUPTED = because("balance.interrupted")
"""Why a sweep ended that a person ended."""


@dataclass(frozen=True)
class Sweep:
    """What came of a sweep so far: one tally a pairing."""

    tallies: Mapping[Pairing, Tally] = field(default_factory=dict)
    stopped: Reason | None = None
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
    results = workers.map(_do, (work, level_text), chunks)
    stopped = None
    try:
        for chunk, tally in zip(chunks, results, strict=True):
            tallies[chunk.pairing] += tally
            played(chunk.games)
    except KeyboardInterrupt:
        stopped = INTERRUPTED
    except ReasonedError as error:
        stopped = error.reason
    finally:
        results.close()
    return Sweep(tallies, stopped)


def _do(what: tuple[Work, str], chunk: Chunk) -> Tally:
    """The work on one chunk; whatever fails in it, its games are named."""
    work, level_text = what
    try:
        return work(level_text, chunk)
    except ReasonedError:
        raise
    except Exception as error:
        seeds = f"{chunk.seeds[0]}–{chunk.seeds[-1]}" if chunk.games > 1 else str(chunk.first_seed)
        raise failed(chunk.pairing, seeds, error) from error
