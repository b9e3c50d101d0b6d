"""The commands `play`, `levels` and `replay` without a terminal."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from game.files import data_folder
from game.terminal.levels import find_level
from game.terminal.levels_command import levels
from game.terminal.play_command import play
from game.terminal.replay_command import replay
from tests.terminal.room import LEVEL

FERRY = str(LEVEL)


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ON_THE_RECORD_HOME", str(tmp_path / "home"))
    for name in ("LANG", "LANGUAGE", "LC_ALL"):
        monkeypatch.delenv(name, raising=False)


def run_play(*options: str, typed: str = "") -> Result:
    return CliRunner().invoke(play, [FERRY, "--text", *options], input=typed)


def history_as_json(*options: str) -> dict[str, Any]:
    done = run_play("--speaker", "history", "--press", "friendly_room", "--json", *options)
    assert done.exit_code == 0, done.output
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_one_object_on_stdout_says_everything_about_a_conference() -> None:
    found = history_as_json("--seed", "5")
    assert (found["level"], found["seed"]) == ("ferry", 5)
    assert len(found["digest"]) == 64
    assert found["outcome"]["grade"] in (None, "bronze", "silver", "gold")
    assert found["outcome"]["objectives"].keys() == {"island_holds", "no_storm", "believed", "in_time"}
    assert found["meters"].keys() == {"island", "mainland"}
    for meters in found["meters"].values():
        assert meters.keys() == {"favourable", "unfavourable", "dont_know", "credibility", "change"}
        assert meters["favourable"] + meters["unfavourable"] + meters["dont_know"] == pytest.approx(100, abs=1e-4)
    codes = [part["code"] for exchange in found["record"]["exchanges"] for part in exchange["parts"]]
    assert codes == ["explicit", "explicit", "explicit"]
    assert found["record"]["debts"] == []
    assert {story["outlet"] for story in found["headlines"]} <= {"beacon", "courier", "wave"}
    assert found["actions"][-1]["side"] in ("speaker", "press")


def test_the_language_changes_words_and_nothing_else() -> None:
    english, chinese = history_as_json("--lang", "en"), history_as_json("--lang", "zh")
    assert english["meters"] == chinese["meters"]
    assert english["actions"] == chinese["actions"]
    assert "“" in chinese["headlines"][0]["headline"]
    assert english["headlines"][0]["headline"] != chinese["headlines"][0]["headline"]


def test_a_person_may_play_with_json_too_and_an_unfinished_conference_has_no_outcome() -> None:
    done = run_play("--json", "--press", "friendly_room", "--lang", "en", typed="\n\n\n")
    assert json.loads(done.stdout)["outcome"] is None
    assert "ON THE RECORD" in done.stderr


def test_what_is_kept_replays_to_the_same_object(tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    found = history_as_json("--save", str(kept))
    done = CliRunner().invoke(replay, [str(kept), "--level", FERRY, "--json"])
    again = json.loads(done.stdout)
    assert done.exit_code == 0
    assert again.pop("replay") == {"changed": [], "differs_at": None, "reason": None}
    assert again == found


def test_a_replay_is_told_to_its_debrief(tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    history_as_json("--save", str(kept))
    done = CliRunner().invoke(replay, [str(kept), "--level", FERRY, "--lang", "zh"])
    assert "直接回答：“星期五中午。”" in done.stdout
    assert "次日早晨" in done.stdout


def test_a_replay_writes_its_debrief_as_a_page(tmp_path: Path) -> None:
    kept, page = tmp_path / "kept.json", tmp_path / "debrief.html"
    history_as_json("--save", str(kept))
    command = [str(kept), "--level", FERRY, "--lang", "zh"]
    done = CliRunner().invoke(replay, [*command, "--html", str(page)])
    assert done.exit_code == 0
    assert str(page) in done.output.replace("\n", "")
    assert page.read_text(encoding="utf-8").startswith('<!DOCTYPE html>\n<html lang="zh-Hans">')
    nowhere = CliRunner().invoke(replay, [*command, "--html", str(tmp_path / "nowhere" / "debrief.html")])
    assert nowhere.exit_code == 1
    assert "nowhere" in nowhere.output


def test_a_replay_against_a_changed_level_says_where_it_differs_and_exits_with_3(tmp_path: Path) -> None:
    kept, other = tmp_path / "kept.json", tmp_path / "ferry.yaml"
    history_as_json("--save", str(kept))
    other.write_text(LEVEL.read_text(encoding="utf-8").replace("favourable: 48", "favourable: 44"), encoding="utf-8")
    done = CliRunner().invoke(replay, [str(kept), "--level", str(other), "--lang", "en"])
    assert done.exit_code == 3
    assert "The level was changed since this was kept." in done.output
    assert "After action 0, favourable of island was 48.000 and is now 44.000." in done.output
    as_data = CliRunner().invoke(replay, [str(kept), "--level", str(other), "--json"])
    assert json.loads(as_data.stdout)["replay"]["changed"] == ["level"]


@pytest.mark.parametrize(("language", "words"), [("en", "The level was changed"), ("zh", "关卡有改动")])
def test_a_changed_level_is_told_even_where_it_comes_out_the_same(tmp_path: Path, language: str, words: str) -> None:
    kept, other = tmp_path / "kept.json", tmp_path / "ferry.yaml"
    history_as_json("--save", str(kept))
    text = LEVEL.read_text(encoding="utf-8")
    other.write_text(re.sub(r"(?m)^clock: (\d+)$", lambda found: f"clock: {int(found[1]) + 1}", text), encoding="utf-8")
    done = CliRunner().invoke(replay, [str(kept), "--level", str(other), "--lang", language])
    assert done.exit_code == 0
    assert words in done.output


def test_a_replay_of_a_level_that_is_not_the_games_own_asks_for_its_file(tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    history_as_json("--save", str(kept))
    done = CliRunner().invoke(replay, [str(kept)])
    assert done.exit_code == 1
    assert "--level" in done.output


def test_an_unknown_level_is_named_with_a_near_one() -> None:
    done = CliRunner().invoke(play, ["two_session_2020", "--text"])
    assert done.exit_code == 2
    assert "Did you mean 'two_sessions_2020'?" in done.output
    assert "There is: " in CliRunner().invoke(play, ["zebra", "--text"]).output


def test_an_id_is_the_game_s_own_level_whatever_lies_in_the_current_folder(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("two_sessions_2020", "my_notes"):
        (tmp_path / name).write_text("no level", encoding="utf-8")
    assert find_level("two_sessions_2020").is_relative_to(data_folder("levels"))
    assert find_level("./two_sessions_2020") == Path("two_sessions_2020")
    assert find_level("my_notes") == Path("my_notes")


def test_a_broken_level_is_not_played_and_says_where_it_is_broken(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("format: 1\nid: broken\n", encoding="utf-8")
    done = CliRunner().invoke(play, [str(broken), "--text"])
    assert done.exit_code == 1
    assert "cannot be played" in done.output
    assert "broken.yaml" in done.output


@pytest.mark.parametrize("content", ["", "nonsense", '{"transcript": 1, "level":', '{"transcript": 99}', "[]"])
def test_a_damaged_file_is_reported_and_left_as_it_is(tmp_path: Path, content: str) -> None:
    kept = tmp_path / "kept.json"
    kept.write_text(content, encoding="utf-8")
    done = run_play("--save", str(kept))
    assert done.exit_code == 1
    assert str(kept) in done.output
    assert kept.read_text(encoding="utf-8") == content


def test_a_finished_conference_cannot_be_gone_on_with(tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    history_as_json("--save", str(kept))
    done = run_play("--save", str(kept), "--lang", "en")
    assert done.exit_code == 1
    assert "is over" in done.output


def test_going_on_with_another_seed_or_mode_is_refused(tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    run_play("--save", str(kept), "--seed", "4", "--press", "friendly_room", typed="\n\n\n")
    for option in (("--seed", "5"), ("--mode", "exam")):
        done = run_play("--save", str(kept), "--lang", "en", *option)
        assert done.exit_code == 1
        assert "another seed or mode" in done.output


def test_a_place_that_cannot_be_written_is_refused_before_the_first_question(tmp_path: Path) -> None:
    done = run_play("--save", str(tmp_path / "no" / "such" / "kept.json"), "--speaker", "random", "--json")
    assert done.exit_code == 1
    assert "there is no folder" in done.output


def test_a_level_without_history_cannot_be_held_by_the_historical_speaker(tmp_path: Path) -> None:
    text = LEVEL.read_text(encoding="utf-8")
    without = tmp_path / "ferry.yaml"
    without.write_text(text[: text.index("\nhistory:")] + "\n", encoding="utf-8")
    done = CliRunner().invoke(play, [str(without), "--text", "--speaker", "history"])
    assert done.exit_code == 1
    assert "no history" in done.output


@pytest.mark.parametrize("press", ["working_press", "hard_news", "human"])
def test_what_was_really_said_is_refused_up_front_where_something_else_would_be_asked(press: str) -> None:
    done = run_play("--speaker", "history", "--press", press)
    assert done.exit_code == 1
    assert "answers only what was really asked" in done.output
    assert "--press friendly_room" in done.output


@pytest.mark.parametrize(
    ("option", "wrong", "right"), [("--press", "hardnews", "hard_news"), ("--speaker", "evadr", "evader")]
)
def test_an_unknown_player_is_told_the_nearest(option: str, wrong: str, right: str) -> None:
    done = run_play(option, wrong)
    assert done.exit_code == 2
    assert f"Did you mean '{right}'?" in done.output


@pytest.mark.parametrize("press", ["friendly_room", "working_press", "hard_news", "murder_board"])
def test_every_press_can_be_watched_with_any_speaker(press: str) -> None:
    done = run_play("--speaker", "candid", "--press", press, "--seed", "1", "--lang", "en")
    assert done.exit_code == 0, done.output


def test_levels_are_listed_with_what_they_ask_and_the_best_grade() -> None:
    done = CliRunner().invoke(levels, ["--lang", "en"])
    assert done.exit_code == 0
    assert "Great Hall, 24 May 2020" in done.output
    assert "not played" in done.output
    listed = json.loads(CliRunner().invoke(levels, ["--json"]).output)
    assert {"first_briefing", "two_sessions_2020"} <= {level["id"] for level in listed}
    assert listed[0]["best"] is None


def test_the_players_of_the_program_play_a_whole_game_without_a_person() -> None:
    for press in ("friendly_room", "working_press", "random"):
        found = json.loads(run_play("--speaker", "random", "--press", press, "--seed", "2", "--json").stdout)
        assert found["outcome"]["termination"]


def test_a_person_who_finishes_is_shown_front_pages_and_debrief_and_the_grade_is_kept(tmp_path: Path) -> None:
    answers = ["", "1", "1", "", "1"] + ["1", "1", "2", "y", ""] * 3 + ["1", "y", "", "1", "y", ""] * 8 + [""] * 40
    done = run_play("--press", "friendly_room", "--lang", "en", "--seed", "3", typed="\n".join(answers) + "\n")
    assert done.exit_code == 0
    assert "Tomorrow’s front pages" in done.output
    assert "The morning after" in done.output
    assert "YOU AGAINST WHAT WAS REALLY SAID" in done.output
