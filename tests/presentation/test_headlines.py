from typing import get_args

import pytest

from game.presentation.front_pages import coverage_of, front_pages, not_interested
from game.presentation.headlines import headline, in_headline
from game.presentation.language import wording
from game.rules.actions import Close, EndHands, RaiseHand
from game.rules.phases import legal_actions
from game.rules.state import Airing
from game.scenario.world import Outlet
from tests.presentation.ferry import LANGUAGES, answer, ask, asked, opened, session, teller

KINDS = (
    "answer", "dodge", "attack", "promise", "apology", "warning", "denial", "goodwill", "evidence", "frame", "refusal",
    "contradiction", "premise", "fact_check",
)  # fmt: skip
MASTHEADS = get_args(Outlet.model_fields["masthead"].annotation)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_masthead_has_words_for_every_kind_of_story(language: str) -> None:
    for masthead in MASTHEADS:
        for kind in KINDS:
            assert wording(language).variants(f"headline.{masthead}.{kind}"), (masthead, kind)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_headline_quotes_the_line_whole(language: str) -> None:
    begun = answer(asked("fault.mild"), "on_friday", "i_decided")
    for page in coverage_of(teller(language), begun.state, 1):
        assert in_headline(page.lead.quoted) in page.lead.headline


def test_a_headline_drops_the_last_stop_and_turns_inner_quotation_marks() -> None:
    assert in_headline("He said “no”.") == "He said ‘no’"
    assert in_headline("谁定的？") == "谁定的？"


def test_one_clip_reads_differently_in_a_tabloid_and_in_a_broadsheet() -> None:
    begun = answer(asked("fault.mild"), "bridges")
    record = begun.state.record
    one, other = (
        headline(teller(), Airing(outlet, 1, 0, "fault.mild", True), record) for outlet in ("beacon", "courier")
    )
    assert one.quoted == other.quoted
    assert one.headline != other.headline


def test_an_attack_is_told_as_an_attack_and_a_refusal_as_a_dodge() -> None:
    begun = answer(asked("fault.mild"), "no_names")
    [story] = [page.lead for page in coverage_of(teller(), begun.state, 1) if page.outlet == "beacon"]
    assert story.kind == "dodge"


def test_a_friendly_outlet_does_not_call_it_a_dodge() -> None:
    begun = answer(asked("fault.mild"), "no_names")
    story = headline(teller(), Airing("wave", 1, 0, "fault.mild", True), begun.state.record)
    assert story.kind == "refusal"


def test_an_opening_statement_answers_no_question() -> None:
    begun = opened(opening="sorry_first")
    [beacon, *_] = coverage_of(teller(), begun.state, 0)
    assert beacon.lead.kind == "apology"
    assert "opening statement" in beacon.lead.standfirst


def test_an_outlet_that_was_never_called_leads_with_its_own_question() -> None:
    begun = answer(asked("fares.plain"), "refund_all")
    for action in (RaiseHand("beacon_1"), EndHands(), Close()):
        begun.play(action)
    [beacon] = [page for page in front_pages(teller(), begun.state) if page.outlet == "beacon"]
    assert beacon.lead.kind == "premise"
    assert "The fault was known, and you sailed." in beacon.lead.standfirst


def test_front_pages_name_those_who_printed_nothing() -> None:
    begun = answer(asked("fares.plain"), "refund_all")
    printed = {page.name for page in front_pages(teller(), begun.state)}
    quiet = set(not_interested(teller(), begun.state))
    assert printed | quiet == {"The Beacon", "The Courier", "Radio Wave"}
    assert not printed & quiet


def test_nothing_was_printed_of_nothing() -> None:
    assert coverage_of(teller(), session().state, 1) == ()


def test_the_last_fact_check_makes_the_front() -> None:
    begun = answer(asked("crew.plain"), "weather")
    for address, lines in (("fault.mild", ("on_friday", "i_decided")), ("fares.plain", ("refund_all",))):
        answer(ask(begun, address), *lines)
    while begun.state.side is not None:
        begun.play(legal_actions(begun.state)[-1])
    kinds = {page.lead.kind for page in front_pages(teller(), begun.state)}
    assert "fact_check" in kinds
