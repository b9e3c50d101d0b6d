"""What every scene shares: what is set, sound, and the way to change either."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

from game.desktop.settings import Settings, save_settings
from game.desktop.tokens import PALETTES, Edition, Palette
from game.files import FilesError
from game.presentation.language import Wording, wording
from game.presentation.problems import told


class Sounds(Protocol):
    """What scenes ask of the sound."""

    def play(self, name: str) -> None:
        """Play an effect once."""
        ...

    def tension(self, level: float) -> None:
        """Let the room murmur, from 0 (silent) to 1."""
        ...

    def music(self, name: str | None) -> None:
        """Play a piece over and over, or none."""
        ...

    def volumes(self, effects: int, murmur: int, music: int) -> None:
        """Set each channel's volume, 0 to 10."""
        ...


class Silence:
    """No sound at all."""

    def play(self, name: str) -> None:
        """Play nothing."""

    def tension(self, level: float) -> None:
        """Stay silent."""

    def music(self, name: str | None) -> None:
        """Play nothing."""

    def volumes(self, effects: int, murmur: int, music: int) -> None:
        """Nothing to set."""


@dataclass
class Desktop:
    """The desk at which every scene is laid out."""

    settings: Settings
    sound: Sounds = field(default_factory=Silence)
    settings_file: Path | None = None
    """Where settings are kept; the user's folder if none is given."""
    open_editor: Callable[[Any, Path | None], Any] | None = None
    """Makes the level editor's scene from the scene to come back to and a level's file; None where there is no editor."""
    notice: str = ""
    """Something that went wrong and is to be said once."""

    @property
    def wording(self) -> Wording:
        """The interface's texts in the player's language."""
        return wording(self.settings.language)

    @property
    def palette(self) -> Palette:
        """The colours of the edition."""
        return PALETTES[self.settings.edition]

    def change(self, **values: Any) -> None:
        """Set something, and keep it; what can't be kept is said and holds for now."""
        self.settings = replace(self.settings, **values)
        self.sound.volumes(self.settings.effects, self.settings.murmur, self.settings.music)
        try:
            save_settings(self.settings, self.settings_file)
        except FilesError as error:
            self.tell(error)

    def tell(self, error: Exception) -> None:
        """Say once what went wrong, in the player's language."""
        self.notice = told(error, self.wording)

    def switch_language(self) -> None:
        """The other language."""
        self.change(language="zh" if self.settings.language == "en" else "en")

    def next_edition(self) -> None:
        """Day, night, high contrast, and day again."""
        editions = list(Edition)
        self.change(edition=editions[(editions.index(self.settings.edition) + 1) % len(editions)])
