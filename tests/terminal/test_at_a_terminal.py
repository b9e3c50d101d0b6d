"""The game in a real terminal: keys, signals, sizes, encodings."""

import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from game.presentation.language import wording
from tests.terminal.room import LEVEL, ROOT, conference, environment, terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

TO_THE_FLOOR = ("", "1", "1", "", "1")
"""Read the briefing, take the first card, choose the message, open without a statement."""


def to_the_floor(room: "object", lines: tuple[str, ...] = TO_THE_FLOOR) -> str:
    page = room.page()  # type: ignore[attr-defined]
    for line in lines:
        page = room.type(line)  # type: ignore[attr-defined]
        if "Before question 1" in page:
            break
    assert "Before question 1" in page
    return page


def test_a_newcomer_reads_prepares_calls_and_answers_by_number(tmp_path: Path) -> None:
    with conference(tmp_path) as room:
        floor = to_the_floor(room)
        assert "The Beacon, island desk" in floor
        question = room.type("1")
        assert "When did you learn of the fault" in question
        assert "② Who decided to sail? – open" in question
        assert "✓ ① When did you learn of it? – explicit" in room.type("1")


def test_ctrl_c_keeps_the_conference_says_how_to_go_on_and_ends_with_130(tmp_path: Path) -> None:
    with conference(tmp_path) as room:
        to_the_floor(room)
        room.child.sendintr()
        goodbye = room.end()
        assert "Kept. To go on: on-the-record play" in goodbye
        assert "Traceback" not in goodbye
        assert room.child.exitstatus == 130
    [kept] = (tmp_path / "saves").glob("*.json")
    assert json.loads(kept.read_text())["level"] == "ferry"


def test_what_was_left_can_be_resumed_or_begun_anew(tmp_path: Path) -> None:
    with conference(tmp_path) as room:
        to_the_floor(room)
        room.child.sendline("quit")
        assert "Kept." in room.end()
        assert room.child.exitstatus == 0
    arguments = ("play", str(LEVEL), "--text", "--lang", "en", "--press", "friendly_room")
    with terminal(tmp_path, *arguments) as room:
        assert "A conference is waiting here: question 1, 10:00 left." in room.page()
        assert "Before question 1" in room.type("1")
    with terminal(tmp_path, *arguments) as room:
        room.page()
        assert "You are the ferry director." in room.type("2")


def test_a_named_file_is_gone_on_from_without_asking(tmp_path: Path) -> None:
    kept = tmp_path / "mine.json"
    with conference(tmp_path, "--save", str(kept)) as room:
        to_the_floor(room)
        room.child.sendline("quit")
        assert f"--save {kept}" in room.end().replace("\n", "")
    with conference(tmp_path, "--save", str(kept)) as room:
        assert "Before question 1" in room.page()


def test_a_closed_terminal_keeps_the_conference(tmp_path: Path) -> None:
    with conference(tmp_path) as room:
        to_the_floor(room)
        room.child.kill(signal.SIGHUP)
        room.child.wait()
        assert room.child.exitstatus == 128 + signal.SIGHUP
    assert list((tmp_path / "saves").glob("*.json"))


def test_the_end_of_input_ends_in_order(tmp_path: Path) -> None:
    with conference(tmp_path) as room:
        to_the_floor(room)
        room.child.sendeof()
        assert "Kept." in room.end()
        assert room.child.exitstatus == 0


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_question_and_the_menu_stand_together_in_an_80_by_24_window(tmp_path: Path, language: str) -> None:
    with conference(tmp_path, "--lang", language) as room:
        to_the_question = (*TO_THE_FLOOR, "1")
        page = room.page()
        for line in to_the_question:
            page = room.type(line)
            if "①" in page:
                break
        assert "①" in page
        for line in ("1", "2"):
            page = room.type(line)
            assert room.raw.count("\n") <= 23
            assert wording(language).say("keys.help") in page  # type: ignore[arg-type]


def test_no_colour_means_no_colour(tmp_path: Path) -> None:
    with conference(tmp_path, extra={"NO_COLOR": "1"}) as room:
        to_the_floor(room)
        room.type("1")
        assert not re.search(r"\x1b\[[0-9;]*3[1-7]", room.raw)
        room.type("1")
        assert not re.search(r"\x1b\[[0-9;]*3[1-7]", room.raw)


def test_what_the_press_holds_against_you_is_red_and_said_in_words_too(tmp_path: Path) -> None:
    with conference(tmp_path) as room:
        to_the_floor(room)
        page = room.type("1")
        assert re.search(r"\x1b\[[0-9;]*31", room.raw)
        assert "– open" in page


def test_a_dumb_terminal_gets_lines_and_nothing_else(tmp_path: Path) -> None:
    with conference(tmp_path, extra={"TERM": "dumb"}) as room:
        to_the_floor(room)
        room.type("1")
        assert "\x1b" not in room.raw


def run(
    home: Path, *arguments: str, typed: str = "", extra: dict[str, str] | None = None
) -> "subprocess.CompletedProcess[bytes]":
    """The game without a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        input=typed.encode(), capture_output=True, cwd=ROOT, env=environment(home, extra), timeout=60, check=False,
    )  # fmt: skip


def test_without_utf8_glyphs_degrade_and_nothing_breaks(tmp_path: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = run(tmp_path, "play", str(LEVEL), "--text", "--lang", "en", "--speaker", "history", extra=plain)
    assert done.returncode == 0
    assert done.stdout.isascii()
    assert b"The Beacon" in done.stdout
    assert b"?" not in done.stdout.replace(b"sail?", b"").replace(b"it?", b"").replace(b"back?", b"")
    assert b"Traceback" not in done.stderr


def test_chinese_without_utf8_is_refused_in_words_and_played_in_english(tmp_path: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = run(tmp_path, "play", str(LEVEL), "--text", "--lang", "zh", "--speaker", "history", extra=plain)
    assert done.returncode == 0
    assert b"UTF-8" in done.stderr
    assert b"The Beacon" in done.stdout


def test_a_reader_who_goes_away_breaks_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "game", "play", str(LEVEL), "--text", "--lang", "en", "--speaker", "history"]
    child = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, env=environment(tmp_path)
    )
    assert child.stdout
    assert child.stderr
    child.stdout.close()
    complaints = child.stderr.read()
    child.stderr.close()
    assert child.wait(60) != 0
    assert complaints == b""


def test_numbers_can_come_from_a_file_and_its_end_is_the_end(tmp_path: Path) -> None:
    done = run(
        tmp_path,
        "play",
        str(LEVEL),
        "--text",
        "--lang",
        "en",
        "--press",
        "friendly_room",
        "--seed",
        "3",
        typed="1\n1\n\n1\n1\n1\n",
    )
    assert done.returncode == 0
    assert "✓ ① When did you learn of it? – explicit" in done.stdout.decode()
    assert "Nothing was kept." in done.stdout.decode()
    assert list(tmp_path.iterdir()) == []
