import re
from collections import Counter
from dataclasses import replace
from functools import cache
from typing import get_args

import pytest

from game.files import data_folder
from game.players.match import Match
from game.players.registry import make_press, make_speaker
from game.presentation.front_pages import coverage_of, front_pages, not_interested
from game.presentation.headlines import fact_check_headline, headline
from game.presentation.language import wording
from game.presentation.narrator import narrator
from game.presentation.newsroom import Angle, Newsroom, angles, in_headline, quotable
from game.presentation.stories import kind_of
from game.rules.actions import Close, EndHands, RaiseHand
from game.rules.evasion import is_clear
from game.rules.game import compile_game
from game.rules.phases import legal_actions
from game.rules.state import Airing
from game.scenario.languages import Language
from game.scenario.load import load_scenario
from game.scenario.world import Outlet
from game.session.session import Session
from tests.presentation.ferry import LANGUAGES, answer, ask, asked, opened, session, teller

KINDS = (
    "answer", "dodge", "attack", "promise", "apology", "warning", "denial", "goodwill", "evidence", "frame", "refusal",
    "contradiction", "premise", "fact_check", "fact_check_denied",
)  # fmt: skip
MASTHEADS = get_args(Outlet.model_fields["masthead"].annotation)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_masthead_has_words_for_every_kind_of_story(language: str) -> None:
    for masthead in MASTHEADS:
        for kind in KINDS:
            assert wording(language).has(f"headline.{masthead}.{kind}.plain"), (masthead, kind)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_masthead_can_tell_any_story_from_every_angle(language: str) -> None:
    for masthead in MASTHEADS:
        for angle in set(Angle) - {Angle.PLAIN}:
            assert wording(language).has(f"headline.{masthead}.any.{angle}"), (masthead, angle)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_manners_of_telling_a_story_share_their_words(language: str) -> None:
    texts = [forms[0] for key, forms in wording(language).forms.items() if key.startswith("headline.")]
    assert not [text for text, times in Counter(texts).items() if times > 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_outside_the_words_that_it_quotes_a_headline_has_no_quotation_marks(language: str) -> None:
    for key, forms in wording(language).forms.items():
        if key.startswith("headline."):
            assert not set(forms[0].replace("“{quote}”", "")) & set("“”‘"), key


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
        headline(teller(), Airing(outlet, 1, 0, "fault.mild", True), record, Newsroom())
        for outlet in ("beacon", "courier")
    )
    assert one.quoted == other.quoted
    assert one.headline != other.headline


def test_an_attack_is_told_as_an_attack_and_a_refusal_as_a_dodge() -> None:
    begun = answer(asked("fault.mild"), "no_names")
    [story] = [page.lead for page in coverage_of(teller(), begun.state, 1) if page.outlet == "beacon"]
    assert story.kind == "dodge"


def test_a_plain_answer_is_no_dodge_because_of_the_part_that_it_does_not_answer() -> None:
    state = answer(asked("fault.hostile"), "on_friday").state
    exchange = state.record.exchanges[1]
    codes = tuple(replace(coded, noticed=not is_clear(coded.code)) for coded in exchange.codes)
    assert {is_clear(coded.code) for coded in codes} == {True, False}
    exchange = replace(exchange, codes=codes)
    airing = Airing(outlet="beacon", exchange=1, link=0, lead=True, address="fault.hostile")
    assert kind_of(teller(), airing, exchange, exchange.links[0]) == "answer"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_beneath_a_called_debt_asks_its_part_and_no_quotation_within_another(language: Language) -> None:
    state = answer(asked("fault.mild"), "no_names").state
    exchange = replace(state.record.exchanges[1], address="fault.who", parts=("fault.who",), times=2)
    record = replace(state.record, exchanges=(state.record.exchanges[0], exchange))
    for outlet in ("beacon", "courier"):
        story = headline(teller(language), Airing(outlet, 1, 0, "fault.who", True), record, Newsroom())
        assert teller(language).quote(teller(language).part("fault.who")) in story.standfirst
        assert not set("‘’") & set(story.standfirst)


def test_a_friendly_outlet_does_not_call_it_a_dodge() -> None:
    begun = answer(asked("fault.mild"), "no_names")
    story = headline(teller(), Airing("wave", 1, 0, "fault.mild", True), begun.state.record, Newsroom())
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


@cache
def held(level: str, speaker: str) -> Session:
    """A whole conference at a level of the game, with as much coverage as there is."""
    game = compile_game(load_scenario(data_folder("levels") / f"{level}.yaml"))
    return Match(Session(game, 1), make_speaker(speaker), make_press("working_press")).run()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("level", "speaker"),
    [("two_sessions_2020", "candid"), ("raven_wall", "evader"), ("first_briefing", "fighter")],
)
def test_no_two_outlets_print_the_same_words(level: str, speaker: str, language: Language) -> None:
    session = held(level, speaker)
    teller_there = narrator(session.state.game, language)
    spreads = [coverage_of(teller_there, session.state, each.number) for each in session.state.record.exchanges]
    for pages in (*spreads, front_pages(teller_there, session.state)):
        printed = [story.headline.casefold() for page in pages for story in (page.lead, *page.inside)]
        assert len(printed) == len(set(printed))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("level", ["two_sessions_2020", "raven_wall"])
def test_all_that_stands_between_quotation_marks_was_said(level: str, language: Language) -> None:
    session = held(level, "candid")
    teller_there, record = narrator(session.state.game, language), session.state.record
    for exchange in record.exchanges:
        for page in coverage_of(teller_there, session.state, exchange.number):
            for story in (page.lead, *page.inside):
                words = story.headline[story.headline.index("“") + 1 : story.headline.rindex("”")]
                said = exchange.links[story.link]
                assert words in map(in_headline, quotable(teller_there, said))
                assert story.quoted in (teller_there.soundbite(said), *_sentences(teller_there.spoken(said)))


def _sentences(text: str) -> list[str]:
    return [each.strip() for each in re.split(r"(?<=[.?!])\s+|(?<=[。？！])", text)]


def test_an_outlet_keeps_its_headline_from_the_coverage_to_the_front_page() -> None:
    session = held("two_sessions_2020", "candid")
    teller_there = narrator(session.state.game, "en")
    spreads = [coverage_of(teller_there, session.state, each.number) for each in session.state.record.exchanges]
    printed = {(page.outlet, page.lead.headline) for pages in spreads for page in pages}
    told = [page for page in front_pages(teller_there, session.state) if page.lead.exchange is not None]
    kept = [page for page in told if (page.outlet, page.lead.headline) in printed]
    assert len(kept) >= len(told) - 1


def test_an_outlet_tells_a_story_by_its_news_values_and_a_friend_looks_for_no_quarrel() -> None:
    outlets = held("raven_wall", "evader").state.game.scenario.outlets
    assert next(iter(angles(outlets["evening_bell"]))) in (Angle.CONFLICT, Angle.NEGATIVITY)
    assert next(iter(angles(outlets["republic"]))) is Angle.NOVELTY
    assert {Angle.CONFLICT, Angle.NEGATIVITY} == set(list(angles(outlets["channel_one"]))[-2:])


def test_an_outlet_that_has_no_words_left_tells_it_as_its_own() -> None:
    room = Newsroom()
    manners = {"headline.tabloid.answer.plain": 0.0}
    facts = {"outlet": "The Beacon", "n": "1", "issue": "", "speaker": "", "the_speaker": ""}
    first, second = (room.headline(wording("en"), manners, ["No."], "headline.own", **facts)[0] for _ in range(2))
    assert first == "Said out loud: “No”"
    assert "The Beacon" in second


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_denial_found_false_is_not_told_as_a_falsehood_of_what_was_denied(language: Language) -> None:
    proposition = next(iter(teller().scenario.propositions))
    told = {
        claimed: fact_check_headline(teller(language), "courier", proposition, claimed, Newsroom())
        for claimed in (True, False)
    }
    assert told[True].headline != told[False].headline
    assert told[True].standfirst != told[False].standfirst
