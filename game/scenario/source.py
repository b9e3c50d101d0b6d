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

from game.scenario.bilingual import Bilingual
from game.scenario.problems import Fix, Place, Problem, ScenarioError, Severity, file_problem

_LINE_END = re.compile("\r\n?|\n")
LARGEST_FILE = 8 * 1024 * 1024
"""Bytes. A level of 2,000 questions has about 5 million."""
_NAME_REGULAR = Bilingual("name a regular file", "请指定一个普通文件")
_DEVICE = Bilingual("this is a device, not a level file", "这是设备，不是关卡文件")
_NOT_REGULAR = (
    (
        stat.S_ISDIR,
        Bilingual("this is a folder with no level in it", "这是一个没有关卡的文件夹"),
        Bilingual(
            "level files end in .yaml; name one, or a folder that holds some",
            "关卡文件以.yaml结尾；请指定一个，或者装有关卡的文件夹",
        ),
    ),
    (
        stat.S_ISFIFO,
        Bilingual("this is a pipe, not a level file", "这是管道，不是关卡文件"),
        Bilingual("save what it delivers in a file first", "先把它送来的内容存成文件"),
    ),
    (stat.S_ISSOCK, Bilingual("this is a socket, not a level file", "这是套接字，不是关卡文件"), _NAME_REGULAR),
    (stat.S_ISCHR, _DEVICE, _NAME_REGULAR),
    (stat.S_ISBLK, _DEVICE, _NAME_REGULAR),
)
_TOO_MANY_OPEN = Bilingual("too many files are open already", "已经打开的文件太多")
_MEANINGS: Mapping[int | None, Bilingual] = {
    errno.ELOOP: Bilingual("this link leads to itself", "这个链接指向它自己"),
    errno.ENAMETOOLONG: Bilingual("this name is longer than any file's", "这个名字太长，没有文件会叫这个名字"),
    errno.EIO: Bilingual("the disk cannot read this file", "磁盘读不出这个文件"),
    errno.ESTALE: Bilingual("the server that held this file has lost it", "存放这个文件的服务器已经找不到它"),
    errno.EMFILE: _TOO_MANY_OPEN,
    errno.ENFILE: _TOO_MANY_OPEN,
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


def _unreadable(path: str, code: str, message: Bilingual, hint: Bilingual) -> ScenarioError:
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
    most = LARGEST_FILE // 2**20
    message = Bilingual(
        f"this file is larger than {most} MB, the most that a level may have", f"这个文件超过{most} MB，一关最多这么大"
    )
    return _unreadable(
        str(path), "file-too-large", message, Bilingual("split the level into several", "把关卡拆成几个")
    )


def _cannot_open(path: Path, error: OSError | ValueError) -> ScenarioError:
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        message = Bilingual("this link points to a file that does not exist", "这个链接指向的文件不存在")
        return _unreadable(str(path), "no-file", message, Bilingual("mend or remove the link", "改好或删掉这个链接"))
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        message = Bilingual("there is no such file", "没有这个文件")
        hint = Bilingual("check the spelling and the folder", "检查拼写和所在的文件夹")
        return _unreadable(str(path), "no-file", message, hint)
    if isinstance(error, PermissionError):
        kind = Bilingual("folder", "文件夹") if path.is_dir() else Bilingual("file", "文件")
        message = Bilingual(f"you may not read this {kind}", f"您没有读取这个{kind.chinese}的权限")
        hint = Bilingual("ask its owner, or change its permissions", "请问问它的所有者，或者更改权限")
        return _unreadable(str(path), "no-permission", message, hint)
    number = error.errno if isinstance(error, OSError) else None
    message = _MEANINGS.get(number, Bilingual("this file cannot be opened", "这个文件打不开"))
    return _unreadable(str(path), "no-file", message, Bilingual("check the path", "检查路径"))


def _not_text(data: bytes, error: UnicodeDecodeError) -> tuple[str, Bilingual, Bilingual]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        message = Bilingual("this file is UTF-16, not UTF-8", "这个文件是UTF-16，不是UTF-8")
        return "not-utf-8", message, Bilingual("save it again as UTF-8", "重新存为UTF-8")
    line = data.count(b"\n", 0, error.start) + 1
    if b"\x00" in data[:4096]:
        message = Bilingual("this is a binary file, not a text", "这是二进制文件，不是文本")
        return (
            "not-utf-8",
            message,
            Bilingual("name a level file: YAML, saved as UTF-8", "请指定关卡文件：存为UTF-8的YAML"),
        )
    byte = f"0x{data[error.start]:02x}"
    message = Bilingual(f"line {line} is not UTF-8 text (byte {byte})", f"第{line}行不是UTF-8文本（字节{byte}）")
    hint = Bilingual("save the file as UTF-8; GBK and Latin-1 are not read", "把文件存为UTF-8；不读GBK和Latin-1")
    return "not-utf-8", message, hint
