"""When each answer was given, and what the press caught in it."""

from dataclasses import replace

from game.presentation.moments import caught, moments, read_at, unanswered
from game.rules.actions import Interrupt, Pause, Say
from game.rules.changes import changed
from game.rules.events import Phase
from game.scenario.vocabulary import EvasionCode
from tests.presentation.ferry import answer, ask, asked, opened, say, teller


def test_the_opening_and_every_answer_have_their_moment():
    session = answer(asked("fault.mild", opening="sorry_first"), "on_friday", "i_decided")
    found = moments(session)
    assert [each.exchange for each in found] == [0, 1]
    assert [len(each.line_turns) for each in found] == [
        len(exchange.links) for exchange in session.state.record.exchanges
    ]


def test_a_line_began_when_the_clock_stood_there():
    session = answer(asked("fault.mild"), "on_friday", "i_decided")
    answered = moments(session)[1]
    first, second = session.state.record.exchanges[1].links
    assert answered.line_seconds[1] - answered.line_seconds[0] == first.seconds
    assert answered.ended == answered.line_seconds[1] + second.seconds
    assert answered.began == answered.line_seconds[0]


def test_going_back_to_a_moment_leads_before_the_first_line():
    session = answer(asked("fault.mild"), "on_friday", "i_decided")
    session.rewind(moments(session)[1].turn)
    assert session.state.current is not None
    assert session.state.current.links == ()


def test_a_pause_between_two_lines_counts():
    begun = say(asked("fault.mild"), "bridges")
    begun.play(Pause())
    session = answer(begun, "on_friday")
    first, second = moments(session)[1].line_seconds
    assert second - first == session.state.record.exchanges[1].links[0].seconds + 5


def test_the_meters_are_read_once_at_the_opening_poll_and_after_every_exchange():
    session = answer(asked("fault.mild"), "on_friday")
    assert len(read_at(session)) == len(session.state.record.meters) == 3
    assert read_at(session)[-1] == session.scenario.clock - session.state.clock


def test_an_unfinished_answer_has_no_moment_yet():
    session = say(asked("fault.mild"), "on_friday")
    assert [each.exchange for each in moments(session)] == [0]
    assert moments(opened())[0].exchange == 0


def test_what_the_press_caught_is_told_with_its_answer():
    session = answer(asked("fault.mild"), "not_known")
    say(ask(session, "fares.plain"), "was_known")
    found = {each.text: each.exchange for each in caught(teller(), session)}
    assert found[teller().say("caught.contradiction")] == 2


def test_all_parts_of_a_question_that_were_seen_to_go_unanswered_are_told_together():
    session = answer(asked("fault.hostile"), "bridges")
    exchange = session.state.record.exchanges[1]
    coded = tuple(replace(each, code=EvasionCode.DODGING, noticed=True) for each in exchange.codes)
    assert unanswered(teller(), changed(exchange, codes=coded)) == "parts 1 and 2 seen to go unanswered"
    assert unanswered(teller(), changed(exchange, codes=coded[:1])) == "seen to go unanswered"
    assert unanswered(teller("zh"), changed(exchange, codes=coded)) == "第1、2部分没有答清，已被看出"


def test_an_interruption_is_caught_once():
    session = asked("fault.mild")
    session.play(Say("bridges"))
    while session.state.phase is not Phase.INTERRUPT:
        session.play(Say("weather"))
    session.play(Interrupt())
    texts = [each.text for each in caught(teller(), session)]
    assert texts.count(teller().say("caught.interrupted")) == 1


def test_a_second_answer_can_be_told_from_the_first():
    session = answer(asked("fault.mild"), "on_friday")
    answer(ask(session, "fares.plain"))
    turns = [each.turn for each in moments(session)]
    assert turns == sorted(set(turns))
