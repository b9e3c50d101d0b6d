"""Whoever does the work, the results are the same and in order."""

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from game.balance.stopping import REQUESTS
from game.balance.workers import Processes, ThisProcess, WorkersLostError
from game.files import Reason, because
from tests.balance import work


@pytest.mark.parametrize("workers", [ThisProcess(), Processes(1), Processes(2)], ids=["here", "one", "two"])
def test_results_come_in_the_order_of_the_items(workers: ThisProcess | Processes):
    assert list(workers.map(work.times, 3, range(12))) == [3 * item for item in range(12)]


def test_what_a_killed_worker_was_at_is_done_again(tmp_path: Path):
    told: list[Reason] = []
    assert list(Processes(2, told.append).map(work.killed_once, str(tmp_path / "marker"), range(8))) == list(range(8))
    assert told == [because("balance.worker_killed")]


def test_workers_that_are_killed_again_and_again_are_given_up_and_what_was_done_is_kept():
    results = Processes(1).map(work.killed_always, "", range(8))
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(WorkersLostError) as lost:
        next(results)
    assert lost.value.reason == because("balance.workers_lost")


def test_an_error_in_the_work_is_the_callers_to_see():
    with pytest.raises(ValueError, match="seven"):
        list(Processes(2).map(work.refuses_seven, 0, range(9)))


def test_items_are_taken_only_as_they_are_needed():
    taken: list[int] = []

    def items() -> Iterator[int]:
        for item in range(1000):
            taken.append(item)
            yield item

    results = Processes(1).map(work.times, 1, items())
    assert next(results) == 0
    results.close()
    assert len(taken) < 10


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_workers_are_deaf_to_requests_to_stop_from_their_beginning():
    assert all(Processes(2).map(work.is_deaf_to_requests, "", range(4)))
    assert not set(REQUESTS) & signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_more_processes_than_the_system_has_room_for_are_named_with_a_remedy(monkeypatch: pytest.MonkeyPatch):
    def full(*_: object, **__: object) -> None:
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(ProcessPoolExecutor, "submit", full)
    with pytest.raises(WorkersLostError) as lost:
        list(Processes(200).map(work.times, 3, range(12)))
    assert lost.value.reason == because("balance.no_room", why="Resource temporarily unavailable")


def test_ctrl_c_leaves_no_worker_behind():
    results = Processes(2).map(work.slow, 0.2, range(1000))
    next(results)
    threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt):
        sum(results)
    assert next(results, "closed") == "closed"


PARENT = """
import sys
from game.balance.stopping import REQUESTS
from game.balance.workers import Processes
from game.files import Reason, because
from tests.balance import work
if __name__ == "__main__":
    list(Processes(2).map(work.names_itself, sys.argv[1], range(1000)))
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_workers_do_not_outlive_a_parent_that_is_killed(tmp_path: Path):
    script, names = tmp_path / "parent.py", tmp_path / "names"
    script.write_text(PARENT, encoding="utf-8")
    names.mkdir()
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, script, names], cwd=root, env={**os.environ, "PYTHONPATH": str(root)}
    ) as parent:
        _wait_until(lambda: len(list(names.iterdir())) == 2)
        parent.kill()
    workers = [int(path.name) for path in names.iterdir()]
    _wait_until(lambda: not any(_lives(worker) for worker in workers))


def _wait_until(true: Callable[[], bool], most: float = 60.0) -> None:
    end = time.monotonic() + most
    while not true():
        assert time.monotonic() < end
        time.sleep(0.1)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
