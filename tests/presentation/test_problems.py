"""What goes wrong with files and saved games is said in the player's language."""

import errno
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from game.files import (
    FilesError,
    Reason,
    because,
    data_folder,
    in_a_sentence,
    make_folder,
    read_text,
    system_reason,
    write_atomically,
)
from game.presentation.language import wording
from game.presentation.problems import told
from game.session.progress import ProgressError, load_progress
from game.session.saves import load_transcript
from game.session.transcript import TranscriptError

Provoke = Callable[[Path], object]


def _with(content: bytes, read: Callable[[Path], object]) -> Provoke:
    def provoke(folder: Path) -> object:
        (folder / "file.json").write_bytes(content)
        return read(folder / "file.json")

    return provoke


def _progress(content: str) -> Provoke:
    def provoke(folder: Path) -> object:
        (folder / "progress.json").write_text(content)
        return load_progress()

    return provoke


PROVOKED: dict[str, Provoke] = {
    "a file that is not there": lambda folder: read_text(folder / "gone.json", 10),
    "a folder that is not there": lambda folder: write_atomically(folder / "gone" / "x.json", "x"),
    "a folder in a file": _with(b"x", lambda file: make_folder(file / "below")),
    "a name too long": lambda folder: write_atomically(folder / ("x" * 300), "x"),
    "not a file": lambda folder: read_text(folder, 10),
    "too large": _with(b"x" * 20, lambda file: read_text(file, 10)),
    "no text": _with(b"\xff\xfe", lambda file: read_text(file, 10)),
    "an installation without levels": lambda _: data_folder("no_such_folder"),
    "a foreign file": _with(b"{}", load_transcript),
    "a list": _with(b"[]", load_transcript),
    "a cut file": _with(b'{"transcript": 1,', load_transcript),
    "a damaged file": _with(b'{"transcript": 1}', load_transcript),
    "a newer file": _with(b'{"transcript": 99}', load_transcript),
    "damaged progress": _progress("{"),
    "newer progress": _progress(json.dumps({"progress": 99, "levels": {}})),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ON_THE_RECORD_HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("provoke", PROVOKED.values(), ids=PROVOKED)
def test_an_error_reads_the_same_in_english_and_is_chinese_in_chinese(folder: Path, provoke: Provoke) -> None:
    with pytest.raises((FilesError, TranscriptError, ProgressError)) as caught:
        provoke(folder)
    error = caught.value
    assert told(error, wording("en")) == str(error)
    chinese = told(error, wording("zh"))
    assert re.search("[\u4e00-\u9fff]{4}", chinese)
    assert "could" not in chinese
    assert "[Errno" not in chinese
    assert "{" not in chinese


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_reason_of_the_system_is_a_sentence_without_its_number(number: int, language: str) -> None:
    error = OSError(number, "Some reason")
    reason = because("file.not_read", path="save.json", why=system_reason(error))
    said = told(FilesError("", reason), wording(language))  # type: ignore[arg-type]
    assert "save.json" in said
    assert "Errno" not in said
    assert "problem." not in said


def test_an_error_without_a_reason_speaks_for_itself() -> None:
    assert told(FilesError("It rained."), wording("zh")) == "It rained."
    assert told(PermissionError(13, "Permission denied", "x.json"), wording("en")).startswith(
        "x.json: permission denied."
    )
    assert "[Errno" not in in_a_sentence(PermissionError(13, "Permission denied", "x.json"))


def test_every_reason_that_is_given_has_its_text() -> None:
    source = "".join(
        path.read_text(encoding="utf-8")
        for path in (Path(__file__).parents[2] / "game").rglob("*.py")
        if path.name != "__main__.py"
    )
    keys = set(re.findall(r'because\(\s*"([a-zA-Z_.]+)"', source))
    assert len(keys) > 10
    assert not [key for key in keys if not wording("en").has(f"problem.{key}")]
    assert Reason("problem.x", {}).values == {}
