"""The code of each part, from the whole answer."""

import pytest

from game.rules.play import legal_actions
from tests.rules.podium import as_data, asked, changed, cited, codes, opened, said


@pytest.mark.parametrize(
    ("responses", "code"),
    [
        (("why_implied", "why_partly", "why_plain"), "explicit"),
        (("why_implied", "why_partly"), "partial"),
        (("why_implied", "refuse"), "implicit"),
        (("refuse", "no_idea"), "ignorance"),
        (("no_idea", "refuse"), "declining"),
        (("unclear",), "clarification"),
        (("near_talk",), "deflection"),
        (("far_talk",), "dodging"),
        ((), "dodging"),
    ],
)
def test_the_strongest_answer_counts_else_the_last_non_reply_else_deflection_else_dodging(responses, code):
    assert codes(said(asked(opened(), "bridge.hostile"), *responses))["why"] == code


def test_each_part_has_a_code_of_its_own():
    assert codes(said(asked(opened(), "bridge.hostile"), "why_plain")) == {"why": "explicit", "when": "dodging"}


def test_swapping_two_responses_answers_swaps_the_codes_whatever_their_tactics():
    responses = as_data("responses")
    joke, plain = responses["joke"], responses["why_plain"]
    swapped = {**responses, "joke": joke | {"answers": plain["answers"]}, "why_plain": plain | {"answers": {}}}
    game = changed(responses=swapped)
    assert codes(said(asked(opened(game=game), "bridge.hostile"), "joke"))["why"] == "explicit"
    assert codes(said(asked(opened(game=game), "bridge.hostile"), "why_plain"))["why"] == "dodging"


def test_a_card_is_no_answer_but_touches_its_issue():
    state = asked(opened(dossier=("log_book",)), "bridge.hostile")
    assert codes(cited(state, "log_book", "plain")) == {"why": "deflection", "when": "dodging"}


def test_codes_are_recomputed_from_the_whole_answer():
    state = said(asked(opened(), "bridge.hostile"), "refuse")
    assert codes(state)["why"] == "declining"
    assert codes(said(state, "why_plain"))["why"] == "explicit"
    assert legal_actions(state)
