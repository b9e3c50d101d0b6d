"""Work for workers: functions that another process can import."""

import os
import signal
import time
from pathlib import Path

from game.balance.chunks import Chunk, play_chunk
from game.balance.stopping import REQUESTS
from game.balance.tally import Tally


def times(factor: int, item: int) -> int:
    return factor * item


def refuses_seven(_: int, item: int) -> int:
    if item == 7:
        raise ValueError("seven")
    return item


def killed_once(marker: str, item: int) -> int:
    """At item 3 the first worker to come by is killed in the middle of it."""
    if item == 3 and not Path(marker).exists():
        Path(marker).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def killed_always(_: str, item: int) -> int:
    if item == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def is_deaf_to_requests(_: str, __: int) -> bool:
    """Whether the process that does this was begun so that no request to stop reaches it."""
    return set(REQUESTS) <= signal.pthread_sigmask(signal.SIG_BLOCK, ())


def killed_when_played(level_text: str, chunk: Chunk) -> Tally:
    """A chunk of the later games kills whoever plays it."""
    if chunk.first_seed:
        os.kill(os.getpid(), signal.SIGKILL)
    return play_chunk(level_text, chunk)


def fails_when_judged(level_text: str, chunk: Chunk) -> Tally:
    """A chunk of the later games is played, and then cannot be judged."""
    if chunk.first_seed:
        raise ZeroDivisionError("no games")
    return play_chunk(level_text, chunk)


def names_itself(folder: str, item: int) -> int:
    """Leaves its process id in a folder, and takes its time."""
    (Path(folder) / str(os.getpid())).touch()
    time.sleep(0.2)
    return item


def slow(seconds: float, item: int) -> int:
    time.sleep(seconds)
    return item


def absent_elsewhere(here: int, item: int) -> int:
    """As if the game were installed in one process only."""
    if os.getpid() != here:
        raise ModuleNotFoundError("No module named 'game'")
    return item
