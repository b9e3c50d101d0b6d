"""The rules' front door: a new game, what is legal, what follows, how it ended."""

from collections.abc import Callable, Mapping
from functools import partial
from operator import is_
from typing import Any

from game.opinion.reception import read_meters
from game.rules import answer, briefing, floor, interruption
from game.rules.actions import (
    Action,
    AnswerNow,
    Ask,
    Call,
    CallDebt,
    ChooseMessage,
    Cite,
    Close,
    Concede,
    EndBriefing,
    EndHands,
    FollowUp,
    Hesitate,
    HoldFloor,
    Interrupt,
    LetGoOn,
    Open,
    PassFloor,
    Pause,
    PointOut,
    RaiseHand,
    Replan,
    Say,
    TakeCard,
    Yield,
)
from game.rules.aftermath import aftermath
from game.rules.changes import changed
from game.rules.closing import close, final_grade, go_on, leave
from game.rules.events import Event, FloorPassed, Phase, Termination
from game.rules.game import Game, compile_game
from game.rules.objectives import Outcome, standings
from game.rules.pacing import MOST_COMPOSED, After, run_clock
from game.rules.phases import legal_actions
from game.rules.state import Record, Settings, State
from game.scenario.model import Scenario

RULES_VERSION = 3
"""Changes whenever the same actions may lead elsewhere."""


class IllegalActionError(ValueError):
    """The action is not legal in this state."""


def new_game(level: Scenario | Game, seed: int = 0, settings: Settings | None = None) -> State:
    """The state before the first choice; pass a compiled Game to play one level often."""
    game = level if isinstance(level, Game) else compile_game(level)
    return State(
        game=game,
        seed=seed,
        settings=settings or Settings(),
        phase=Phase.BRIEFING,
        turn=0,
        clock=game.scenario.clock,
        composure=MOST_COMPOSED,
        population=game.opening,
        record=Record(meters=(read_meters(game.opening),)),
    )


def apply(state: State, action: Action) -> tuple[State, tuple[Event, ...]]:
    """What follows from an action.

    Raises IllegalActionError if it is not among the state's legal actions.
    """
    if not _is_one_of(action, legal_actions(state)):
        raise IllegalActionError(f"{action} is not legal while the conference is at “{state.phase}”")
    after, events = _HANDLERS[type(action)](state, action)
    return changed(after, turn=state.turn + 1), events


def _is_one_of(action: Action, legal: tuple[Action, ...]) -> bool:
    """Whether an action is among others; most often it is one of these very values, which is quicker to find out."""
    return any(map(partial(is_, action), legal)) or action in legal


def outcome(state: State) -> Outcome | None:
    """How it ended; None while it goes on."""
    if state.termination is None:
        return None
    results = standings(state)
    return Outcome(state.termination, final_grade(state), results)


def _end_hands(state: State) -> After:
    return floor.end_hands(state) if state.hands else close(state, Termination.NO_HANDS)


def _hesitate(state: State) -> After:
    """A second passes; with the last one the answer ends, or the conference where nobody has the floor."""
    state, ran = run_clock(state, 1)
    if state.clock:
        return state, tuple(ran)
    state, ended = close(state, Termination.CLOCK) if state.phase is Phase.FLOOR else answer.end(state, by_clock=True)
    return state, (*ran, *ended)


def _call_debt(state: State, action: CallDebt) -> After:
    """A debt instead of a question, or as the follow-up."""
    if state.phase is Phase.ASK:
        return floor.call_debt(state, action.debt, action.motive)
    state, events = _end_exchange(state, pressed={action.debt})
    state, asked = floor.call_debt(changed(state, follow_up_left=False), action.debt, action.motive)
    return state, (*events, *asked)


def _follow_up(state: State, action: FollowUp) -> After:
    state, events = _end_exchange(state, pressed=set(state.game.follow_ups[action.follow_up].presses))
    state, asked = floor.follow_up(changed(state, follow_up_left=False), action.follow_up, action.motive)
    return state, (*events, *asked)


def _pass_floor(state: State) -> After:
    passed = FloorPassed(str(state.floor))
    state, events = _end_exchange(state, pressed=set())
    state, more = go_on(state)
    return state, (passed, *events, *more)


def _end_exchange(state: State, pressed: set[str]) -> After:
    """Close the exchange under way, told whether the reporter presses one of its open parts."""
    followed_up = bool(pressed & set(answer.open_parts(state)))
    state, tired = floor.tire_hands(state)
    state, events = aftermath(state, followed_up)
    return state, (*tired, *events)


_HANDLERS: Mapping[type[Action], Callable[[State, Any], After]] = {
    TakeCard: lambda state, action: briefing.take_card(state, action.evidence),
    ChooseMessage: lambda state, action: briefing.choose_message(state, action.response),
    EndBriefing: lambda state, _: briefing.end_briefing(state),
    Open: lambda state, action: briefing.open_conference(state, action.opening),
    RaiseHand: lambda state, action: floor.raise_hand(state, action.reporter),
    EndHands: lambda state, _: _end_hands(state),
    Call: lambda state, action: floor.call(state, action.reporter),
    Close: lambda state, _: leave(state),
    Ask: lambda state, action: floor.ask(state, action.ask, action.motive),
    CallDebt: _call_debt,
    Say: lambda state, action: answer.say(state, answer.spoken_response(state, action.response)),
    Cite: lambda state, action: answer.say(state, answer.spoken_card(state, action.evidence, action.phrasing)),
    Pause: lambda state, _: answer.pause(state),
    Replan: lambda state, _: answer.replan(state),
    Yield: lambda state, _: answer.end(state),
    AnswerNow: lambda state, _: interruption.give_way(state),
    HoldFloor: lambda state, _: interruption.hold_floor(state),
    Concede: lambda state, _: interruption.concede(state),
    PointOut: lambda state, _: interruption.point_out(state),
    Hesitate: lambda state, _: _hesitate(state),
    Interrupt: lambda state, _: interruption.interrupt(state),
    LetGoOn: lambda state, _: interruption.let_go_on(state),
    FollowUp: _follow_up,
    PassFloor: lambda state, _: _pass_floor(state),
}
