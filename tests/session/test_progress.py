"""Grades are kept, the best one counts, and a damaged file is neither used nor lost."""

import json
from pathlib import Path

import pytest

from game.files import HOME_VARIABLE
from game.scenario.vocabulary import Grade
from game.session.progress import LevelProgress, ProgressError, load_progress, record_grade, record_par


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


def test_at_first_nothing_was_reached_and_no_file_is_made(home: Path):
    assert load_progress() == {}
    assert not home.exists()


def test_only_a_better_grade_replaces_a_grade():
    assert record_grade("hall", Grade.SILVER)
    assert not record_grade("hall", Grade.BRONZE)
    assert not record_grade("hall", Grade.SILVER)
    assert load_progress()["hall"].best is Grade.SILVER
    assert record_grade("hall", Grade.GOLD)
    assert load_progress()["hall"].best is Grade.GOLD


def test_par_and_grades_of_levels_do_not_disturb_each_other():
    record_grade("hall", Grade.BRONZE)
    record_par("hall", Grade.GOLD)
    record_grade("harbour", Grade.SILVER)
    assert load_progress() == {
        "hall": LevelProgress(best=Grade.BRONZE, par=Grade.GOLD),
        "harbour": LevelProgress(best=Grade.SILVER),
    }


@pytest.mark.parametrize(
    "damage",
    [
        b'{"progress": 1, "levels": {"hall": {"be',
        b"[]",
        b"\xff\xfe\x00",
        b'{"progress": 1}',
        b'{"progress": "one", "levels": {}}',
        b'{"progress": 1, "levels": {"hall": {"best": "platinum", "par": null}}}',
        b'{"progress": 1, "levels": {"hall": null}}',
        b'{"progress": 1, "levels": []}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_reported_and_set_aside_and_never_lost(home: Path, damage: bytes):
    home.mkdir()
    (home / "progress.json").write_bytes(damage)
    (home / "progress.damaged-1.json").write_text("an earlier one")
    with pytest.raises(ProgressError, match=r"progress\.json was damaged and is now .*progress\.damaged-2\.json"):
        load_progress()
    assert (home / "progress.damaged-2.json").read_bytes() == damage
    assert (home / "progress.damaged-1.json").read_text() == "an earlier one"
    assert load_progress() == {}


def test_a_newer_versions_file_is_left_alone(home: Path):
    home.mkdir()
    newer = json.dumps({"progress": 2, "levels": {}})
    (home / "progress.json").write_text(newer)
    with pytest.raises(ProgressError, match="newer version"):
        record_grade("hall", Grade.GOLD)
    assert (home / "progress.json").read_text() == newer


def test_a_home_that_cannot_be_written_is_reported(home: Path):
    home.write_text("a file where the folder should be")
    with pytest.raises(ProgressError, match="could not be created"):
        record_grade("hall", Grade.GOLD)
