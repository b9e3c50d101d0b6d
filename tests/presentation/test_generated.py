from dataclasses import replace

import pytest

from game.presentation.generated import called_debt, interruption
from game.presentation.questions import question_text
from game.rules.actions import CallDebt, Yield
from game.rules.events import ExchangeKind, QuestionAsked
from game.rules.state import Coded, Exchange, Record, Spoken
from game.scenario.vocabulary import EvasionCode, EvasionGroup, Tactic
from tests.presentation.ferry import LANGUAGES, answer, ask, asked, say, teller

OPEN = [code for code in EvasionCode if code.group is not EvasionGroup.CLEAR]


def left_with(code: EvasionCode, response: str = "bridges") -> Record:
    """A record in which who decided was left with this code."""
    link = Spoken(Tactic.ATTACK_ACCUSER, response, None, None, (), 6, 0)
    exchange = Exchange(
        0, "beacon_1", "fault.mild", ExchangeKind.ASK, "fault", ("fault.who",), (), 1, False, (link,),
        codes=(Coded("fault.who", code, noticed=True),),
    )  # fmt: skip
    return Record(exchanges=(exchange,))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", OPEN)
def test_a_called_debt_quotes_the_question_and_what_was_said_instead_whole(code: EvasionCode, language: str) -> None:
    narrator = teller(language)
    for times in range(2, 8):
        text = called_debt(narrator, "fault.who", "courier_1", times, left_with(code))
        assert narrator.quote(narrator.part("fault.who")) in text
        assert narrator.pick(narrator.scenario.responses["bridges"].soundbite) in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_code_is_called_in_more_than_one_way(language: str) -> None:
    for code in OPEN:
        texts = {
            called_debt(teller(language), "fault.who", "courier_1", times, left_with(code))
            for times in (2, 5, 8, 11, 12)
        }
        assert len(texts) > 1


def test_the_third_time_is_said_to_be_the_third() -> None:
    text = called_debt(teller(), "fault.who", "courier_1", 3, left_with(EvasionCode.DODGING))
    assert "3" in text


def test_her_own_question_and_a_colleagues_are_taken_up_differently() -> None:
    record = left_with(EvasionCode.DODGING)
    own, other = (called_debt(teller(), "fault.who", who, 2, record) for who in ("beacon_1", "courier_1"))
    assert own != other


def test_what_was_never_answered_at_all_is_called_too() -> None:
    exchange = replace(left_with(EvasionCode.DODGING).exchanges[0], links=())
    assert "“Who decided to sail?”" in called_debt(teller(), "fault.who", "courier_1", 2, Record(exchanges=(exchange,)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_called_contradiction_quotes_both_lines(language: str) -> None:
    begun = answer(asked("fault.mild"), "not_known", "i_decided")
    ask(begun, "fares.plain")
    say(begun, "was_known", "refund_all")
    [debt] = [debt for debt in begun.state.debts if debt.id.startswith("contradiction")]
    narrator = teller(language)
    text = called_debt(narrator, debt.id, "courier_1", 1, begun.state.record)
    assert narrator.pick(narrator.scenario.responses["not_known"].soundbite) in text


def test_every_dodge_can_be_called_through_the_rules_and_reads_as_a_question() -> None:
    begun = say(asked("fault.mild"), "bridges")
    begun.play(Yield())
    before = begun.state.record
    [put] = [event for event in begun.play(CallDebt("fault.who")) if isinstance(event, QuestionAsked)]
    assert "“Who decided to sail?”" in question_text(teller(), put, begun.state.record)
    assert begun.state.record is not before


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_interruption_has_words_for_every_kind_of_line_and_for_a_false_accusation(language: str) -> None:
    exchange = left_with(EvasionCode.DODGING).exchanges[0]
    texts = set()
    for tactic in Tactic:
        link = replace(exchange.links[0], tactic=tactic)
        texts.add(interruption(teller(language), replace(exchange, links=(link,))))
    stung = interruption(teller(language), replace(exchange, stung=True))
    assert stung not in texts
    assert len(texts) >= 7
