"""Checking level files and folders of them, for the command line, the editor and the tests."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Rule
from game.scenario.checks.run import problems_in_play
from game.scenario.collector import collector_paused
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


def level_files(path: Path) -> list[Path]:
    """The level files of a folder, sorted; or the path itself, where it is no folder that holds any."""
    try:
        inside = [file for file in path.iterdir() if file.suffix in LEVEL_SUFFIXES]
    except (OSError, ValueError):
        inside = []
    return sorted(inside) or [path]


def check_file(path: Path, rules_of_play: Sequence[Rule] = ()) -> CheckedFile:
    """Everything that is wrong with one file; where it is a level, also by rules that have to play it."""
    try:
        problems = _problems(path)
        if rules_of_play:
            problems = (*problems, *_problems_in_play(path, rules_of_play))
    except ScenarioError as error:
        return CheckedFile(str(path), error.problems, is_unreadable=error.unreadable)
    return CheckedFile(str(path), problems)


@collector_paused()
def _problems(path: Path) -> tuple[Problem, ...]:
    return read_level(read_source(path), warnings=True).problems


def _problems_in_play(path: Path, rules: Sequence[Rule]) -> list[Problem]:
    """What the rules find in a level; in a file with errors nothing, for it cannot be played."""
    reading = read_level(read_source(path))
    if reading.document is None or reading.scenario is None:
        return []
    return problems_in_play(Level(reading.document, reading.scenario), rules)


def verdict(files: Iterable[CheckedFile], *, strict: bool = False) -> Verdict:
    """What the check of several files came to: the worst of them."""
    return max((file.verdict(strict=strict) for file in files), default=Verdict.CLEAN)
