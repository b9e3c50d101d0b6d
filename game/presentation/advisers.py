"""What the advisers say of a line before it is spoken: the mechanism that they expect, in words, never a number."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from game.presentation.cards import spoken_link
from game.presentation.case import Case
from game.presentation.lawyer import lawyer
from game.presentation.narrator import Narrator
from game.presentation.pollster import pollster
from game.presentation.secretary import secretary
from game.rules.actions import Action
from game.rules.state import Mode, State


class Adviser(StrEnum):
    """Who speaks."""

    SECRETARY = "secretary"
    LAWYER = "lawyer"
    POLLSTER = "pollster"


@dataclass(frozen=True, slots=True)
class Advice:
    """One adviser's remark."""

    adviser: Adviser
    name: str
    text: str


def advise(narrator: Narrator, state: State, action: Action, planned: Sequence[Action] = ()) -> tuple[Advice, ...]:
    """At most one remark an adviser on a line that could be said after the planned ones; none in exam mode."""
    if state.settings.mode is Mode.EXAM or state.current is None:
        return ()
    links = (*state.current.links, *(spoken_link(state, plan) for plan in planned), spoken_link(state, action))
    case = Case(narrator, state, replace(state.current, links=links), links[-1])
    found = (
        (Adviser.SECRETARY, secretary(case)),
        (Adviser.LAWYER, lawyer(case)),
        (Adviser.POLLSTER, pollster(case)),
    )
    first = ((adviser, next(remarks, None)) for adviser, remarks in found)
    return tuple(
        Advice(adviser, narrator.say(f"adviser.{adviser}"), text) for adviser, text in first if text is not None
    )
