"""Parts of the screen that are set again only when what they show has changed."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from game.desktop.node import Node

Set = tuple[list[Node], float]
"""Nodes, and a height that belongs to them."""
_MOST = 60


@dataclass
class Kept:
    """What was set, by what it depends on; the longest unused goes first."""

    _parts: OrderedDict[Hashable, Set] = field(default_factory=OrderedDict)

    def get(self, key: Hashable, build: Callable[[], Set]) -> Set:
        """The part for this key, set if it is not kept."""
        found = self._parts.get(key)
        if found is None:
            found = self._parts[key] = build()
            while len(self._parts) > _MOST:
                self._parts.popitem(last=False)
        self._parts.move_to_end(key)
        return found
