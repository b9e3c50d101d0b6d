"""Whatever is missing, broken, foreign or in the way: the game says so in a sentence, and goes on where it can."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from click.testing import CliRunner

import game.desktop.display
import game.desktop.fonts
import game.desktop.opening
import game.presentation.language
from game.__main__ import on_the_record
from game.desktop.app import Application
from game.desktop.desktop import Desktop, Silence
from game.desktop.fonts import AssetError, font
from game.desktop.opening import open_game
from game.desktop.playing import new_conference
from game.desktop.scene import Leave, Scene
from game.desktop.scenes.conference import ConferenceScene
from game.desktop.scenes.debrief import DebriefScene
from game.desktop.scenes.kept import KeptScene
from game.desktop.scenes.level_select import LevelSelectScene
from game.desktop.scenes.title import TitleScene
from game.desktop.settings import SMALLEST_WINDOW, Settings
from game.desktop.shelves import own_levels_folder, save_file
from game.desktop.tokens import Type
from game.desktop.typesetting import setting
from game.files import FilesError, data_folder
from game.presentation.language import wording
from game.rules.actions import EndBriefing
from game.session.saves import load_transcript
from tests.desktop.conferences import key, tree
from tests.desktop.screens import LEVEL, level
from tests.desktop.unattended import onward, play

FIRST = "first_briefing"


@pytest.fixture
def home(desktop: Desktop, tmp_path: Path) -> Path:
    """The user's folder."""
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is a display, or so the game believes; the window closes at once."""
    monkeypatch.setattr(game.desktop.display, "has_display", lambda: True)
    monkeypatch.setattr(pygame.event, "wait", lambda *_: pygame.event.Event(pygame.QUIT))
    monkeypatch.setattr(pygame, "quit", pygame.display.quit)


@pytest.fixture
def assets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the assets that may be broken."""
    copied = tmp_path / "assets"
    shutil.copytree(data_folder("assets"), copied, ignore=shutil.ignore_patterns("*.ogg"))
    for module in (game.desktop.fonts, game.presentation.language):
        monkeypatch.setattr(module, "data_folder", lambda name: tmp_path / name)
    forget = (font, game.desktop.fonts.width, wording)
    for kept in forget:
        kept.cache_clear()
    yield copied
    for kept in forget:
        kept.cache_clear()


def _press(scene: Scene, key: str) -> Scene:
    node = next(item.node for item in tree(scene) if item.node.key == key)
    return scene.press(node)


# -- what belongs to the game ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("damage", ["missing", "empty", "garbage", "truncated"])
def test_a_font_that_cannot_be_used_is_named_with_a_remedy(assets: Path, damage: str):
    face = setting(Type.LINE, "latin").face
    file = assets / "fonts" / face.file
    whole = file.read_bytes()
    file.unlink()
    if damage != "missing":
        file.write_bytes({"empty": b"", "garbage": b"no font" * 100, "truncated": whole[:200]}[damage])
    with pytest.raises(AssetError, match=rf"{face.file}.*Install the game again"):
        font(face, 16)


@pytest.mark.usefixtures("shown", "home")
def test_the_command_tells_of_a_broken_font_in_one_sentence(assets: Path):
    for file in (assets / "fonts").glob("*.*tf"):
        file.write_bytes(b"no font")
    told = CliRunner().invoke(on_the_record, [])
    assert told.exit_code == 1
    assert told.output.startswith("Error: The font ")
    assert "Traceback" not in told.output


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe\x00", b'msgid "a\nmsgstr', b"\x00" * 2000])
def test_interface_texts_that_cannot_be_read_are_told_with_a_remedy(assets: Path, content: bytes | None):
    file = assets / "locale" / "en" / "interface.po"
    file.unlink() if content is None else file.write_bytes(content)
    with pytest.raises(FilesError, match=r"interface\.po.*Install the game again"):
        wording("en")


# -- what belongs to the user ---------------------------------------------------------------------------------------


def _kept() -> str:
    """The text of a conference that was left."""
    playing = new_conference(level(FIRST), 3, file=save_file(FIRST))
    playing.play(EndBriefing())
    return save_file(FIRST).read_text()


def _newer(text: str) -> str:
    return json.dumps({**json.loads(text), "transcript": 99})


def _of_other_rules(text: str) -> str:
    data = json.loads(text)
    return json.dumps({**data, "rules": 0, "actions": [*data["actions"], {"side": "press", "interrupt": True}]})


_DAMAGES = {
    "empty": lambda text: "",
    "truncated": lambda text: text[: len(text) // 2],
    "garbage": lambda text: "\x00\x01" * 500,
    "foreign": lambda text: '{"name": "another game"}',
    "deep": lambda text: "[" * 100_000,
    "newer": _newer,
    "older": _of_other_rules,
}


@pytest.mark.parametrize("damage", _DAMAGES)
def test_a_conference_that_cannot_be_gone_on_with_is_told_and_stays_as_it_is(home: Path, desktop: Desktop, damage: str):
    damaged = _DAMAGES[damage](_kept())
    save_file(FIRST).write_text(damaged)
    title = TitleScene(desktop)
    title.opened()
    assert _press(title, "title.resume") is title
    assert desktop.notice
    assert save_file(FIRST).read_text() == damaged
    shelf = KeptScene(desktop, title)
    shelf.opened()
    assert any(item.node.key == f"kept.{FIRST}.json" for item in tree(shelf))


def test_settings_that_cannot_be_read_are_told_on_the_first_screen(
    home: Path, shown: None, monkeypatch: pytest.MonkeyPatch
):
    (home / "settings.json").write_text("{")
    notices = []
    monkeypatch.setattr(Application, "run", lambda self, scene: notices.append(self.desktop.notice))
    open_game()
    assert "settings.json" in notices[0]


def test_a_level_that_vanishes_while_it_is_chosen_is_told(home: Path, desktop: Desktop):
    own_levels_folder().mkdir()
    file = own_levels_folder() / "mine.yaml"
    text = (data_folder("levels") / f"{FIRST}.yaml").read_text(encoding="utf-8")
    file.write_text(text.replace(f"id: {FIRST}", "id: mine", 1), encoding="utf-8")
    scene = LevelSelectScene(desktop, TitleScene(desktop))
    scene.opened()
    _press(scene, "level.mine")
    file.unlink()
    assert _press(scene, "begin") is scene
    assert "mine" in desktop.notice
    assert all(item.node.key != "level.mine" for item in tree(scene))


def test_a_level_that_breaks_while_it_is_chosen_is_told(home: Path, desktop: Desktop):
    own_levels_folder().mkdir()
    file = own_levels_folder() / "mine.yaml"
    shutil.copy(data_folder("levels") / f"{FIRST}.yaml", file)
    scene = LevelSelectScene(desktop, TitleScene(desktop))
    scene.opened()
    file.write_text("format: [")
    assert tree(scene)
    scene.opened()
    assert any("mine.yaml" in item.node.name for item in tree(scene))


def test_a_window_closed_in_the_middle_of_a_save_leaves_the_save_before_it(
    home: Path, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
):
    before = _kept()
    playing = new_conference(level(FIRST), 3, file=save_file(FIRST))

    def closed(*_: object) -> None:
        raise SystemExit(143)

    with monkeypatch.context() as closing:
        closing.setattr(Path, "replace", closed)
        with pytest.raises(SystemExit):
            playing.play(EndBriefing())
    assert save_file(FIRST).read_text() == before
    assert [file.name for file in save_file(FIRST).parent.iterdir() if file.is_file()] == [f"{FIRST}.json"]


def test_closing_the_window_keeps_the_conference(home: Path, desktop: Desktop):
    playing = new_conference(level(FIRST), 3, file=save_file(FIRST))
    scene = ConferenceScene(desktop, playing, TitleScene(desktop))
    playing.session.play(EndBriefing())
    application = Application(desktop)
    assert isinstance(application.handle(scene, pygame.event.Event(pygame.QUIT)), Leave)
    assert load_transcript(save_file(FIRST)).actions == playing.transcript().actions


def test_without_a_folder_to_write_to_a_whole_game_is_played_and_the_reason_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "home").write_text("a file, where a folder should be")
    monkeypatch.setenv("ON_THE_RECORD_HOME", str(tmp_path / "home"))
    scene = play(FIRST, 1, lambda steps: None)
    assert isinstance(scene, DebriefScene)
    assert str(tmp_path / "home") in scene.playing.problem
    assert scene.desktop.notice
    scene.desktop.change(music=3)
    assert scene.desktop.settings.music == 3


# -- the machine ----------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("shown", "home")
def test_without_audio_the_game_opens_and_is_silent(monkeypatch: pytest.MonkeyPatch):
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "no such driver")
    sounds = []
    monkeypatch.setattr(Application, "run", lambda self, scene: sounds.append(self.desktop.sound))
    open_game()
    assert isinstance(sounds[0], Silence)


def test_a_window_is_never_smaller_than_the_smallest(desktop: Desktop):
    application = Application(desktop)
    application.open((200, 100))
    assert application.surface.get_size() == SMALLEST_WINDOW
    application.close()


def test_a_whole_game_is_played_at_eight_hundred_by_six_hundred(home: Path, desktop: Desktop):
    scene = ConferenceScene(desktop, new_conference(level(LEVEL), 1), TitleScene(desktop))
    scene.opened()
    nodes = onward(tree(scene, 800, 600, 100))
    assert nodes
    assert all(node.rect.x >= 0 and node.rect.right <= 800 for node in nodes)


def test_a_window_is_never_larger_than_the_screen(desktop: Desktop, monkeypatch: pytest.MonkeyPatch):
    application = Application(desktop)
    monkeypatch.setattr("game.desktop.app._room", lambda: (1024, 600))
    application.open()
    assert application.surface.get_size() == (1024, 600)
    application.close()


def test_settings_of_a_larger_screen_open_on_this_one(desktop: Desktop):
    desktop.settings = Settings(width=16384, height=16384, scale=200)
    application = Application(desktop)
    application.open((800, 600))
    assert application.surface.get_size() == (800, 600)
    assert application.show(TitleScene(desktop))
    application.close()


def test_escape_closes_what_went_wrong_before_anything_else(desktop: Desktop):
    scene = TitleScene(desktop)
    scene.opened()
    desktop.notice = "It rained."
    assert key(scene, "escape") is scene
    assert desktop.notice == ""
