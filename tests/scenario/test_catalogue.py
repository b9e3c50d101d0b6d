"""Every rule of the catalogue finds its failing examples, passes its passing ones, and has a page."""

import re
from pathlib import Path

import pytest

import game.scenario.checks as rule_package
from game.scenario.checks.catalogue import FOLDERS, catalogue
from game.scenario.checks.rule import PLAYED, Layer
from game.scenario.load import read_level
from game.scenario.problems import Severity
from game.scenario.source import Source
from game.scenario.templates import template, template_names
from tests.scenario.example_level import example_text

RULES = list(catalogue().values())
FAILING = [(rule, example) for rule in RULES for example in rule.failing]
PASSING = [(rule, example) for rule in RULES for example in rule.passing]
MENDING = (
    "backwards-bounds", "dangling-id", "half-width-punctuation", "needless-ignore", "repeated-condition", "repeated-item",
    "seconds-stray", "self-reference", "straight-quotes", "stray-space", "unknown-word", "unmarked-figure",
    "unsourced-poll", "unused-entry", "wrong-type",
)  # fmt: skip
"""Rules that offer a quick fix for one of their examples at least."""


def named(pairs):
    return [f"{rule.code}-{number}" for number, (rule, _) in enumerate(pairs)]


def problems(text):
    return read_level(Source("example.yaml", text), warnings=True).problems


def problems_of(rule, text):
    return [problem for problem in problems(text) if problem.code == rule.code]


def mended(text, fix):
    source = Source("example.yaml", text)
    for one in sorted(fix.replacements, key=lambda one: (one.place.line, one.place.column), reverse=True):
        start = source.offset(one.place.line, one.place.column)
        end = source.offset(one.place.end_line, one.place.end_column)
        text = text[:start] + one.text + text[end:]
    return text


@pytest.mark.parametrize(("rule", "example"), FAILING, ids=named(FAILING))
def test_a_failing_example_fails(rule, example):
    found = problems_of(rule, example_text(example))
    assert found, example_text(example)
    for problem in found:
        assert problem.severity is rule.severity
        assert problem.hint
        assert problem.line or rule.code in ("too-many-problems", "too-many-values")


@pytest.mark.parametrize(("rule", "example"), PASSING, ids=named(PASSING))
def test_a_passing_example_passes(rule, example):
    assert not problems_of(rule, example_text(example))
    if example.at and rule.layer not in (Layer.YAML, Layer.SCHEMA):
        errors = [problem for problem in problems(example_text(example)) if problem.severity is Severity.ERROR]
        assert not errors, "a passing example must be a level"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_a_page_and_examples(rule):
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", rule.code)
    assert not rule.code.startswith(PLAYED)
    for sentence in (rule.what, rule.why, rule.mend):
        assert sentence[0].isupper() or sentence[0] in "`"
        assert sentence.endswith((".", "?"))
    if rule.layer is not Layer.FILE:  # what stands in place of a file is no text: tests/scenario/test_source.py
        assert rule.failing
        assert rule.passing


@pytest.mark.parametrize("code", MENDING)
def test_a_quick_fix_mends_what_it_was_offered_for(code):
    rule = catalogue()[code]
    texts = [example_text(example) for example in rule.failing]
    offered = [(text, problem.fix) for text in texts for problem in problems_of(rule, text) if problem.fix is not None]
    assert offered
    for text, fix in offered:
        assert len(problems_of(rule, mended(text, fix))) < len(problems_of(rule, text))


@pytest.mark.parametrize("name", template_names())
def test_a_template_is_clean(name):
    assert not problems(template(name)), [str(problem) for problem in problems(template(name))]


def test_the_catalogue_has_rules_for_every_layer_and_forty_that_look_at_a_valid_level():
    assert {rule.layer for rule in RULES} == set(Layer) - {Layer.PLAY}
    assert sum(rule.find is not None for rule in RULES) >= 40


def test_a_rule_stands_in_the_file_that_bears_its_code():
    files = {path.stem for folder in FOLDERS for path in (Path(rule_package.__file__).parent / folder).glob("*.py")}
    assert {rule.code.replace("-", "_") for rule in RULES} == files - {"__init__"}


def test_every_code_that_the_loader_uses_has_a_page():
    folder = Path(rule_package.__file__).parent.parent
    texts = [path.read_text(encoding="utf-8") for path in folder.glob("*.py")]
    used = {
        code
        for text in texts
        for code in re.findall(r'(?:problem|Wording|stop|_add|_unreadable)\(\s*(?:[\w.()]+, )?"([a-z-]+)"', text)
    }
    assert len(used) > 20
    assert used <= set(catalogue())
