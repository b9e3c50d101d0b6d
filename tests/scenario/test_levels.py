"""The shipped levels are as good as the checks can see: no warning is left, and they are laid out."""

from pathlib import Path

import pytest

from game.scenario.checking import check_file, level_files
from game.scenario.layout import laid_out
from game.scenario.source import read_source

LEVELS = level_files(Path(__file__).parents[2] / "levels")


@pytest.mark.parametrize("path", LEVELS, ids=lambda path: path.stem)
def test_a_shipped_level_has_no_problems(path):
    assert not [str(problem) for problem in check_file(path).problems]


@pytest.mark.parametrize("path", LEVELS, ids=lambda path: path.stem)
def test_a_shipped_level_is_laid_out(path):
    source = read_source(path)
    assert laid_out(source) == source.text
