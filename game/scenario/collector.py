"""Working without garbage collection where a large tree grows."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """No garbage collection: a growing tree has nothing to collect, and walking it again and again costs most of the time.

    Around a whole function it also spares the walk over a tree that is gone again when the function returns.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
