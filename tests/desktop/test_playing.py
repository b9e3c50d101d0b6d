"""A conference on the screen is kept after every choice, and its grade once it is over."""

from pathlib import Path

import pytest

from game.desktop.desktop import Desktop
from game.desktop.playing import Playing, new_conference, resumed_conference
from game.desktop.scenes.conference import ConferenceScene
from game.desktop.scenes.title import TitleScene
from game.desktop.shelves import finished_conferences, save_file
from game.players.names import HUMAN
from game.rules.actions import EndBriefing
from game.rules.state import Mode
from game.session.progress import LevelProgress, load_progress
from tests.desktop.screens import level, until

LEVEL = "first_briefing"


@pytest.fixture
def home(desktop: Desktop, tmp_path: Path) -> Path:
    """The user's folder."""
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def _held(mode: Mode = Mode.SOLO, speaker: str = HUMAN, press: str = "working_press") -> Playing:
    """A conference held to its end."""
    playing = new_conference(level(LEVEL), 3, mode, press, speaker, save_file(LEVEL))
    playing.play(EndBriefing())
    return until(playing, lambda playing: playing.state.side is None)


def test_a_conference_that_is_over_moves_to_the_finished_ones(home: Path):
    playing = _held()
    assert not playing.problem
    assert not save_file(LEVEL).exists()
    (file,) = finished_conferences()
    assert resumed_conference(file, level(LEVEL)).session.history == playing.session.history


def test_the_grade_is_written_down_when_it_is_over(home: Path):
    playing = _held()
    assert playing.session.grade is not None
    assert load_progress() == {LEVEL: LevelProgress(best=playing.session.grade)}


@pytest.mark.parametrize("how", [{"mode": Mode.PRACTICE}, {"speaker": "greedy"}], ids=["practice", "watched"])
def test_what_was_no_examination_of_a_person_is_not_graded(home: Path, how: dict):
    assert _held(**how).session.grade is not None
    assert load_progress() == {}


def test_progress_that_cannot_be_written_is_told_and_costs_nothing_else(home: Path):
    (home / "progress.json").write_text('{"progress": 99, "levels": {}}')
    playing = _held()
    assert "progress.json" in playing.problem
    assert len(finished_conferences()) == 1
    assert not save_file(LEVEL).exists()


def test_a_crash_just_after_the_last_word_comes_to_the_same_end(home: Path, desktop: Desktop, monkeypatch):
    with monkeypatch.context() as crash:
        crash.setattr(Path, "unlink", lambda *_, **__: None)
        before = _held()
    again = resumed_conference(save_file(LEVEL), level(LEVEL))
    ConferenceScene(desktop, again, TitleScene(desktop)).opened()
    assert again.session.history == before.session.history
    assert not save_file(LEVEL).exists()
