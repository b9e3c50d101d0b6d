"""The command `balance`, with good and with bad input."""

import errno
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pytest
from click.testing import CliRunner, Result

from game.balance import chunks, cluster, handing_out
from game.balance.command import balance_command
from game.files import HOME_VARIABLE, FilesError, because, system_reason
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


@contextmanager
def balance(*arguments: str, lines: int = 1) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """The command as a process of its own, and what it said first; if it is still there in the end, it is killed."""
    with subprocess.Popen(
        [sys.executable, "-m", "game", "balance", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", cwd=ROOT, start_new_session=True,
    ) as process:  # fmt: skip
        try:
            assert process.stderr is not None
            yield process, [process.stderr.readline() for _ in range(lines)]
        finally:
            process.kill()


MANY = (HARBOUR, *QUICK[:4], "--games", "50000", "--lang", "en")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
@pytest.mark.parametrize(
    ("workers", "seconds"), [("1", 3), ("2", 0.4), ("2", 5)], ids=["alone", "while workers begin", "while they play"]
)
def test_a_request_to_stop_gives_what_is_done_so_far(
    number: signal.Signals, workers: str, seconds: float, tmp_path: Path
):
    out = tmp_path / "page.html"
    with balance(*MANY, "--workers", workers, "--out", str(out)) as (process, begun):
        time.sleep(seconds)
        os.killpg(process.pid, number)  # as a terminal does, and whoever ends a service: the workers get it too
        stdout, stderr = process.communicate(timeout=60)
    assert process.returncode == 128 + number
    assert begun[0].startswith("Everyone against everyone")
    assert stderr == f"Ended early (interrupted). What was done follows.\n{out}\n"
    assert "Random" in stdout
    assert "Ended early (interrupted)" in out.read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="terminals of this kind are POSIX")
def test_a_terminal_that_is_closed_leaves_a_page_of_what_is_done_so_far(tmp_path: Path):
    out = tmp_path / "page.html"
    child = pexpect.spawn(
        sys.executable, ["-m", "game", "balance", *MANY, "--workers", "2", "--out", str(out)], cwd=ROOT, timeout=60
    )
    child.expect("[1-9][0-9]*/50000")
    child.close(force=False)
    end = time.monotonic() + 60
    while not out.exists():
        assert time.monotonic() < end
        time.sleep(0.1)
    assert "Ended early (interrupted)" in out.read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_whoever_asked_for_no_hangup_is_not_hung_up():
    arguments = [sys.executable, "-m", "game", "balance", HARBOUR, *QUICK[:4], "--games", "100", "--workers", "2"]
    with subprocess.Popen(
        ["nohup", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, start_new_session=True
    ) as process:  # fmt: skip
        assert process.stderr is not None
        while "games" not in process.stderr.readline():
            pass
        os.killpg(process.pid, signal.SIGHUP)
        stdout, _ = process.communicate(timeout=120)
    assert process.returncode == 0
    assert "Random" in stdout


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_narrow_terminal_is_told_every_figure(language: str, monkeypatch: pytest.MonkeyPatch):
    arguments = (HARBOUR, *QUICK[:-1], language)
    wide = run(*arguments).stdout
    monkeypatch.setenv("COLUMNS", "40")
    assert run(*arguments).stdout == wide
    assert "…" not in wide


@pytest.mark.parametrize(
    ("out", "said"),
    [
        (".", "这是文件夹。请指定其中的一个文件。"),
        ("harbour.yaml", "就是关卡文件。请给网页另取一个文件名。"),
        ("a" * 300, "文件名太长。请换一个短些的。"),
        ("harbour.yaml/page.html", "路径不通。"),
    ],
    ids=["a folder", "the level", "too long", "in a file"],
)
def test_a_place_for_the_page_that_is_none_is_named_before_anything_is_played(out: str, said: str, tmp_path: Path):
    level = tmp_path / "harbour.yaml"
    level.write_bytes(Path(HARBOUR).read_bytes())
    result = run(str(level), *QUICK[:-1], "zh", "--out", str(tmp_path / out))
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")
    assert said in result.stderr
    assert result.stdout == ""
    assert level.read_bytes() == Path(HARBOUR).read_bytes()
    assert list(tmp_path.iterdir()) == [level]


def test_a_report_that_could_not_be_kept_is_refused_before_anything_is_played(tmp_path: Path):
    level = tmp_path / "harbour.yaml"
    level.write_bytes(Path(HARBOUR).read_bytes())
    (tmp_path / "harbour.balance.json").mkdir()
    result = run(str(level), *QUICK, "--keep")
    assert result.exit_code == 1
    assert "harbour.balance.json could not be written: it is a folder." in result.stderr
    assert result.stdout == ""


def test_a_disk_that_is_full_in_the_end_costs_the_page_and_not_what_was_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(path: Path, _: str) -> None:
        error = OSError(errno.ENOSPC, "No space left on device")
        raise FilesError("full", because("file.not_written", path=path, why=system_reason(error)))

    monkeypatch.setattr(handing_out, "write_atomically", full)
    out = tmp_path / "page.html"
    result = run(HARBOUR, *QUICK, "--out", str(out))
    assert result.exit_code == 1
    assert f"{out} could not be written: no space left on device. The disk is full; make room" in result.stderr
    assert "Random" in result.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("change", "is_told"),
    [
        (lambda text: text.replace("clock: ", "clock: 1"), True),
        (lambda _: "format: 1\n", True),
        (lambda text: f"# a note\n{text}", False),
    ],
    ids=["another clock", "broken", "a comment"],
)
def test_a_level_that_changes_while_it_is_measured_is_told(
    change: Callable[[str], str], is_told: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    level = tmp_path / "harbour.yaml"
    level.write_bytes(Path(HARBOUR).read_bytes())

    def edits_meanwhile(name: str) -> Player:
        level.write_text(change(Path(HARBOUR).read_text(encoding="utf-8")), encoding="utf-8")
        return make_speaker(name)

    monkeypatch.setattr(chunks, "make_speaker", edits_meanwhile)
    result = run(str(level), *QUICK)
    assert result.exit_code == 0
    assert (f"{level} has changed since it was read." in result.stderr) is is_told


def test_a_level_that_cannot_be_compiled_ends_in_a_sentence(monkeypatch: pytest.MonkeyPatch):
    def breaks(_: object) -> None:
        raise KeyError("relations")

    chunks.compiled.cache_clear()
    monkeypatch.setattr(chunks, "compile_game", breaks)
    result = run(HARBOUR, *QUICK)
    assert result.exit_code == 1
    assert "Ended early (random × working_press, seed 0–2: KeyError: 'relations')" in result.stderr


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="pipes of this kind are POSIX")
@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_reader_that_goes_away_costs_no_file(stream: str, tmp_path: Path):
    out = tmp_path / "page.html"
    with balance(HARBOUR, *QUICK[:4], "--games", "100", "--workers", "1", "--out", str(out)) as (process, _):
        getattr(process, stream).close()
        left = (process.stderr if stream == "stdout" else process.stdout).read()
        process.wait(timeout=60)
    assert process.returncode == (1 if stream == "stdout" else 0)
    assert "Traceback" not in left
    assert "<svg" in out.read_text(encoding="utf-8")
