"""Settings survive everything that can happen to their file."""

import json
from pathlib import Path

import pytest

from game.desktop.settings import Settings, load_settings, save_settings
from game.desktop.tokens import Edition
from game.files import FilesError


def test_what_was_set_comes_back(tmp_path: Path):
    settings = Settings(language="zh", edition=Edition.NIGHT, scale=150, reduce_motion=True, music=0)
    save_settings(settings, tmp_path / "settings.json")
    assert load_settings(tmp_path / "settings.json") == (settings, "")


def test_without_a_file_everything_is_as_at_first(tmp_path: Path):
    settings, problem = load_settings(tmp_path / "settings.json")
    assert (settings.edition, settings.scale, problem) == (Edition.DAY, 0, "")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff\xfe", b'{"scale": 150', b"null", b"[" * 100_000, b"x" * 200_000],
)
def test_a_file_that_cannot_be_read_is_told_and_kept_when_something_is_set(tmp_path: Path, content: bytes):
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings, problem = load_settings(path)
    assert problem == str(path)
    save_settings(settings, path)
    assert (tmp_path / "settings.unreadable.json").read_bytes() == content
    assert load_settings(path)[1] == ""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "fr"),
        ("edition", "evening"),
        ("scale", 101),
        ("scale", "150"),
        ("width", 10),
        ("width", 10**400),
        ("height", True),
        ("fullscreen", 1),
        ("music", 11),
        ("effects", None),
        ("colour", "green"),
    ],
)
def test_one_value_that_cannot_be_used_costs_only_itself(tmp_path: Path, name: str, value: object):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"settings": 1, "murmur": 3, name: value}))
    settings, problem = load_settings(path)
    assert settings.murmur == 3
    assert name in problem


def test_a_newer_versions_settings_are_used_as_far_as_they_are_known(tmp_path: Path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"settings": 9, "edition": "night", "speech": "slow"}))
    settings, problem = load_settings(path)
    assert settings.edition is Edition.NIGHT
    assert problem == "speech"


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path):
    (tmp_path / "home").write_text("a file, where a folder should be")
    with pytest.raises(FilesError, match="home"):
        save_settings(Settings(), tmp_path / "home" / "settings.json")
