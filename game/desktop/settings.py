"""What a person has set: language, edition, scale, window, motion, volumes; kept in one file of the user folder."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from game.desktop.tokens import Edition
from game.files import FilesError, make_folder, read_text, user_folder, write_atomically
from game.presentation.language import system_language
from game.scenario.languages import LANGUAGES, Language

FORMAT = 1
SCALES = (0, 100, 125, 150, 175, 200)
"""Sizes to choose from in percent; 0 fits the window."""
SMALLEST_WINDOW = (800, 600)
_LARGEST_FILE = 100_000


@dataclass(frozen=True)
class Settings:
    """Everything that can be set. Volumes go from 0 to 10."""

    language: Language = "en"
    edition: Edition = Edition.DAY
    scale: int = 0
    width: int = 1280
    height: int = 720
    fullscreen: bool = False
    reduce_motion: bool = False
    skip_read: bool = True
    """Whether pages that were read before are passed over."""
    onboarded: bool = False
    """Whether the first conference was played or passed over."""
    effects: int = 8
    murmur: int = 6
    music: int = 5


def default_settings() -> Settings:
    """What is set before anyone has: the system's language."""
    return Settings(language=system_language())


def load_settings(path: Path | None = None) -> tuple[Settings, str]:
    """Return what was set, and what was wrong with the file, if anything.

    What can't be used takes its default; the file itself stays until the next change, and then a copy is kept beside it.
    """
    path = path or settings_path()
    if not path.exists():
        return default_settings(), ""
    try:
        data = json.loads(read_text(path, _LARGEST_FILE))
        if not isinstance(data, dict):
            raise ValueError("it holds no settings")
    except (FilesError, ValueError, RecursionError):
        return default_settings(), str(path)
    return _from_data(data)


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Keep what is set. A file that could not be read is set aside first. Raises FilesError."""
    path = path or settings_path()
    make_folder(path.parent)
    if path.exists() and load_settings(path)[1]:
        write_atomically(path.with_suffix(".unreadable.json"), path.read_bytes())
    data = {"settings": FORMAT, **asdict(settings)}
    write_atomically(path, json.dumps(data, indent=2) + "\n")


def settings_path() -> Path:
    """Where settings are kept."""
    return user_folder() / "settings.json"


def _from_data(data: Mapping[str, Any]) -> tuple[Settings, str]:
    settings = default_settings()
    wrong: list[str] = []
    for field in fields(Settings):
        if field.name not in data:
            continue
        try:
            settings = replace(settings, **{field.name: _checked(field.name, data[field.name])})
        except (ValueError, TypeError, OverflowError):
            wrong.append(field.name)
    unknown = set(data) - {field.name for field in fields(Settings)} - {"settings"}
    return settings, ", ".join([*wrong, *sorted(map(str, unknown))])


def _checked(name: str, value: Any) -> Any:
    """The value if it can be used. Raises ValueError."""
    default = getattr(Settings(), name)
    if name == "edition":
        return Edition(value)
    if type(value) is not type(default):
        raise ValueError(name)
    allowed = _ALLOWED.get(name)
    if allowed is not None and value not in allowed:
        raise ValueError(name)
    return value


_ALLOWED: Mapping[str, range | tuple[object, ...]] = {
    "language": LANGUAGES,
    "scale": SCALES,
    "width": range(SMALLEST_WINDOW[0], 16385),
    "height": range(SMALLEST_WINDOW[1], 16385),
    "effects": range(11),
    "murmur": range(11),
    "music": range(11),
}
