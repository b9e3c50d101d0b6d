"""When memory is searched for what nothing refers to any more: while nobody does anything, not in the middle of a frame.

There is hardly anything to be found: a few thousand objects in a whole conference. But a search through all that there is
takes as long as several frames, and the language would make it whenever enough was made.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SHORT, _LONG, _WHOLE = 2_000, 10, 8
"""New objects that make a short search due; short ones that make a longer one due; longer ones for one through everything."""
_AT_LAST = 50_000
"""New objects after which a short search is made even in a frame: where something always moves."""


@contextmanager
def swept_when_idle() -> Iterator[None]:
    """Search only when told to; what is there already stays out of it."""
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()


def sweep() -> None:
    """Nobody does anything: make the searches that are due, but none through everything."""
    new, short, _ = gc.get_count()
    if short >= _LONG:
        gc.collect(1)
    elif new >= _SHORT:
        gc.collect(0)


def sweep_all() -> None:
    """There is nothing else to do for a while: make a search through everything, if one is due."""
    if gc.get_count()[2] >= _WHOLE:
        gc.collect()


def sweep_at_last() -> None:
    """A frame was shown: search only if that has waited for very long."""
    if gc.get_count()[0] >= _AT_LAST:
        gc.collect(0)
