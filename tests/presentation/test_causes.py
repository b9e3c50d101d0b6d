"""Why each audience moved, in a line: the speaker's own doing first, with the words that did it and who carried them."""

from dataclasses import replace

import numpy as np
import pytest

from game.opinion.explanation import Explanation
from game.presentation.causes import Answer, Cause, answer_heard, causes, line_of
from game.presentation.reasons import reasons, small_causes, telling
from game.scenario.vocabulary import Tactic
from tests.presentation.ferry import LANGUAGES, answer, asked, teller


def explained(**points: tuple[float, float]) -> Explanation:
    """Terms of the favourable shares of the island and the mainland, in points."""
    shifts = np.array([list(values) for values in points.values()])
    return Explanation(tuple(points), shifts, np.zeros_like(shifts), np.zeros_like(shifts))


def told(**points: tuple[float, float]) -> tuple[Cause, ...]:
    """An answer of two lines, the second of which did everything that lines can do."""
    begun = answer(asked("fault.mild"), "crew_was_good", "on_friday")
    heard = answer_heard(begun, 1)
    nothing = explained(claims=(0.0, 0.0))
    whole = explained(**points)
    return causes(teller(), replace(heard, explanation=whole, by_line=(nothing, whole)))


def test_the_speaker_s_own_cause_is_told_before_a_larger_one_of_the_question() -> None:
    assert telling(reasons(teller(), explained(question=(-0.9, 0), claims=(-0.4, 0)), 0), -13).term == "claims"


def test_the_question_is_told_where_nothing_else_has_weight() -> None:
    assert telling(reasons(teller(), explained(question=(-1.9, 0), claims=(-0.1, 0)), 0), -20).term == "question"


def test_a_cause_that_pulled_the_other_way_explains_nothing() -> None:
    assert telling(reasons(teller(), explained(claims=(-0.4, 0)), 0), 5) is None


def test_the_line_that_did_it_is_quoted_with_who_carried_it() -> None:
    island, _ = told(claims=(-0.9, 0.0))
    line = answer(asked("fault.mild"), "crew_was_good", "on_friday").state.record.exchanges[1].links[1]
    assert island.line == 1
    assert teller().soundbite(line).rstrip(".") in island.text
    assert island.text.endswith(")")


def test_a_line_named_just_above_is_not_quoted_twice() -> None:
    first, second = told(claims=(-0.9, -0.5))
    assert first.line == second.line == 1
    assert second.text.startswith("the same line")


def test_of_a_cause_that_was_told_just_above_the_row_tells_what_differs_and_that_once() -> None:
    _, second = told(claims=(-0.9, -0.5), goodwill=(0.0, -0.1))
    assert "; besides, the tone was hostile" in second.text
    _, alike = told(claims=(-0.9, -0.5), goodwill=(-0.8, 0.0))
    assert "besides" not in alike.text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "a little each: you sounded as if you cared; you stood up for your side"),
        ("zh", "积少成多：听上去您是在意他们的；您替自己人撑了腰"),
    ],
)
def test_of_causes_too_small_for_a_sentence_the_largest_are_told_with_what_they_did(language: str, text: str) -> None:
    small = explained(claims=(-0.02, 0.0), goodwill=(0.04, 0.0), competence=(0.01, 0.0), rally=(0.03, 0.0))
    assert small_causes(teller(language), small, 0) == text
    assert not telling(reasons(teller(), small, 0), 1)


def test_a_single_small_cause_is_told_alone() -> None:
    assert small_causes(teller(), explained(goodwill=(-0.04, 0.0)), 0) == "a little: the tone was hostile"


@pytest.mark.parametrize(("tactic", "line"), [(Tactic.SYMPATHY, 1), (Tactic.CITE_EVIDENCE, 1), (Tactic.APOLOGISE, 0)])
def test_only_what_answers_or_owns_up_is_called_straight(tactic: Tactic, line: int) -> None:
    heard = answer_heard(answer(asked("fault.mild"), "crew_was_good", "on_friday"), 1)
    links = (replace(heard.exchange.links[0], tactic=tactic), heard.exchange.links[1])
    more, less = explained(candour=(0.5, 0.5)), explained(candour=(0.1, 0.1))
    heard = replace(heard, exchange=replace(heard.exchange, links=links), by_line=(more, less))
    assert line_of(heard, "candour", 5, 0) == line


def test_where_the_question_moved_them_it_says_what_the_answer_won_back() -> None:
    island, _ = told(question=(-2.0, 0.0), claims=(0.5, 0.0))
    assert island.moved == -15
    assert island.text.endswith("what you said won back 5")


def test_who_did_not_move_is_said_to_stand_still() -> None:
    assert told(claims=(0.9, 0.0))[1].moved == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_real_answer_is_told_of_every_audience(language: str) -> None:
    begun = answer(asked("fault.hostile"), "bridges", "no_names")
    heard = answer_heard(begun, 1)
    found = causes(teller(language), heard)
    assert isinstance(heard, Answer)
    assert len(heard.by_line) == 2
    assert {cause.column for cause in found} == {0, 1}
    assert all(cause.text for cause in found)
