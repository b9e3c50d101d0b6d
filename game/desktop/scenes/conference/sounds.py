"""What the room sounds like after something happened."""

from collections.abc import Iterable

from game.desktop.desktop import Sounds
from game.rules.events import (
    ConferenceClosed,
    ContradictionMade,
    DebtIncurred,
    Event,
    FactChecked,
    Interrupted,
    LinkSaid,
    PromiseBroken,
    QuestionAsked,
)
from game.rules.state import State

_OF = (
    (QuestionAsked, "shutter"),
    (LinkSaid, "paper"),
    (Interrupted, "tear"),
    (Interrupted, "flurry"),
    (DebtIncurred, "pen"),
    (ContradictionMade, "stamp"),
    (PromiseBroken, "stamp"),
    (FactChecked, "stamp"),
    (ConferenceClosed, "stamp"),
)


def sound(sounds: Sounds, state: State, events: Iterable[Event]) -> None:
    """Play what belongs to the events; let the murmur follow debts, patience and composure."""
    for kind, name in _OF:
        if any(isinstance(event, kind) for event in events):
            sounds.play(name)
    sounds.tension(tension(state))


def tension(state: State) -> float:
    """How restless the room is, 0 to 1."""
    debts = min(1.0, len(state.debts) / 6)
    shaken = 1 - state.composure / 10
    waiting = 0.0
    if state.current is not None and state.current.reporter is not None and state.current.links:
        patience = state.game.scenario.reporters[state.current.reporter].patience
        waiting = 1 - state.current.patience / max(1, patience)
    return min(1.0, 0.12 + 0.4 * debts + 0.3 * shaken + 0.3 * waiting)
