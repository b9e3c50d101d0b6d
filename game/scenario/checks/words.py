"""Every text of a level, in one long string for each language, so that a rule can search them all at once."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate
from typing import Any

from pydantic import BaseModel

from game.scenario.document import Address
from game.scenario.fields import Node
from game.scenario.keys import holds_text, kinds_of

BETWEEN = "\x1f"
"""Stands between two texts; no text may hold it."""


class Words:
    """One text with its node's kind and its field. There are very many, so it is made as quickly as can be."""

    __slots__ = ("address", "field", "kind", "text")

    def __init__(self, address: Address, kind: type[BaseModel], field: str, text: Mapping[str, str]) -> None:
        self.address = address
        """Of the text in all its languages."""
        self.kind = kind
        self.field = field
        self.text = text


@dataclass(frozen=True)
class Corpus:
    """All texts in one language."""

    language: str
    words: tuple[Words, ...]
    joined: str
    starts: tuple[int, ...]

    def holds(self, *pieces: str) -> bool:
        """Whether any of the pieces occurs anywhere: much quicker than a pattern, where the answer mostly is no."""
        return any(piece in self.joined for piece in pieces)

    def holds_bytes(self, wanted: bytes) -> bool:
        """Whether any of these bytes occurs in the texts as UTF-8."""
        return len(self._encoded.translate(None, wanted)) < len(self._encoded)

    @cached_property
    def _encoded(self) -> bytes:
        return self.joined.encode()

    @property
    def texts(self) -> list[str]:
        """The bare texts."""
        return self.joined.split(BETWEEN)

    def holding(self, characters: str) -> tuple[Words, ...]:
        """The texts in which any of these characters occurs: much quicker than a pattern, where few do."""
        found = {place for character in characters for place in self._places(character)}
        return tuple(self.words[place] for place in sorted(found))

    def _places(self, character: str) -> Iterator[int]:
        at = self.joined.find(character)
        while at >= 0:
            after = bisect_right(self.starts, at)
            yield after - 1
            at = self.joined.find(character, self.starts[after]) if after < len(self.starts) else -1

    def search(self, pattern: re.Pattern[str]) -> Iterator[tuple[Words, re.Match[str]]]:
        """Every match of a pattern, with the text that it is in."""
        for match in pattern.finditer(self.joined):
            yield self.words[bisect_right(self.starts, match.start()) - 1], match


def all_words(node: Node) -> tuple[Words, ...]:
    """Every text of a node and of everything in it, in the model's order."""
    found: list[Words] = []
    _collect(node, (), found)
    return tuple(found)


def corpus(words: tuple[Words, ...], language: str) -> Corpus:
    """The texts that exist in a language."""
    written = tuple(one for one in words if language in one.text)
    texts = [one.text[language] for one in written]
    lengths = accumulate((len(text) + len(BETWEEN) for text in texts[:-1]), initial=0)
    return Corpus(language, written, BETWEEN.join(texts), tuple(lengths) if texts else ())


def _collect(node: Node, address: Address, found: list[Words]) -> None:
    for name, key, is_text in _fields(type(node)):
        value = getattr(node, name)
        if not value:
            continue
        here = (*address, key)
        if is_text:
            found.append(Words(here, type(node), name, value))
        elif isinstance(value, Mapping):
            for inner_key, inner in value.items():
                _collect(inner, (*here, inner_key), found)
        elif isinstance(value, tuple):
            for index, inner in enumerate(value):
                _collect(inner, (*here, index), found)
        elif isinstance(value, Node):
            _collect(value, here, found)


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, bool], ...]:
    """The fields that hold a text, or nodes in which there may be some: name, key, whether it is a text."""
    return tuple(
        (name, field.alias or name, holds_text(field.annotation))
        for name, field in model.model_fields.items()
        if holds_text(field.annotation) or _holds_nodes(field.annotation)
    )


def _holds_nodes(annotation: Any) -> bool:
    for kind in kinds_of(annotation):
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return True
        if any(_holds_nodes(inner) for inner in getattr(kind, "__args__", ())):
            return True
    return False
