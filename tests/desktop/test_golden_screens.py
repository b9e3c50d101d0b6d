"""Every screen looks as it did when somebody last looked at all of them."""

import tempfile
from pathlib import Path

import pytest

from tests.desktop.fingerprints import MEAN_APART, MOST_APART, View, apart, fingerprint, golden, look, views

VIEWS = {view.name: view for view in views()}
QUICK = (
    "title-en-1280x720-100-day",
    "question-zh-1920x1080-100-day",
    "front_pages-en-1920x1080-100-day",
    "settings-zh-1280x720-150-day",
    "answer-en-1920x1080-125-night",
)


@pytest.fixture(autouse=True)
def nobody_played_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ON_THE_RECORD_HOME", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def _assert_looks_as_before(view: View) -> None:
    worst, mean = apart(golden()[view.name], fingerprint(look(view).picture))
    if worst > MOST_APART or mean > MEAN_APART:
        pytest.fail(
            f"{view.name} looks otherwise (by {worst} at worst, {mean:.2f} on average). Look at all of them: "
            "python -m tests.desktop.fingerprints FOLDER; if that is how it should be, again with --write"
        )


@pytest.mark.parametrize("name", QUICK)
def test_a_handful_of_screens_look_as_before(name: str):
    _assert_looks_as_before(VIEWS[name])


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_every_screen_looks_as_before(view: View):
    _assert_looks_as_before(view)


def test_every_golden_picture_is_of_a_view_that_there_is():
    assert set(golden()) == set(VIEWS)


def test_a_picture_that_is_blank_or_upside_down_is_noticed():
    kept = golden()[QUICK[0]]
    for other in (kept[::-1], kept[0] * len(kept)):
        worst, mean = apart(kept, other)
        assert worst > MOST_APART
        assert mean > MEAN_APART
