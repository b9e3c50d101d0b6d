"""A desk to lay scenes out on: no window, no sound, settings of its own."""

import os
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pytest

from game.desktop.desktop import Desktop
from game.desktop.settings import Settings


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    monkeypatch.setenv("ON_THE_RECORD_HOME", str(tmp_path / "home"))
    return Desktop(Settings(), settings_file=tmp_path / "home" / "settings.json")
