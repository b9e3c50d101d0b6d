"""The same sweep on a cluster, and what happens when there is none, or it goes away."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.balance.chunks import Pairing, chunks_of
from game.balance.cluster import Cluster, ClusterError
from game.balance.sweep import sweep
from game.balance.workers import ThisProcess
from tests.balance import work

ROOT = Path(__file__).parents[2]
HARBOUR = (ROOT / "tests" / "levels" / "harbour.yaml").read_text(encoding="utf-8")
PAIRINGS = {Pairing("random", "working_press"): 12, Pairing("greedy", "friendly_room"): 2}
SCHEDULER = """
import sys, time
from distributed import LocalCluster
with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, processes=True) as cluster:
    print(cluster.scheduler_address, flush=True)
    time.sleep(300)
"""

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")]


class _Scheduler:
    """A cluster of two workers in processes of its own, as it would be elsewhere."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", f"if __name__ == '__main__':{SCHEDULER.replace(chr(10), chr(10) + '    ')}"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT,
        )  # fmt: skip
        assert self._process.stdout is not None
        self.address = self._process.stdout.readline().strip()

    def die(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.communicate()


@pytest.fixture
def scheduler() -> Iterator[_Scheduler]:
    pytest.importorskip("distributed")
    there = _Scheduler()
    assert there.address.startswith("tcp://")
    yield there
    there.die()


def test_a_cluster_counts_what_one_process_counts_to_the_last_bit(scheduler: _Scheduler):
    cluster = Cluster(scheduler.address, ThisProcess())
    try:
        swept = sweep(HARBOUR, chunks_of(PAIRINGS), cluster)
    finally:
        cluster.close()
    assert dict(swept.tallies) == dict(sweep(HARBOUR, chunks_of(PAIRINGS), ThisProcess()).tallies)
    assert swept.stopped is None


def test_a_cluster_that_dies_in_the_middle_leaves_the_rest_to_this_machine(scheduler: _Scheduler):
    said: list[str] = []
    cluster = Cluster(scheduler.address, ThisProcess(), said.append)
    results = cluster.map(work.slow, 0.05, range(60))
    first = [next(results) for _ in range(5)]
    scheduler.die()
    assert [*first, *results] == list(range(60))
    assert "This machine does the rest" in said[0]
    cluster.close()


def test_a_scheduler_that_is_not_there_is_named_with_a_remedy():
    pytest.importorskip("distributed")
    with pytest.raises(ClusterError, match=r"No scheduler answers at 'tcp://127.0.0.1:9'.*dask scheduler"):
        Cluster("tcp://127.0.0.1:9", ThisProcess())


def test_an_address_that_is_none_is_named_with_a_remedy():
    pytest.importorskip("distributed")
    with pytest.raises(ClusterError, match="No scheduler answers"):
        Cluster("nonsense://", ThisProcess())
