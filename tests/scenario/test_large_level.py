"""A level may be large."""

from game.scenario.load import read_level
from game.scenario.source import Source
from tests.scenario.large_level import large_level


def test_a_level_of_a_hundred_questions_is_clean():
    assert not read_level(Source("x", large_level(100)), warnings=True).problems


def test_one_mistake_among_many_questions_is_found_with_its_line():
    text = large_level(100).replace("answers: {question_77.first", "answers: {question_77.frist", 1)
    problems = read_level(Source("x", text)).problems
    assert [(problem.code, problem.hint) for problem in problems] == [
        ("dangling-id", "did you mean `question_77.first`?")
    ]
    assert "question_77.frist" in problems[0].source_line
