"""Watching a measurement: a bar with the time left, where somebody watches; otherwise a line a stage."""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from game.presentation.language import Wording


class Watch:
    """Shows on a console how a measurement comes on; hears what `study.Progress` hears."""

    def __init__(self, console: Console, words: Wording) -> None:
        self._console, self._words, self._task = console, words, TaskID(0)
        columns = (
            TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn()
        )  # fmt: skip
        self._bar = Bar(*columns, console=console, disable=not console.is_terminal, transient=True)

    def begin(self, stage: str, games: int) -> None:
        """Show a new bar."""
        name = self._words.say(f"balance.stage.{stage}")
        if self._console.is_terminal:
            for task in self._bar.task_ids:
                self._bar.update(task, visible=False)
            self._task = self._bar.add_task(name, total=games)
        else:
            self.say(self._words.say("balance.stage", name=name, n=games))

    def played(self, games: int) -> None:
        """Move it on."""
        if self._console.is_terminal:
            task = self._bar.tasks[self._task]
            self._bar.update(self._task, advance=games, total=max(task.total or 0, task.completed + games))

    def say(self, line: str) -> None:
        """A line above the bar."""
        self._console.print(line, style=None, highlight=False, markup=False, soft_wrap=True)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()
