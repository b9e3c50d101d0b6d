"""The author's guide is true: its examples are levels, its tables are complete, and who follows it has a level that plays."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from game.__main__ import on_the_record
from game.scenario.edits import SetValue, applied
from game.scenario.load import read_level
from game.scenario.problems import Severity
from game.scenario.reader import read_document
from game.scenario.schema.export import all_models
from game.scenario.source import Source
from game.scenario.templates import template
from tests.scenario.example_level import address
from tests.scenario.key_tables import WHERE, key_tables, tactic_table

GUIDE = (Path(__file__).parents[2] / "levels" / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^<!-- ([^\n]+?) -->\n```yaml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
PIECES = [(about, yaml) for about, yaml in BLOCKS if ", at: " in about]
SNIPPETS = {about.partition(", at: ")[2]: yaml for about, yaml in PIECES}


def level_with(about: str, yaml: str) -> str:
    """The level that a piece of the guide makes of the one that it changes."""
    base, _, where = about.partition(", at: ")
    name, _, before = base.partition(" with ")
    text = template(name)
    for place, piece in [*([(before, SNIPPETS[before])] if before else []), (where, yaml)]:
        document, problems = read_document(Source("x", text))
        assert not problems
        text = applied(document, (SetValue(address(place), piece),))
    return text


def test_there_are_examples_and_each_says_where_it_belongs():
    assert len(PIECES) > 8
    assert GUIDE.count("```yaml") == len(BLOCKS)


@pytest.mark.parametrize(("about", "yaml"), PIECES, ids=[about for about, _ in PIECES])
def test_every_example_makes_a_level_without_errors(about, yaml):
    reading = read_level(Source("x", level_with(about, yaml)), warnings=True)
    assert not [str(problem) for problem in reading.problems if problem.severity is Severity.ERROR]


def test_the_guide_s_own_false_evidence_is_found():
    about, yaml = next(pair for pair in PIECES if "sensor_log" in pair[0])
    codes = {problem.code for problem in read_level(Source("x", level_with(about, yaml)), warnings=True).problems}
    assert "false-evidence" in codes


def test_the_first_level_is_the_template_that_new_writes():
    assert [yaml for about, yaml in BLOCKS if about == "template: minimal"] == [template("minimal")]
    assert len(template("minimal").splitlines()) <= 35


def test_the_tables_are_complete_and_up_to_date():
    assert set(WHERE) == {model.__name__ for model in all_models()}
    assert f"<!-- keys -->\n{key_tables()}<!-- end -->" in GUIDE
    assert f"<!-- tactics -->\n{tactic_table()}<!-- end -->" in GUIDE


def test_every_command_of_the_guide_exists():
    shown = set(re.findall(r"on-the-record ([a-z]+)", GUIDE))
    assert shown <= set(on_the_record.list_commands(None))


def test_its_contents_lead_to_its_headings():
    headings = {heading.lower().replace(" ", "-") for heading in re.findall(r"^## (.+)$", GUIDE, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]+)\)", GUIDE)) == headings


def test_a_reader_is_told_where_each_step_of_the_first_level_goes():
    for about, _ in PIECES:
        if about.startswith("minimal"):
            before, _, _ = GUIDE.partition(f"<!-- {about} -->")
            assert f"`{about.partition(', at: ')[2]}`" in before[-600:]


def test_its_steps_one_after_the_other_make_a_level_that_plays(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = Path("my_level.yaml")

    def run(words, status=0):
        result = CliRunner().invoke(on_the_record, words.split(), catch_exceptions=False)
        assert result.exit_code == status, result.output
        return result.stdout

    def write(place, yaml):
        document, _ = read_document(Source("x", path.read_text(encoding="utf-8")))
        path.write_text(applied(document, (SetValue(address(place), yaml),)), encoding="utf-8")

    run("new my_level")
    for about, yaml in PIECES:
        if about.startswith("minimal"):
            write(about.partition(", at: ")[2], yaml)
    assert "unreachable-response" in run("check my_level.yaml")
    write("questions.since_when.responses", re.search(r"`responses: (\[.*?\])`", GUIDE)[1])
    assert "false-evidence" in run("check --strict my_level.yaml", status=1)
    write("propositions.told_at_once.truth", "contested")
    run("check --strict my_level.yaml")
    played = run("play my_level.yaml --text --speaker random --press friendly_room --seed 1 --json")
    assert json.loads(played)["actions"]


@pytest.mark.parametrize("kind", ["minimal", "bilingual"])
def test_who_follows_it_has_a_level_that_plays_to_its_end(kind, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def run(*words):
        result = CliRunner().invoke(on_the_record, list(words), catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return result.stdout

    run("new", "my_level", "--template", kind)
    run("check", "--strict", "my_level.yaml")
    run("format", "--check", "my_level.yaml")
    game = "play my_level.yaml --text --speaker random --press friendly_room --seed 1 --json"
    played = json.loads(run(*game.split()))
    assert played["level"] == "my_level"
    assert played["actions"]
