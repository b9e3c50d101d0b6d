"""What is wrong with a level, and how to mend it, is said in both languages of the interface."""

import copy
import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.scenario.bilingual import Bilingual, in_language
from game.scenario.checks.catalogue import catalogue
from game.scenario.load import load_scenario, read_level
from game.scenario.pointers import NAMES
from game.scenario.problems import Problem, ScenarioError, Severity
from game.scenario.source import _MEANINGS as UNOPENED
from game.scenario.source import Source, read_source
from game.scenario.syntax import _MEANINGS as UNPARSED
from game.scenario.wording import WORDINGS
from tests.scenario.example_level import example_text
from tests.scenario.written import BROKEN

ERRORS = [rule for rule in catalogue().values() if rule.severity is Severity.ERROR]
_CHINESE = re.compile("[\u4e00-\u9fff]")
_QUOTED = re.compile("`[^`]*`|（.*?）")
_ENGLISH = re.compile(r"\b(the|is|this|that|write|here|there|with|delete|it|of|than|in)\b")


def said_in_both(text: str | None) -> bool:
    """Whether a text is there and knows its Chinese, with no English left in it but for what is quoted or in brackets."""
    if not isinstance(text, Bilingual) or not _CHINESE.search(text.chinese):
        return False
    return not _ENGLISH.search(_QUOTED.sub("", text.chinese))


def errors_of(text: str) -> Iterator[Problem]:
    found = read_level(Source("example.yaml", text)).problems
    return (problem for problem in found if problem.severity is Severity.ERROR)


@pytest.mark.parametrize("rule", [rule for rule in ERRORS if rule.failing], ids=lambda rule: rule.code)
def test_whatever_keeps_a_level_from_being_played_is_told_in_both_languages(rule):
    told = [problem for example in rule.failing for problem in errors_of(example_text(example))]
    assert rule.code in {problem.code for problem in told}
    for problem in told:
        assert said_in_both(problem.message), (problem.code, problem.message)
        assert said_in_both(problem.hint), (problem.code, problem.hint)


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_so_is_what_is_wrong_with_every_broken_level(path):
    with pytest.raises(ScenarioError) as raised:
        load_scenario(path)
    for problem in raised.value.problems:
        assert said_in_both(problem.message), (problem.code, problem.message)
        assert said_in_both(problem.hint), (problem.code, problem.hint)


@pytest.mark.parametrize(
    ("code", "content"),
    [("no-file", None), ("not-utf-8", b"\xff\xfea"), ("not-utf-8", b"a\x00\xff"), ("not-utf-8", b"a: \xff")],
)
def test_so_is_why_a_file_cannot_be_read(tmp_path: Path, code: str, content: bytes | None):
    if content is not None:
        (tmp_path / "level.yaml").write_bytes(content)
    with pytest.raises(ScenarioError) as raised:
        read_source(tmp_path / "level.yaml")
    (problem,) = raised.value.problems
    assert problem.code == code
    assert said_in_both(problem.message)
    assert said_in_both(problem.hint)


def test_a_folder_a_pipe_and_a_link_into_nothing_are_told_in_both_languages(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    for path in (tmp_path, tmp_path / "pipe", tmp_path / "link"):
        with pytest.raises(ScenarioError) as raised:
            read_source(path)
        (problem,) = raised.value.problems
        assert said_in_both(problem.message), problem.message
        assert said_in_both(problem.hint), problem.hint


def test_every_meaning_of_a_parsers_or_a_systems_complaint_is_in_both_languages():
    assert errno.EIO in UNOPENED
    texts = [*UNOPENED.values(), *NAMES.values(), *(text for _, *both in UNPARSED for text in both)]
    assert [text for text in texts if not said_in_both(text)] == []


_CONTEXT = {
    "ge": 1, "gt": 1, "le": 1, "lt": 1, "min_length": 2, "max_length": 3, "actual_length": 1, "expected": "'one' or 'two'",
}  # fmt: skip


@pytest.mark.parametrize("kind", WORDINGS)
@pytest.mark.parametrize("value", [None, True, 7, 2.5, "yes", "1_000", "Straße", {"a": 1}, (1,)], ids=repr)
def test_every_complaint_about_a_value_is_worded_in_both_languages(kind: str, value: object):
    worded = WORDINGS[kind](_CONTEXT, value)
    assert said_in_both(worded.message), worded.message
    assert said_in_both(worded.hint), worded.hint


def test_a_text_in_both_languages_is_its_english_to_whoever_takes_it_for_a_string():
    text = Bilingual("delete it", "删掉它")
    assert text == "delete it"
    assert (in_language(text, "en"), in_language(text, "zh")) == ("delete it", "删掉它")
    assert in_language("not translated", "zh") == "not translated"


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
def test_a_copy_keeps_its_chinese(copied):
    assert copied(Bilingual("delete it", "删掉它")).chinese == "删掉它"
