"""Laying out a level file: keys in canonical order and seconds where a line has none, and not one comment lost."""

from collections.abc import Iterator, Mapping
from typing import Any

from game.scenario.arrangement import arranged
from game.scenario.checks.pace import seconds_for
from game.scenario.document import Address, Document
from game.scenario.edits import SetValue, applied
from game.scenario.fields import Node
from game.scenario.keys import allowed_keys, models_at
from game.scenario.languages import LANGUAGES
from game.scenario.plain import texts
from game.scenario.reader import read_document
from game.scenario.source import Source
from game.scenario.validation import level_language


class LayoutError(ValueError):
    """A file cannot be laid out; it is left as it is."""


def laid_out(source: Source) -> str:
    """The text of a level file, laid out; the same text, if it is so already.

    Raises LayoutError where the file is not YAML, or where laying it out would change what it says.
    """
    document = _read(source)
    edits = tuple(_missing_seconds(document))
    if edits:
        document = _read(Source(source.path, applied(document, edits)))
    text = arranged(document)
    text = text if text.endswith("\n") else text + "\n"
    is_same = _says_the_same(_read(Source(source.path, text)).data, document.data, ())
    if not is_same or _lines_with_comments(text) != _lines_with_comments(document.source.text):
        raise LayoutError("laying this file out would change what it says, so it is left as it is")
    return text


def _read(source: Source) -> Document:
    document, problems = read_document(source)
    if document is None or problems:
        raise LayoutError("this file cannot be read; `check` says why")
    return document


def _missing_seconds(document: Document) -> Iterator[SetValue]:
    """An edit for each line that has a text and no seconds, with those that it takes to say."""
    language = level_language(document.data)
    for address, node in _nodes(document.data, ()):
        needs_them = any(_is_required(model, "seconds") for model in models_at(address))
        if needs_them and "text" in node and "seconds" not in node:
            said = texts(node["text"], language)
            known = {code: said[code] for code in LANGUAGES if code in said}
            if known:
                yield SetValue((*address, "seconds"), str(seconds_for(known)))


def _is_required(model: type[Node], key: str) -> bool:
    return key in model.model_fields and model.model_fields[key].is_required()


def _nodes(data: Any, address: Address) -> Iterator[tuple[Address, Mapping[str, Any]]]:
    if isinstance(data, Mapping):
        yield address, data
    inside = data.items() if isinstance(data, Mapping) else enumerate(data) if isinstance(data, tuple) else ()
    for key, value in inside:
        yield from _nodes(value, (*address, key))


def _says_the_same(one: Any, other: Any, address: Address) -> bool:
    """Whether two values are equal, and what authors name stands in the same order."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        is_ordered = bool(allowed_keys(address)) or list(one) == list(other)
        is_equal = one.keys() == other.keys()
        return is_ordered and is_equal and all(_says_the_same(one[key], other[key], (*address, key)) for key in one)
    if isinstance(one, tuple) and isinstance(other, tuple):
        pairs = enumerate(zip(one, other, strict=False))
        return len(one) == len(other) and all(_says_the_same(*pair, (*address, index)) for index, pair in pairs)
    return type(one) is type(other) and bool(one == other)


def _lines_with_comments(text: str) -> list[str]:
    """Everything from a `#` on, line by line, whatever the order of lines."""
    return sorted(line[line.index("#") :].rstrip() for line in text.split("\n") if "#" in line)
