"""The command `check`: files and folders, text and JSON, exit status."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from game.scenario.checks.level import Level
from game.scenario.checks.rule import PLAYED, Finding, Layer, Rule
from game.scenario.problems import Severity
from game.terminal.check_command import check_command
from tests.scenario.written import BROKEN, MINIMAL, SMALL


def silent(level: Level):
    """Finds every response that is never said, as if it had been played for."""
    for name in level.scenario.responses:
        yield Finding(("responses", name), f"{name} is never said", "let a question offer it")


UNSAID = Rule(f"{PLAYED}unsaid", Severity.WARNING, Layer.PLAY, "A line.", "It is.", "Say it.", find=silent)


def run(*arguments: object, rules_of_play=(UNSAID,)):
    command = check_command(lambda: rules_of_play)
    result = CliRunner().invoke(command, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def test_a_clean_level_exits_0_and_says_so():
    result = run(MINIMAL)
    assert result.exit_code == 0
    assert "1 file checked" in result.output
    assert "error" not in result.output


def test_a_broken_level_exits_1_and_lists_every_problem():
    result = run(BROKEN[0])
    assert result.exit_code == 1
    assert f"{BROKEN[0]}:" in result.output


def test_an_unreadable_file_exits_2_even_beside_clean_ones(tmp_path):
    assert run(MINIMAL, tmp_path / "none.yaml").exit_code == 2
    assert run(tmp_path).exit_code == 2
    assert run(BROKEN[0], tmp_path / "none.yaml").exit_code == 2


def test_a_folder_stands_for_the_level_files_in_it(tmp_path):
    for name in ("b.yaml", "a.yml", "notes.txt"):
        (tmp_path / name).write_text(MINIMAL.read_text(encoding="utf-8") if name != "notes.txt" else "x: [")
    result = run(tmp_path)
    assert result.exit_code == 0
    assert "2 files checked" in result.output


def test_json_is_one_object_with_counts_and_ranges(tmp_path):
    broken = tmp_path / "broken.yaml"
    broken.write_text(MINIMAL.read_text(encoding="utf-8").replace("reporter: desk", "reporter: dask"))
    result = run("--json", SMALL, broken)
    report = json.loads(result.output)
    assert result.exit_code == 1
    assert report["errors"] == 1
    assert [Path(file["path"]).name for file in report["files"]] == ["small.yaml", "broken.yaml"]
    (problem,) = [problem for problem in report["files"][1]["problems"] if problem["severity"] == "error"]
    assert problem["code"] == "dangling-id"
    assert problem["range"]["start"] == {"line": 29, "column": 15}


def test_strict_counts_warnings_as_problems(tmp_path):
    slow = tmp_path / "slow.yaml"
    slow.write_text(MINIMAL.read_text(encoding="utf-8").replace("seconds: 3,", "seconds: 30,"))
    assert run(slow).exit_code == 0
    assert run(slow, "--strict").exit_code == 1
    assert "seconds-stray" in run(slow).output


def test_a_rule_is_explained_by_its_code():
    assert run("--explain", "dangling-id").output.startswith("dangling-id (error, references)")
    assert "seconds-stray" in run("--explain", "all").output
    missing = run("--explain", "dangling-ids")
    assert missing.exit_code == 2
    assert "did you mean `dangling-id`?" in missing.output


def test_no_path_is_a_mistake_of_usage():
    assert run().exit_code == 2


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_every_broken_level_exits_1_in_either_form(path):
    assert run(path).exit_code == 1
    assert json.loads(run(path, "--json").output)["errors"] > 0


def ignoring(tmp_path, code: str) -> Path:
    path = tmp_path / "ignoring.yaml"
    path.write_text(MINIMAL.read_text(encoding="utf-8") + f"ignore: {{{code}: it is meant so}}\n", encoding="utf-8")
    return path


def test_rules_that_play_a_level_are_asked_only_when_they_are_wanted():
    assert "play-unsaid" not in run(MINIMAL).output
    found = run(MINIMAL, "--balance", "--strict")
    assert found.exit_code == 1
    assert "warning play-unsaid: yes_it_is is never said" in found.output


def test_a_level_with_errors_is_not_played():
    assert "play-unsaid" not in run(BROKEN[0], "--balance").output


def test_what_only_play_can_find_is_ignored_like_everything_else(tmp_path):
    path = ignoring(tmp_path, "play-unsaid")
    assert "play-unsaid" not in run(path).stdout
    assert "play-unsaid" not in run(path, "--balance").stdout
    idle = Rule(
        "play-unsaid", Severity.WARNING, Layer.PLAY, "A line.", "It is.", "Say it.", find=lambda level: iter(())
    )
    assert "finds nothing here any more" in run(path, "--balance", rules_of_play=(idle,)).stdout


def test_an_unknown_rule_of_play_is_noticed_by_whoever_knows_them_all(tmp_path):
    path = ignoring(tmp_path, "play-unsaad")
    assert "play-" not in run(path).stdout
    assert "did you mean `play-unsaid`?" in run(path, "--balance").stdout


def test_rules_that_play_have_pages_in_the_same_catalogue():
    assert run("--explain", "play-unsaid").output.startswith("play-unsaid (warning, play)")
    assert "play-unsaid" in run("--explain", "all").output
    assert "play-unsaid" not in run("--explain", "all", rules_of_play=()).output
