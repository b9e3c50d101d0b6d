"""What a player has reached so far: the best grade and the par of each level, in one file of the user folder."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from game.files import (
    FilesError,
    NotTextError,
    Reason,
    because,
    in_words,
    make_folder,
    read_text,
    system_reason,
    user_folder,
    write_atomically,
)
from game.scenario.vocabulary import Grade

FORMAT = 1
"""Of the file."""
_LARGEST_FILE = 4_000_000
_GRADES = tuple(Grade)


class ProgressError(Exception):
    """The progress file cannot be used; the message names it, says what became of it, and a remedy."""

    def __init__(self, message: str, reason: Reason | None = None) -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(frozen=True)
class LevelProgress:
    """What a person reached at one level, and the par: what the game's own speakers did, in a debrief or a kept measurement."""

    best: Grade | None = None
    par: Grade | None = None


Progress = Mapping[str, LevelProgress]
"""By level id."""


def load_progress() -> Progress:
    """Return what was reached; nothing at first.

    Raises ProgressError for a damaged file, which is set aside, not lost: the next call starts anew. Raises it too for a
    newer version's file, which stays where it is.
    """
    path = _path()
    if not path.exists():
        return {}
    try:
        return _from_json(read_text(path, _LARGEST_FILE))
    except (NotTextError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        aside = _set_aside(path)
        message = f"{path} was damaged and is now {aside}. Your progress starts anew."
        raise ProgressError(message, because("progress.aside", path=path, aside=aside)) from error
    except FilesError as error:
        raise ProgressError(str(error), error.reason) from error


def record_grade(level: str, grade: Grade) -> bool:
    """Keep a grade if it is the best one at this level, and say whether it was. Raises ProgressError."""
    progress = load_progress()
    before = progress.get(level, LevelProgress())
    if before.best is not None and _GRADES.index(before.best) >= _GRADES.index(grade):
        return False
    _save({**progress, level: replace(before, best=grade)})
    return True


def record_par(level: str, par: Grade | None) -> None:
    """Keep the par of this level. Raises ProgressError."""
    progress = load_progress()
    _save({**progress, level: replace(progress.get(level, LevelProgress()), par=par)})


def _path() -> Path:
    return user_folder() / "progress.json"


def _save(progress: Progress) -> None:
    path = _path()
    try:
        make_folder(path.parent)
        write_atomically(path, json.dumps({"progress": FORMAT, "levels": _levels_to_data(progress)}, indent=2) + "\n")
    except FilesError as error:
        raise ProgressError(str(error), error.reason) from error


def _levels_to_data(progress: Progress) -> dict[str, Any]:
    return {level: {"best": reached.best, "par": reached.par} for level, reached in sorted(progress.items())}


def _from_json(text: str) -> Progress:
    data = json.loads(text)
    if data["progress"] > FORMAT:
        message = f"{_path()} was written by a newer version of the game. Update the game to use it."
        raise ProgressError(message, because("progress.newer", path=_path()))
    return {level: _level(reached) for level, reached in data["levels"].items()}


def _level(data: Mapping[str, Any]) -> LevelProgress:
    return LevelProgress(*(None if data[name] is None else Grade(data[name]) for name in ("best", "par")))


def _set_aside(path: Path) -> Path:
    """Rename a damaged file to a name that is free."""
    number = 1
    while (aside := path.with_name(f"progress.damaged-{number}.json")).exists():
        number += 1
    try:
        return path.rename(aside)
    except OSError as error:
        message = f"{path} is damaged and could not be moved away: {in_words(error)}"
        raise ProgressError(message, because("progress.stuck", path=path, why=system_reason(error))) from error
