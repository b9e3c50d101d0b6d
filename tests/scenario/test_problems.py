"""A problem as a person reads it, and as an editor does."""

import json

from game.scenario.load import MOST_PROBLEMS
from tests.scenario.written import minimal, reading


def test_a_problem_shows_place_code_line_caret_and_remedy():
    (problem,) = reading(minimal(("tactic: direct_answer", "tactic: direct_anwser")), "levels/x.yaml").problems
    assert str(problem) == (
        "levels/x.yaml:37:23: error unknown-word: `direct_anwser` is not among the words for this\n"
        "      yes_it_is: {tactic: direct_anwser, text: Yes it is., soundbite: Yes, seconds: 3, claims: {p: true}…\n"
        "                          ^^^^^^^^^^^^^\n"
        "    hint: did you mean `direct_answer`?"
    )


def test_a_caret_stands_right_after_chinese_text():
    text = minimal(("title: T", "title: {en: T, zh: 记者会, titel: U}"))
    (problem,) = reading(text).problems
    assert str(problem).splitlines()[1:3] == [
        "    title: {en: T, zh: 记者会, titel: U}",
        "                               ^^^^^",
    ]


def test_a_problem_becomes_json_with_ranges():
    (problem,) = reading(minimal(("speaker: {name: N}", "speaker: {name: N, nmae: M}"))).problems
    data = json.loads(json.dumps(problem.as_json()))
    assert data["code"] == "unknown-key"
    assert data["severity"] == "error"
    assert data["node"] == "speaker.nmae"
    assert data["range"] == {"start": {"line": 7, "column": 20}, "end": {"line": 7, "column": 24}}
    assert data["hint"] == "did you mean `name`?"


def test_the_second_place_of_a_duplicate_key_is_in_the_json():
    (problem,) = reading(minimal(("place: P", "place: P\nplace: Q"))).problems
    assert problem.as_json()["related"] == {"start": {"line": 5, "column": 1}, "end": {"line": 5, "column": 6}}


def test_problems_come_in_the_order_of_the_lines():
    text = minimal(("id: minimal", "id: Minimal"), ("at_most: 3", "at_most: -3"), ("patience: 3", "patience: x"))
    lines = [problem.line for problem in reading(text).problems]
    assert lines == sorted(lines)
    assert len(lines) == 3


def test_schema_errors_do_not_hide_dangling_ids_elsewhere():
    text = minimal(
        ("title: T", "titel: T"), ("reporter: desk", "reporter: dask"), ("unfavourable: 40", "unfavourable: 70")
    )
    assert {problem.code for problem in reading(text).problems} == {
        "missing-key", "unknown-key", "dangling-id", "shares-exceed-100",
    }  # fmt: skip


def test_what_is_wrong_as_yaml_is_not_reported_again_as_a_wrong_type():
    assert [problem.code for problem in reading(minimal(("trust: 0.5", "trust: .nan"))).problems] == ["bad-number"]


def test_more_problems_than_anyone_reads_are_counted_off():
    flood = "".join(f"  r{number}: {{tactic: x}}\n" for number in range(3000))
    problems = reading(minimal(("responses:\n  yes", f"responses:\n{flood}  yes"))).problems
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[-1].code == "too-many-problems"
    assert problems[-1].line == 0


def test_a_level_with_an_error_yields_no_scenario_and_one_without_does():
    assert reading(minimal()).scenario is not None
    assert reading(minimal(("reporter: desk", "reporter: dask"))).scenario is None
