"""A level file as text: read with care, whatever stands at the path, and mapped from offsets to lines and columns."""

import errno
import os
import re
import stat
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from game.scenario.problems import Fix, Place, Problem, ScenarioError, Severity, file_problem

_LINE_END = re.compile("\r\n?|\n")
LARGEST_FILE = 8 * 1024 * 1024
"""Bytes. A level of 2,000 questions has about 5 million."""
_NOT_REGULAR = (
    (
        stat.S_ISDIR,
        "this is a folder with no level in it",
        "level files end in .yaml; name one, or a folder that holds some",
    ),
    (stat.S_ISFIFO, "this is a pipe, not a level file", "save what it delivers in a file first"),
    (stat.S_ISSOCK, "this is a socket, not a level file", "name a regular file"),
    (stat.S_ISCHR, "this is a device, not a level file", "name a regular file"),
    (stat.S_ISBLK, "this is a device, not a level file", "name a regular file"),
)
_MEANINGS: Mapping[int | None, str] = {
    errno.ELOOP: "this link leads to itself",
    errno.ENAMETOOLONG: "this name is longer than any file's",
    errno.EIO: "the disk cannot read this file",
    errno.ESTALE: "the server that held this file has lost it",
    errno.EMFILE: "too many files are open already",
    errno.ENFILE: "too many files are open already",
}


@dataclass(frozen=True)
class Source:
    """The text of a level file: line ends are single newlines, a byte order mark is gone."""

    path: str
    text: str
    line_end: str = "\n"
    """What the file itself ends its lines with: all of them as the first one, should it be written again."""
    has_mark: bool = False
    """Whether a byte order mark stands before the text."""

    def written(self, text: str) -> bytes:
        """Another text as this file holds one."""
        return (BOM_UTF8 if self.has_mark else b"") + text.replace("\n", self.line_end).encode()

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset at which each line begins."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of a character."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The character at a line and column, both from 1."""
        return self.line_starts[line - 1] + column - 1

    def place(self, start: int, end: int) -> Place:
        """Lines and columns of a stretch of characters."""
        return Place(*self.position(start), *self.position(max(start, end)))

    def line(self, number: int) -> str:
        """One line, by its number from 1, without its end."""
        return self.line_at(self.line_starts[number - 1])

    def line_at(self, start: int) -> str:
        """The rest of a line, from a character on."""
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else len(self.text)]

    def problem(
        self,
        code: str,
        start: int,
        end: int,
        message: str,
        *,
        hint: str | None = None,
        node: str = "",
        related: Place | None = None,
        severity: Severity = Severity.ERROR,
        fix: Fix | None = None,
    ) -> Problem:
        """A problem with a stretch of characters of this file."""
        place = self.place(start, end)
        return Problem(
            code, severity, self.path, place.line, place.column, place.end_line, place.end_column,
            message, hint, self.line(place.line), node, related, fix,
        )  # fmt: skip


def read_source(path: Path) -> Source:
    """The text at `path`; raises ScenarioError, marked unreadable, where there is none to be had."""
    return source_of(_read_bytes(path), str(path))


def source_of(data: bytes, path: str) -> Source:
    """The text that the bytes of a file hold; raises ScenarioError where they are no text."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unreadable(path, *_not_text(data, error)) from None
    first_end = _LINE_END.search(text)
    line_end = first_end.group() if first_end else "\n"
    return Source(path, text.replace("\r\n", "\n").replace("\r", "\n"), line_end, data.startswith(BOM_UTF8))


def _unreadable(path: str, code: str, message: str, hint: str) -> ScenarioError:
    return ScenarioError([file_problem(path, code, message, hint)], unreadable=True)


def _read_bytes(path: Path) -> bytes:
    try:
        _refuse_irregular(path, path.stat())
        # A pipe that took the file's place since then must not make us wait for a writer.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            _refuse_irregular(path, os.fstat(file.fileno()))
            data = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        raise _cannot_open(path, error) from None
    if len(data) > LARGEST_FILE:
        raise _too_large(path)
    return data


def _refuse_irregular(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        os.scandir(path).close()  # raises PermissionError where nobody may look whether it holds levels
    for is_kind, message, hint in _NOT_REGULAR:
        if is_kind(status.st_mode):
            raise _unreadable(str(path), "not-a-file", message, hint)
    if status.st_size > LARGEST_FILE:
        raise _too_large(path)


def _too_large(path: Path) -> ScenarioError:
    message = f"this file is larger than {LARGEST_FILE // 2**20} MB, the most that a level may have"
    return _unreadable(str(path), "file-too-large", message, "split the level into several")


def _cannot_open(path: Path, error: OSError | ValueError) -> ScenarioError:
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        return _unreadable(
            str(path), "no-file", "this link points to a file that does not exist", "mend or remove the link"
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return _unreadable(str(path), "no-file", "there is no such file", "check the spelling and the folder")
    if isinstance(error, PermissionError):
        kind = "folder" if path.is_dir() else "file"
        return _unreadable(
            str(path), "no-permission", f"you may not read this {kind}", "ask its owner, or change its permissions"
        )
    number = error.errno if isinstance(error, OSError) else None
    return _unreadable(str(path), "no-file", _MEANINGS.get(number, "this file cannot be opened"), "check the path")


def _not_text(data: bytes, error: UnicodeDecodeError) -> tuple[str, str, str]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "not-utf-8", "this file is UTF-16, not UTF-8", "save it again as UTF-8"
    line = data.count(b"\n", 0, error.start) + 1
    if b"\x00" in data[:4096]:
        return "not-utf-8", "this is a binary file, not a text", "name a level file: YAML, saved as UTF-8"
    byte = f"0x{data[error.start]:02x}"
    return (
        "not-utf-8",
        f"line {line} is not UTF-8 text (byte {byte})",
        "save the file as UTF-8; GBK and Latin-1 are not read",
    )
