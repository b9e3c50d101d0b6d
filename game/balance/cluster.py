"""Other machines: the same map on a dask.distributed cluster, and what to do when it goes away."""

import logging
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import CancelledError
from importlib import import_module
from socket import create_connection
from typing import Any, TypeVar
from urllib.parse import urlsplit

from game.balance.reasons import ReasonedError, Tell, untold
from game.balance.workers import AHEAD, Workers, WorkersLostError
from game.files import Reason, because

Shared = TypeVar("Shared")
Item = TypeVar("Item")
Result = TypeVar("Result")

PATIENCE = 5
"""Seconds that a scheduler may take to answer."""
LOOKS = 5
"""Seconds between looks at whether anybody is still there."""
PORT = 8786
"""Where a scheduler listens if it is not told otherwise."""
LONGEST_GREETING = 1 << 16
"""Bytes with which a scheduler may greet whoever connects."""
WORKERLESS = 6
"""Looks in a row that find a scheduler without workers, after which it is not waited for: a new one may be on its way."""


class ClusterError(ReasonedError):
    """There is no cluster to work on."""


class Cluster:
    """Does the work on a cluster; what a lost cluster leaves undone is done by others, with the same results."""

    def __init__(self, address: str, instead: Workers, tell: Tell = untold) -> None:
        """Connect to a scheduler. Raises ClusterError if there is none, or nothing to talk to it with."""
        self._client = _connect(address)
        self._address, self._instead, self._tell = address, instead, tell
        self._is_lost = False

    def map(
        self, function: Callable[[Shared, Item], Result], shared: Shared, items: Iterable[Item]
    ) -> Generator[Result, None, None]:
        """Yield the result of every item, in their order; the cluster's machines need the same version of the game.

        Work that ends one machine after the other is given to nobody else: it would end this one, too.
        """
        left = deque(items)
        try:
            if not self._is_lost:
                for result in self._on_cluster(function, shared, list(left)):
                    left.popleft()
                    yield result
        except ReasonedError:
            raise
        except import_module("distributed").KilledWorker as error:
            raise WorkersLostError(because("balance.machines_lost")) from error
        except Exception as error:  # a machine without the game, or with another version of it, raises anything
            self._is_lost = True
            self._tell(because("balance.cluster_lost", address=self._address, why=_why(error)))
        yield from self._instead.map(function, shared, left)

    def close(self) -> None:
        """Let the cluster go."""
        self._client.close(timeout=1)

    def _on_cluster(
        self, function: Callable[[Shared, Item], Result], shared: Shared, items: list[Item]
    ) -> Generator[Result, None, None]:
        """A window of items at a time, so that neither side holds more than it works on."""
        client, waiting, under_way = self._client, deque(items), deque[Any]()
        most = AHEAD * max(1, sum(client.nthreads().values()))
        there = client.submit(_itself, shared, pure=False)  # made again where the machines that hold it are lost
        while waiting or under_way:
            batch = [waiting.popleft() for _ in range(min(len(waiting), most - len(under_way)))]
            if batch:
                under_way += client.map(function, [there] * len(batch), batch, pure=False)
            yield _result(client, under_way.popleft())


def _itself(shared: Shared) -> Shared:
    return shared


class _AbsentError(Exception):
    """Nobody is there to wait for."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def _result(client: Any, future: Any) -> Any:
    """Wait for a result for as long as anybody works on it. Raises what the function raised, or _AbsentError."""
    workerless = 0
    while True:
        try:
            return future.result(timeout=LOOKS)
        except TimeoutError:
            if client.status != "running":
                raise _AbsentError(because("balance.no_answer")) from None
            workerless = 0 if client.nthreads() else workerless + 1
            if workerless >= WORKERLESS:
                raise _AbsentError(because("balance.no_workers")) from None


def _why(error: Exception) -> Reason:
    """Why a cluster is lost; what it raises itself when it goes away says nothing that would help anybody."""
    if isinstance(error, _AbsentError):
        return error.reason
    if isinstance(error, OSError | CancelledError):
        return because("balance.no_answer")
    return because("balance.cannot", error=f"{type(error).__name__}: {str(error).partition(chr(10))[0]}")


def _connect(address: str) -> Any:
    if not address.strip():
        raise ClusterError(because("balance.no_address"))
    try:
        distributed = import_module("distributed")
    except ImportError as error:
        raise ClusterError(because("balance.no_packages", error=error)) from error
    for name in ("distributed", "distributed.client", "distributed.core", "distributed.comm.tcp"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what happens is said in a sentence instead
    try:
        _reach(address)
        return distributed.Client(address, timeout=PATIENCE, set_as_default=False, direct_to_workers=False)
    except (OSError, ValueError, TypeError) as error:
        raise ClusterError(because("balance.no_scheduler", address=address)) from error


def _reach(address: str) -> None:
    """Raise OSError or ValueError where no scheduler listens: a client that is begun in vain waits, and complains in the end.

    A scheduler speaks first, and says how long its greeting is; behind TLS it waits to be spoken to.
    """
    parts = urlsplit(address if "://" in address else f"tcp://{address}")
    if parts.scheme not in ("tcp", "tls") or not parts.hostname:
        raise ValueError(address)
    with create_connection((parts.hostname, parts.port or PORT), timeout=PATIENCE) as connection:
        if parts.scheme == "tcp" and not 0 < int.from_bytes(connection.recv(8), sys.byteorder) < LONGEST_GREETING:
            raise OSError("that is no scheduler")
