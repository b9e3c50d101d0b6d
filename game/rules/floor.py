"""The floor: who raises a hand, who is called, what is asked."""

from collections.abc import Sequence
from functools import lru_cache

from game.rules import debts
from game.rules.actions import Motive
from game.rules.address import is_contradiction, places_of, question_in
from game.rules.changes import changed
from game.rules.conditions import holds
from game.rules.coverage import ASKED_BY_ALL
from game.rules.evasion import code_exchange
from game.rules.events import (
    ComposureCause,
    Event,
    ExchangeKind,
    HandRaised,
    HandsTired,
    Phase,
    QuestionAsked,
    ReporterCalled,
)  # fmt: skip
from game.rules.pacing import After, change_composure, current, run_clock
from game.rules.state import Exchange, State
from game.scenario.entailment import Literal
from game.scenario.vocabulary import Temperament

MOST_HANDS = 4
"""That may be up at once."""
SHOUTS_AT = 3
"""Times passed over after which a reporter takes the floor uncalled."""
DEBT_SECONDS = 12
"""What it takes to put a debt."""
TIRES_AFTER, TIRES_AGAIN = 120, 60
"""Seconds of an answer after which raised hands tire once, and once more for each further minute."""


def passed_over(state: State, reporter: str) -> int:
    """How often a reporter with a hand up was passed over."""
    return dict(state.passed_over).get(reporter, 0)


def with_passed_over(state: State, counts: dict[str, int]) -> State:
    """The state with these counts changed."""
    return changed(state, passed_over=tuple(sorted((dict(state.passed_over) | counts).items())))


def askable(state: State, reporter: str) -> tuple[str, ...]:
    """Questions that a reporter has not asked and may ask now, in file order."""
    return _askable(state, reporter, {question_in(address) for address in state.record.asked})


def _askable(state: State, reporter: str, put: set[str]) -> tuple[str, ...]:
    questions = state.game.scenario.questions
    left = [name for name in state.game.questions_of[reporter] if name not in put]
    return tuple([name for name in left if questions[name].when is None or holds(state, questions[name].when)])


def questions_left(state: State) -> int:
    """How many questions may still be asked now, by anyone."""
    put = {question_in(address) for address in state.record.asked}
    return sum([len(_askable(state, reporter, put)) for reporter in state.game.scenario.reporters])


def is_last(state: State, exchange: Exchange) -> bool:
    """Whether no question can follow this exchange, as it is coded: then the whole room carries it."""
    if state.calls_left == 0 or state.clock == 0:
        return True
    if state.calls_left is None or questions_left(state):
        return False
    settled, _ = debts.settle(state, exchange)
    return not debts.callable_debts(settled)


def calls_to_come(state: State) -> int | None:
    """How many questions the endgame still has, as far as there is anything to ask; None before it."""
    if state.calls_left is None:
        return None
    return min(state.calls_left, questions_left(state) + len(debts.callable_debts(state)))


@lru_cache(maxsize=64)
def waiting(state: State) -> tuple[str, ...]:
    """Reporters who have something to ask; in the endgame, with debts on the board, anyone has."""
    if state.calls_left is not None and debts.callable_debts(state):
        return tuple(state.game.scenario.reporters)
    put = {question_in(address) for address in state.record.asked}
    return tuple(name for name in state.game.scenario.reporters if _askable(state, name, put))


def raise_hand(state: State, reporter: str) -> After:
    """One more hand."""
    return changed(state, hands=(*state.hands, reporter)), (HandRaised(reporter, passed_over(state, reporter)),)


def end_hands(state: State) -> After:
    """The speaker chooses; unless somebody has been passed over too often and shouts."""
    loud = next((name for name in state.hands if passed_over(state, name) >= SHOUTS_AT and _shouts(state, name)), None)
    if loud is not None:
        return _give_floor(state, loud, shouted=True)
    return changed(state, phase=Phase.FLOOR), ()


def _shouts(state: State, reporter: str) -> bool:
    """A sympathetic reporter waits for as long as it takes."""
    return state.game.scenario.reporters[reporter].temperament is not Temperament.SYMPATHETIC


def call(state: State, reporter: str) -> After:
    """Give a reporter the floor; the others are passed over once more."""
    others = {name: passed_over(state, name) + 1 for name in state.hands if name != reporter}
    return _give_floor(with_passed_over(state, others), reporter, shouted=False)


def _give_floor(state: State, reporter: str, shouted: bool) -> After:
    state = with_passed_over(state, {reporter: 0})
    hands = tuple(name for name in state.hands if name != reporter)
    calls_left = state.calls_left - 1 if state.calls_left is not None else None
    state = changed(
        state, phase=Phase.ASK, floor=reporter, hands=hands, called=(*state.called, reporter), shouted=shouted,
        follow_up_left=True, calls_left=calls_left,
    )  # fmt: skip
    return state, (ReporterCalled(reporter, shouted),)


def tire_hands(state: State) -> tuple[State, tuple[Event, ...]]:
    """A long answer counts as passing over every raised hand."""
    seconds = current(state).seconds
    if seconds <= TIRES_AFTER or not state.hands:
        return state, ()
    times = 1 + (seconds - TIRES_AFTER) // TIRES_AGAIN
    counts = {name: passed_over(state, name) + times for name in state.hands}
    return with_passed_over(state, counts), (HandsTired(state.hands),)


def ask(state: State, address: str, motive: Motive | None) -> After:
    """Put a question in one of its wordings."""
    name = question_in(address)
    question, wording = state.game.scenario.questions[name], state.game.asks[address]
    parts = tuple(f"{name}.{part}" for part in question.parts)
    return _put(state, address, ExchangeKind.ASK, name, parts, tuple(wording.premise.items()), wording.seconds, motive)


def follow_up(state: State, address: str, motive: Motive | None) -> After:
    """Put an authored follow-up: the parts that it presses, where they are still open, and its own."""
    name = question_in(address)
    wording = state.game.follow_ups[address]
    parts = debts.still_put(state, name, wording)
    return _put(
        state, address, ExchangeKind.FOLLOW_UP, name, parts, tuple(wording.premise.items()), wording.seconds, motive
    )


def call_debt(state: State, debt: str, motive: Motive | None) -> After:
    """Put a debt again: an open part, or two claims that cannot both stand."""
    return _put(state, debt, ExchangeKind.DEBT, question_of(state, debt), (debt,), (), DEBT_SECONDS, motive)


def question_of(state: State, debt: str) -> str | None:
    """The question that a debt comes from, whose unsaid responses may meet it."""
    if is_contradiction(debt):
        later = state.record.claims[places_of(debt)[1]]
        return state.record.exchanges[later.exchange].question
    return question_in(debt)


def times_put(state: State, part: str) -> int:
    """How often a part, or a contradiction, has been put so far."""
    return sum(part in exchange.parts for exchange in state.record.exchanges)


def _put(
    state: State, address: str, kind: ExchangeKind, question: str | None, parts: tuple[str, ...], premise: Sequence[Literal],
    seconds: int, motive: Motive | None,
) -> After:  # fmt: skip
    reporter = str(state.floor)
    times = 1 + max((times_put(state, part) for part in parts), default=0)
    exchange = Exchange(
        number=len(state.record.exchanges), reporter=reporter, address=address, kind=kind, question=question, parts=parts,
        premise=tuple(premise), times=times, shouted=state.shouted,
        patience=state.game.scenario.reporters[reporter].patience,
    )  # fmt: skip
    exchange = changed(exchange, codes=code_exchange(state.game, exchange, state.record))
    asked = QuestionAsked(reporter, address, kind, parts, tuple(premise), times, motive)
    state, events = run_clock(state, seconds)
    record = changed(state.record, asked=(*state.record.asked, address))
    state = changed(state, phase=Phase.ANSWER, current=exchange, record=record)
    if times >= ASKED_BY_ALL:
        state, shaken = change_composure(state, -1, ComposureCause.ASKED_AGAIN)
        events += shaken
    return state, (asked, *events)
