"""Where things lie: a user's levels, conferences left and finished. Light, so that the title opens at once."""

from itertools import count
from pathlib import Path

from game.files import user_folder

FIRST_LEVEL = "first_briefing"
"""The level that teaches the game."""


def own_levels_folder() -> Path:
    """Where a user's own levels lie."""
    return user_folder() / "levels"


def save_file(level: str) -> Path:
    """Where the conference at a level is kept until it is over: one a level, the same for the window and the terminal."""
    return user_folder() / "saves" / f"{level}.json"


def level_of(file: Path) -> str:
    """The level of a kept conference, by its file's name."""
    return file.name.partition(".")[0]


def unfinished_name(file: Path) -> Path:
    """A free name beside a file for the conference in it, which was left and makes room for another."""
    names = (file.with_suffix(f".unfinished{number or ''}.json") for number in count())
    return next(name for name in names if not name.exists())


def kept_conferences() -> tuple[Path, ...]:
    """The files of conferences that were left before their end, the latest first."""
    return _latest(user_folder() / "saves")


def finished_conferences() -> tuple[Path, ...]:
    """The files of conferences that were held to their end, the latest first."""
    return _latest(finished_folder())


def finished_folder() -> Path:
    """Where conferences are kept once they are over."""
    return user_folder() / "saves" / "finished"


def _latest(folder: Path) -> tuple[Path, ...]:
    try:
        dated = [(path.stat().st_mtime_ns, path) for path in folder.glob("*.json") if path.is_file()]
    except OSError:
        return ()
    return tuple(path for _, path in sorted(dated, reverse=True))
