"""Where work is done: one `map(function, shared, items)` for this process, for several, and for other machines."""

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import parent_process, resource_tracker
from multiprocessing.context import SpawnContext, SpawnProcess
from threading import Thread
from typing import Protocol, TypeVar

from game.balance.reasons import ReasonedError, Tell, untold
from game.balance.stopping import REQUESTS
from game.files import because

Shared = TypeVar("Shared")
Item = TypeVar("Item")
Result = TypeVar("Result")

RETRIES = 2
"""How often work that a killed worker took with it is given to others."""
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
"""What processes inherit: there is one of them a core, so none needs threads for its sums."""
AHEAD = 2
"""Items under way or waiting, for each worker: enough to keep it busy, and memory constant."""


class WorkersLostError(ReasonedError):
    """Nobody is left to do the work."""


class Workers(Protocol):
    """Whoever does the work."""

    def map(
        self, function: Callable[[Shared, Item], Result], shared: Shared, items: Iterable[Item]
    ) -> Generator[Result, None, None]:
        """Yield `function(shared, item)` of every item, in the order of the items.

        Raises whatever the function raises, and WorkersLostError if nobody can do the work.
        """
        ...


class ThisProcess:
    """Does everything here, one after the other."""

    def map(
        self, function: Callable[[Shared, Item], Result], shared: Shared, items: Iterable[Item]
    ) -> Generator[Result, None, None]:
        """Yield the result of every item."""
        for item in items:
            yield function(shared, item)


class Processes:
    """Does the work in so many processes of this machine, started afresh, so that nothing leaks in from here."""

    def __init__(self, number: int, tell: Tell = untold) -> None:
        self.number = number
        self._tell = tell

    def map(
        self, function: Callable[[Shared, Item], Result], shared: Shared, items: Iterable[Item]
    ) -> Generator[Result, None, None]:
        """Yield the result of every item; what a killed worker was at is done again by new ones."""
        left, under_way, losses = iter(items), deque[Item](), 0
        while True:
            try:
                for result in self._with_a_pool(function, shared, under_way, left):
                    losses = 0
                    yield result
                return
            except BrokenProcessPool as error:
                losses += 1
                if losses > RETRIES:
                    raise WorkersLostError(because("balance.workers_lost")) from error
                self._tell(because("balance.worker_killed"))

    def _with_a_pool(
        self, function: Callable[[Shared, Item], Result], shared: Shared, under_way: deque[Item], left: Iterator[Item]
    ) -> Generator[Result, None, None]:
        """Yield results for as long as the pool lasts; what is under way when it breaks is still there afterwards."""
        for variable in ONE_THREAD:
            os.environ.setdefault(variable, "1")
        with _beginning():
            pool = ProcessPoolExecutor(self.number, mp_context=_Afresh(), initializer=_follow_the_parent)
        try:
            with _beginning():
                futures = deque(pool.submit(function, shared, item) for item in under_way)
            while True:
                for item in islice(left, self.number * AHEAD - len(under_way)):
                    under_way.append(item)
                    with _beginning():
                        futures.append(pool.submit(function, shared, item))
                if not futures:
                    return
                result = futures.popleft().result()
                under_way.popleft()
                yield result
        finally:
            _stop(pool)


class _DeafProcess(SpawnProcess):
    """A process that hears no request to stop; so a pool that breaks, and waits for it to end, must not ask."""

    def terminate(self) -> None:
        self.kill()


class _Afresh(SpawnContext):
    """How such processes are begun."""

    Process = _DeafProcess


@contextmanager
def _beginning() -> Iterator[None]:
    """Where processes begin. Raises WorkersLostError if the system has no room for them."""
    try:
        with _deaf_to_requests():
            yield
    except OSError as error:
        raise WorkersLostError(because("balance.no_room", why=error.strerror or str(error))) from error


@contextmanager
def _deaf_to_requests() -> Iterator[None]:
    """Processes that begin in here hear no request to stop, not even while they start; this one hears it when it comes out.

    A terminal asks all of them at once, as does whoever ends a service; but it is for this one to end the others.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, REQUESTS)
    try:
        resource_tracker.ensure_running()  # lets requests through again when it begins
        signal.pthread_sigmask(signal.SIG_BLOCK, REQUESTS)
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _stop(pool: ProcessPoolExecutor) -> None:
    """Let go of every worker at once, also of those in the middle of something."""
    workers = list((getattr(pool, "_processes", None) or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for worker in workers:
        worker.kill()  # they are deaf to less


def _follow_the_parent() -> None:
    """A worker leaves Ctrl-C to its parent, also where it was not begun deaf to it, and never outlives it, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_leave_with_the_parent, daemon=True).start()


def _leave_with_the_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
