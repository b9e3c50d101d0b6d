"""The text of a document with the fixed keys of its nodes in canonical order.

An entry moves as a whole: the comments and blank lines above it, its lines, and the comments on them. The text is cut into
stretches that are put together again in another order, so that nothing is lost and nothing is written anew.
"""

from collections.abc import Sequence
from typing import NamedTuple

from game.scenario.document import Address, Branch, Document, Span
from game.scenario.keys import key_names, models_at


class _Entry(NamedTuple):
    """One entry of a mapping in block style."""

    key: str
    lead: Span
    """The whole lines above it that go with it."""
    body: Span
    """From its key to the end of its last line."""


def arranged(document: Document) -> str:
    """The text with all nodes in order; what cannot be moved stays where it is."""
    return _Arrangement(document).block((0, len(document.source.text)), document.root, ())


class _Arrangement:
    """Puts the text of one document together again."""

    def __init__(self, document: Document) -> None:
        self._text = document.source.text
        self._root = document.root

    def block(self, span: Span, branch: Branch, address: Address) -> str:
        """A stretch of text with a branch in it, in order."""
        if branch.is_flow:
            return self._text[span[0] : branch.start] + self._flow(branch, address) + self._text[branch.end : span[1]]
        if not branch.keys:
            return self._children(span, branch, address)
        entries = self._entries(branch)
        first = entries[0]
        is_inline = bool(self._text[_line_start(self._text, first.body[0]) : first.body[0]].strip())
        ordered = _sorted(entries, branch, address)
        if is_inline and ordered[0].lead[0] < ordered[0].lead[1]:
            ordered = entries  # its comments have no place beside a dash
        start = first.body[0] if is_inline else first.lead[0]
        column = first.body[0] - _line_start(self._text, first.body[0])
        pieces = [
            ("" if is_inline and number == 0 else self._slice(entry.lead) + " " * column)
            + self._entry(entry, branch, address)
            for number, entry in enumerate(ordered)
        ]
        return self._text[span[0] : start] + "".join(pieces) + self._text[entries[-1].body[1] : span[1]]

    def _entry(self, entry: _Entry, branch: Branch, address: Address) -> str:
        place = branch.inside[entry.key]
        inner = (*address, entry.key)
        text = self.block(entry.body, place, inner) if isinstance(place, Branch) else self._slice(entry.body)
        return text if text.endswith("\n") else text + "\n"

    def _children(self, span: Span, branch: Branch, address: Address) -> str:
        """A stretch of text with the items of a list in order, each where it was."""
        pieces, at = [], span[0]
        for key, place in branch.inside.items():
            if isinstance(place, Branch):
                end = place.end if place.is_flow else max(at, self._end_of_lines(place.end))
                pieces.append(self.block((at, end), place, (*address, key)))
                at = end
        return "".join(pieces) + self._text[at : span[1]]

    def _flow(self, branch: Branch, address: Address) -> str:
        """A branch in braces or brackets; only one on a single line, without a `#` that may be a comment, is put in order."""
        whole = self._text[branch.start : branch.end]
        if "\n" in whole or "#" in whole or not branch.inside:
            return whole
        names = _canonical(branch, address) if branch.keys else ()
        order = sorted(branch.inside, key=lambda key: names.index(key) if key in names else len(names))
        return whole[0] + ", ".join(self._flow_entry(branch, key, address) for key in order) + whole[-1]

    def _flow_entry(self, branch: Branch, key: str | int, address: Address) -> str:
        place = branch.inside[key]
        start, end = (place.start, place.end) if isinstance(place, Branch) else place
        value = self._flow(place, (*address, key)) if isinstance(place, Branch) else self._text[start:end]
        if key not in branch.keys:
            return value
        key_start, key_end = branch.keys[key]
        return f"{self._text[key_start:key_end]}: {value}" if value else f"{self._text[key_start:key_end]}:"

    def _entries(self, branch: Branch) -> list[_Entry]:
        found: list[_Entry] = []
        for key, (start, key_end) in branch.keys.items():
            line = _line_start(self._text, start)
            above = found[-1].body[1] if found else self._head(line, branch)
            if found:
                above = self._past_deeper_comments(above, line, start - line)
                found[-1] = found[-1]._replace(body=(found[-1].body[0], above))
            place = branch.inside[key]
            end = self._end_of_lines(max(place.end if isinstance(place, Branch) else place[1], key_end))
            found.append(_Entry(str(key), (min(above, line), line), (start, end)))
        return found

    def _head(self, line: int, branch: Branch) -> int:
        """Where the comments above a first entry begin; those at the head of the file stay there."""
        while line > 0 and branch is not self._root:
            above = _line_start(self._text, line - 1)
            words = self._text[above:line].strip()
            if words and not words.startswith("#"):
                break
            line = above
        return line

    def _past_deeper_comments(self, at: int, line: int, column: int) -> int:
        """Comments that are indented further belong to what stands above them."""
        while at < line:
            end = _line_end(self._text, at)
            words = self._text[at:end]
            if not words.lstrip(" ").startswith("#") or len(words) - len(words.lstrip(" ")) <= column:
                break
            at = end
        return at

    def _end_of_lines(self, end: int) -> int:
        """The end of the line on which a value ends: its last visible character, where it is a block."""
        while end > 0 and self._text[end - 1].isspace():
            end -= 1
        return _line_end(self._text, end)

    def _slice(self, span: Span) -> str:
        return self._text[span[0] : span[1]]


def _sorted(entries: Sequence[_Entry], branch: Branch, address: Address) -> list[_Entry]:
    names = _canonical(branch, address)
    return sorted(entries, key=lambda entry: names.index(entry.key) if entry.key in names else len(names))


def _canonical(branch: Branch, address: Address) -> tuple[str, ...]:
    """The keys of the kind of node that a mapping is; none where its keys are the author's own."""
    for model in models_at(address):
        kind = model.model_fields.get("kind")
        if kind is None or branch.value.get("kind") in getattr(kind.annotation, "__args__", ()):
            return key_names(model)
    return ()


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _line_end(text: str, offset: int) -> int:
    """The beginning of the next line."""
    end = text.find("\n", offset)
    return end + 1 if end >= 0 else len(text)
