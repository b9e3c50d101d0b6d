"""The conference screen as a scene: what it is set from, and what keys and pointer do to the conference."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from typing import Any, ClassVar

import pygame

from game.desktop.desktop import Desktop
from game.desktop.node import Node
from game.desktop.page import Page
from game.desktop.playing import Playing
from game.desktop.scene import Scene
from game.desktop.scenes.conference import endings, overlays, views
from game.desktop.scenes.conference.moment import Moment
from game.desktop.scenes.conference.offers import looked_at, next_card, offer
from game.desktop.scenes.conference.plan import Plan
from game.desktop.scenes.conference.proceedings import Proceedings
from game.desktop.scenes.conference.prospects import LOOKED_AT, Prospects
from game.desktop.scenes.conference.table import table
from game.desktop.scenes.glossary import GlossaryScene
from game.presentation.narrator import Narrator
from game.rules.actions import Action
from game.rules.events import Phase
from game.rules.phases import legal_actions
from game.rules.state import Mode
from game.scenario.languages import Language


class ConferenceScene(Proceedings):
    """Questions and answers, from the opening statement to the last word."""

    help_key: ClassVar[str] = "help.conference"

    def __init__(self, desktop: Desktop, playing: Playing, back: Scene | None = None) -> None:
        super().__init__(desktop, playing, back)
        self.tab = "question"
        self._shifted = False
        self._composed_for: Page | None = None
        """What the screen was last composed for."""
        self._made_once: dict[Hashable, Any] = {}
        self._narrators: dict[Language, Narrator] = {}

    def compose(self, page: Page) -> Node:
        """The table, and whatever lies over it."""
        if self._composed_for is None and self.focus == self.first_focus and self._phase is Phase.ANSWER:
            # Whoever comes back to an answer finds focus where it went on to when the last line was said.
            self.focus = self._looked_at = next_card(self.moment(page).once(offer), "")
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

    # -- what may follow -----------------------------------------------------------------------------------------------

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

    # -- what the parts of the screen ask for (see Moves) --------------------------------------------------------------

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
        return self._say(action)

    def _say(self, action: Action) -> Scene:
        """Say a line; by keys, focus then goes on to one that can be said, for this one cannot be said again."""
        said, before = self.focus, self._phase
        following = self._play(action)
        goes_on = self._by_keyboard and not self.plan.lines and self._phase is before is Phase.ANSWER
        if goes_on and following is self and self._composed_for is not None:
            moment = self.moment(self._composed_for)
            self.focus = self._looked_at = next_card(moment.once(offer), said)
        return following

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
        following = self._say(action)
        if not self.plan.stands(self.playing.state):
            self.plan = Plan()
        return following

    def drop(self, place: int) -> Scene:
        """Drop one planned line; once the plan is under way, it shows."""
        if self.plan.is_begun:
            self._replan()
        self.plan = self.plan.without(place)
        return self

    def toggle_planning(self) -> None:
        """Begin or end lining up."""
        self.plan = replace(self.plan, is_open=not self.plan.is_open)

    def turn(self, first: int) -> None:
        """Another page of cards."""
        self.first = first
        self._focus_afresh()
        self.desktop.sound.play("page")

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
        self._focus_afresh()

    def toggle_watching(self) -> None:
        """Hold a watched conference, or let it go on."""
        self.pace.toggle()

    def change_speed(self, step: int) -> None:
        """Watch faster or slower."""
        self.pace.change(step)

    def glossary_entry(self) -> str:
        """The tactic of the line that is looked at."""
        if self._composed_for is None:
            return ""
        moment = self.moment(self._composed_for)
        return views.tactic_of(moment.state, looked_at(moment, offer(moment)))

    def look_up(self, word: str) -> Scene:
        """The glossary, at a word, and back here; an exam's clock runs on."""
        return self.visit(lambda desktop, back: GlossaryScene(desktop, back, word))
