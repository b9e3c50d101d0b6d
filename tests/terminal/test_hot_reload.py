"""After each save the same actions are played again, as far as they still fit."""

import itertools

import pytest

from game.players.match import Match
from game.players.random_player import RandomPlayer
from game.players.scripted import ScriptedPress
from game.scenario.load import load_scenario
from game.scenario.templates import template
from game.session.session import Session
from game.terminal import hot_reload
from game.terminal.hot_reload import follow, saves_of


@pytest.fixture
def played(tmp_path):
    """A level in a file, and a conference that was played on it."""
    path = tmp_path / "bilingual.yaml"
    path.write_text(template("bilingual").replace("id: example", "id: bilingual"), encoding="utf-8")
    session = Match(Session(load_scenario(path), 1), RandomPlayer(), ScriptedPress(), 1).run()
    return path, session


def after(played, *changes):
    """What is said when these changes are saved, one after the other."""
    path, session = played
    said = []

    def saves():
        for old, new in changes:
            text = path.read_text(encoding="utf-8")
            assert old in text
            path.write_text(text.replace(old, new), encoding="utf-8")
            said.append("--")
            yield

    follow(path, session, said.append, saves())
    return "\n".join(said).split("--")[1:]


def test_a_changed_word_leaves_everything_as_it_was(played):
    (report,) = after(played, ("en: The closed bridge", "en: The bridge is closed"))
    number = len(played[1].steps)
    assert f"{number} of {number} actions fit" in report
    assert "was" not in report


def test_a_changed_public_shows_where_the_meters_go(played):
    (report,) = after(played, ("favourable: 48", "favourable: 45"))
    assert "(was " in report


def test_it_stops_at_the_first_action_that_no_longer_fits_and_says_why(played):
    said = next(step.action.response for step in played[1].steps if type(step.action).__name__ == "Say")
    text = played[0].read_text(encoding="utf-8")
    listed = next(line for line in text.split("\n") if line.strip().startswith("responses: [") and said in line)
    others = [name for name in listed.strip()[len("responses: [") : -1].split(", ") if name != said]
    (report,) = after(played, (listed, listed.split("responses")[0] + f"responses: [{', '.join(others)}]"))
    if said in ("no_comment", "lives_come_first", "answered_that"):
        pytest.skip("it may still be said as a fallback or a message")
    number = len(played[1].steps)
    assert f"{number} of {number} actions fit" not in report
    assert f"what the speaker did, `say: {said}`, is no longer possible." in report


def test_a_broken_level_is_reported_and_the_next_save_is_played(played):
    broken, mended = after(played, ("reporter: city_desk", "reporter: city_dusk"), ("city_dusk", "city_desk"))
    assert "did you mean `city_desk`?" in broken
    assert "actions fit" in mended


def test_another_level_s_name_is_said(played):
    (report,) = after(played, ("id: bilingual", "id: other"))
    assert "another's" in report


def test_a_save_is_noticed_and_a_touch_or_half_a_save_is_not(tmp_path, monkeypatch):
    path = tmp_path / "level.yaml"
    path.write_text("one", encoding="utf-8")
    looks = iter(["one", "two", "two", None, "", "three"])

    def look(_):
        text = next(looks)
        if text is None:
            path.unlink()
        else:
            path.write_text(text, encoding="utf-8")

    monkeypatch.setattr(hot_reload.time, "sleep", look)
    noticed = [path.read_text(encoding="utf-8") for _ in itertools.islice(saves_of(path), 2)]
    assert noticed == ["two", "three"]
