"""What there is to play: the game's own levels and the user's, each with what was reached."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.desktop.shelves import FIRST_LEVEL, own_levels_folder
from game.files import data_folder
from game.presentation.language import Wording
from game.presentation.problems import told
from game.rules.game import Game, compile_game
from game.scenario.load import load_scenario
from game.scenario.problems import ScenarioError
from game.session.progress import LevelProgress, Progress, ProgressError, load_progress


@dataclass(frozen=True, eq=False)
class Level:
    """A level's file, read; without a game it can't be played, and `error` is why."""

    path: Path
    game: Game | None
    error: ScenarioError | OSError | None
    reached: LevelProgress
    own: bool
    """It lies in the user's folder."""

    def problem(self, wording: Wording) -> str:
        """Why it can't be played, in the player's language; empty if it can."""
        return told(self.error, wording) if self.error is not None else ""

    @property
    def id(self) -> str:
        """Its id; the file's name if it can't be read."""
        return self.game.scenario.id if self.game else self.path.stem


@dataclass(frozen=True, eq=False)
class Library:
    """All levels, and what went wrong with reading what was reached."""

    levels: tuple[Level, ...]
    error: ProgressError | None = None

    def level(self, name: str) -> Level | None:
        """The level of this id."""
        return next((level for level in self.levels if level.id == name), None)


_Stamp = tuple[Path, int, int]
Reading = tuple[Game, None] | tuple[None, ScenarioError | OSError]
"""A level ready to be played, or why it is not."""
_READ: dict[_Stamp, Reading] = {}
"""Levels that were read before and have not changed since."""


def open_library() -> Library:
    """Read every level; a broken one is listed with its first problem, and breaks nothing else."""
    progress, error = _progress()
    own = own_levels_folder()
    files = [(path, False) for path in _files(data_folder("levels"))] + [(path, True) for path in _files(own)]
    levels = [_level(path, is_own, progress) for path, is_own in files]
    return Library(tuple(sorted(levels, key=_rank)), error)


def _rank(level: Level) -> tuple[bool, bool, str]:
    return (level.id != FIRST_LEVEL, level.own, level.id)


def _files(folder: Path) -> list[Path]:
    try:
        return sorted([*folder.glob("*.yaml"), *folder.glob("*.yml")])
    except OSError:
        return []


def _progress() -> tuple[Progress, ProgressError | None]:
    try:
        return load_progress(), None
    except ProgressError as error:
        return {}, error


def _level(path: Path, own: bool, progress: Mapping[str, LevelProgress]) -> Level:
    game, error = read_level(path)
    reached = progress.get(game.scenario.id if game else path.stem, LevelProgress())
    return Level(path, game, error, reached, own)


def read_level(path: Path) -> Reading:
    """A level ready to be played; else None and why not. Read again only when the file has changed."""
    try:
        status = path.stat()
        stamp = (path, status.st_mtime_ns, status.st_size)
        if stamp not in _READ:
            _READ[stamp] = (compile_game(load_scenario(path)), None)
        return _READ[stamp]
    except ScenarioError as error:
        _READ[stamp] = (None, error)
        return None, error
    except OSError as error:
        return None, error
