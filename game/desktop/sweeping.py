"""When memory is searched for what nothing refers to any more: its long searches wait until nobody does anything.

A search through everything takes as long as several frames, and would come in the middle of one. There is hardly anything
to be found: a few thousand objects in a whole conference.
"""

import gc

_NEVER = 1_000_000_000
_DUE = 100
"""So many short searches make a long one due: about a conference."""


def begin() -> None:
    """From now on, long searches are only made when asked for; what is there already stays out of them."""
    gc.freeze()
    gc.set_threshold(*gc.get_threshold()[:2], _NEVER)


def end() -> None:
    """Leave it to the language again."""
    gc.set_threshold(*gc.get_threshold()[:2], gc.get_threshold()[1])
    gc.unfreeze()


def sweep() -> None:
    """Make a long search, if one is due."""
    if gc.get_count()[2] >= _DUE:
        gc.collect()
