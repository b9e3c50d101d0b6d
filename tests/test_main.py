"""The command line as a whole: quick to help, quiet when it is cut off, and never a traceback."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
INSTALLED = Path(sys.executable).with_name("on-the-record")
COMMAND = [str(INSTALLED)] if INSTALLED.exists() else [sys.executable, "-m", "game"]
"""The installed command, where this environment has it; so that a fresh environment tests what was installed."""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A home of its own, and the source where nothing is installed."""
    source = {} if INSTALLED.exists() else {"PYTHONPATH": str(ROOT)}
    return {**os.environ, **source, "ON_THE_RECORD_HOME": str(tmp_path / "home")}


def _run(environment: dict[str, str], folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        capture_output=True,
        cwd=folder,
        env=environment,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )


def test_help_names_every_command_without_importing_any(environment: dict[str, str], tmp_path: Path):
    shown = _run(environment, tmp_path, "--help")
    assert shown.returncode == 0
    assert all(name in shown.stdout for name in ("play", "levels", "replay", "check"))
    heavy = (
        "import sys, game.__main__ as m\n"
        "try: m.main()\n"
        "finally: assert not {'numpy', 'pydantic', 'rich', 'yaml'} & set(sys.modules), 'help imported too much'"
    )
    code = subprocess.run(
        [sys.executable, "-c", heavy, "--help"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (code.returncode, code.stderr) == (0, "")


def test_the_version_is_the_packages(environment: dict[str, str], tmp_path: Path):
    assert _run(environment, tmp_path, "--version").stdout.startswith("On the Record 0.")


def test_source_that_is_not_installed_knows_its_version_too():
    uninstalled = (
        "import importlib.metadata as m\n"
        "def missing(name): raise m.PackageNotFoundError(name)\n"
        "m.version = missing\n"
        "from game.__main__ import _version\n"
        "print(_version())"
    )
    shown = subprocess.run([sys.executable, "-c", uninstalled], cwd=ROOT, capture_output=True, text=True, check=True)
    assert shown.stdout.startswith("0.")


@pytest.mark.parametrize("columns", ["0", "00", "", "many"])
def test_a_window_of_no_width_still_shows_something(environment: dict[str, str], tmp_path: Path, columns: str):
    shown = _run({**environment, "COLUMNS": columns, "LINES": "0"}, tmp_path, "play", "first_briefing", "--text",
                 "--speaker", "greedy", "--press", "friendly_room", "--seed", "1")  # fmt: skip
    assert (shown.returncode, shown.stderr) == (0, "")
    assert len(shown.stdout.splitlines()) > 30


def test_an_unknown_command_is_answered_with_the_way_to_help(environment: dict[str, str], tmp_path: Path):
    answer = _run(environment, tmp_path, "sing")
    assert answer.returncode == 2
    assert "No such command 'sing'" in answer.stderr
    assert "--help" in answer.stderr


def test_the_levels_are_listed_from_any_folder(environment: dict[str, str], tmp_path: Path):
    shown = _run(environment, tmp_path, "levels")
    assert shown.returncode == 0
    assert "two_sessions_2020" in shown.stdout


def test_without_a_terminal_the_historical_conference_is_shown_to_its_end(environment: dict[str, str], tmp_path: Path):
    shown = _run(environment, tmp_path)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert len(shown.stdout.splitlines()) > 50


def test_a_reader_that_goes_away_ends_the_program_quietly(environment: dict[str, str], tmp_path: Path):
    with subprocess.Popen(
        COMMAND, cwd=tmp_path, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.readline()
        program.stdout.close()
        assert program.stderr.read() == b""
        program.wait(timeout=60)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.skipif(os.name == "nt", reason="signals of this kind are POSIX")
def test_a_signal_in_the_middle_ends_the_program_without_a_traceback(
    environment: dict[str, str], tmp_path: Path, number: signal.Signals
):
    with subprocess.Popen(
        [*COMMAND, "play", "two_sessions_2020", "--text"],
        cwd=tmp_path,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None
        program.stdout.readline()
        program.send_signal(number)
        _, errors = program.communicate(timeout=60)
    assert program.returncode == 128 + number
    assert b"Traceback" not in errors


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "latin-1"}]
)
def test_a_terminal_without_chinese_characters_shows_something_else_instead(
    environment: dict[str, str], tmp_path: Path, locale: dict[str, str]
):
    shown = subprocess.run(
        [
            *COMMAND,
            "play",
            "two_sessions_2020",
            "--text",
            "--speaker",
            "history",
            "--press",
            "friendly_room",
            "--lang",
            "zh",
        ],
        capture_output=True,
        cwd=tmp_path,
        env={**environment, **locale},
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )
    assert shown.returncode == 0
    assert b"Traceback" not in shown.stderr


@pytest.fixture
def terminal(environment: dict[str, str], tmp_path: Path) -> Iterator[Any]:
    """The game on a terminal of 80 by 24, one choice into the briefing."""
    pexpect = pytest.importorskip("pexpect")
    english = {**environment, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"}
    spawned = pexpect.spawn(COMMAND[0], COMMAND[1:], cwd=str(tmp_path), env=english, encoding="utf-8", timeout=30)
    spawned.expect(r"\[first_briefing\]")
    spawned.sendline("two_sessions_2020")
    spawned.expect("Everything you say goes on the record")
    for typed in ("", "1"):
        spawned.expect("› ")
        spawned.sendline(typed)
    spawned.expect("› ")
    yield spawned
    spawned.close(force=True)


@pytest.mark.skipif(os.name == "nt", reason="a pseudo-terminal is POSIX")
def test_on_a_terminal_the_game_begins_and_ctrl_c_keeps_it(terminal: Any, tmp_path: Path):
    terminal.sendintr()
    rest = terminal.read()
    terminal.close()
    assert "Traceback" not in rest
    assert terminal.exitstatus == 128 + signal.SIGINT
    assert [path.suffix for path in (tmp_path / "home" / "saves").iterdir()] == [".json"]
