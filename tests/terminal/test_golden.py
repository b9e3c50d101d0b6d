"""Key screens and a whole game read as they were kept. What was meant to change is regenerated, and its difference read."""

import re
from difflib import unified_diff
from pathlib import Path

import pytest

from tests.terminal.golden_pages import golden_pages

PAGES = golden_pages()
_NUMBER = re.compile(r"[+−]?\d+(?:\.\d+)?")
_LAST_DIGIT = 1.01
"""Another computer's arithmetic may round the last thousandth, or tenth, otherwise."""


def words(line: str) -> str:
    """A line without its numbers, bars, arrows and spaces."""
    return re.sub(r"[\s█░▒▲△▼▽│]+", "", _NUMBER.sub("#", line))


def figures(line: str) -> list[float]:
    return [float(number.replace("−", "-")) for number in _NUMBER.findall(line)]


def alike(kept: str, now: str) -> bool:
    one, other = figures(kept), figures(now)
    return words(kept) == words(now) and all(abs(a - b) <= _LAST_DIGIT for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_a_page_reads_as_it_was_kept(file: Path) -> None:
    kept, now = file.read_text(encoding="utf-8").splitlines(), PAGES[file]().splitlines()
    same = len(kept) == len(now) and all(map(alike, kept, now))
    difference = "\n".join(unified_diff(kept, now, "kept", "now", lineterm=""))
    assert same, f"{difference}\nIf this was meant: python -m tests.regenerate"


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_no_line_is_wider_than_the_page(file: Path) -> None:
    from rich.cells import cell_len

    assert max(cell_len(line) for line in file.read_text(encoding="utf-8").splitlines()) <= 80


def test_a_changed_word_is_noticed_and_a_last_digit_is_not() -> None:
    assert alike("The island  48.5  △ +5", "The island  48.6  △ +6")
    assert not alike("The island  48.5", "The mainland  48.5")
    assert not alike("The island  48.5", "The island  58.5")
