"""The command `balance`, with good and with bad input."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.balance import chunks, cluster
from game.balance.command import balance_command
from game.files import HOME_VARIABLE
from game.players.match import Player
from game.players.registry import make_speaker
from game.terminal.levels import find_level

ROOT = Path(__file__).parents[2]
HARBOUR = str(ROOT / "tests" / "levels" / "harbour.yaml")
QUICK = ("--speaker", "random", "--press", "working_press", "--games", "3", "--workers", "1", "--lang", "en")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(balance_command(find_level), list(arguments))


def test_it_prints_who_wins_par_and_what_was_found():
    result = run(HARBOUR, *QUICK)
    assert result.exit_code == 0
    assert "Random" in result.output
    assert "Par:" in result.output


def test_as_json_nothing_else_is_on_stdout():
    data = json.loads(run(HARBOUR, *QUICK, "--json").stdout)
    (level,) = data["levels"]
    assert level["level"] == "harbour"
    assert [(cell["speaker"], cell["press"], cell["games"]) for cell in level["cells"]] == [
        ("random", "working_press", 3)
    ]


@pytest.mark.slow
def test_any_number_of_workers_gives_the_same_json_to_the_last_bit():
    arguments = (
        HARBOUR,
        "--speaker",
        "random",
        "--speaker",
        "first_card",
        "--press",
        "working_press",
        "--games",
        "12",
        "--json",
    )
    assert run(*arguments, "--workers", "1").stdout == run(*arguments, "--workers", "2").stdout


def test_the_page_stands_alone(tmp_path: Path):
    out = tmp_path / "page.html"
    assert run(HARBOUR, *QUICK, "--out", str(out)).exit_code == 0
    page = out.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "<svg" in page
    assert not any(foreign in page for foreign in ("http://", "https://", "<script", "<link", "@import"))
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("atlantis",), "There is no level 'atlantis'."),
        ((HARBOUR, "--speaker", "socrates"), "There is no speaker 'socrates'. There are: random, history"),
        ((HARBOUR, "--speaker", "gredy"), "There is no speaker 'gredy'; did you mean 'greedy'?"),
        ((HARBOUR, "--press", "nobody"), "There is no press 'nobody'. There are: friendly_room, working_press"),
        ((HARBOUR, "--games", "0"), "0 is not in the range"),
        ((HARBOUR, "--workers", "-2"), "-2 is not in the range"),
        ((HARBOUR, "--speaker", "history", "--press", "hard_news"), "Name another speaker"),
        ((), "Missing argument 'LEVEL...'"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bad_input_ends_in_a_sentence(arguments: tuple[str, ...], said: str):
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())


def test_a_place_that_cannot_be_written_is_named_before_anything_is_played(tmp_path: Path):
    result = run(HARBOUR, *QUICK, "--out", str(tmp_path / "missing" / "page.html"))
    assert result.exit_code == 1
    assert "could not be written" in result.output
    assert "game" not in result.stderr.replace("page.html", "").partition("Error")[0]


def test_a_level_with_errors_is_not_played(tmp_path: Path):
    broken = tmp_path / "broken.yaml"
    broken.write_text("format: 1\n", encoding="utf-8")
    result = run(str(broken), *QUICK)
    assert result.exit_code == 1
    assert "cannot be played" in result.output


def test_a_kept_report_lies_beside_its_level(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    level = tmp_path / "harbour.yaml"
    level.write_bytes(Path(HARBOUR).read_bytes())
    run(str(level), *QUICK, "--keep")
    assert json.loads((tmp_path / "harbour.balance.json").read_text(encoding="utf-8"))["games"] == 3


def speaker_who(error: BaseException, after: int) -> Callable[[str], Player]:
    """Makes so many speakers, and then comes to this end."""
    left = [after]

    def make(name: str) -> Player:
        left[0] -= 1
        if left[0] < 0:
            raise error
        return make_speaker(name)

    return make


@pytest.mark.parametrize(
    ("error", "language", "status", "said"),
    [
        (KeyboardInterrupt(), "en", 130, "Ended early (interrupted)"),
        (KeyboardInterrupt(), "zh", 130, "已中断"),
        (ValueError("no voice"), "en", 1, "Ended early (random × working_press, seed 5: ValueError: no voice)"),
    ],
    ids=["ctrl-c", "ctrl-c in Chinese", "a game that fails"],
)
def test_a_sweep_that_ends_early_tells_what_is_done_and_keeps_nothing(
    error: BaseException, language: str, status: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(chunks, "make_speaker", speaker_who(error, after=5))
    level, out = tmp_path / "harbour.yaml", tmp_path / "page.html"
    level.write_bytes(Path(HARBOUR).read_bytes())
    arguments = (*QUICK[:4], "--games", "12", "--workers", "1", "--lang", language)
    result = run(str(level), *arguments, "--keep", "--json", "--out", str(out))
    assert result.exit_code == status
    assert said in result.stderr
    assert "harbour.balance.json" in result.stderr
    assert said in out.read_text(encoding="utf-8")
    assert not (tmp_path / "harbour.balance.json").exists()
    assert [cell["games"] for cell in json.loads(result.stdout)["levels"][0]["cells"]] == [5]


def test_a_scheduler_that_is_not_there_leaves_the_work_to_this_machine(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(cluster, "PATIENCE", 0.2)
    result = run(HARBOUR, *QUICK, "--scheduler", "tcp://127.0.0.1:9")
    assert result.exit_code == 0
    assert "This machine does the work." in result.stderr
    assert "Random" in result.stdout


@pytest.mark.parametrize(
    ("address", "said"),
    [("tcp://127.0.0.1:9", 'pip install ".[cluster]"'), (" ", "--scheduler needs an address")],
    ids=["no packages", "no address"],
)
def test_what_a_cluster_lacks_is_named_with_a_remedy(address: str, said: str, monkeypatch: pytest.MonkeyPatch):
    def absent(name: str) -> None:
        raise ImportError(f"No module named {name!r}")

    monkeypatch.setattr(cluster, "import_module", absent)
    result = run(HARBOUR, *QUICK, "--scheduler", address)
    assert result.exit_code == 0
    assert said in result.stderr
    assert "This machine does the work." in result.stderr


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.parametrize("seconds", [0.4, 2], ids=["while workers begin", "while they play"])
def test_ctrl_c_gives_what_is_done_so_far(seconds: float):
    arguments = (HARBOUR, *QUICK[:4], "--games", "5000", "--workers", "2", "--lang", "en")
    with subprocess.Popen(
        [sys.executable, "-m", "game", "balance", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, start_new_session=True,
    ) as process:  # fmt: skip
        assert process.stderr is not None
        begun = process.stderr.readline()
        time.sleep(seconds)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: the workers get it too
        stdout, stderr = process.communicate(timeout=30)
    assert process.returncode == 130
    assert begun.startswith("Everyone against everyone")
    assert "Ended early (interrupted)" in stderr
    assert "Traceback" not in stderr
    assert "Random" in stdout
