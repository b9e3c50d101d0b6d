"""Changes to a level file as replacements of text: everything else, comments above all, stays as it was."""

from dataclasses import dataclass

from game.scenario.document import Address, Branch, Document, Span
from game.scenario.problems import Replacement

INDENT = 2


@dataclass(frozen=True, slots=True)
class SetValue:
    """Write something else in the place of a value; or add the key, where it is missing."""

    address: Address
    yaml: str
    """The value as YAML, as it would stand at the left margin."""


@dataclass(frozen=True, slots=True)
class RenameKey:
    """Write another key in the place of one."""

    address: Address
    name: str


@dataclass(frozen=True, slots=True)
class Remove:
    """Delete an entry of a mapping or an item of a sequence."""

    address: Address


Edit = SetValue | RenameKey | Remove


def replacement(document: Document, edit: Edit) -> Replacement:
    """The stretch of text that an edit replaces, and what it puts there."""
    (start, end), text = _splice(document, edit)
    return Replacement(document.source.place(start, end), text)


def applied(document: Document, edits: tuple[Edit, ...]) -> str:
    """The document's text after edits that do not overlap."""
    text = document.source.text
    for (start, end), new in sorted((_splice(document, edit) for edit in edits), reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _splice(document: Document, edit: Edit) -> tuple[Span, str]:
    if isinstance(edit, RenameKey):
        return document.key_span(edit.address), edit.name
    if isinstance(edit, Remove):
        return _removal(document, edit.address)
    parent = document.branch(edit.address[:-1])
    if parent is None:
        inner = f"{edit.address[-1]}:{_after_colon(edit.yaml, INDENT)}"
        return _splice(document, SetValue(edit.address[:-1], inner))
    if edit.address[-1] in parent.inside:
        return _exchange(document, parent, edit)
    return _addition(document, parent, edit)


def _exchange(document: Document, parent: Branch, edit: SetValue) -> tuple[Span, str]:
    key = parent.keys.get(edit.address[-1])
    place = parent.inside[edit.address[-1]]
    start, end = (place.start, place.end) if isinstance(place, Branch) else place
    if key is None or ("\n" not in edit.yaml and start < end and not _is_block(place)):
        return (start, end), edit.yaml
    return (key[1], max(end, key[1] + 1)), ":" + _after_colon(edit.yaml, _column(document, key[0]) + INDENT)


def _addition(document: Document, parent: Branch, edit: SetValue) -> tuple[Span, str]:
    key = edit.address[-1]
    if parent.is_flow:
        comma = ", " if parent.inside else ""
        return (parent.end - 1, parent.end - 1), f"{comma}{key}: {edit.yaml}"
    column = _column(document, next(iter(parent.keys.values()))[0])
    added = f"\n{' ' * column}{key}:{_after_colon(edit.yaml, column + INDENT)}"
    at = _end_of_line(document, parent.end)
    return (at, at), added


def _removal(document: Document, address: Address) -> tuple[Span, str]:
    parent = document.branch(address[:-1])
    if parent is None or address[-1] not in parent.inside:
        raise KeyError(f"nothing to remove at {address}")
    place = parent.inside[address[-1]]
    end = place.end if isinstance(place, Branch) else place[1]
    start = parent.keys.get(address[-1], (place.start if isinstance(place, Branch) else place[0], 0))[0]
    if len(parent.inside) == 1:
        return (parent.start, parent.end), "{}" if parent.keys else "[]"
    if parent.is_flow:
        return _flow_entry(document, start, max(end, start)), ""
    if parent.keys and _is_beside_dash(document, start):
        return (start, min(key for key, _ in parent.keys.values() if key > start)), ""
    return _block_entry(document, start, max(end, start)), ""


def _is_beside_dash(document: Document, start: int) -> bool:
    """Whether an entry stands on the line of its item's dash, which the next entry then takes over."""
    text = document.source.text
    return bool(text[text.rfind("\n", 0, start) + 1 : start].strip())


def _flow_entry(document: Document, start: int, end: int) -> Span:
    """An entry in braces or brackets, with the comma after it or, for the last one, before it."""
    text = document.source.text
    after = end
    while text[after] in " \n:":
        after += 1
    if text[after] == ",":
        after += 1
        while text[after] == " ":
            after += 1
        return start, after
    while text[start - 1] in " \n":
        start -= 1
    return (start - 1 if text[start - 1] == "," else start), end


def _block_entry(document: Document, start: int, end: int) -> Span:
    """The whole lines of an entry."""
    text = document.source.text
    first = text.rfind("\n", 0, start) + 1
    return first, min(len(text), _end_of_line(document, end) + 1)


def _after_colon(yaml: str, column: int) -> str:
    """A value as it stands after its key: on the same line, or indented below."""
    if "\n" not in yaml and not _needs_own_line(yaml):
        return f" {yaml}"
    return "".join(f"\n{' ' * column}{line}" if line.strip() else "\n" for line in yaml.rstrip("\n").split("\n"))


def _needs_own_line(yaml: str) -> bool:
    is_item = yaml.startswith("- ")
    is_entry = ": " in yaml or yaml.endswith(":")
    return is_item or (is_entry and yaml[0] not in "{[\"'|>")


def _is_block(place: Branch | Span) -> bool:
    return isinstance(place, Branch) and not place.is_flow


def _column(document: Document, offset: int) -> int:
    return document.source.position(offset)[1] - 1


def _end_of_line(document: Document, offset: int) -> int:
    end = document.source.text.find("\n", offset)
    return end if end >= 0 else len(document.source.text)
