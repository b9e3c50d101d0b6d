"""A desk to lay scenes out on: no window, no sound, settings of its own."""

from pathlib import Path

import pytest

from game.desktop.desktop import Desktop
from game.desktop.settings import Settings


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    monkeypatch.setenv("ON_THE_RECORD_HOME", str(tmp_path / "home"))
    return Desktop(Settings(), settings_file=tmp_path / "home" / "settings.json")
