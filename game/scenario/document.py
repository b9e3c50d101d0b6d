"""A level file as plain data, with the place of every value and key."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from game.scenario.problems import Fix, Problem, Replacement
from game.scenario.source import Source

Address: TypeAlias = tuple[str | int, ...]
"""The keys and indices that lead from the root to a value."""
Span: TypeAlias = tuple[int, int]
"""Character offsets: start, and end (exclusive)."""


@dataclass(slots=True)
class Branch:
    """A mapping or sequence in a file, with the places of what it holds."""

    value: Any
    """A dictionary; or a list while it is being read and a tuple afterwards."""
    start: int
    end: int = 0
    is_flow: bool = False
    """Written in brackets or braces."""
    keys: dict[str | int, Span] = field(default_factory=dict)
    """Where the keys stand; empty for a sequence."""
    inside: "dict[str | int, Branch | Span]" = field(default_factory=dict)
    """What it holds: further branches, and the places of scalars."""


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says: dictionaries, tuples, strings, numbers, truth values and nothing, and where each of them stands."""

    source: Source
    root: Branch

    @property
    def data(self) -> dict[str, Any]:
        """The whole file as plain data."""
        value: dict[str, Any] = self.root.value
        return value

    def value_span(self, address: Address) -> Span:
        """Where a value stands; where it is empty or missing, the nearest key that leads to it."""
        *_, last = self._trail(address)
        return last

    def key_span(self, address: Address) -> Span:
        """Where the key of a value stands; for an item of a sequence, the item."""
        branch = self.branch(address[:-1])
        if address and branch is not None and address[-1] in branch.keys:
            return branch.keys[address[-1]]
        return self.value_span(address)

    def branch(self, address: Address) -> Branch | None:
        """The mapping or sequence at an address; none where there is none."""
        found: Branch | Span | None = self.root
        for step in address:
            found = found.inside.get(step) if isinstance(found, Branch) else None
        return found if isinstance(found, Branch) else None

    def problem(
        self, code: str, address: Address, message: str, *, key: bool = False, instead: str | None = None, **more: Any
    ) -> Problem:
        """A problem with the value at an address, or with its key; `instead` is what was probably meant."""
        start, end = self.key_span(address) if key else self.value_span(address)
        fix = self._write_instead(start, end, instead) if instead is not None else None
        return self.source.problem(code, start, end, message, node=dotted(address), fix=fix, **more)

    def _write_instead(self, start: int, end: int, text: str) -> Fix:
        return Fix(f"Write `{text}`", (Replacement(self.source.place(start, end), text),))

    def _first_key(self) -> Span:
        return next(iter(self.root.keys.values()), (self.root.start, self.root.start + 1))

    def _trail(self, address: Address) -> Iterator[Span]:
        """The places along the way to an address: the value's own last, or its nearest key's."""
        found: Branch | Span = self.root
        yield self._first_key()
        for step in address:
            if not isinstance(found, Branch) or step not in found.inside:
                return
            key = found.keys.get(step)
            found = found.inside[step]
            span = (found.start, found.end) if isinstance(found, Branch) else found
            is_last_word = span[1] > span[0] and (key is None or step == address[-1])
            yield span if is_last_word or key is None else key


def dotted(address: Iterable[str | int]) -> str:
    """An address as people write it: `questions.aid_doubts.parts.doubts`."""
    return ".".join(map(str, address))
