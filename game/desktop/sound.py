"""What is heard: effects, the room's murmur that follows the tension, quiet music. Without a device, silence and no error."""

import logging
from pathlib import Path

import pygame

from game.desktop.desktop import Silence, Sounds
from game.files import FilesError, data_folder

MURMURS = ("murmur_0", "murmur_1", "murmur_2", "murmur_3")
"""Loops of the room, from hushed to talking over one another; each is added to those before it."""
LOUDEST = 10
"""The highest volume that can be set."""
_RATE, _BUFFER, _CHANNELS = 44_100, 1024, 16
_FADE_IN, _FADE_OUT = 1500, 700
"""In milliseconds."""
_log = logging.getLogger(__name__)


def open_sound() -> Sounds:
    """Return the sound of this machine, or silence where there is no device or no file."""
    try:
        folder = data_folder("assets") / "sounds"
        pygame.mixer.init(_RATE, -16, 2, _BUFFER)
    except (pygame.error, FilesError) as error:
        _log.info("No sound: %s", error)
        return Silence()
    return Sound(folder)


def layer_volumes(level: float) -> tuple[float, ...]:
    """Return how loud each loop of the room is at a tension from 0 to 1: one comes in after the other."""
    reached = min(1.0, max(0.0, level)) * len(MURMURS)
    return tuple(min(1.0, max(0.0, reached - number)) for number in range(len(MURMURS)))


class Sound:
    """Three channels, each with its own volume. Needs an open mixer."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: dict[str, pygame.mixer.Sound | None] = {}
        self._turns: dict[str, int] = {}
        self._effects, self._murmur, self._music = 1.0, 1.0, 1.0
        self._level = 0.0
        self._piece: str | None = None
        self._complained: set[str] = set()
        pygame.mixer.set_num_channels(_CHANNELS)
        pygame.mixer.set_reserved(len(MURMURS))

    def play(self, name: str) -> None:
        """Play an effect once; of several takes (name_1, name_2, …) each in its turn."""
        sound = self._sound(self._take(name))
        if sound is not None and self._effects:
            sound.set_volume(self._effects)
            sound.play()

    def tension(self, level: float) -> None:
        """Let the room murmur, from 0 (silent) to 1."""
        self._level = level
        for number, loud in enumerate(layer_volumes(level)):
            self._loop(number, loud * self._murmur)

    def music(self, name: str | None) -> None:
        """Play a piece over and over, or none; the one that is playing goes on."""
        if name == self._piece:
            return
        self._piece = name
        if name is None or not self._music:
            pygame.mixer.music.fadeout(_FADE_OUT)
            return
        self._start(name)

    def volumes(self, effects: int, murmur: int, music: int) -> None:
        """Set each channel's volume, 0 to 10."""
        was_silent = not self._music
        self._effects, self._murmur, self._music = [_loudness(volume) for volume in (effects, murmur, music)]
        pygame.mixer.music.set_volume(self._music)
        self.tension(self._level)
        if self._piece and was_silent and self._music:
            self._start(self._piece)

    def _take(self, name: str) -> str:
        takes = sorted(file.stem for file in self._folder.glob(f"{name}_[0-9].ogg"))
        if not takes:
            return name
        turn = self._turns.get(name, 0)
        self._turns[name] = turn + 1
        return takes[turn % len(takes)]

    def _loop(self, number: int, loud: float) -> None:
        channel = pygame.mixer.Channel(number)
        if loud and not channel.get_busy():
            sound = self._sound(MURMURS[number])
            if sound is None:
                return
            channel.play(sound, loops=-1, fade_ms=_FADE_IN)
        channel.set_volume(loud)
        if not loud and channel.get_busy():
            channel.fadeout(_FADE_OUT)

    def _start(self, name: str) -> None:
        file = self._folder / f"music_{name}.ogg"
        try:
            pygame.mixer.music.stop()
            pygame.mixer.music.load(file)
            pygame.mixer.music.set_volume(self._music)
            pygame.mixer.music.play(-1, fade_ms=_FADE_IN)
        except (pygame.error, OSError) as error:
            self._complain(file, error)

    def _sound(self, name: str) -> pygame.mixer.Sound | None:
        if name not in self._kept:
            file = self._folder / f"{name}.ogg"
            try:
                self._kept[name] = pygame.mixer.Sound(file)
            except (pygame.error, OSError) as error:
                self._kept[name] = None
                self._complain(file, error)
        return self._kept[name]

    def _complain(self, file: Path, error: Exception) -> None:
        """Say once that a file cannot be played; the game goes on."""
        if file.name not in self._complained:
            self._complained.add(file.name)
            _log.warning("The sound %s is missing or broken (%s). Install the game again to hear it.", file, error)


def _loudness(volume: int) -> float:
    """Return what to multiply by: the ear hears even steps where the square grows."""
    return (min(LOUDEST, max(0, volume)) / LOUDEST) ** 2
