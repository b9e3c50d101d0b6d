"""Cutting in: the press's right to interrupt, and how the speaker meets it."""

from game.rules.answer import INTERRUPTION_SECONDS, code, end, interruption_price, open_parts
from game.rules.changes import changed
from game.rules.events import ComposureCause, Interrupted, InterruptionMet, Phase, Rejoinder
from game.rules.pacing import After, change_composure, current, run_clock
from game.rules.state import State

HOLD_COST = 2
"""Composure for insisting on finishing."""


def interrupt(state: State) -> After:
    """Cut in: the link just said becomes her clip; with every part answered, the accusation stings."""
    exchange = current(state)
    stung = not open_parts(state)
    left = state.interruptions_left - interruption_price(exchange)
    exchange = changed(exchange, interrupted_at=len(exchange.links) - 1, stung=stung)
    state = changed(state, current=exchange, interruptions_left=left, phase=Phase.INTERRUPTED)
    state, ran = run_clock(state, INTERRUPTION_SECONDS)
    return state, (Interrupted(str(exchange.reporter), left, stung), *ran)


def let_go_on(state: State) -> After:
    """Let the speaker go on."""
    return changed(state, phase=Phase.ANSWER), ()


def give_way(state: State) -> After:
    """Answer now: the next link takes up an open part."""
    exchange = current(state)
    patience = -(-state.game.scenario.reporters[str(exchange.reporter)].patience // 2)
    exchange = changed(exchange, must_answer=True, patience=patience)
    return changed(state, current=exchange, phase=Phase.ANSWER), (InterruptionMet(Rejoinder.ANSWER_NOW),)


def hold_floor(state: State) -> After:
    """Insist on finishing."""
    state = changed(state, current=changed(current(state), held_floor=True), phase=Phase.ANSWER)
    state, events = change_composure(state, -HOLD_COST, ComposureCause.HELD_FLOOR)
    return state, (InterruptionMet(Rejoinder.HOLD_FLOOR), *events)


def concede(state: State) -> After:
    """Concede the first open part partly, and end the answer."""
    state = changed(state, current=changed(current(state), conceded=open_parts(state)[0]))
    state, coded = code(state)
    state, ended = end(state)
    return state, (InterruptionMet(Rejoinder.CONCEDE), *coded, *ended)


def point_out(state: State) -> After:
    """Already answered: no sting, and no follow-up either."""
    state = changed(state, current=changed(current(state), stung=False), follow_up_left=False, phase=Phase.ANSWER)
    return state, (InterruptionMet(Rejoinder.POINT_OUT),)
