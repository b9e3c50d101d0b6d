"""A conference that was left where a new one is to begin: it is asked what is to become of it, and nothing is lost."""

from pathlib import Path

import pytest

from game.desktop.desktop import Desktop
from game.desktop.playing import new_conference
from game.desktop.scene import Scene
from game.desktop.scenes.briefing import BriefingScene
from game.desktop.scenes.conference import ConferenceScene
from game.desktop.scenes.kept import KeptScene
from game.desktop.scenes.level_select import LevelSelectScene
from game.desktop.scenes.title import TitleScene
from game.desktop.shelves import FIRST_LEVEL, kept_conferences, level_of, save_file
from game.session.saves import load_transcript
from tests.desktop.afterwards import Elsewhere
from tests.desktop.conferences import key, level, playing, tree, usable

LEVEL = "raven_wall"


@pytest.fixture
def left(desktop: Desktop) -> Path:
    """A conference that was left at the level, in its file."""
    file = save_file(LEVEL)
    playing(LEVEL, seed=4, file=file)
    assert file.exists()
    return file


def begun(desktop: Desktop, file: Path | None) -> BriefingScene:
    scene = BriefingScene(desktop, new_conference(level(LEVEL), 9, file=file), Elsewhere(desktop))
    scene.opened()
    return scene


def press(scene: Scene, name: str) -> Scene:
    found = next(item.node for item in tree(scene) if item.node.key == name)
    return scene.press(found)


def seed_in(file: Path) -> int:
    return load_transcript(file).seed


def test_where_nothing_was_left_nothing_is_asked(desktop: Desktop):
    assert begun(desktop, save_file(LEVEL)).left is None
    assert begun(desktop, None).left is None


def test_nothing_but_the_answer_can_be_pressed_and_enter_goes_on_with_what_was_left(desktop: Desktop, left: Path):
    scene = begun(desktop, left)
    assert {node.key for node in usable(scene)} == {"left.drop", "left.keep", "left.resume"}
    following = key(scene, "enter")
    assert isinstance(following, ConferenceScene)
    assert following.playing.state.seed == 4
    assert following.playing.file == left


def test_the_old_one_can_be_kept_and_is_gone_on_with_from_the_kept_conferences(desktop: Desktop, left: Path):
    scene = begun(desktop, left)
    press(scene, "left.keep")
    assert not left.exists()
    conference = press(scene, "open_doors")
    assert isinstance(conference, ConferenceScene)
    assert seed_in(left) == 9
    aside = next(file for file in kept_conferences() if file != left)
    assert seed_in(aside) == 4
    assert level_of(aside) == LEVEL
    kept = KeptScene(desktop, Elsewhere(desktop))
    kept.opened()
    resumed = press(kept, f"resume.{aside.name}")
    assert isinstance(resumed, ConferenceScene)
    assert resumed.playing.file == aside
    assert resumed.playing.state.seed == 4


def test_keeping_twice_loses_neither(desktop: Desktop, left: Path):
    for _ in range(2):
        scene = begun(desktop, left)
        press(scene, "left.keep")
        press(scene, "open_doors")
    assert len(kept_conferences()) == 3


def test_the_old_one_is_dropped_only_when_the_doors_open(desktop: Desktop, left: Path):
    scene = begun(desktop, left)
    press(scene, "left.drop")
    assert seed_in(left) == 4
    press(scene, "open_doors")
    assert seed_in(left) == 9
    assert len(kept_conferences()) == 1


def test_escape_does_neither(desktop: Desktop, left: Path):
    scene = begun(desktop, left)
    assert isinstance(key(scene, "escape"), Elsewhere)
    assert seed_in(left) == 4


def test_what_cannot_go_on_can_still_be_kept(desktop: Desktop, left: Path):
    left.write_text("{")
    scene = begun(desktop, left)
    assert {node.key for node in usable(scene)} == {"left.drop", "left.keep"}
    assert scene.focus == "left.keep"
    key(scene, "enter")
    assert not left.exists()
    assert next(iter(kept_conferences())).read_text() == "{"


def test_an_old_one_that_cannot_be_moved_stays_and_is_told(
    desktop: Desktop, left: Path, monkeypatch: pytest.MonkeyPatch
):
    def fails(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(self))

    scene = begun(desktop, left)
    monkeypatch.setattr(Path, "replace", fails)
    press(scene, "left.keep")
    assert scene.left is not None
    assert desktop.notice
    assert seed_in(left) == 4


def test_the_title_goes_on_with_whichever_was_left_last_and_comes_back_to_the_conferences(desktop: Desktop, left: Path):
    scene = begun(desktop, left)
    press(scene, "left.keep")
    title = TitleScene(desktop)
    title.opened()
    conference = press(title, "title.resume")
    assert isinstance(conference, ConferenceScene)
    assert conference.playing.state.seed == 4
    assert isinstance(conference.leave_conference(), LevelSelectScene)


def test_the_first_briefing_comes_back_to_the_conferences(desktop: Desktop):
    title = TitleScene(desktop)
    title.opened()
    briefing = press(title, "title.first")
    assert isinstance(briefing, BriefingScene)
    briefing.opened()
    conference = press(briefing, "open_doors")
    assert isinstance(conference, ConferenceScene)
    back = conference.leave_conference()
    assert isinstance(back, LevelSelectScene)
    back.opened()
    assert back.chosen is not None
    assert back.chosen.id == FIRST_LEVEL
    assert back.leave() is title


def test_who_has_learned_the_game_is_led_to_the_next_level(desktop: Desktop):
    desktop.change(onboarded=True)
    levels = LevelSelectScene(desktop, TitleScene(desktop))
    levels.opened()
    assert levels.chosen is not None
    assert levels.chosen.id != FIRST_LEVEL
