"""The conference screen as a scene: what keys and pointer do to the conference, and what follows from it."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, ClassVar

import pygame

from game.desktop.desktop import Desktop
from game.desktop.kept import Kept
from game.desktop.motions import Motions
from game.desktop.node import Node
from game.desktop.page import Page
from game.desktop.playing import Playing
from game.desktop.scene import Scene
from game.desktop.scenes.conference import endings, overlays, sounds, views
from game.desktop.scenes.conference.exam_clock import ExamClock
from game.desktop.scenes.conference.interrupting import EXAM_SECONDS
from game.desktop.scenes.conference.moment import Moment
from game.desktop.scenes.conference.offers import looked_at, offer
from game.desktop.scenes.conference.pace import Pace
from game.desktop.scenes.conference.plan import Plan
from game.desktop.scenes.conference.prospects import LOOKED_AT, Prospects
from game.desktop.scenes.conference.table import table
from game.desktop.scenes.conference.thinking import Thinking, is_slow
from game.desktop.scenes.coverage import CoverageScene
from game.desktop.scenes.glossary import GlossaryScene
from game.desktop.shelves import FIRST_LEVEL
from game.desktop.tokens import Motion
from game.presentation.coach import Lesson, lesson
from game.presentation.figures import clock
from game.presentation.narrator import Narrator
from game.presentation.notes import is_noted
from game.rules.actions import Action, Close, Concede, Replan, Side, Yield
from game.rules.events import Event, Interrupted, LinkSaid, OpinionMoved, Phase
from game.rules.phases import is_timed, legal_actions
from game.rules.state import Mode
from game.scenario.languages import Language


class ConferenceScene(Scene):
    """Questions and answers, from the opening statement to the last word."""

    help_key: ClassVar[str] = "help.conference"
    first_focus: ClassVar[str] = "card.1"

    def __init__(self, desktop: Desktop, playing: Playing, back: Scene | None = None) -> None:
        super().__init__(desktop, back)
        self.playing = playing
        self.plan = Plan()
        self.first = 0
        self.notes: tuple[Event, ...] = ()
        self.taken_back = False
        """The last thing the person did was to take something back."""
        self.drawer, self.tab = "", "question"
        self.motions = Motions()
        self.pace = Pace()
        self.seated: Side | None = None
        """Who looks at the screen, where persons play both sides."""
        self._looked_at = self.first_focus
        self._shifted = False
        self._phase = playing.state.phase
        """Focus starts afresh with each phase: whoever presses Enter again must not end what has just begun."""
        self._composure_before: int | None = None
        self._clock = ExamClock()
        self._composed_for: Page | None = None
        """What the screen was last composed for."""
        self._told: Exception | None = None
        """What was wrong with keeping the conference when it was last told."""
        self._following: Scene | None = None
        self._pondering: Thinking | None = None
        self._kept = Kept()
        self._made_once: dict[Hashable, Any] = {}
        self._learned: set[Lesson] = set()
        self._narrators: dict[Language, Narrator] = {}

    # -- the screen -----------------------------------------------------------------------------------------------

    def compose(self, page: Page) -> Node:
        """The table, and whatever lies over it."""
        self._composed_for = page
        moment = self.moment(page)
        root = table(moment)
        over = overlays.over(moment, self._waits_for)
        return Node(rect=page.rect, children=(root, *over)) if over else root

    def moment(self, page: Page) -> Moment:
        """What the screen is set from now."""
        return Moment(
            page=page,
            playing=self.playing,
            narrator=self._narrator(page.wording.language),
            moves=self,
            attention=self._looked_at,
            plan=self.plan.lines,
            planning=self.plan.is_open,
            first=self.first,
            notes=self.notes,
            taken_back=self.taken_back,
            drawer=self.drawer,
            tab=self.tab,
            offsets=self.offsets,
            motions=self.motions,
            kept=self._kept,
            made=self._made_once,
            paused=self.pace.is_held,
            speed=self.pace.speed,
            composure_before=self._composure_before,
            seconds_left=self._clock.seconds_left,
            lesson=self._lesson,
        )

    def _narrator(self, language: Language) -> Narrator:
        if language not in self._narrators:
            self._narrators[language] = self.playing.narrator(language)
        return self._narrators[language]

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

    @property
    def _waits_for(self) -> Side | None:
        """The side whose person has yet to sit down at the keyboard."""
        side = self.playing.state.side
        if not self.playing.is_hot_seat or side is None or side is self.seated:
            return None
        return side

    # -- what may follow ------------------------------------------------------------------------------------------

    def ahead(self, page: Page) -> Iterator[Sequence[Node]]:
        """What may be chosen next, and looked at next."""
        if not self.playing.is_person_s_turn or self._waits_for is not None or self.plan != Plan():
            return iter(())
        return self._prospects(page).all()

    def set_ahead(self, page: Page) -> Iterator[Sequence[Node]]:
        """Set it part by part."""
        prospects = self._prospects(page)
        return prospects.of(prospects.moment)

    def _after_coverage(self, page: Page) -> Iterator[Sequence[Node]]:
        return self._prospects(page).after_coverage()

    def _prospects(self, page: Page) -> Prospects:
        return Prospects(
            moment=self.moment(page),
            phase=self._phase,
            first_focus=self.first_focus,
            by_keyboard=self._by_keyboard,
            waits_for=self._waits_for,
            covered=self._covered,
            ended=lambda playing: endings.end_scene(self.desktop, playing, self.back or self, self._again),
        )

    # -- events ---------------------------------------------------------------------------------------------------

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

    def handle(self, event: pygame.event.Event) -> Scene:
        """Remember what the person looks at; shift lines up instead of saying them."""
        if event.type == pygame.KEYDOWN:
            self._shifted = bool(getattr(event, "mod", 0) & pygame.KMOD_SHIFT)
        elif event.type == pygame.MOUSEBUTTONUP:
            self._shifted = bool(pygame.key.get_mods() & pygame.KMOD_SHIFT) if pygame.display.get_init() else False
        following = super().handle(event)
        self._look()
        return following

    def _look(self) -> None:
        kind = self.attention.partition(".")[0]
        if kind in LOOKED_AT:
            self._looked_at = self.attention

    def leave(self) -> Scene:
        """Escape opens the menu, where the way out is."""
        self.show("menu")
        return self

    def closed(self) -> None:
        """The window closes: all is kept already, and once more does no harm."""
        self.playing.keep()

    # -- time -----------------------------------------------------------------------------------------------------

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
        if self._clock.seconds_left is not None and self._clock.seconds_left > 0:
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

    # -- the conference -------------------------------------------------------------------------------------------

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
            self.focus = self._looked_at = self.first_focus
        timed = state.phase is Phase.INTERRUPTED and self.playing.mode is Mode.EXAM and self.playing.is_person_s_turn
        self._clock.seconds_left = EXAM_SECONDS if timed else None
        if any(isinstance(event, OpinionMoved) for event in events):
            self.plan = Plan()
            return self._coverage()
        return None

    def _move(self, events: tuple[Event, ...]) -> None:
        """Begin the movements that show what happened."""
        still = self.desktop.settings.reduce_motion
        before = self.playing.session.states[-2].composure if self.playing.session.steps else None
        if before is not None and before != self.playing.state.composure:
            self._composure_before = before
            self.motions.start("composure", 0 if still else Motion.SETTLE)
        for event in events:
            if isinstance(event, LinkSaid) and self.playing.state.current is not None:
                place = len(self.playing.state.current.links) - 1
                self.motions.start(f"clipping.{place}", 0 if still else Motion.WIPE)
            elif isinstance(event, Interrupted):
                self.motions.start("tear", 0 if still else Motion.TEAR)
            elif isinstance(event, OpinionMoved):
                self.motions.start("meters", 0 if still else Motion.SETTLE)

    def _coverage(self) -> Scene | None:
        """What they printed of the exchange that has just ended."""
        number = endings.last_answer(self.playing.state)
        return self._covered(self.playing, number) if number is not None else None

    def _covered(self, playing: Playing, exchange: int) -> CoverageScene:
        return CoverageScene(
            self.desktop, playing, exchange, self._back_from_coverage, self._after_coverage, self._kept
        )

    def _back_from_coverage(self) -> Scene:
        self.motions.start("meters", 0 if self.desktop.settings.reduce_motion else Motion.SETTLE)
        with self._kept_once():
            return self._go_on()

    def _ended(self) -> Scene:
        """Tomorrow's front pages, then the debrief; the room is empty."""
        self.desktop.sound.tension(0)
        if self.playing.session.scenario.id == FIRST_LEVEL and not self.desktop.settings.onboarded:
            self.desktop.change(onboarded=True)
        return endings.end_scene(self.desktop, self.playing, self.back or self, self._again)

    def _again(self) -> Scene:
        return ConferenceScene(self.desktop, self.playing, self.back)

    # -- what the parts of the screen ask for (see Moves) ---------------------------------------------------------

    def take(self, action: Action) -> Scene:
        """Say a line, or line it up."""
        if self.plan.is_open or self._shifted:
            self._shifted = False
            return self._line_up(action)
        if self.plan.lines[:1] == (action,):
            return self.speak()
        self.notes = ()
        self.understood()
        if self.plan.lines:
            self._drop_plan()
        return self._play(action)

    def _line_up(self, action: Action) -> Scene:
        if action in self.plan.lines:
            return self.drop(self.plan.lines.index(action))
        if self.plan.fits(self.playing.state):
            self.plan = self.plan.with_line(action)
            self.desktop.sound.play("page")
        return self

    def speak(self) -> Scene:
        """Say the next planned line."""
        if not self.plan.lines:
            return self
        action, self.plan = self.plan.lines[0], self.plan.after_first()
        self.notes = ()
        if action not in legal_actions(self.playing.state):
            self.plan = Plan()
            return self
        following = self._play(action)
        if not self.plan.stands(self.playing.state):
            self.plan = Plan()
        return following

    def drop(self, place: int) -> Scene:
        """Drop one planned line; once the plan is under way, it shows."""
        if self.plan.is_begun:
            self._replan()
        self.plan = self.plan.without(place)
        return self

    def _drop_plan(self) -> None:
        if self.plan.is_begun:
            self._replan()
        self.plan = Plan()

    def _replan(self) -> None:
        if Replan() in legal_actions(self.playing.state):
            self._follow(self.playing.play(Replan()))

    def toggle_planning(self) -> None:
        """Begin or end lining up."""
        self.plan = replace(self.plan, is_open=not self.plan.is_open)

    def turn(self, first: int) -> None:
        """Another page of cards."""
        self.first = first
        self.focus = self._looked_at = self.first_focus
        self.desktop.sound.play("page")

    def show(self, drawer: str) -> None:
        """Open a drawer, or close it where it is open."""
        self.drawer = "" if drawer == self.drawer else drawer
        if self.drawer:
            self.desktop.sound.play("page")
            self.motions.start("drawer", 0 if self.desktop.settings.reduce_motion else Motion.DRAWER)

    def show_tab(self, tab: str) -> None:
        """Another tab of a narrow screen."""
        self.tab = tab
        self.offsets.pop("page", None)

    def undo(self) -> Scene:
        """Take back the last choice that a person made."""
        if self.playing.mode is Mode.EXAM or not self.playing.undo():
            return self
        self.plan, self.first = Plan(), 0
        self.notes, self.drawer, self._composure_before, self.taken_back = (), "", None, True
        self.seated = self.playing.state.side
        return self

    def glossary_entry(self) -> str:
        """The tactic of the line that is looked at."""
        if self._composed_for is None:
            return ""
        moment = self.moment(self._composed_for)
        return views.tactic_of(moment.state, looked_at(moment, offer(moment)))

    def look_up(self, word: str) -> Scene:
        """The glossary, at a word, and back here; an exam's clock runs on."""
        return self.visit(lambda desktop, back: GlossaryScene(desktop, back, word))

    def leave_conference(self) -> Scene:
        """Back to where it was begun; it is kept."""
        self.playing.keep()
        self.desktop.sound.tension(0)
        self.drawer = ""
        return self.back or self

    def visit(self, make: Callable[[Desktop, Scene], Scene]) -> Scene:
        """Look something up on another screen, and come back."""
        self.drawer = ""
        if self._is_thinking:
            self._clock.leave()
        return make(self.desktop, self)

    def hand_over(self) -> None:
        """The other person sits down."""
        self.seated = self.playing.state.side
        self.focus = self._looked_at = self.first_focus

    def toggle_watching(self) -> None:
        """Hold a watched conference, or let it go on."""
        self.pace.toggle()

    def change_speed(self, step: int) -> None:
        """Watch faster or slower."""
        self.pace.change(step)
