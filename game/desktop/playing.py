"""A conference on the screen: the session, who plays each side, and the file in which it is kept after every action."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from time import time

from game.desktop.shelves import finished_folder, unfinished_name
from game.files import make_folder
from game.players.match import Player, player_rng
from game.players.names import HUMAN, USUAL_PRESS
from game.players.registry import make_press, make_speaker
from game.presentation.narrator import Narrator, narrator
from game.rules.actions import Action, Hesitate, Side
from game.rules.events import Event
from game.rules.game import Game
from game.rules.observation import observe
from game.rules.play import apply
from game.rules.state import Mode, Settings, State
from game.scenario.languages import Language
from game.scenario.model import Scenario
from game.session.absence import absence
from game.session.progress import ProgressError, record_grade
from game.session.replay import resume
from game.session.saves import load_transcript, save_transcript
from game.session.session import Session
from game.session.transcript import Transcript, transcribe

_KEPT_EVERY = 10
"""Seconds of silence after which a conference is kept again."""
_MOST_FORESEEN = 128


@lru_cache(_MOST_FORESEEN)
def followed(state: State, action: Action) -> tuple[State, tuple[Event, ...]]:
    """What follows from a choice: the very same state however often it is asked, so that screens can be set ahead.

    Raises IllegalActionError if it may not be made.
    """
    return apply(state, action)


@dataclass
class Playing:
    """What the screens of one conference share."""

    session: Session
    players: Mapping[Side, str]
    """Who plays each side: `human`, or a player's name in the registry."""
    file: Path | None = None
    """Where it is kept; nowhere if there is none (a playtest, a demonstration)."""
    error: OSError | ProgressError | None = None
    """Why it could not be kept the last time."""
    away: float = 0.0
    """Seconds of an exam that passed while nobody was there, and are not yet taken off its clock."""
    graded: bool = False
    """The grade has been written down."""
    _made: dict[Side, Player] = field(default_factory=dict)
    _chosen: dict[State, Action] = field(default_factory=dict)
    """What players of the program would choose, as far as they were asked."""
    _finished: Path | None = None
    _waits: bool = False
    """Keeping waits until all is chosen."""
    _due: bool = False
    """Something was chosen and is to be kept."""

    @property
    def problem(self) -> str:
        """The same in words; empty where nothing went wrong."""
        return str(self.error or "")

    @property
    def state(self) -> State:
        """What is true now."""
        return self.session.state

    @property
    def mode(self) -> Mode:
        """The mode of the conference."""
        return self.state.settings.mode

    @property
    def is_hot_seat(self) -> bool:
        """Whether persons play both sides."""
        return all(name == HUMAN for name in self.players.values())

    @property
    def is_watched(self) -> bool:
        """Whether no person plays."""
        return HUMAN not in self.players.values()

    @property
    def is_speaker_a_person(self) -> bool:
        """Whether whoever answers is addressed as “you”."""
        return self.players[Side.SPEAKER] == HUMAN

    @property
    def is_person_s_turn(self) -> bool:
        """Whether a person has to choose now."""
        return self.state.side is not None and self.players[self.state.side] == HUMAN

    def narrator(self, language: Language) -> Narrator:
        """The level in a language, told to the speaker if that is a person."""
        return narrator(self.state.game, language, watched=not self.is_speaker_a_person)

    def play(self, action: Action) -> tuple[Event, ...]:
        """Make a choice for whichever side it is, keep the conference, and return what followed.

        Raises IllegalActionError if it may not be made now.
        """
        events = self.session.play(action, followed)
        self.keep()
        return events

    def hesitate(self) -> tuple[Event, ...]:
        """Let a second of an exam pass, and return what followed; kept now and then, and where more than time passed.

        Raises IllegalActionError where thinking is free.
        """
        events = self.session.play(Hesitate())
        if len(events) > 1 or self.state.clock % _KEPT_EVERY == 0:
            self.keep()
        return events

    def let_player_choose(self) -> tuple[Event, ...]:
        """Let the player of the program whose choice it is make one. Raises HistoryError where history ends."""
        return self.play(self.chosen())

    def chosen(self) -> Action:
        """What the player of the program whose choice it is would choose; the same however often it is asked."""
        side = self.state.side
        if side is None or self.players[side] == HUMAN:
            raise ValueError("no player of the program has to choose now")
        if self.state not in self._chosen:
            rng = player_rng(self.state.seed, self.state.turn, side)
            while len(self._chosen) >= _MOST_FORESEEN:
                del self._chosen[next(iter(self._chosen))]
            self._chosen[self.state] = self._player(side).choose(observe(self.state, side), rng)
        return self._chosen[self.state]

    def _player(self, side: Side) -> Player:
        if side not in self._made:
            name = self.players[side]
            self._made[side] = make_speaker(name) if side is Side.SPEAKER else make_press(name)
        return self._made[side]

    def undo(self) -> bool:
        """Take back the last choice that a person made; never in an exam. Say whether there was one."""
        if self.mode is Mode.EXAM:
            return False
        sides = [side for side, name in self.players.items() if name == HUMAN]
        steps = self.session.steps
        turns = [turn for turn, step in enumerate(steps) if step.side in sides]
        if not turns:
            return False
        self.rewind(turns[-1])
        return True

    def rewind(self, turn: int) -> None:
        """Go back to what was true after so many actions, and keep that."""
        self.session.rewind(turn)
        self.graded = False
        self.keep()

    def imagined(self) -> "Playing":
        """The same conference to try something on: nothing chosen there is kept, or happens here."""
        return replace(self, session=self.session.copy(), file=None)

    @contextmanager
    def kept_once(self) -> Iterator[None]:
        """All that is chosen meanwhile is kept once, at the end: a choice with all that players of the program make of it."""
        waits, self._waits = self._waits, True
        try:
            yield
        finally:
            self._waits = waits
            if self._due:
                self.keep()

    def keep(self) -> None:
        """Keep the conference in its file, whole or not at all; what went wrong is in `error`.

        One that is over moves to the folder of finished ones, once its grade has been written down.
        """
        self._due = self._waits
        if self._waits:
            return
        if self.file is None or not (self.session.steps or self.file.exists()):
            return
        over = self.state.side is None
        try:
            file = self._finished_file() if over else self.file
            make_folder(file.parent)
            save_transcript(self.transcript(), file, wait=over)
            self.error = None
            if over:
                self._grade()
                self.file.unlink(missing_ok=True)
        except OSError as error:
            self.error = error

    def set_aside(self) -> bool:
        """Move another conference that lies in the file out of the way; say whether it could be done."""
        assert self.file is not None  # only a file can be in the way
        try:
            self.file.replace(unfinished_name(self.file))
        except OSError as error:
            self.error = error
            return False
        return True

    def _grade(self) -> None:
        try:
            self.record_grade()
        except ProgressError as error:
            self.error = error

    def _finished_file(self) -> Path:
        if self._finished is None:
            name = f"{self.session.scenario.id}-{datetime.now():%Y%m%d-%H%M%S}.json"
            self._finished = finished_folder() / name
        return self._finished

    def transcript(self) -> Transcript:
        """The conference as far as it has come, as a value."""
        return transcribe(self.session, {side.value: name for side, name in self.players.items()}, time())

    def record_grade(self) -> bool:
        """Write the grade down once it is over, and say whether it is the best so far at this level.

        Practice, hot seat and conferences that nobody answered in person don't count. Raises ProgressError.
        """
        counts = self.mode is not Mode.PRACTICE and self.is_speaker_a_person and not self.is_hot_seat
        if self.graded or not counts or self.session.grade is None:
            return False
        best = record_grade(self.session.scenario.id, self.session.grade)
        self.graded = True
        return best


def new_conference(
    level: Scenario | Game,
    seed: int,
    mode: Mode = Mode.SOLO,
    press: str = USUAL_PRESS,
    speaker: str = HUMAN,
    file: Path | None = None,
) -> Playing:
    """A conference that begins. Raises UnknownPlayerError for the name of a player that there is not."""
    return Playing(Session(level, seed, Settings(mode)), _seated(speaker, press), file)


def resumed_conference(file: Path, level: Scenario | Game) -> Playing:
    """The conference kept in a file, as it was left. Raises TranscriptError, or UnknownPlayerError.

    Of an exam, the time that has passed since is still to be taken off the clock.
    """
    transcript = load_transcript(file)
    named = transcript.players
    players = _seated(named.get(Side.SPEAKER, HUMAN), named.get(Side.PRESS, USUAL_PRESS))
    return Playing(resume(transcript, level), players, file, away=absence(transcript, time()))


def _seated(speaker: str, press: str) -> Mapping[Side, str]:
    for name, make in ((speaker, make_speaker), (press, make_press)):
        if name != HUMAN:
            make(name)
    return {Side.SPEAKER: speaker, Side.PRESS: press}
