"""The terminal: what is shown and what is typed, whatever kind of terminal it is."""

import os
import sys
from time import monotonic
from typing import IO, NoReturn, cast

from rich.console import Console
from rich.text import Text

from game.terminal.glyphs import PlainFile, can_encode
from game.terminal.sheet import Sheet

WIDEST = 100
"""Columns that a page uses at most: longer lines are hard to read."""
SMALLEST = 60
"""Columns below which lines are left to the terminal to break."""


class _Console(Console):
    def on_broken_pipe(self) -> NoReturn:
        """Leave a closed pipe to the program, which has something to save first."""
        raise BrokenPipeError


def _size_that_can_be() -> dict[str, str]:
    """The environment without a window of no size, in which nothing would be shown."""
    return {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES") or value.strip("0 ")}


class InputEnded(Exception):  # noqa: N818  it is no error: nobody is typing any more
    """Standard input is at its end."""


class Screen:
    """Where pages are shown and lines are typed."""

    def __init__(self, output: IO[str] | None = None, source: IO[str] | None = None) -> None:
        file = output or sys.stdout
        self._source = source or sys.stdin
        plain = cast(IO[str], PlainFile(file))
        self._console = _Console(file=plain, highlight=False, soft_wrap=True, emoji=False, _environ=_size_that_can_be())
        self.encoding = getattr(file, "encoding", None)

    @property
    def is_live(self) -> bool:
        """Whether a person sits at both ends, so that pages may be turned."""
        return self._console.is_terminal and self._source.isatty()

    @property
    def width(self) -> int:
        """Columns of a page."""
        return max(SMALLEST, min(WIDEST, self._console.width if self._console.is_terminal else 80))

    @property
    def height(self) -> int:
        """Lines of a page, without the one that is typed on; without a terminal there is no limit."""
        return self._console.height - 1 if self.is_live else 10_000

    def now(self) -> float:
        """Seconds by a clock that only runs while a person sits here."""
        return monotonic() if self.is_live else 0.0

    def shows(self, text: str) -> bool:
        """Whether this terminal's encoding has these characters."""
        return can_encode(text, self.encoding)

    def show(self, sheet: Sheet, fresh: bool = True) -> None:
        """Show a page from its top; on a live terminal a `fresh` one begins on an empty screen."""
        if fresh and self.is_live and not self._console.is_dumb_terminal:
            self._console.clear()
        for line in sheet.lines:
            self._console.print(line, soft_wrap=True)

    def say(self, text: str, style: str = "") -> None:
        """Show a line beneath what is there."""
        for line in Sheet(self.width).add(text, style).lines:
            self._console.print(line, soft_wrap=True)

    def ask(self, prompt: str) -> str:
        """Show a prompt and return the line that was typed, without its ends. Raises InputEnded."""
        self._console.print(Text(prompt), end="", soft_wrap=True)
        self._console.file.flush()
        line = self._source.readline()
        if not line:
            self._console.print()
            raise InputEnded
        if not self._source.isatty():
            self._console.print(line.strip(), soft_wrap=True, markup=False)
        return line.strip()

    def read(self, sheet: Sheet, prompt: str) -> str:
        """Show something long, page by page; return what was typed at its end, or where reading stopped."""
        room = max(5, self.height - 1)
        typed = ""
        for start in range(0, len(sheet.lines), room) or (0,):
            page = Sheet(sheet.width)
            page.lines = sheet.lines[start : start + room]
            self.show(page)
            if not self.is_live:
                continue
            typed = self.ask(prompt)
            if typed:
                break
        return typed
