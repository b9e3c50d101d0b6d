"""Sound: heard where there is a device, silent where there is none, and never an error."""

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop.desktop import Silence
from game.desktop.sound import MURMURS, Sound, layer_volumes, open_sound
from game.files import data_folder

SOUNDS = data_folder("assets") / "sounds"
EFFECTS = ("shutter", "flurry", "paper", "page", "drop", "stamp", "tear", "tick", "pen", "type")


@pytest.fixture
def mixer(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    pygame.mixer.init()
    yield
    pygame.mixer.quit()


def copied(tmp_path: Path, *names: str) -> Path:
    for name in names:
        shutil.copy(SOUNDS / f"{name}.ogg", tmp_path)
    return tmp_path


def busy() -> int:
    return sum(pygame.mixer.Channel(number).get_busy() for number in range(pygame.mixer.get_num_channels()))


def test_without_a_device_there_is_silence_and_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    sound = open_sound()
    assert isinstance(sound, Silence)
    sound.play("stamp")
    sound.tension(0.5)
    sound.music("title")
    sound.volumes(5, 5, 5)


@pytest.mark.usefixtures("mixer")
def test_with_a_device_every_effect_is_heard(caplog: pytest.LogCaptureFixture) -> None:
    sound = open_sound()
    assert isinstance(sound, Sound)
    for name in EFFECTS:
        pygame.mixer.stop()
        sound.play(name)
        assert busy() == 1, name
    assert not caplog.records


@pytest.mark.usefixtures("mixer")
def test_a_sound_with_several_takes_plays_each_in_turn() -> None:
    sound = Sound(SOUNDS)
    assert [sound._take("shutter") for _ in range(5)] == [f"shutter_{number}" for number in (1, 2, 3, 4, 1)]


@pytest.mark.usefixtures("mixer")
def test_the_murmur_grows_with_the_tension_and_stops_with_it() -> None:
    sound = Sound(SOUNDS)
    sound.tension(0.6)
    assert busy() == 3
    sound.tension(1.0)
    assert busy() == 4
    sound.volumes(10, 0, 10)
    assert all(pygame.mixer.Channel(number).get_volume() == 0 for number in range(4))


def test_layers_of_the_murmur_come_in_one_after_the_other() -> None:
    assert layer_volumes(0) == (0, 0, 0, 0)
    assert layer_volumes(0.125) == (0.5, 0, 0, 0)
    assert layer_volumes(0.625) == (1, 1, 0.5, 0)
    assert layer_volumes(1) == layer_volumes(7) == (1, 1, 1, 1)


@pytest.mark.usefixtures("mixer")
def test_music_goes_on_when_it_is_asked_for_again() -> None:
    sound = Sound(SOUNDS)
    sound.music("title")
    assert pygame.mixer.music.get_busy()
    sound.music("title")
    sound.music("debrief")
    assert pygame.mixer.music.get_busy()


@pytest.mark.usefixtures("mixer")
def test_music_that_was_turned_down_begins_when_it_is_turned_up() -> None:
    sound = Sound(SOUNDS)
    sound.volumes(10, 10, 0)
    sound.music("title")
    assert not pygame.mixer.music.get_busy()
    sound.volumes(10, 10, 6)
    assert pygame.mixer.music.get_busy()


@pytest.mark.usefixtures("mixer")
def test_a_missing_or_broken_file_is_logged_once_and_the_game_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    sound = Sound(copied(tmp_path, "stamp"))
    (tmp_path / "tear.ogg").write_bytes(b"not music")
    with caplog.at_level(logging.WARNING):
        for _ in range(2):
            sound.play("tear")
            sound.play("nothing")
            sound.music("title")
            sound.music(None)
            sound.tension(1)
        sound.play("stamp")
    names = ["tear.ogg", "nothing.ogg", "music_title.ogg", *(f"{name}.ogg" for name in MURMURS)]
    for name in names:
        assert sum(name in record.getMessage() for record in caplog.records) == 1, name
    assert len(caplog.records) == len(names)


@pytest.mark.usefixtures("mixer")
def test_effects_turned_off_are_not_played() -> None:
    sound = Sound(SOUNDS)
    sound.volumes(0, 10, 10)
    sound.play("stamp")
    assert busy() == 0
