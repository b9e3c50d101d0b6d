"""Checking level files and folders of them, for the command line, the editor and the tests."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from game.scenario.display import printable
from game.scenario.load import read_level
from game.scenario.problems import Problem, ScenarioError, Severity
from game.scenario.source import read_source

LEVEL_SUFFIXES = (".yaml", ".yml")


class Verdict(IntEnum):
    """What a check came to; also the exit status of the command."""

    CLEAN = 0
    PROBLEMS = 1
    UNREADABLE = 2


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """One file and what is wrong with it."""

    path: str
    problems: tuple[Problem, ...]
    is_unreadable: bool = False

    def verdict(self, *, strict: bool = False) -> Verdict:
        """What the check came to; `strict` counts warnings as errors."""
        if self.is_unreadable:
            return Verdict.UNREADABLE
        is_bad = any(strict or problem.severity is Severity.ERROR for problem in self.problems)
        return Verdict.PROBLEMS if is_bad else Verdict.CLEAN

    def as_json(self) -> dict[str, Any]:
        """The file's problems as plain data."""
        return {"path": printable(self.path), "problems": [problem.as_json() for problem in self.problems]}


def check_paths(paths: Iterable[Path]) -> Iterator[CheckedFile]:
    """Check files, and every level file in folders; one result a file, in the order of the paths."""
    for path in paths:
        for file in level_files(path):
            yield check_file(file)


def level_files(path: Path) -> list[Path]:
    """The level files of a folder, sorted; or the path itself, where it is no folder that holds any."""
    try:
        inside = [file for file in path.iterdir() if file.suffix in LEVEL_SUFFIXES]
    except (OSError, ValueError):
        inside = []
    return sorted(inside) or [path]


def check_file(path: Path) -> CheckedFile:
    """Everything that is wrong with one file."""
    try:
        return CheckedFile(str(path), read_level(read_source(path), warnings=True).problems)
    except ScenarioError as error:
        return CheckedFile(str(path), error.problems, is_unreadable=error.unreadable)


def verdict(files: Iterable[CheckedFile], *, strict: bool = False) -> Verdict:
    """What the check of several files came to: the worst of them."""
    return max((file.verdict(strict=strict) for file in files), default=Verdict.CLEAN)
