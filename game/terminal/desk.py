"""The desk at which a person plays: the session, the screen, and what is at hand between two decisions."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.presentation.narrator import Narrator, narrator
from game.presentation.notes import notes_of
from game.presentation.problems import told
from game.rules.actions import Action, Hesitate, Side
from game.rules.events import Event
from game.rules.phases import is_timed, legal_actions
from game.rules.state import Mode, State
from game.scenario.languages import Language
from game.session.session import Session
from game.terminal.saving import SaveFile
from game.terminal.screen import Screen


class Left(Exception):  # noqa: N818  it is no error: the person stopped playing
    """The person leaves the conference for now."""


@dataclass
class Desk:
    """Everything that the person's turns share."""

    session: Session
    screen: Screen
    language: Language
    save: SaveFile
    watched: bool = False
    """Nobody here is the speaker."""
    notes: tuple[str, ...] = ()
    """Sentences about what followed from the last choice, shown once."""
    plan: tuple[Action, ...] = ()
    """Lines that the person means to say next."""
    first_card: int = 0
    """Where the shown page of the menu begins."""
    cards_done: bool = False
    """The dossier is as the person wants it."""
    warned_of_no_cards: bool = False
    """The person has been asked whether to go without a single card."""
    typed_ahead: str = ""
    """What was typed at the foot of something to read: meant for the next decision."""
    unsaved: str = ""
    """What went wrong with saving, said once."""
    followed: list[Event] = field(default_factory=list)
    """What followed since the person last chose."""
    asked_at: float | None = None
    """When the person was first shown what there is to choose from; None between two choices."""

    @property
    def state(self) -> State:
        """What is true now."""
        return self.session.state

    @property
    def narrator(self) -> Narrator:
        """The level in the person's language."""
        return narrator(self.state.game, self.language, self.watched)

    def say(self, key: str, /, **values: object) -> str:
        """A text of the interface."""
        return self.narrator.say(key, **values)

    def play(self, action: Action) -> tuple[Event, ...]:
        """Make a choice for whichever side it is, and note what followed.

        In an exam the time that the person took for it passes first; the choice comes to nothing if it comes too late.
        """
        thought = self._thought()
        if thought and action not in legal_actions(self.state):
            self.plan = ()
            return thought
        return (*thought, *self._play(action))

    def _play(self, action: Action) -> tuple[Event, ...]:
        events = self.session.play(action)
        self.followed += events
        self.notes = (*self.notes, *notes_of(self.narrator, events, self.state.record))
        return events

    def look(self) -> None:
        """The person begins to think about what to choose."""
        if self.asked_at is None and is_timed(self.state):
            self.asked_at = self.screen.now()

    def _thought(self) -> tuple[Event, ...]:
        """Let the whole seconds pass that the person has been thinking, as far as the clock goes."""
        asked_at, self.asked_at = self.asked_at, None
        seconds = int(self.screen.now() - asked_at) if asked_at is not None else 0
        events: tuple[Event, ...] = ()
        while seconds and is_timed(self.state):
            events, seconds = (*events, *self._play(Hesitate())), seconds - 1
        return events

    def keep(self) -> None:
        """Save what there is; a failure is told once and stops nobody."""
        error = self.save.save(self.session)
        problem = told(error, self.narrator.wording) if error else ""
        if not problem:
            self.unsaved = ""
        if problem and problem != self.unsaved:
            self.unsaved = problem
            self.notes = (*self.notes, problem)

    def note(self, *texts: str) -> None:
        """Put something beneath the next page's head."""
        self.notes = (*self.notes, *texts)

    def take_notes(self) -> tuple[str, ...]:
        """The notes, which are then gone."""
        taken, self.notes = self.notes, ()
        return taken

    def undo(self, side: Side) -> None:
        """Take back the last decision of a side, unless this is an exam."""
        if self.state.settings.mode is Mode.EXAM:
            self.note(self.say("undo.exam"))
            return
        was_preparing = self.session.is_preparing
        undone = self.session.undo(side)
        self.plan, self.first_card, self.followed, self.cards_done = (), 0, [], False
        done = "undo.done_free" if was_preparing and not self.session.rewound else "undo.done"
        self.notes = (self.say(done if undone else "undo.nothing"),)
        self.keep()

    def switch_language(self, wanted: str = "") -> None:
        """The other language, or the wanted one, if this terminal can show it."""
        language: Language = "en" if self.language == "zh" else "zh"
        if wanted in ("en", "zh"):
            language = "en" if wanted == "en" else "zh"
        if language == "zh" and not self.screen.shows("记录在案"):
            self.note(self.say("language.cannot"))
            return
        self.language = language
        self.notes = ()

    def choices(self, numbers: Sequence[int], menu: Sequence[Action]) -> tuple[Action, ...] | None:
        """The actions behind numbers; None, with a note, if one of them is not on the menu."""
        wrong = [number for number in numbers if not 1 <= number <= len(menu)]
        if wrong:
            self.note(self.say("menu.no_such", number=wrong[0], n=len(menu)))
            return None
        return tuple(menu[number - 1] for number in numbers)
