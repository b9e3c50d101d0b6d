"""The baked sounds: none clips, none is off centre, and every loop joins its own beginning."""

from array import array
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pygame
import pytest

from game.files import data_folder

FILES = sorted((data_folder("assets") / "sounds").glob("*.ogg"))
LOOPS = [file for file in FILES if file.name.startswith(("murmur", "music"))]


@pytest.fixture(autouse=True)
def mixer(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    pygame.mixer.init(44_100, -16, 1)
    yield
    pygame.mixer.quit()


def samples(file: Path) -> Sequence[int]:
    return array("h", pygame.mixer.Sound(file).get_raw())


def stem(file: Path) -> str:
    return file.stem


@pytest.mark.parametrize("file", FILES, ids=stem)
def test_a_sound_is_heard_neither_clips_nor_is_off_centre(file: Path) -> None:
    wave = samples(file)
    assert 4000 < max(abs(min(wave)), max(wave)) < 32_000
    assert abs(sum(wave) / len(wave)) < 60


@pytest.mark.parametrize("file", LOOPS, ids=stem)
def test_a_loop_joins_its_beginning(file: Path) -> None:
    wave = samples(file)
    steps = sorted(abs(after - before) for before, after in pairwise(wave[:200_000]))
    assert abs(wave[0] - wave[-1]) <= steps[-len(steps) // 500]


@pytest.mark.parametrize("file", [file for file in FILES if file not in LOOPS], ids=stem)
def test_an_effect_begins_and_ends_in_silence(file: Path) -> None:
    wave = samples(file)
    assert max(abs(value) for value in wave[-40:]) < 400


def test_music_lasts_about_a_minute_and_all_sounds_are_small() -> None:
    for file in LOOPS:
        if file.name.startswith("music"):
            assert 60 <= len(samples(file)) / 44_100 <= 90
    assert sum(file.stat().st_size for file in FILES) < 3_000_000
