"""Clock and composure: what time and temper allow."""

from game.rules.changes import changed
from game.rules.events import ClockRan, ComposureCause, ComposureChanged, Event
from game.rules.state import Exchange, State

MOST_COMPOSED = 10
"""Composure at the beginning; it never rises above."""

After = tuple[State, tuple[Event, ...]]
"""The state after something, and what followed."""


def current(state: State) -> Exchange:
    """The exchange under way; only asked for while there is one."""
    assert state.current is not None
    return state.current


def run_clock(state: State, seconds: int) -> tuple[State, list[Event]]:
    """Let time pass; it stops at zero."""
    left = max(0, state.clock - seconds)
    spent = changed(current(state), seconds=current(state).seconds + seconds) if state.current is not None else None
    return changed(state, clock=left, current=spent), [ClockRan(seconds, left)]


def change_composure(state: State, by: int, cause: ComposureCause) -> tuple[State, list[Event]]:
    """Move composure within 0 to 10; no event where it stays."""
    left = min(MOST_COMPOSED, max(0, state.composure + by))
    if left == state.composure:
        return state, []
    return changed(state, composure=left), [ComposureChanged(cause, left)]
