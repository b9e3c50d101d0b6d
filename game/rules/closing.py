"""How a conference goes on, and how it ends."""

from dataclasses import replace

import numpy as np

from game.opinion.exchange import Exchange as Received
from game.opinion.exchange import Premise, Treatment
from game.opinion.reception import deliver
from game.rules import fact_checks, floor
from game.rules.aftermath import opinion_moved, record_exchange
from game.rules.answer import Step
from game.rules.events import ConferenceClosed, EndgameBegan, Event, Phase, PremiseLed, Termination
from game.rules.objectives import grade, standings
from game.rules.state import Airing, Exchange, State

LAST_FIFTH = 0.2
"""Share of the clock at which the secretary speaks."""
LAST_CALLS = 2
SNUBS = {Termination.WALKED_OUT, Termination.CLOCK}
"""Ends after which every outlet that was never called leads with its own question."""


def go_on(state: State) -> Step:
    """After an exchange: the next round of hands, the secretary's word, or the end."""
    if state.calls_left == 0:
        return close(state, Termination.LAST_QUESTION)
    if state.clock == 0:
        return close(state, Termination.CLOCK)
    state = replace(state, phase=Phase.HANDS, hands=(), floor=None, shouted=False, follow_up_left=False)
    waiting = floor.waiting(state)
    if not waiting:
        return close(state, Termination.NO_HANDS)
    ending = state.clock <= LAST_FIFTH * state.game.scenario.clock or len(waiting) <= LAST_CALLS
    if state.calls_left is None and ending and state.called:
        return replace(state, calls_left=LAST_CALLS), (EndgameBegan(LAST_CALLS),)
    return state, ()


def leave(state: State) -> Step:
    """The speaker ends it: in order after all but one of the last questions, otherwise walking out."""
    in_order = state.calls_left is not None and state.calls_left < LAST_CALLS
    return close(state, Termination.CLOSED if in_order else Termination.WALKED_OUT)


def close(state: State, termination: Termination) -> Step:
    """Front pages and grade; outlets that were snubbed lead with their own question."""
    snubbed = never_called(state) if termination in SNUBS else ()
    state, events = _last_word(replace(state, termination=termination, phase=Phase.CLOSED), snubbed)
    return state, (*events, ConferenceClosed(termination, grade(standings(state))))


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
        caught=np.full(len(game.audiences), landed.caught, np.float32) if landed.caught else None,
        news=landed.news,
    )
    reception = deliver(state.population, received)
    closing = Exchange(
        number=len(state.record.exchanges), reporter=None, address="closing", kind="closing", question=None, parts=(),
        premise=(), times=0, shouted=False,
    )  # fmt: skip
    state = record_exchange(state, closing, (), reception)
    airings = tuple(Airing(outlet, closing.number, None, address, lead=True) for address, outlet in outlets.items())
    state = replace(state, record=replace(state.record, airings=(*state.record.airings, *airings)))
    leads = [PremiseLed(outlet, address) for address, outlet in outlets.items()]
    return state, [*checked, *leads, opinion_moved(game, received, set(outlets.values()), reception)]


def _outlet(state: State, address: str) -> str:
    scenario = state.game.scenario
    return scenario.reporters[scenario.questions[address.split(".")[0]].reporter].outlet


def _premises(state: State, address: str, outlet: str) -> list[Premise]:
    """A question's premises as its own outlet prints them, fully granted, heard by its own readers."""
    game = state.game
    column = game.outlets.index(outlet)
    credibility = game.seen[:, column] * np.float32(game.scenario.outlets[outlet].rigour)
    return [
        Premise(game.proposition_column[name], 1.0 if value else -1.0, Treatment.GRANTED, credibility)
        for name, value in game.asks[address].premise.items()
    ]  # fmt: skip
