"""Nothing that was said is lost, whatever happens to the program."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from game.desktop.playing import Playing, resumed_conference
from game.files import HOME_VARIABLE
from tests.desktop.screens import level
from tests.desktop.unattended import play

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that split")]
LEVEL = "first_briefing"
ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60
"""Seconds to wait for a process to begin, on a busy machine."""


@pytest.fixture(scope="module")
def nursery() -> Iterator[subprocess.Popen[str]]:
    """A process that begins others."""
    words = [sys.executable, "-m", "tests.desktop.unattended"]
    with subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()  # the library's own greeting
        yield process
        process.kill()


def _begin(nursery: subprocess.Popen[str], home: Path, seed: int) -> int:
    """Let somebody play, and return the number of the process once a choice has been made."""
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    home.mkdir(exist_ok=True)
    (home / "told").touch()
    before = (home / "told").stat().st_size
    nursery.stdin.write(f"{LEVEL} {seed} {home}\n")
    nursery.stdin.flush()
    process = int(nursery.stdout.readline())
    until = time.monotonic() + PATIENCE
    while (home / "told").stat().st_size == before and time.monotonic() < until:
        time.sleep(0.001)
    return process


def _play_until_killed(nursery: subprocess.Popen[str], home: Path, seed: int, seconds: float) -> int:
    """Let somebody play for so long, pull the plug, and return how many choices were known to be made."""
    process = _begin(nursery, home, seed)
    time.sleep(seconds)
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)
    until = time.monotonic() + PATIENCE
    while _is_alive(process) and time.monotonic() < until:
        time.sleep(0.001)
    return int((home / "told").read_text().splitlines()[-1])


def _is_alive(process: int) -> bool:
    with suppress(ProcessLookupError):
        os.kill(process, 0)
        return True
    return False


def _left(home: Path) -> list[Playing]:
    """The conferences that were left there, and those that are over."""
    files = [*(home / "saves").glob("*.json"), *(home / "saves" / "finished").glob("*.json")]
    return [resumed_conference(file, level(LEVEL)) for file in files]


@pytest.mark.parametrize("batch", range(5))
def test_a_conference_killed_at_any_moment_goes_on_with_nothing_lost(
    nursery: subprocess.Popen[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, batch: int
):
    luck = random.Random(batch)
    for moment in range(10):
        home = tmp_path / str(moment)
        known = _play_until_killed(nursery, home, 100 * batch + moment, luck.uniform(0, 0.8))
        left = _left(home)
        assert left
        assert all(len(playing.session.steps) >= known for playing in left)
        assert all(not playing.problem for playing in left)
    monkeypatch.setenv(HOME_VARIABLE, str(home))
    assert play(LEVEL, batch, lambda steps: None).playing.state.side is None
