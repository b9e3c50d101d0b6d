"""Whole games in a real window, with a real pointer and with real keys."""

import json
import random
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.rules.actions import Say
from game.session.saves import load_transcript
from game.session.transcript import Transcript
from tests.desktop.unattended import SIDE_WAYS
from tests.desktop.window import AVAILABLE, Told, Window, display, window

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not AVAILABLE, reason="needs Xvfb and xdotool")]
_MOST_STEPS = 200
_ASLEEP = 3
"""Seconds after which the window has painted ahead what it can, and waits."""
_STILL = {"settings": 1, "language": "en", "reduce_motion": True}


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    with display() as name:
        yield name


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A user's folder, of somebody who wants nothing to move."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.json").write_text(json.dumps(_STILL))
    return home


def _onward(shown: Window) -> list[Told]:
    return [node for node in shown.usable() if node.get("key") and not node["key"].startswith(SIDE_WAYS)]


def _weighed(nodes: list[Told], luck: random.Random) -> Told:
    """One of several, cards more often."""
    return luck.choices(nodes, [5 if node["role"] == "card" else 1 for node in nodes])[0]


def _kept(home: Path) -> Transcript:
    return load_transcript(home / "saves" / "first_briefing.json")


def _finished(home: Path) -> Transcript:
    (file,) = (home / "saves" / "finished").glob("*.json")
    return load_transcript(file)


def test_a_whole_game_is_played_with_the_mouse_alone(screen: str, tmp_path: Path):
    luck = random.Random(1)
    with window(screen, tmp_path / "moving") as shown:
        shown.press("title.first")
        cards = [node["key"] for node in shown.usable() if node.get("key", "").startswith("card.")]
        shown.press(cards[0])
        shown.press("open_doors")
        for _ in range(_MOST_STEPS):
            if shown.tree()["scene"] == "DebriefScene":
                break
            shown.click(_weighed(_onward(shown), luck))
        assert shown.tree()["scene"] == "DebriefScene"
    actions = [action for _, action in _finished(tmp_path / "moving").actions]
    assert sum(isinstance(action, Say) for action in actions) >= 2


def test_a_whole_game_is_played_with_the_keyboard_alone(screen: str, home: Path):
    luck = random.Random(2)
    with window(screen, home) as shown:
        assert shown.key("Return")["scene"] == "BriefingScene"
        assert shown.key("space", "p")["scene"] == "ConferenceScene"
        for _ in range(_MOST_STEPS):
            if shown.tree()["scene"] == "DebriefScene":
                break
            wanted = _weighed(_onward(shown), luck)
            if wanted.get("shortcut", "none") in "123456789" and luck.random() < 0.5:
                shown.key(wanted["shortcut"])
            else:
                shown.focus(wanted["key"])
                shown.key("Return")
        assert shown.tree()["scene"] == "DebriefScene"
    assert any(isinstance(action, Say) for _, action in _finished(home).actions)


def test_size_language_and_full_screen_change_in_the_middle_of_an_answer(screen: str, home: Path):
    with window(screen, home, "play", "first_briefing", "--seed", "3") as shown:
        _begin_an_answer(shown, home)
        before = _kept(home).actions
        assert "Answer" in _words(shown)
        shown.key("F2")
        assert "回答" in _words(shown)
        shown.xdotool("windowsize", "--sync", shown.number, "1000", "700")
        shown.wait_for(lambda tree: _extent(tree) <= 1000)
        for key in ("F11", "F3"):
            assert shown.key(key)["scene"] == "ConferenceScene"
        assert _extent(shown.tree()) > 1800
        assert shown.key("F11")["scene"] == "ConferenceScene"
        assert _kept(home).actions == before
        shown.key("2")  # the first card has been said
        assert len(_kept(home).actions) == len(before) + 1
    kept = json.loads((home / "settings.json").read_text())
    assert (kept["language"], kept["edition"], kept["fullscreen"]) == ("zh", "night", False)


def _begin_an_answer(shown: Window, home: Path) -> None:
    """Press on until the first line of an answer has been said."""
    shown.key("p")
    for _ in range(12):
        if _says(home):
            return
        shown.key("Return" if shown.tree()["scene"] == "CoverageScene" else "1")
    raise AssertionError("nothing was said")


def _says(home: Path) -> int:
    return sum(isinstance(action, Say) for _, action in _kept(home).actions)


def _words(shown: Window) -> str:
    return "\n".join(node["name"] for node in shown.tree()["nodes"])


def _extent(tree: Told) -> int:
    """How far to the right anything on the screen reaches, in pixels."""
    return max(node["place"][0] + node["place"][2] for node in tree["nodes"])


def test_a_killed_window_is_gone_on_with_from_the_title(screen: str, home: Path):
    with window(screen, home, "play", "first_briefing", "--seed", "3") as shown:
        _begin_an_answer(shown, home)
        answer = _words(shown)
        kept = _kept(home)
        shown.kill()
    with window(screen, home) as shown:
        assert any(node.get("key") == "title.resume" and node.get("focused") for node in shown.usable())
        shown.key("Return")
        assert _words(shown) == answer
    assert _kept(home).actions == kept.actions


@pytest.mark.parametrize("request_to_stop", [signal.SIGTERM, signal.SIGINT])
def test_a_window_in_which_nothing_moves_hears_a_request_to_stop(
    screen: str, home: Path, request_to_stop: signal.Signals
):
    with window(screen, home) as shown:
        time.sleep(_ASLEEP)
        shown.process.send_signal(request_to_stop)
        assert shown.process.wait(timeout=10) == 128 + request_to_stop
        assert "Traceback" not in shown.log.read_text()
