"""Who does the work that a command asks for."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from game.balance.cluster import Cluster, ClusterError
from game.balance.reasons import Tell
from game.balance.workers import Processes, ThisProcess, Workers
from game.files import because

MOST_WORKERS = 61 if os.name == "nt" else 256
"""Windows cannot wait for more processes; elsewhere more is a slip of the finger."""


@contextmanager
def workers_for(number: int | None, scheduler: str | None, tell: Tell) -> Iterator[Workers]:
    """Whoever does the work; where the cluster is not there, this machine, saying so."""
    number = min(number or os.cpu_count() or 1, MOST_WORKERS)
    if scheduler is None:
        yield Processes(number, tell) if number > 1 else ThisProcess()
        return
    local = Processes(number, tell)  # never this one, which would not outlive what has ended a cluster
    try:
        cluster = Cluster(scheduler, local, tell)
    except ClusterError as error:
        tell(because("balance.here", why=error.reason))
        yield local
        return
    try:
        yield cluster
    finally:
        cluster.close()
