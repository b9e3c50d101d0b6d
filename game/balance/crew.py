"""Who does the work that a command asks for."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from os import cpu_count

from game.balance.cluster import Cluster, ClusterError
from game.balance.workers import Processes, ThisProcess, Workers


@contextmanager
def workers_for(number: int | None, scheduler: str | None, say: Callable[[str], None]) -> Iterator[Workers]:
    """Whoever does the work; where the cluster is not there, this machine, saying so."""
    number = number or cpu_count() or 1
    local: Workers = Processes(number, say) if number > 1 else ThisProcess()
    if scheduler is None:
        yield local
        return
    try:
        cluster = Cluster(scheduler, local, say)
    except ClusterError as error:
        say(f"{error} This machine does the work.")
        yield local
        return
    try:
        yield cluster
    finally:
        cluster.close()
