import numpy as np
import pytest

from game.opinion.explanation import Explanation
from game.opinion.terms import TERMS
from game.presentation.language import wording
from game.presentation.reasons import biggest_movement, reasons
from tests.presentation.ferry import LANGUAGES, answer, asked, teller


def explained(**points: float) -> Explanation:
    """Terms of the island's favourable share, in points; the mainland does not move."""
    shifts = np.array([[value, 0.0] for value in points.values()])
    return Explanation(tuple(points), shifts, np.zeros_like(shifts), np.zeros_like(shifts))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("term", TERMS)
def test_every_term_has_a_name_and_words_for_up_and_down(term: str, language: str) -> None:
    for key in (f"term.{term}", f"why.{term}.up", f"why.{term}.down"):
        assert key in wording(language).forms


def test_the_largest_term_comes_first_with_its_sign_and_small_ones_are_left_out() -> None:
    found = reasons(teller(), explained(claims=0.2, dodge=-0.5, talk=0.01), 0)
    assert [(reason.term, reason.number) for reason in found] == [("dodge", "−5"), ("claims", "+2")]


def test_a_sentence_says_how_many_in_a_thousand_where_and_why() -> None:
    text = biggest_movement(explained(goodwill=0.3), teller())
    assert text == "+3 in a thousand, The island: you sounded as if you cared"


def test_a_noticed_dodge_names_the_part_that_went_unanswered() -> None:
    begun = answer(asked("fault.hostile"), "on_friday")
    exchange = begun.state.record.exchanges[1]
    [reason] = reasons(teller(), explained(dodge=-0.4), 0, exchange)
    assert reason.text.startswith("the second part went unanswered")


def test_an_answer_to_everything_is_called_so() -> None:
    begun = answer(asked("fault.mild"), "on_friday", "i_decided")
    [reason] = reasons(teller(), explained(candour=0.4), 0, begun.state.record.exchanges[1])
    assert reason.text == "every part was answered plainly"


def test_a_premise_that_was_let_pass_is_told_from_one_that_was_granted_or_met() -> None:
    passed = answer(asked("fault.hostile"), "i_decided").state.record.exchanges[1]
    granted = answer(asked("fault.hostile"), "on_friday").state.record.exchanges[1]
    met = answer(asked("fault.hostile"), "not_known").state.record.exchanges[1]
    texts = [reasons(teller(), explained(premise=-0.4), 0, exchange)[0].text for exchange in (passed, granted, met)]
    assert texts == [
        "the premise stood unanswered",
        "you granted the premise, and it sank in",
        "the premise was challenged, and repeated in being challenged",
    ]


def test_whoever_moved_most_is_named_with_a_cause_of_the_same_sign() -> None:
    text = biggest_movement(explained(claims=0.5, dodge=-0.9), teller())
    assert text.startswith("−4 in a thousand, The island: you were seen to dodge")


def test_if_nobody_moved_it_says_so() -> None:
    assert biggest_movement(explained(claims=0.01), teller()) == "Hardly anyone changed their mind."


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_real_exchange_is_explained_by_terms_that_add_up_to_what_is_shown(language: str) -> None:
    begun = answer(asked("fault.hostile"), "bridges", "no_names")
    record = begun.state.record
    for column in range(2):
        shown = sum(
            reason.thousandths
            for reason in reasons(teller(language), record.explanations[-1], column, record.exchanges[-1])
        )
        moved = 10 * float(record.meters[-1].favourable[column] - record.meters[-2].favourable[column])
        left_out = 0.5 * len(TERMS)
        assert abs(shown - moved) < left_out
