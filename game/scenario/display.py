"""Showing text from a level file on a terminal: widths in columns, carets, and nothing that a terminal would obey."""

import re
import unicodedata
from collections.abc import Iterator

WINDOW = 100
"""Columns of a source line that are shown around a caret."""
TAB = "    "
UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Characters that no level needs and that can hide or reorder what a line says."""


def character_width(character: str) -> int:
    """Terminal columns that a character takes: 0, 1 or 2."""
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def display_width(text: str) -> int:
    """Terminal columns that a text takes."""
    return sum(map(character_width, text))


def printable(text: str) -> str:
    """The text with everything that a terminal would obey, or could not encode, replaced by a mark."""
    return UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\t", TAB).replace("\n", " "))


def quoted(value: object, longest: int = 60) -> str:
    """A value as a message shows it: in backquotes, shortened, harmless."""
    text = printable(str(value))
    return f"`{text if len(text) <= longest else text[: longest - 1] + '…'}`"


def caret_line(line: str, column: int, length: int) -> Iterator[str]:
    """The source line, or the part of it around `column` (from 0), and a second line of carets under `length` characters."""
    start = max(0, column - WINDOW // 2)
    before, marked, after = line[start:column], line[column : column + length], line[column + length :]
    before, marked, after = printable(before), printable(marked), printable(after)
    room = max(1, WINDOW - display_width(before))
    carets = max(1, min(display_width(marked), room))
    shown = before + _cut(marked + after, room)
    lead = "…" if start else ""
    yield f"    {lead}{shown}"
    yield f"    {' ' * (len(lead) + display_width(before))}{'^' * carets}"


def _cut(text: str, room: int) -> str:
    """The text, ended with an ellipsis where it would take more than `room` columns."""
    taken = 0
    for index, character in enumerate(text):
        taken += character_width(character)
        if taken > room:
            return text[:index] + "…"
    return text
