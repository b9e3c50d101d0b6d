"""Watching a measurement: a bar with the time left, where somebody watches; otherwise a line a stage."""

import contextlib
import sys
from types import TracebackType
from typing import Any, Self, TextIO, cast

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from game.files import Reason
from game.presentation.language import Wording
from game.presentation.problems import worded


class _Unminding:
    """A stream that may go away: a terminal that is closed, or a reader that has read enough. The work goes on."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write while anybody reads."""
        with contextlib.suppress(OSError, ValueError):
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        """Write at once while anybody reads."""
        with contextlib.suppress(OSError, ValueError):
            self._stream.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def standard_error() -> Console:
    """The console of notices, on which nothing depends."""
    return Console(file=cast(TextIO, _Unminding(sys.stderr)))


class Watch:
    """Shows on a console how a measurement comes on; hears what `study.Progress` hears."""

    def __init__(self, console: Console, words: Wording) -> None:
        self._console, self.words, self._task = console, words, TaskID(0)
        columns = (
            TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn()
        )  # fmt: skip
        self._bar = Bar(*columns, console=console, disable=not console.is_terminal, transient=True)

    def begin(self, stage: str, games: int) -> None:
        """Show a new bar."""
        name = self.words.say(f"balance.stage.{stage}")
        if self._console.is_terminal:
            for task in self._bar.task_ids:
                self._bar.update(task, visible=False)
            self._task = self._bar.add_task(name, total=games)
        else:
            self.say(self.words.say("balance.stage", name=name, n=games))

    def played(self, games: int) -> None:
        """Move it on."""
        if self._console.is_terminal:
            task = self._bar.tasks[self._task]
            self._bar.update(self._task, advance=games, total=max(task.total or 0, task.completed + games))

    def say(self, line: str) -> None:
        """A line above the bar."""
        self._console.print(line, style=None, highlight=False, markup=False, soft_wrap=True)

    def tell(self, reason: Reason) -> None:
        """The same, in words."""
        self.say(worded(reason, self.words))

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()
