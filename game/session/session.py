"""One play-through in time: what was chosen, what followed, and the way back."""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass

from game.opinion.meters import Meters
from game.rules.actions import Action, Side
from game.rules.events import Event, Phase
from game.rules.game import Game
from game.rules.objectives import grade
from game.rules.play import apply, new_game, outcome
from game.rules.state import Mode, Settings, State
from game.scenario.model import Scenario
from game.scenario.vocabulary import Grade

Follow = Callable[[State, Action], tuple[State, tuple[Event, ...]]]
"""What follows from an action."""


@dataclass(frozen=True, slots=True)
class Step:
    """One decision and what followed from it."""

    side: Side
    action: Action
    events: tuple[Event, ...]


class Session:
    """A conference being played. States are values, so the way back is to drop the last ones.

    Pass a compiled Game instead of a Scenario to play one level often.
    """

    def __init__(self, level: Scenario | Game, seed: int, settings: Settings | None = None) -> None:
        self.rewound = False
        """Whether anything was taken back once the doors were open; gold asks that nothing was."""
        self._states = [new_game(level, seed, settings)]
        self._steps: list[Step] = []

    @property
    def scenario(self) -> Scenario:
        """The level being played."""
        return self.state.game.scenario

    @property
    def state(self) -> State:
        """What is true now."""
        return self._states[-1]

    @property
    def states(self) -> tuple[State, ...]:
        """What was true at the beginning, and after each step."""
        return tuple(self._states)

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every decision so far with what followed from it."""
        return tuple(self._steps)

    @property
    def history(self) -> tuple[tuple[Side, Action], ...]:
        """Every decision so far: who chose, and what."""
        return tuple((step.side, step.action) for step in self._steps)

    @property
    def events(self) -> tuple[tuple[Event, ...], ...]:
        """What followed from each decision."""
        return tuple(step.events for step in self._steps)

    @property
    def readings(self) -> tuple[tuple[int, Meters], ...]:
        """Each reading of the meters, with the number of steps after which it was taken; the opening one first."""
        found: list[tuple[int, Meters]] = []
        for turn, state in enumerate(self._states):
            found += [(turn, meters) for meters in state.record.meters[len(found) :]]
        return tuple(found)

    @property
    def is_preparing(self) -> bool:
        """Whether the doors are still closed: what is taken back now was chosen before anything was known."""
        return self.state.phase in (Phase.BRIEFING, Phase.OPENING)

    @property
    def is_gold_lost(self) -> bool:
        """Whether gold is out of reach because something was taken back; in practice that is free."""
        return self.rewound and self.state.settings.mode is not Mode.PRACTICE

    @property
    def undo_loses_gold(self) -> bool:
        """Whether to take something back now would put gold out of reach."""
        asks_gold = any(objective.grade == Grade.GOLD for objective in self.scenario.objectives.values())
        free = self.rewound or self.is_preparing or self.state.settings.mode is Mode.PRACTICE
        return asks_gold and not free and bool(self._steps)

    @property
    def grade(self) -> Grade | None:
        """The grade reached when it is over; gold asks that nothing was taken back."""
        result = outcome(self.state)
        if result is None or not (self.is_gold_lost and result.grade is Grade.GOLD):
            return result.grade if result else None
        return grade([standing for standing in result.standings if standing.grade is not Grade.GOLD])

    def copy(self) -> "Session":
        """The same conference up to now; what becomes of one is nothing to the other."""
        found = copy(self)
        found._states, found._steps = list(self._states), list(self._steps)
        return found

    def play(self, action: Action, follow: Follow = apply) -> tuple[Event, ...]:
        """Let the side whose choice it is do this, and return what followed.

        `follow` applies the rules; whoever has worked out already what follows need not do it again. Raises
        IllegalActionError, and leaves everything as it was, if it may not.
        """
        side = self.state.side
        state, events = follow(self.state, action)
        assert side is not None  # apply lets nobody act after the end
        self._states.append(state)
        self._steps.append(Step(side, action, events))
        return events

    def undo(self, side: Side | None = None) -> bool:
        """Go back to before the last decision of this side, or of anyone; say whether there was one."""
        for turn in reversed(range(len(self._steps))):
            if side is None or self._steps[turn].side is side:
                self.rewind(turn)
                return True
        return False

    def rewind(self, turn: int) -> None:
        """Go back to what was true after so many steps. Raises ValueError if there were fewer."""
        if not 0 <= turn <= len(self._steps):
            raise ValueError(f"there are {len(self._steps)} steps to go back to, not {turn}")
        self.rewound = self.rewound or (turn < len(self._steps) and not self.is_preparing)
        del self._steps[turn:]
        del self._states[turn + 1 :]
