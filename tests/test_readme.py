"""What the README shows is true: its commands are the ones that are checked, and its examples run."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
COMMANDS = re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)


def test_there_are_examples():
    assert EXAMPLES


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.splitlines()[0])
def test_each_example_runs(example: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "README.md", "exec"), {"__name__": "readme"})


def test_the_first_screen_says_what_this_is_and_gives_two_complete_commands():
    first_screen = "\n".join(README.splitlines()[:25])
    assert "press" in first_screen
    assert len(COMMANDS) == 2
    assert all(command in first_screen for command in COMMANDS)
    play, test = COMMANDS
    assert play.endswith("on-the-record")
    assert test.endswith("pytest")


def test_continuous_integration_runs_the_readmes_own_test_command():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    pattern = re.search(r"--extended-regexp '(.*)' README\.md", script)
    assert pattern is not None
    assert re.findall(pattern.group(1), README, re.MULTILINE) == [COMMANDS[1]]
    assert 'step bash -c "$test_command"' in script


def test_every_command_that_the_readme_shows_exists():
    from game.__main__ import on_the_record

    shown = set(re.findall(r"^on-the-record ([a-z]+)", README, re.MULTILINE))
    assert shown == set(on_the_record.list_commands(None))  # type: ignore[arg-type]


def test_the_files_that_the_readme_points_to_are_there():
    links = re.findall(r"\]\((?!https?:)([^)#]+)", README)
    assert links
    assert all((ROOT / link).exists() for link in links), links


def test_each_dependency_says_why_it_is_there():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for dependency in tomllib.loads(text)["project"]["dependencies"]:
        assert re.search(rf'"{re.escape(dependency)}",\s+# \w+', text), dependency
