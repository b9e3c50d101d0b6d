"""A conference as it goes on, on the screen: who chooses next, what moves and sounds, which screens follow."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import ClassVar

from game.desktop.desktop import Desktop
from game.desktop.kept import Kept
from game.desktop.motions import Motions
from game.desktop.node import Node
from game.desktop.page import Page
from game.desktop.playing import Playing
from game.desktop.scene import Scene
from game.desktop.scenes.conference import endings, sounds
from game.desktop.scenes.conference.exam_clock import ExamClock
from game.desktop.scenes.conference.interrupting import EXAM_SECONDS
from game.desktop.scenes.conference.pace import Pace
from game.desktop.scenes.conference.plan import Plan
from game.desktop.scenes.conference.thinking import Thinking, is_slow
from game.desktop.scenes.coverage import CoverageScene
from game.desktop.shelves import FIRST_LEVEL
from game.desktop.tokens import Motion
from game.presentation.coach import Lesson, lesson
from game.presentation.figures import clock
from game.presentation.notes import is_noted
from game.rules.actions import Action, Close, Concede, Replan, Side, Yield
from game.rules.events import Event, Interrupted, LinkSaid, OpinionMoved, Phase
from game.rules.phases import is_timed, legal_actions
from game.rules.state import Mode


class Proceedings(Scene):
    """A conference as it goes on: what was chosen is followed by what the others choose, until a person has to.

    What happened moves and sounds; coverage and the end are screens of their own.
    """

    first_focus: ClassVar[str] = "card.1"

    def __init__(self, desktop: Desktop, playing: Playing, back: Scene | None = None) -> None:
        super().__init__(desktop, back)
        self.playing = playing
        self.plan = Plan()
        self.first = 0
        self.notes: tuple[Event, ...] = ()
        self.taken_back = False
        """The last thing the person did was to take something back."""
        self.drawer = ""
        self.motions = Motions()
        self.pace = Pace()
        self.seated: Side | None = None
        """Who looks at the screen, where persons play both sides."""
        self._looked_at = self.first_focus
        self._phase = playing.state.phase
        """Focus starts afresh with each phase: whoever presses Enter again must not end what has just begun."""
        self._composure_before: int | None = None
        self._clock = ExamClock()
        self._told: Exception | None = None
        """What was wrong with keeping the conference when it was last told."""
        self._following: Scene | None = None
        self._pondering: Thinking | None = None
        self._kept = Kept()
        self._learned: set[Lesson] = set()

    def opened(self) -> None:
        """Let the others choose until it is the person's turn."""
        self.desktop.sound.music(None)
        self._clock.come_back()
        self._make_up_for_absence()
        if self.seated is None:
            self.seated = self.playing.state.side
        with self._kept_once():
            following = self._go_on()
        self._following = following if following is not self else None

    def _make_up_for_absence(self) -> None:
        """An exam that was left went on: what has passed is taken off its clock, and who was interrupted is waited for."""
        away, self.playing.away = self.playing.away, 0.0
        if self._is_timed and self._clock.seconds_left is None and self.playing.state.phase is Phase.INTERRUPTED:
            self._clock.seconds_left = max(0.0, EXAM_SECONDS - away)
        if self._is_timed and away >= 1:
            self._clock.thought += away
            self.desktop.notice = self.desktop.wording.say("conference.was_away", time=clock(int(away)))

    def press(self, node: Node) -> Scene:
        """Press a node; a choice is kept together with what the others make of it."""
        with self._kept_once():
            return super().press(node)

    @contextmanager
    def _kept_once(self) -> Iterator[None]:
        """Keep once what is chosen meanwhile, and tell what went wrong with that."""
        with self.playing.kept_once():
            yield
        error = self.playing.error
        if error is not None and error is not self._told:
            self.desktop.tell(error)
        self._told = error

    def closed(self) -> None:
        """The window closes: all is kept already, and once more does no harm."""
        self.playing.keep()

    @property
    def _waits_for(self) -> Side | None:
        """The side whose person has yet to sit down at the keyboard."""
        side = self.playing.state.side
        if not self.playing.is_hot_seat or side is None or side is self.seated:
            return None
        return side

    def _focus_afresh(self) -> None:
        self.focus = self._looked_at = self.first_focus

    def _begin(self, movement: str, seconds: float) -> None:
        self.motions.start(movement, 0 if self.desktop.settings.reduce_motion else seconds)

    # -- time ----------------------------------------------------------------------------------------------------------

    def advance(self, seconds: float) -> "bool | Scene":
        """Let things move; in a watched conference, let the players go on."""
        with self._kept_once():
            return self._moved(seconds)

    def _moved(self, seconds: float) -> "bool | Scene":
        if self._following is not None:
            following, self._following = self._following, None
            return following
        moved = self.motions.advance(seconds)
        if self._pondering is not None:
            return self._make_up_minds() or moved
        thought = self._think(seconds)
        if isinstance(thought, Scene):
            return thought
        moved = moved or thought
        if self._clock.seconds_left is not None:
            return self._count_down(seconds) or moved
        if not self._runs_by_itself or not self.pace.is_due(seconds):
            return moved
        self.notes = ()
        return self._step() or True

    def wakes_in(self) -> float | None:
        """At once while something moves; at the next step of a watched conference."""
        if self._following is not None or self.motions.any:
            return 0
        if self._pondering is not None:
            return 0.03
        if self._clock.seconds_left is not None:
            return 0.25
        if self._is_thinking:
            return max(0.0, 1 - self._clock.thought)
        return max(0.0, self.pace.seconds_left) if self._runs_by_itself else None

    @property
    def _is_timed(self) -> bool:
        """Whether the clock of an exam runs for a person."""
        return is_timed(self.playing.state) and self.playing.is_person_s_turn

    @property
    def _is_thinking(self) -> bool:
        """Whether a person thinks at the expense of an exam's clock: over a menu or a drawer too."""
        return self._is_timed and self._waits_for is None

    @property
    def is_in_real_time(self) -> bool:
        """An exam's clock runs on while the machine sleeps."""
        return self._is_timed

    def _think(self, seconds: float) -> "bool | Scene":
        """Take whole seconds of thinking off the clock; with the last one the answer, or the conference, ends."""
        if not self._is_thinking:
            return False
        self._clock.thought += seconds
        if self._clock.thought < 1:
            return False
        while self._is_thinking and self._clock.take_second():
            events = self.playing.hesitate()
        if self._is_thinking:
            return True
        self._clock.thought, self.plan, self.drawer = 0.0, Plan(), ""
        return self._follow(events) or self._go_on()

    def _make_up_minds(self) -> "bool | Scene":
        """Make the choice that was thought over, if it is found, and if nobody took back what led to it."""
        assert self._pondering is not None
        if not self._pondering.is_done:
            return False
        pondered, self._pondering = self._pondering, None
        if pondered.state is not self.playing.state:
            return self._go_on()
        return self._made(self.playing.play(pondered.choice())) or self._go_on()

    def _count_down(self, seconds: float) -> "bool | Scene":
        """An exam does not wait: who says nothing has conceded what can be conceded."""
        reads_otherwise = self._clock.count_down(seconds)
        if not self._clock.has_run_out:
            return reads_otherwise or self.motions.any
        self._clock.seconds_left = None
        legal = legal_actions(self.playing.state)
        return self.choose(Concede() if Concede() in legal else legal[0])

    @property
    def _runs_by_itself(self) -> bool:
        return (
            self.playing.is_watched
            and not self.pace.is_held
            and not self.drawer
            and self.playing.state.side is not None
        )

    # -- choices, and what follows -------------------------------------------------------------------------------------

    def choose(self, action: Action) -> Scene:
        """Make a choice; to walk out, and to leave a question without a word, is asked twice."""
        if action not in legal_actions(self.playing.state):
            return self
        if isinstance(action, Close) and self.drawer != "sure" and endings.walks_out(self.playing.state):
            self.show("sure")
            return self
        if isinstance(action, Yield) and self.drawer != "silent" and endings.says_nothing(self.playing.state):
            self.show("silent")
            return self
        self.understood()
        self.notes, self.drawer = (), ""
        if self.plan.falls_by(action):
            self._drop_plan()
        return self._play(action)

    def show(self, drawer: str) -> None:
        """Open a drawer, or close it where it is open."""
        self.drawer = "" if drawer == self.drawer else drawer
        if self.drawer:
            self.desktop.sound.play("page")
            self._begin("drawer", Motion.DRAWER)

    def _drop_plan(self) -> None:
        if self.plan.is_begun:
            self._replan()
        self.plan = Plan()

    def _replan(self) -> None:
        if Replan() in legal_actions(self.playing.state):
            self._follow(self.playing.play(Replan()))

    def _play(self, action: Action) -> Scene:
        return self._follow(self.playing.play(action)) or self._go_on()

    def _go_on(self) -> Scene:
        """Let players of the program choose until a person has to, or something else is to be seen."""
        while self.playing.state.side is not None and not self.playing.is_person_s_turn:
            if self.playing.is_watched:
                return self
            following = self._step()
            if following is not None:
                return following
        return self._ended() if self.playing.state.side is None else self

    def _step(self) -> Scene | None:
        """Let the player whose choice it is choose; who takes long thinks on beside the screen."""
        if is_slow(self.playing):
            self._pondering = self._pondering or Thinking(self.playing)
            return self
        return self._made(self.playing.let_player_choose())

    def _made(self, events: tuple[Event, ...]) -> Scene | None:
        following = self._follow(events)
        if following is None and self.playing.state.side is None:
            return self._ended()
        return following

    def _follow(self, events: tuple[Event, ...]) -> Scene | None:
        """Let what happened be seen and heard; return the scene that shows it, if another does."""
        self.taken_back = False
        self.notes = (*self.notes, *(event for event in events if is_noted(event)))
        self._move(events)
        sounds.sound(self.desktop.sound, self.playing.state, events)
        state = self.playing.state
        if state.phase is not Phase.ANSWER:
            self.first = 0
        if state.phase is not self._phase:
            self._phase = state.phase
            self._focus_afresh()
        timed = state.phase is Phase.INTERRUPTED and self.playing.mode is Mode.EXAM and self.playing.is_person_s_turn
        self._clock.seconds_left = EXAM_SECONDS if timed else None
        if any(isinstance(event, OpinionMoved) for event in events):
            self.plan = Plan()
            return self._coverage()
        return None

    def _move(self, events: tuple[Event, ...]) -> None:
        """Begin the movements that show what happened."""
        before = self.playing.session.states[-2].composure if self.playing.session.steps else None
        if before is not None and before != self.playing.state.composure:
            self._composure_before = before
            self._begin("composure", Motion.SETTLE)
        for event in events:
            if isinstance(event, LinkSaid) and self.playing.state.current is not None:
                place = len(self.playing.state.current.links) - 1
                self._begin(f"clipping.{place}", Motion.WIPE)
            elif isinstance(event, Interrupted):
                self._begin("tear", Motion.TEAR)
            elif isinstance(event, OpinionMoved):
                self._begin("meters", Motion.SETTLE)

    # -- other screens -------------------------------------------------------------------------------------------------

    def _coverage(self) -> Scene | None:
        """What they printed of the exchange that has just ended."""
        number = endings.last_answer(self.playing.state)
        return self._covered(self.playing, number) if number is not None else None

    def _covered(self, playing: Playing, exchange: int) -> CoverageScene:
        return CoverageScene(
            self.desktop, playing, exchange, self._back_from_coverage, self._after_coverage, self._kept
        )

    def _after_coverage(self, page: Page) -> Iterator[Sequence[Node]]:
        """What may be seen once the papers were looked at, set part by part."""
        raise NotImplementedError

    def _back_from_coverage(self) -> Scene:
        self._begin("meters", Motion.SETTLE)
        with self._kept_once():
            return self._go_on()

    def _ended(self) -> Scene:
        """Tomorrow's front pages, then the debrief; the room is empty."""
        self.desktop.sound.tension(0)
        if self.playing.session.scenario.id == FIRST_LEVEL and not self.desktop.settings.onboarded:
            self.desktop.change(onboarded=True)
        return endings.end_scene(self.desktop, self.playing, self.back or self, self._again)

    def _again(self) -> Scene:
        return type(self)(self.desktop, self.playing, self.back)

    # -- the coach -----------------------------------------------------------------------------------------------------

    @property
    def _lesson(self) -> Lesson | None:
        """What the coach has to say now, in a newcomer's first conference."""
        playing = self.playing
        first = playing.session.scenario.id == FIRST_LEVEL and not self.desktop.settings.onboarded
        if not first or not playing.is_person_s_turn or playing.state.side is not Side.SPEAKER:
            return None
        return lesson(playing.state, self._learned)

    def understood(self) -> None:
        """The lesson that is shown was understood."""
        shown = self._lesson
        self._learned |= {shown} if shown is not None else set()

    def skip_lessons(self) -> None:
        """No more lessons."""
        self.desktop.change(onboarded=True)
