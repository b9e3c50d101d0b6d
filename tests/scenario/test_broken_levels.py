"""Every broken level is reported where, and as what, it says itself that it should be."""

import re
from pathlib import Path

import pytest

from game.scenario.load import load_scenario
from game.scenario.problems import ScenarioError
from tests.scenario.written import BROKEN

_EXPECTED = re.compile(r"# error: (.+)$")


def expected(path: Path) -> set[tuple[int, str]]:
    lines = path.read_text(encoding="utf-8").split("\n")
    marked = ((number, _EXPECTED.search(line)) for number, line in enumerate(lines, 1))
    return {(number, code) for number, mark in marked if mark for code in mark[1].split()}


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_level_is_reported_at_the_lines_that_say_so(path):
    with pytest.raises(ScenarioError) as raised:
        load_scenario(path)
    assert {(problem.line, problem.code) for problem in raised.value.problems} == expected(path)


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_every_problem_has_a_place_a_remedy_and_shows_its_line(path):
    with pytest.raises(ScenarioError) as raised:
        load_scenario(path)
    lines = path.read_text(encoding="utf-8").split("\n")
    for problem in raised.value.problems:
        assert problem.hint, problem
        assert problem.source_line == lines[problem.line - 1]
        assert (problem.line, problem.column) <= (problem.end_line, problem.end_column)


def test_every_broken_level_says_what_it_expects():
    assert len(BROKEN) > 20
    assert all(expected(path) for path in BROKEN)
