"""Lines to be said next: how they are lined up, and when they fall."""

from dataclasses import dataclass, replace

from game.desktop.scenes.conference import views
from game.presentation.cards import MOST_PLANNED
from game.rules.actions import Action, Pause
from game.rules.events import Phase
from game.rules.phases import can_plan
from game.rules.state import State


@dataclass(frozen=True)
class Plan:
    """Lines to be said one after the other."""

    lines: tuple[Action, ...] = ()
    is_begun: bool = False
    """The first line has been said: changing the rest shows."""
    is_open: bool = False
    """Lines that are pressed are lined up, not said."""

    def fits(self, state: State) -> bool:
        """Whether one more line can be lined up."""
        return can_plan(state) and len(self.lines) < MOST_PLANNED

    def stands(self, state: State) -> bool:
        """Whether it can still be said: the answer goes on, and the speaker is composed enough."""
        if state.phase is not Phase.ANSWER or not can_plan(state):
            return False
        sayable = views.lines(state)
        return all(line in sayable for line in self.lines)

    def falls_by(self, action: Action) -> bool:
        """Whether a choice leaves what was planned unsaid."""
        return bool(self.lines) and not isinstance(action, Pause)

    def with_line(self, line: Action) -> "Plan":
        """The plan with one more line at its end."""
        return replace(self, lines=(*self.lines, line))

    def without(self, place: int) -> "Plan":
        """The plan without the line at a place."""
        lines = self.lines[:place] + self.lines[place + 1 :]
        return replace(self, lines=lines, is_begun=self.is_begun and bool(lines))

    def after_first(self) -> "Plan":
        """What is left once the first line is said."""
        return Plan(self.lines[1:], is_begun=len(self.lines) > 1)
