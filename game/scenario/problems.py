"""What is wrong with a level: problems with their places, as a person or an editor reads them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from game.scenario.display import caret_line, printable

MOST_PROBLEMS = 500
"""Listed for one file; nobody reads more."""


class Severity(StrEnum):
    """How much a problem matters."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a file: lines and columns from 1, columns in characters, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int

    def as_json(self) -> dict[str, dict[str, int]]:
        """The place as a range with `start` and `end`."""
        return {
            "start": {"line": self.line, "column": self.column},
            "end": {"line": self.end_line, "column": self.end_column},
        }


@dataclass(frozen=True, slots=True)
class Replacement:
    """Put `text` in the place of what stands there."""

    place: Place
    text: str

    def as_json(self) -> dict[str, Any]:
        """The replacement as plain data."""
        return {"range": self.place.as_json(), "text": self.text}


@dataclass(frozen=True, slots=True)
class Fix:
    """A quick fix as data: what it does, in words, and the replacements that do it."""

    title: str
    replacements: tuple[Replacement, ...]

    def as_json(self) -> dict[str, Any]:
        """The fix as plain data."""
        return {"title": self.title, "replacements": [one.as_json() for one in self.replacements]}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a level file, where it stands and how to mend it."""

    code: str
    severity: Severity
    path: str
    line: int
    """From 1; 0 where the problem is with the file as a whole."""
    column: int
    end_line: int
    end_column: int
    message: str
    hint: str | None = None
    source_line: str = ""
    node: str = ""
    """Dotted address of what it is about, such as `questions.aid_doubts.parts.doubts`."""
    related: Place | None = None
    """A second place that belongs to it: where a duplicate key was first set."""
    fix: Fix | None = None

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.line, self.column, self.end_line, self.end_column)

    def __str__(self) -> str:
        """Heading, the line itself, a caret under it, and the hint."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterable[str]:
        path = printable(self.path)
        if not self.line:
            yield f"{path}: {self.severity} {self.code}: {self.message}"
        else:
            yield f"{path}:{self.line}:{self.column}: {self.severity} {self.code}: {self.message}"
            length = self.end_column - self.column if self.end_line == self.line else len(self.source_line)
            yield from caret_line(self.source_line, self.column - 1, max(1, length))
        if self.hint:
            yield f"    hint: {self.hint}"

    def as_json(self) -> dict[str, Any]:
        """The problem as plain data, with ranges."""
        return {
            "code": self.code,
            "severity": str(self.severity),
            "path": printable(self.path),
            "node": self.node,
            "range": self.place.as_json() if self.line else None,
            "message": self.message,
            "hint": self.hint,
            "source_line": self.source_line,
            "related": self.related.as_json() if self.related else None,
            "fix": self.fix.as_json() if self.fix else None,
        }


def file_problem(path: str, code: str, message: str, hint: str) -> Problem:
    """An error that is the file's as a whole."""
    return Problem(code, Severity.ERROR, path, 0, 0, 0, 0, message, hint)


class ScenarioError(Exception):
    """A level cannot be played as it is; `problems` lists every reason that was found."""

    def __init__(self, problems: Iterable[Problem], *, unreadable: bool = False) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        self.unreadable = unreadable
        """True where the file could not be read at all, so that nothing is known of what it says."""
        super().__init__("\n".join(str(problem) for problem in self.problems))


def counts(problems: Iterable[Problem]) -> Mapping[Severity, int]:
    """How many problems there are of each severity."""
    found = dict.fromkeys(Severity, 0)
    for problem in problems:
        found[problem.severity] += 1
    return found
