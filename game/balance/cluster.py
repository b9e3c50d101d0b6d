"""Other machines: the same map on a dask.distributed cluster, and what to do when it goes away."""

import logging
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import CancelledError
from importlib import import_module
from typing import Any, TypeVar

from game.balance.workers import AHEAD, Workers

Shared = TypeVar("Shared")
Item = TypeVar("Item")
Result = TypeVar("Result")

PATIENCE = 5
"""Seconds that a scheduler may take to answer."""
LOOKS = 5
"""Seconds between looks at whether the scheduler is still there."""
RETRIES = 2
"""How often work that a lost machine took with it is given to others."""


class ClusterError(Exception):
    """There is no cluster to work on; the message says why, and what to do."""


class Cluster:
    """Does the work on a cluster; what a lost cluster leaves undone is done by others, with the same results."""

    def __init__(self, address: str, instead: Workers, say: Callable[[str], None] = lambda _: None) -> None:
        """Connect to a scheduler. Raises ClusterError if there is none, or nothing to talk to it with."""
        self._client = _connect(address)
        self._address, self._instead, self._say = address, instead, say

    def map(
        self, function: Callable[[Shared, Item], Result], shared: Shared, items: Iterable[Item]
    ) -> Generator[Result, None, None]:
        """Yield the result of every item, in their order; the cluster's machines need the same version of the game."""
        everything, done = list(items), 0
        try:
            for result in self._on_cluster(function, shared, everything):
                done += 1
                yield result
            return
        except _lost() as error:
            reason = str(error).partition("\n")[0] or type(error).__name__
            self._say(f"The cluster at {self._address} is lost ({reason}). This machine does the rest.")
        yield from self._instead.map(function, shared, everything[done:])

    def close(self) -> None:
        """Let the cluster go."""
        self._client.close(timeout=1)

    def _on_cluster(
        self, function: Callable[[Shared, Item], Result], shared: Shared, items: list[Item]
    ) -> Generator[Result, None, None]:
        """A window of items at a time, so that neither side holds more than it works on."""
        client, waiting, under_way = self._client, deque(items), deque[Any]()
        most = AHEAD * max(1, sum(client.nthreads().values()))
        there = client.scatter(shared, broadcast=True, hash=False)
        while waiting or under_way:
            batch = [waiting.popleft() for _ in range(min(len(waiting), most - len(under_way)))]
            if batch:
                under_way += client.map(function, [there] * len(batch), batch, pure=False, retries=RETRIES)
            yield _result(client, under_way.popleft())


def _result(client: Any, future: Any) -> Any:
    """Wait for a result for as long as the scheduler is there. Raises what the function raised, or OSError."""
    while True:
        try:
            return future.result(timeout=LOOKS)
        except TimeoutError:
            if client.status != "running":
                raise OSError("the scheduler does not answer") from None


def _connect(address: str) -> Any:
    if not address.strip():
        raise ClusterError("--scheduler needs an address, such as tcp://host:8786.")
    try:
        distributed = import_module("distributed")
    except ImportError as error:
        remedy = 'Install them in the folder of the game: pip install ".[cluster]"'
        raise ClusterError(f"A cluster needs further packages ({error}). {remedy}") from error
    for name in ("distributed", "distributed.client", "distributed.core", "distributed.comm.tcp"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what happens is said in a sentence instead
    try:
        return distributed.Client(address, timeout=PATIENCE, set_as_default=False, direct_to_workers=False)
    except (OSError, ValueError, TypeError) as error:
        raise ClusterError(
            f"No scheduler answers at {address!r}. Start one with `dask scheduler`, or leave --scheduler out."
        ) from error


def _lost() -> tuple[type[BaseException], ...]:
    """What a cluster raises when it, or a machine of it again and again, goes away."""
    return OSError, CancelledError, import_module("distributed").KilledWorker
