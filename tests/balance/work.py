"""Work for workers: functions that another process can import."""

import os
import signal
import time
from pathlib import Path


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


def is_deaf_to_ctrl_c(_: str, __: int) -> bool:
    """Whether the process that does this was begun so that Ctrl-C never reaches it."""
    return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def names_itself(folder: str, item: int) -> int:
    """Leaves its process id in a folder, and takes its time."""
    (Path(folder) / str(os.getpid())).touch()
    time.sleep(0.2)
    return item


def slow(seconds: float, item: int) -> int:
    time.sleep(seconds)
    return item
