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
from game.scenario.checks.catalogue import catalogue
from game.scenario.languages import Language
from game.scenario.load import load_scenario
from game.scenario.problems import ScenarioError, Severity
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


_ACTION = {"side": "speaker", "say": "x"}
_HELD: dict[str, object] = {
    "transcript": 1, "level": "x", "digest": "x", "rules": 1, "seed": 1, "resolution": 200, "mode": "solo",
    "rewound": False, "actions": [], "readings": [],
}  # fmt: skip
DAMAGED: dict[str, dict[str, object]] = {
    "a key too many": {"colour": "red"},
    "a wrong kind": {"seed": "7"},
    "no such mode": {"mode": "godlike"},
    "players": {"players": {"referee": "x"}},
    "a verdict": {"verdict": {"grade": "platinum"}},
    "a time": {"kept_at": "noon"},
    "a time to come": {"kept_at": 1e15},
    "a reading": {"readings": [7]},
    "readings": {"readings": [{"turn": 4, "audiences": {"town": "fine"}}]},
    "no action": {"actions": [7]},
    "an action of nothing": {"actions": [{"side": "speaker"}]},
    "an action of two": {"actions": [{**_ACTION, "cite": "y"}]},
    "an action with a key too many": {"actions": [{**_ACTION, "loudly": "yes"}]},
    "an action that is not true": {"actions": [{"side": "speaker", "yield": 1}]},
    "a side": {"actions": [{"side": "judge", "say": "x"}]},
    "an id": {"actions": [{"side": "speaker", "say": 7}]},
    "a motive": {"actions": [{"side": "press", "ask": "x.y", "motive": "malice"}]},
}


@pytest.mark.parametrize("damage", DAMAGED.values(), ids=DAMAGED)
def test_what_is_wrong_with_a_damaged_save_is_said_in_the_language_of_the_screen(
    folder: Path, damage: dict[str, object]
) -> None:
    (folder / "file.json").write_text(json.dumps({**_HELD, **damage}))
    with pytest.raises(TranscriptError) as caught:
        load_transcript(folder / "file.json")
    assert told(caught.value, wording("en")) == str(caught.value)
    chinese = told(caught.value, wording("zh"))
    detail = chinese[chinese.index("（") + 1 : chinese.index("）")]
    assert re.search("[\u4e00-\u9fff]{2}", detail)
    assert not re.search(r"\b(is|not|has|of|in action|does|exactly|wrong|an)\b", detail)


@pytest.mark.parametrize("content", ['{"transcript": 1, "seed": 1, "seed": 2}', '{"transcript": NaN}', "[" * 100_000])
def test_what_is_no_json_is_said_in_the_language_of_the_screen(folder: Path, content: str) -> None:
    (folder / "file.json").write_text(content)
    with pytest.raises(TranscriptError) as caught:
        load_transcript(folder / "file.json")
    assert told(caught.value, wording("en")) == str(caught.value)
    assert not re.search(r"\b(is|a key|appears|recursion)\b", told(caught.value, wording("zh")))


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


def test_every_error_of_a_level_file_has_its_sentence_in_both_languages() -> None:
    errors = [rule.code for rule in catalogue().values() if rule.severity is Severity.ERROR]
    for code in errors:
        said = [wording(language).say(f"problem.level.{code}") for language in ("en", "zh")]
        assert said[0] != said[1], code
        assert re.search("[\u4e00-\u9fff]", said[1]), code


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [
        ("en", "A key is not among those", "no key `sede` is known here"),
        ("zh", "这里没有这样的键。", "这里没有键`sede`"),
    ],
)
def test_what_is_wrong_with_a_level_is_told_in_the_player_s_language(
    tmp_path: Path, language: Language, first: str, last: str
) -> None:
    text = (Path(__file__).parents[1] / "levels" / "ferry.yaml").read_text(encoding="utf-8")
    (tmp_path / "level.yaml").write_text(text.replace("format: 1\n", "format: 1\nsede: 5\n", 1), encoding="utf-8")
    with pytest.raises(ScenarioError) as broken:
        load_scenario(tmp_path / "level.yaml")
    said = told(broken.value, wording(language))
    assert said.startswith(first), said
    assert "sede: 5" in said
    assert said.splitlines()[-1].startswith(last)


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
