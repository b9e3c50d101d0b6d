"""What the parts of the conference screen are set from: what is true, in whose language, and what is in hand."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from game.desktop.desktop import Desktop
from game.desktop.kept import Kept, Set
from game.desktop.motions import Motions
from game.desktop.page import Page
from game.desktop.playing import Playing
from game.desktop.scene import Scene
from game.presentation.coach import Lesson
from game.presentation.narrator import Narrator
from game.rules.actions import Action, Side
from game.rules.events import Event, Phase
from game.rules.state import Mode, State

T = TypeVar("T")
_MOST_MADE = 80


class Moves(Protocol):
    """What the parts of the screen can ask of the scene. What it returns is the scene that follows, if another does."""

    def choose(self, action: Action) -> object:
        """Make a choice of the rules."""
        ...

    def take(self, action: Action) -> object:
        """A line was pressed: say it, or plan it."""
        ...

    def speak(self) -> object:
        """Say the next planned line."""
        ...

    def drop(self, place: int) -> object:
        """Drop a planned line, by its place in the plan."""
        ...

    def toggle_planning(self) -> object:
        """Begin or end planning: lines that are pressed are lined up, not said."""
        ...

    def turn(self, first: int) -> object:
        """Show the lines from this one on."""
        ...

    def show(self, drawer: str) -> object:
        """Open a drawer, or close it where it is open; the empty name closes."""
        ...

    def show_tab(self, tab: str) -> object:
        """Show another tab of a narrow screen."""
        ...

    def undo(self) -> object:
        """Take the last choice back."""
        ...

    def leave_conference(self) -> object:
        """Leave the conference; it is kept."""
        ...

    def visit(self, make: Callable[[Desktop, Scene], Scene]) -> object:
        """Look something up on another screen, and come back."""
        ...

    def hand_over(self) -> object:
        """The other person sits down."""
        ...

    def understood(self) -> object:
        """The coach's lesson was understood."""
        ...

    def skip_lessons(self) -> object:
        """No more lessons, in this conference or any other."""
        ...

    def toggle_watching(self) -> object:
        """Hold a watched conference, or let it go on."""
        ...

    def change_speed(self, step: int) -> object:
        """Watch faster or slower."""
        ...


@dataclass(frozen=True, eq=False)
class Moment:
    """One moment of a conference, as one person sees it."""

    page: Page
    playing: Playing
    narrator: Narrator
    moves: Moves
    attention: str = ""
    """The key of what the person looks at."""
    plan: tuple[Action, ...] = ()
    """Lines to be said next."""
    planning: bool = False
    first: int = 0
    """The first line shown of those that can be said."""
    notes: tuple[Event, ...] = ()
    """What followed since the person last chose."""
    taken_back: bool = False
    """The last thing the person did was to take something back."""
    drawer: str = ""
    tab: str = "question"
    offsets: dict[str, float] = field(default_factory=dict)
    motions: Motions = field(default_factory=Motions)
    kept: Kept = field(default_factory=Kept)
    made: dict[Hashable, Any] = field(default_factory=dict)
    """What was worked out once (see `once`)."""
    paused: bool = False
    speed: int = 1
    lesson: Lesson | None = None
    """What the coach has to say now."""
    seconds_left: float | None = None
    """Until an exam's interruption is settled by itself."""
    composure_before: int | None = None
    """What the dial showed before it last moved."""

    def once(self, make: Callable[["Moment"], T]) -> T:
        """What can be worked out once for as long as neither state, plan nor page are others."""
        key = (make, self.narrator, self.state, self.plan, self.first, self.page.width, self.page.close)
        if key not in self.made:
            if len(self.made) > _MOST_MADE:
                self.made.clear()
            self.made[key] = make(self)
        found: T = self.made[key]
        return found

    def keep(self, build: Callable[[], Set], *depends: Hashable) -> Set:
        """A part of the screen, set anew only when the page, the state or what else it depends on is another."""
        page = self.page
        seen = (page.width, page.height, page.scale, page.edition, self.narrator, self.state)
        return self.kept.get((*seen, *depends), build)

    @property
    def state(self) -> State:
        """What is true."""
        return self.playing.state

    @property
    def teaches(self) -> bool:
        """Whether the coach's lesson stands on the table now: nothing else lies over it."""
        return self.lesson is not None and not self.drawer and self.state.phase is not Phase.INTERRUPTED

    @property
    def is_exam(self) -> bool:
        """Whether there is no help: no badges, no advisers, nothing taken back."""
        return self.playing.mode is Mode.EXAM

    @property
    def hidden_drawers(self) -> frozenset[str]:
        """What may not be looked up: advisers in an exam; what is the speaker's own, while the press looks."""
        own = {"advisers", "dossier"} if self.state.side is Side.PRESS and self.playing.is_person_s_turn else set()
        return frozenset(own | ({"advisers"} if self.is_exam else set()))

    def say(self, key: str, /, **values: object) -> str:
        """A text of the interface."""
        return self.narrator.say(key, **values)
