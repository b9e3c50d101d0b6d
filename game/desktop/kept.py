"""Parts of the screen that are set again only when what they show has changed, and that can be set ahead one by one."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field

from game.desktop.node import Node

Set = tuple[list[Node], float]
"""Nodes, and a height that belongs to them."""
_MOST = 200


class _EnoughError(Exception):
    """One part has been set, and another is wanted."""


@dataclass
class Kept:
    """What was set, by what it depends on; the longest unused goes first."""

    _parts: OrderedDict[Hashable, Set] = field(default_factory=OrderedDict)
    _ahead: list[Node] | None = None
    """What was set in this step, while something is set ahead."""

    def get(self, key: Hashable, build: Callable[[], Set]) -> Set:
        """The part for this key, set if it is not kept."""
        found = self._parts.get(key)
        if found is None:
            found = self._parts[key] = self._set(build)
            while len(self._parts) > _MOST:
                self._parts.popitem(last=False)
        self._parts.move_to_end(key)
        return found

    def node(self, key: Hashable, make: Callable[[], Node]) -> Node:
        """The same for a part that is one node."""
        (found,), _ = self.get(key, lambda: ([make()], 0.0))
        return found

    def _set(self, build: Callable[[], Set]) -> Set:
        if self._ahead is None:
            return build()
        if self._ahead:
            raise _EnoughError
        found = build()
        self._ahead += found[0]
        return found

    def set_ahead(self, compose: Callable[[], object]) -> Iterator[Sequence[Node]]:
        """Compose something that is not to be seen yet, one part a step, and give each part's nodes.

        Each step composes from the beginning, and comes one part farther.
        """
        whole = False
        while not whole:
            found = self._ahead = []
            try:
                compose()
                whole = True
            except _EnoughError:
                pass
            finally:
                self._ahead = None
            yield found
