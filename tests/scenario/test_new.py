"""`new` writes a level that is clean, and overwrites nothing."""

import pytest
from click.testing import CliRunner

from game.scenario.load import load_scenario, read_level
from game.scenario.schema.export import schema_text
from game.scenario.source import read_source
from game.scenario.templates import template_names
from game.terminal.new_command import new


def run(*arguments):
    return CliRunner().invoke(new, [str(argument) for argument in arguments])


@pytest.mark.parametrize("kind", template_names())
def test_a_new_level_is_clean_and_bears_its_name(kind, tmp_path):
    result = run(tmp_path / "my_level", "--template", kind)
    assert result.exit_code == 0
    path = tmp_path / "my_level.yaml"
    assert load_scenario(path).id == "my_level"
    assert not read_level(read_source(path), warnings=True).problems
    assert path.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=level.schema.json\n")
    assert (tmp_path / "level.schema.json").read_text(encoding="utf-8") == schema_text()


def test_nothing_is_overwritten(tmp_path):
    path = tmp_path / "level.yaml"
    path.write_text("mine", encoding="utf-8")
    (tmp_path / "level.schema.json").write_text("mine too", encoding="utf-8")
    assert run(tmp_path / "level").exit_code == 2
    assert run(tmp_path / "other").exit_code == 0
    assert path.read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "level.schema.json").read_text(encoding="utf-8") == "mine too"


@pytest.mark.parametrize("name", ["My-Level", "9lives", "a b", "级"])
def test_a_name_that_is_no_id_is_refused_with_the_reason(name, tmp_path):
    result = run(tmp_path / name)
    assert result.exit_code == 2
    assert "small letters" in result.output
    assert not list(tmp_path.iterdir())


def test_a_name_that_is_no_id_is_told_one_that_is():
    assert "not 'My Level': write it as `my_level`." in CliRunner().invoke(new, ["My Level"]).output


def test_a_folder_that_does_not_exist_is_said_to(tmp_path):
    result = run(tmp_path / "none" / "level")
    assert result.exit_code == 1
    assert "could not be written" in result.output
