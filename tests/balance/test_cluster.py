"""The same sweep on a cluster, and what happens when there is none, or it goes away."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from socket import create_server
from threading import Thread

import pytest
from click.testing import CliRunner

from game.balance import cluster as cluster_module
from game.balance import study
from game.balance.chunks import Pairing, chunks_of
from game.balance.cluster import Cluster, ClusterError
from game.balance.command import balance_command
from game.balance.sweep import sweep
from game.balance.workers import ThisProcess
from game.files import Reason, because
from game.presentation.language import wording
from game.presentation.problems import worded
from game.terminal.levels import find_level
from tests.balance import work

ROOT = Path(__file__).parents[2]
HARBOUR = (ROOT / "tests" / "levels" / "harbour.yaml").read_text(encoding="utf-8")
GARBAGE = (
    "nonsense://",
    "tcp://",
    "host:port",
    "tcp://127.0.0.1:99999",
    "http://127.0.0.1:9",
    "八七八六",
    "\x00",
    "tls://127.0.0.1:9",
    "inproc://x",
)
PAIRINGS = {Pairing("random", "working_press"): 12, Pairing("greedy", "friendly_room"): 2}
RANDOM = (str(ROOT / "tests" / "levels" / "harbour.yaml"), "--speaker", "random", "--press", "working_press")
SCHEDULER = """
import sys
from distributed import LocalCluster
with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, processes=True) as cluster:
    print(cluster.scheduler_address, flush=True)
    sys.stdin.readline()
    cluster.scale(0)
    sys.stdin.readline()
"""

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")]


class _Scheduler:
    """A cluster of two workers in processes of its own, as it would be elsewhere."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", f"if __name__ == '__main__':{SCHEDULER.replace(chr(10), chr(10) + '    ')}"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT,
        )  # fmt: skip
        assert self._process.stdout is not None
        self.address = self._process.stdout.readline().strip()

    def send_workers_away(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()

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
    told: list[Reason] = []
    cluster = Cluster(scheduler.address, ThisProcess(), told.append)
    results = cluster.map(work.slow, 0.05, range(60))
    first = [next(results) for _ in range(5)]
    scheduler.die()
    assert [*first, *results] == list(range(60))
    assert [reason.key for reason in told] == ["problem.balance.cluster_lost"]
    assert list(cluster.map(work.times, 2, range(3))) == [0, 2, 4]
    assert len(told) == 1
    cluster.close()


def test_a_scheduler_that_is_not_there_is_named_with_a_remedy():
    pytest.importorskip("distributed")
    with pytest.raises(ClusterError) as absent:
        Cluster("tcp://127.0.0.1:9", ThisProcess())
    assert absent.value.reason == because("balance.no_scheduler", address="tcp://127.0.0.1:9")


@pytest.mark.parametrize("address", GARBAGE)
def test_an_address_that_is_none_is_named_with_a_remedy(address: str):
    pytest.importorskip("distributed")
    with pytest.raises(ClusterError) as absent:
        Cluster(address, ThisProcess())
    assert absent.value.reason == because("balance.no_scheduler", address=address)


def test_games_that_end_one_worker_after_the_other_are_given_to_nobody_else(
    scheduler: _Scheduler, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(study, "sweep", partial(sweep, work=work.killed_when_played))
    arguments = (*RANDOM, "--games", "12", "--lang", "en", "--json", "--workers", "1")
    result = CliRunner().invoke(balance_command(find_level), [*arguments, "--scheduler", scheduler.address])
    assert result.exit_code == 1
    assert "killed again and again" in result.stderr  # on a slow machine, here too, after the cluster was given up
    assert [cell["games"] for cell in json.loads(result.stdout)["levels"][0]["cells"]] == [5]


def test_a_cluster_that_nobody_works_for_any_more_leaves_the_rest_to_this_machine(
    scheduler: _Scheduler, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(cluster_module, "LOOKS", 0.2)
    told: list[Reason] = []
    cluster = Cluster(scheduler.address, ThisProcess(), told.append)
    results = cluster.map(work.slow, 0.05, range(60))
    first = [next(results) for _ in range(5)]
    scheduler.send_workers_away()
    assert [*first, *results] == list(range(60))
    assert [reason.values["why"] for reason in told] == [because("balance.no_workers")]
    cluster.close()


def test_machines_without_the_game_are_named_with_a_remedy(scheduler: _Scheduler):
    told: list[Reason] = []
    cluster = Cluster(scheduler.address, ThisProcess(), told.append)
    assert list(cluster.map(work.absent_elsewhere, os.getpid(), range(6))) == list(range(6))
    cluster.close()
    sentence = worded(told[0], wording("en"))
    assert "its machines need this version of the game; ModuleNotFoundError: No module named 'game'" in sentence
    assert sentence.endswith("This machine does the rest.")


def test_a_scheduler_that_is_killed_in_the_middle_changes_no_figure(scheduler: _Scheduler):
    arguments = [*RANDOM, "--games", "600", "--lang", "zh", "--json", "--workers", "1"]
    with subprocess.Popen(
        [sys.executable, "-m", "game", "balance", *arguments, "--scheduler", scheduler.address],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", cwd=ROOT,
    ) as process:  # fmt: skip
        assert process.stderr is not None
        process.stderr.readline()
        time.sleep(2)
        scheduler.die()
        stdout, stderr = process.communicate(timeout=120)
    assert stderr == f"与集群{scheduler.address}失去了联系（调度器没有回应）。余下的由本机完成。\n"
    assert process.returncode == 0
    assert json.loads(stdout) == json.loads(CliRunner().invoke(balance_command(find_level), arguments).stdout)


@pytest.mark.parametrize("greeting", [b"", b"SSH-2.0-OpenSSH_9.9\r\n"], ids=["silent", "another service"])
def test_whatever_listens_that_is_no_scheduler_is_not_waited_for(greeting: bytes, monkeypatch: pytest.MonkeyPatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr(cluster_module, "PATIENCE", 1)
    with create_server(("127.0.0.1", 0)) as service:
        Thread(target=lambda: service.accept()[0].send(greeting), daemon=True).start()
        address = f"tcp://127.0.0.1:{service.getsockname()[1]}"
        with pytest.raises(ClusterError) as absent:
            Cluster(address, ThisProcess())
    assert absent.value.reason == because("balance.no_scheduler", address=address)
