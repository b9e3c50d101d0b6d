"""Whatever the text, the loader yields a level or lists problems: it never fails in another way."""

import random
import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario.load import read_level
from game.scenario.problems import ScenarioError
from game.scenario.source import Source, source_of
from tests.scenario.written import BROKEN, MINIMAL, SMALL

LEVELS = Path(__file__).parents[2] / "levels"
TEXTS = [path.read_text(encoding="utf-8") for path in (MINIMAL, SMALL, *BROKEN)]
LINES = sorted({line for text in TEXTS for line in text.split("\n")})
TOKENS = sorted({token for text in TEXTS for token in re.findall(r"\w+|[^\w\s]", text)})
PIECES = [
    "NO", "on", "12:30", "1_000", "0o7", "~", "", "null", "-1", "1e400", ".nan", "[", "]", "{", "}", ": ", "- ", "? ", "#", "&a ", "*a",
    "!!python/object:os.system ", "|\n", ">\n", "'", '"', "\t", "\n", "---\n", "...\n", "%YAML 1.1\n", "\u202e", "а", "\x00", "\ufeff", "：",
]  # fmt: skip


def assert_read(text):
    """Read a text as a level, with every rule; whether it is one."""
    found = read_level(Source("x", text), warnings=True)
    assert (found.scenario is None) == any(problem.severity == "error" for problem in found.problems)
    for problem in found.problems:
        rendered = str(problem)
        assert problem.code in rendered
        assert 0 <= problem.line <= text.count("\n") + 1
        if problem.line:
            assert "^" in rendered
            assert problem.source_line == text.split("\n")[problem.line - 1]
        problem.as_json()
    return found.scenario is not None


@given(st.binary(max_size=300))
def test_any_bytes_at_all(data):
    with suppress(ScenarioError):
        assert_read(source_of(data, "x").text)


@given(st.text(max_size=200).map(lambda text: text.replace("\r", "")))
def test_any_text_at_all(text):
    assert_read("".join(character for character in text if not "\ud800" <= character <= "\udfff"))


@given(st.lists(st.sampled_from(LINES), max_size=40))
def test_lines_of_levels_in_any_order(lines):
    assert_read("\n".join(lines))


@given(st.lists(st.sampled_from(TOKENS + PIECES), max_size=60), st.sampled_from([" ", "", "\n", ": "]))
def test_words_of_levels_in_any_order(tokens, between):
    assert_read(between.join(tokens))


@settings(max_examples=150)
@given(st.sampled_from(TEXTS), st.integers(0, 2**32), st.integers(1, 6))
def test_a_level_with_a_few_changes(text, seed, changes):
    assert_read(mutated(text, random.Random(seed), changes))


def mutated(text, luck, changes):
    """The text with pieces cut out, doubled, moved or replaced."""
    for _ in range(changes):
        start = luck.randrange(len(text) + 1)
        end = min(len(text), start + luck.choice([0, 1, 2, 5, 20, 100]))
        piece = luck.choice([luck.choice(PIECES), luck.choice(TOKENS), text[start:end] * 2, ""])
        text = text[:start] + piece + text[end:]
    return text


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(LEVELS.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_shipped_level_with_a_few_changes(path):
    text = path.read_text(encoding="utf-8")
    loaded = 0
    for seed in range(250):
        luck = random.Random(seed)
        loaded += assert_read(mutated(text, luck, luck.randrange(1, 6)))
    assert 0 < loaded < 250
