"""The model's page is what the code is: its example runs, its tables and pictures are those of the code."""

import re
from pathlib import Path

import pytest

from game.opinion.constants import Constants, constants_table
from game.opinion.experiments.__main__ import GALLERY, PAGE
from game.opinion.experiments.catalogue import FINDINGS, Finding
from game.opinion.experiments.figures import draw
from game.opinion.experiments.situation import Situation
from game.opinion.terms import TERMS

TEXT = PAGE.read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
NUMBER = re.compile(r"(?<=[\s\",])\d+\.\d(?=[\s\",])")
"""A place in a picture; machines round the last figure differently."""


def numbers(picture: str) -> list[float]:
    return [float(number) for number in NUMBER.findall(picture)]


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_example_runs(example: str, capsys: pytest.CaptureFixture[str]):
    exec(compile(example, PAGE.name, "exec"), {"__name__": "page"})
    assert "claims" in capsys.readouterr().out


def test_the_table_of_constants_is_that_of_the_code():
    assert constants_table() in TEXT


def test_every_constant_has_a_meaning_a_grade_and_a_source():
    for name in Constants.__dataclass_fields__:
        row = next(line for line in TEXT.splitlines() if line.startswith(f"| `{name}` |"))
        assert all(cell.strip() for cell in row.strip("|").split("|")), row


def test_every_constant_is_used_on_the_page_and_every_name_there_is_one():
    equations = TEXT.partition("## State")[2].partition("## Effects")[0]
    named = set(re.findall(r"\*([a-z]+(?:_[a-z]+)+)\*", equations))
    assert named - set(Constants.__dataclass_fields__) == set()
    missing = [name for name in Constants.__dataclass_fields__ if not re.search(rf"\b{name}\b", equations)]
    assert missing == ["least_spread"]


def test_every_term_is_on_the_page():
    assert [term for term in TERMS if f"| `{term}` |" not in TEXT] == []


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: finding.key)
def test_every_effect_has_the_picture_that_the_model_draws_today(finding: Finding):
    kept = (GALLERY / f"{finding.key}.svg").read_text(encoding="utf-8")
    now = draw(finding.figure(Situation()))
    remedy = "renew it with `python -m game.opinion.experiments`"
    assert NUMBER.sub("", now) == NUMBER.sub("", kept), remedy
    assert numbers(now) == pytest.approx(numbers(kept), abs=0.5), remedy
    assert f"(gallery/{finding.key}.svg)" in TEXT


def test_no_picture_is_left_over():
    assert {path.stem for path in GALLERY.glob("*.svg")} == {finding.key for finding in FINDINGS}


def test_the_page_names_every_source_of_an_effect():
    authors = {
        author
        for finding in FINDINGS
        for author in re.findall(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?= (?:&|et al|\d{4}))", finding.source)
    }
    sources = TEXT.partition("## Sources")[2]
    assert [author for author in sorted(authors) if author not in sources] == []


def test_the_page_names_no_country_or_medium_as_part_of_the_model():
    code = "".join(path.read_text(encoding="utf-8") for path in Path(PAGE.parent).glob("*.py"))
    assert re.search(r"\b(China|Russia|America|USA|Reuters|BBC|CNN)\b", code) is None
