"""How a conference goes on, and how it ends."""

import numpy as np

from game.opinion.exchange import Exchange as Received
from game.opinion.exchange import Premise, Treatment
from game.opinion.reception import deliver
from game.rules import debts, fact_checks, floor
from game.rules.address import question_in
from game.rules.aftermath import opinion_moved, record_exchange
from game.rules.changes import changed
from game.rules.events import ConferenceClosed, EndgameBegan, Event, ExchangeKind, Phase, PremiseLed, Termination
from game.rules.objectives import grade, standings
from game.rules.pacing import After
from game.rules.state import Airing, Exchange, State
from game.scenario.vocabulary import Grade

LAST_FIFTH = 0.2
"""Share of the clock at which the secretary speaks."""
LAST_CALLS = 2
"""How many more the secretary announces."""
FILIBUSTER = 240
"""Mean seconds of answer to a reporter called above which a conference was filibustered."""


def go_on(state: State) -> After:
    """After an exchange: the next round of hands, the secretary's word, or the end."""
    if state.calls_left == 0:
        return close(state, Termination.LAST_QUESTION)
    if state.clock == 0:
        return close(state, Termination.CLOCK)
    state = changed(state, phase=Phase.HANDS, hands=(), floor=None, shouted=False, follow_up_left=False)
    state, spoken = _endgame(state)
    if not floor.waiting(state):
        return close(state, Termination.NO_HANDS)
    return state, spoken


def _endgame(state: State) -> After:
    """The secretary says "two more" at a fifth of the clock, or with two questions left."""
    if state.calls_left is not None or not state.called:
        return state, ()
    left = floor.questions_left(state)
    ending = state.clock <= LAST_FIFTH * state.game.scenario.clock or left <= LAST_CALLS
    if not ending or not (left or debts.callable_debts(state)):
        return state, ()
    state = changed(state, calls_left=LAST_CALLS)
    return state, (EndgameBegan(floor.calls_to_come(state) or LAST_CALLS),)


def leave(state: State) -> After:
    """The speaker ends it: in order after all but one of the last questions, otherwise walking out."""
    in_order = state.calls_left is not None and state.calls_left < LAST_CALLS
    return close(state, Termination.CLOSED if in_order else Termination.WALKED_OUT)


def close(state: State, termination: Termination) -> After:
    """Front pages and grade; outlets that were snubbed lead with their own question."""
    snubbed = never_called(state) if termination is Termination.WALKED_OUT or filibustered(state) else ()
    state, events = _last_word(changed(state, termination=termination, phase=Phase.CLOSED), snubbed)
    return state, (*events, ConferenceClosed(termination, final_grade(state)))


def filibustered(state: State) -> bool:
    """Whether answers ran so long that few reporters had a turn."""
    spent = sum(exchange.seconds for exchange in state.record.exchanges if exchange.reporter is not None)
    return bool(state.called) and spent / len(state.called) > FILIBUSTER


def final_grade(state: State) -> Grade | None:
    """The grade; none for a conference that was walked out of."""
    return None if state.termination is Termination.WALKED_OUT else grade(standings(state))


def never_called(state: State) -> tuple[str, ...]:
    """Addresses of the questions of reporters whose outlets were never called, one an outlet, put as hostilely as they can be."""
    reporters = state.game.scenario.reporters
    heard = {reporters[name].outlet for name in state.called}
    found: dict[str, str] = {}
    for name, reporter in reporters.items():
        for question in floor.askable(state, name)[:1]:
            if reporter.outlet not in heard:
                found.setdefault(
                    reporter.outlet, f"{question}.{list(state.game.scenario.questions[question].asks)[-1]}"
                )
    return tuple(found.values())


def _last_word(state: State, snubbed: tuple[str, ...]) -> tuple[State, list[Event]]:
    """What publics still hear after the last answer: fact-checks under way, and the questions of the snubbed."""
    state, landed, checked = fact_checks.land(state, everything=True)
    if not (landed.news or snubbed):
        return state, []
    game = state.game
    outlets = {address: _outlet(state, address) for address in snubbed}
    received = Received(
        premises=tuple(premise for address in snubbed for premise in _premises(state, address, outlets[address])),
        conflict=game.conflict,
        caught=landed.caught,
        news=landed.news,
    )
    reception = deliver(state.population, received, fits=True)
    closing = Exchange(
        number=len(state.record.exchanges), reporter=None, address=ExchangeKind.CLOSING, kind=ExchangeKind.CLOSING, question=None, parts=(),
        premise=(), times=0, shouted=False,
    )  # fmt: skip
    state = record_exchange(state, closing, (), reception)
    airings = tuple(Airing(outlet, closing.number, None, address, lead=True) for address, outlet in outlets.items())
    state = changed(state, record=changed(state.record, airings=(*state.record.airings, *airings)))
    leads = [PremiseLed(outlet, address) for address, outlet in outlets.items()]
    return state, [*checked, *leads, opinion_moved(game, received, set(outlets.values()), reception)]


def _outlet(state: State, address: str) -> str:
    scenario = state.game.scenario
    return scenario.reporters[scenario.questions[question_in(address)].reporter].outlet


def _premises(state: State, address: str, outlet: str) -> list[Premise]:
    """A question's premises as its own outlet prints them, fully granted, heard by its own readers."""
    game = state.game
    column = game.outlets.index(outlet)
    credibility = game.seen[:, column] * np.float32(game.scenario.outlets[outlet].rigour)
    return [
        Premise(game.proposition_column[name], 1.0 if value else -1.0, Treatment.GRANTED, credibility)
        for name, value in game.asks[address].premise.items()
    ]  # fmt: skip
