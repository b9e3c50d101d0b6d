"""The morning after: the grade, how each audience moved and why, what was said and caught, and the way back to it."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import ClassVar

from game.desktop.desktop import Desktop
from game.desktop.export_html import export_debrief
from game.desktop.geometry import Rect
from game.desktop.kept import Kept
from game.desktop.node import Node, Press, shifted
from game.desktop.page import Page
from game.desktop.playing import Playing
from game.desktop.scene import Scene
from game.desktop.scenes.debrief_chart import courses_chart
from game.desktop.scenes.debrief_head import debrief_head
from game.desktop.scenes.debrief_line import line_dialog
from game.desktop.scenes.debrief_others import against_nodes, other_lines, par_words
from game.desktop.scenes.debrief_sections import caught_nodes, goals_nodes, lesson_nodes
from game.desktop.scenes.debrief_tabs import Tab, codes_legend, tab_row
from game.desktop.scenes.debrief_transcript import transcript_nodes
from game.desktop.scenes.debrief_waterfall import waterfall_panel
from game.desktop.scenes.export_slip import export_slip
from game.desktop.scenes.front_pages import FrontPagesScene
from game.desktop.widgets.controls import Button, button, button_row, hints_within
from game.desktop.widgets.scrolling import scroll
from game.desktop.widgets.texts import rule, upright
from game.files import FilesError
from game.players.alternatives import Par, as_it_was
from game.players.names import HUMAN
from game.presentation.debrief import DebriefView, debrief_view
from game.presentation.origins import Origins
from game.rules.state import Mode
from game.session.progress import LevelProgress, ProgressError, load_progress, record_par
from game.session.session import Session

_ROOMY = (1180.0, 640.0)
"""Width and height from which everything is in sight at once; on smaller screens the page scrolls."""
_LEAST_CHART = 256.0
"""How high the chart and the causes are at least,"""
_LOWER = 300.0
"""and how much the tabs and what they choose between have, where there is so much."""
_AT_A_TIME = 0.006
"""Seconds of the processor's time that par is played for before the screen has its turn again."""


class DebriefScene(Scene):
    """What became of a conference that is over. `again` makes the conference's scene when somebody goes back to a line."""

    help_key: ClassVar[str] = "help.debrief"
    first_focus: ClassVar[str] = "debrief.tab.transcript"

    def __init__(
        self, desktop: Desktop, playing: Playing, back: Scene, again: Callable[[], Scene] | None = None
    ) -> None:
        super().__init__(desktop, back)
        self.playing, self.again = playing, again
        self.tab = Tab.TRANSCRIPT
        self.audience = 0
        self.whole_page = False
        """The transcript, or what else the lower half shows, has the whole page."""
        self.line: tuple[int, int] | None = None
        """Exchange and place of the line that is shown whole."""
        self.par = Par(playing.session)
        self._views: dict[str, DebriefView] = {}
        self.exported: Path | None = None
        """The file that has just been written, until its slip is closed."""
        self._really: Session | None = None
        self._compared = False
        """Par has been played, and what was really said has been held against the same rules."""
        self._stamped = False
        self._kept = Kept()
        self._origins = Origins(playing.session)

    def opened(self) -> None:
        """Set the stamp under it, once; play the debrief's music."""
        self.desktop.sound.tension(0.0)
        self.desktop.sound.music("debrief")
        if not self._stamped:
            self._stamped = True
            self.desktop.sound.play("stamp")

    def leave(self) -> Scene:
        """Back to where conferences are chosen."""
        self.desktop.sound.music(None)
        return super().leave()

    @property
    def view(self) -> DebriefView:
        """All that is told, in the player's language."""
        language = self.desktop.settings.language
        if language not in self._views:
            self._views[language] = debrief_view(self.playing.narrator(language), self.playing.session)
        return self._views[language]

    # -- what is done here ----------------------------------------------------------------------------------------

    def _turn(self, step: int) -> None:
        self.audience = (self.audience + step) % len(self.view.waterfalls)
        self.desktop.sound.play("page")

    def _choose(self, audience: int) -> None:
        self.audience = audience

    def _show(self, tab: Tab) -> None:
        self.tab = tab
        self.offsets.pop("debrief.lower", None)

    def _turn_page(self) -> None:
        """Give the lower half the whole page, or let the chart have its place again."""
        self.whole_page = not self.whole_page
        self.offsets.pop("debrief.lower", None)
        self.desktop.sound.play("page")

    def _go_to(self, exchange: int) -> None:
        """Bring an answer of the transcript into sight."""
        self.tab = Tab.TRANSCRIPT
        self._move_focus(f"debrief.line.{exchange}.0")

    def _open_line(self, exchange: int, place: int) -> None:
        self.line = (exchange, place)
        self.focus = "dialog.close"

    def _open_focused(self) -> None:
        """The line that is looked at, else the first one."""
        key = self.attention if self.attention.startswith("debrief.line.") else "debrief.line.0.0"
        exchange, place = key.rsplit(".", 2)[1:]
        numbers = {each.number: len(each.lines) for each in self.view.exchanges}
        if int(place) < numbers.get(int(exchange), 0):
            self._open_line(int(exchange), int(place))

    def glossary_entry(self) -> str:
        """The tactic of the line that is looked at."""
        if not self.attention.startswith("debrief.line."):
            return ""
        exchange, place = self.attention.rsplit(".", 2)[1:]
        links = self.playing.state.record.exchanges[int(exchange)].links
        return links[int(place)].tactic.value if int(place) < len(links) else ""

    def _close_line(self) -> None:
        if self.line is not None:
            self.focus = "debrief.line.{}.{}".format(*self.line)
        self.line = None

    @property
    def why_no_rewind(self) -> str:
        """Why nothing can be taken back; empty where it can."""
        say = self.desktop.wording.say
        if self.playing.mode is Mode.EXAM:
            return say("debrief.rewind.exam")
        if self.again is None:
            return say("debrief.rewind.replay")
        if HUMAN not in self.playing.players.values():
            return say("debrief.rewind.watched")
        return ""

    def _rewind(self, exchange: int, place: int) -> Scene:
        """Back to the conference, before this line was chosen."""
        assert self.again is not None  # else the button is not there
        moment = next(each for each in self.view.moments if each.exchange == exchange)
        self.playing.rewind(moment.line_turns[place])
        if self.playing.error is not None:
            self.desktop.tell(self.playing.error)
        self.desktop.sound.music(None)
        return self.again()

    def _front_pages(self) -> Scene:
        return FrontPagesScene(self.desktop, self.playing, lambda: self)

    def _export(self) -> None:
        """Write everything to an HTML file, and say where it is."""
        try:
            session, par = self.playing.session, self.par.session if self.par.is_over else None
            language, watched = self.desktop.settings.language, not self.playing.is_speaker_a_person
            path = export_debrief(session, language, as_it_was(session), par, watched=watched)
            self.exported = path
        except FilesError as error:
            self.desktop.tell(error)

    def _close_export(self) -> None:
        self.exported = None

    def wakes_in(self) -> float | None:
        """At once while par is being played."""
        return None if self._compared else 0.0

    def advance(self, seconds: float) -> "bool | Scene":
        """Play a little of par; something has moved when it is over."""
        if not self.par.is_over:
            self.par.go_on(_AT_A_TIME)
        elif not self._compared:
            self._compared, self._really = True, as_it_was(self.playing.session)
            self._keep_par()
            return True
        return False

    def set_ahead(self, page: Page) -> Iterator[Sequence[Node]]:
        """Set it part by part."""
        _ = self.view
        yield ()
        yield from self._kept.set_ahead(lambda: self.compose(page))
        yield (self.compose(page),)

    def _keep_par(self) -> None:
        """Let the list of levels show par from now on, if it shows none yet."""
        level = self.playing.session.scenario.id
        with suppress(ProgressError):
            if self.playing.file is not None and load_progress().get(level, LevelProgress()).par is None:
                record_par(level, self.par.session.grade)

    # -- the page -------------------------------------------------------------------------------------------------

    def compose(self, page: Page) -> Node:
        """Everything in sight on a roomy screen; one scrolling column on a small one."""
        body = page.body
        foot = body.bottom - 34
        within = Rect(body.x, body.y, body.width, foot - body.y - 8)
        arrange = self._spread if _is_roomy(page) else self._stacked
        nodes, _ = self._kept.get((*page.manner, *self._seen), lambda: (list(arrange(page, within)), 0.0))
        nodes = [*nodes, rule(body.x, foot - 6, body.width), *self._foot(page, Rect(body.x, foot, body.width, 34))]
        if self.line is not None:
            nodes.append(self._line_slip(page, *self.line))
        if self.exported is not None:
            words = page.say("debrief.exported", path=self.exported)
            nodes.append(export_slip(page, words, self.offsets, self._close_export))
        return Node(rect=page.rect, children=tuple(nodes))

    @property
    def _seen(self) -> tuple[Hashable, ...]:
        """All that what is in sight depends on, but for the page."""
        scrolled = tuple(sorted(self.offsets.items()))
        return self.tab, self.whole_page, self.audience, self._mark, self._compared, scrolled

    @property
    def _mark(self) -> str:
        """The answer's number on the chart that is looked at."""
        return self.attention if self.attention.startswith("debrief.mark.") else ""

    def _spread(self, page: Page, at: Rect) -> tuple[Node, ...]:
        head = self._part(page, "head", at, lambda: self._head(page, at, self._export_button(page)))
        under = at.below(head.rect.bottom + 10)
        if self.whole_page:
            return (head, *self._lower(page, under))
        upper = under.top(max(_LEAST_CHART, min(470.0, under.height * 0.57, under.height - _LOWER)))
        chart_at = Rect(upper.x, upper.y, round(upper.width * 0.645), upper.height)
        why_at = Rect(chart_at.right + 2 * page.gutter, upper.y, 0, upper.height)
        why_at = Rect(why_at.x, upper.y, upper.right - why_at.x, upper.height)
        chart = self._part(page, "chart", chart_at, lambda: self._chart(page, chart_at))
        why = self._part(page, "why", why_at, lambda: self._why(page, why_at))
        line = rule(at.x, upper.bottom + 8, at.width, 2)
        middle = upright(chart_at.right + page.gutter, upper.y, upper.height)
        return (head, chart, middle, why, line, *self._lower(page, at.below(upper.bottom + 16)))

    def _lower(self, page: Page, at: Rect) -> tuple[Node, ...]:
        """The tabs and what they choose between; beside them, the way to give it the whole page."""
        tabs = tab_row(page, at, self.tab, self._show)
        words = page.say("debrief.half_page" if self.whole_page else "debrief.whole_page")
        place = Rect(tabs[-1].rect.right + 24, tabs[-1].rect.y, 0, 0)
        turn = button(page, "debrief.turn", words, place, self._turn_page, "w")
        free = Rect(turn.rect.right + 24, turn.rect.y, at.right - turn.rect.right - 24, 32)
        legend = codes_legend(page, free) if self.tab is Tab.TRANSCRIPT else []
        top = max(each.rect.bottom for each in tabs) + 8
        lower = scroll("debrief.lower", at.below(top), self.offsets, lambda place: self._section(page, place))
        return (*tabs, turn, *legend, lower)

    def _has_no_chart(self, page: Page) -> bool:
        return self.whole_page and _is_roomy(page)

    def _part(self, page: Page, name: str, at: Rect, make: Callable[[], Node]) -> Node:
        """The chart, or the causes: set for itself."""
        return self._kept.node((*page.manner, name, at, *self._seen), make)

    def _stacked(self, page: Page, at: Rect) -> tuple[Node, ...]:
        return (scroll("debrief.all", at, self.offsets, lambda place: self._stack(page, place)),)

    def _stack(self, page: Page, place: Rect) -> tuple[Sequence[Node], float]:
        """The same, one below the other."""
        inner = Rect(place.x + 6, place.y, place.width - 12, place.height)
        head = self._head(page, inner, self._export_button(page))
        chart_at = Rect(inner.x, head.rect.bottom + 12, inner.width, 270)
        chart = self._chart(page, chart_at)
        why = self._why(page, Rect(inner.x, chart_at.bottom + 18, inner.width, 400))
        tabs = tab_row(page, Rect(inner.x, why.rect.bottom + 18, inner.width, 0), self.tab, self._show)
        top = max(each.rect.bottom for each in tabs) + 12
        nodes, height = self._section(page, Rect(inner.x, top, inner.width, 1e6))
        return [head, chart, why, *tabs, *nodes], top + height + 8 - place.y

    def _head(self, page: Page, at: Rect, buttons: Sequence[Callable[[Rect], Button]]) -> Node:
        kicker = " · ".join((page.say("debrief.kicker"), self.view.title))
        return debrief_head(page, at, self.view, kicker, par_words(page, self.par), buttons)

    def _export_button(self, page: Page) -> Sequence[Callable[[Rect], Button]]:
        label = page.say("debrief.hint.export")
        return [lambda at: button(page, "debrief.export", label, at, self._export, "e")]

    def _chart(self, page: Page, at: Rect) -> Node:
        return courses_chart(page, at, self.view, self.audience, self._choose, self._go_to, self._mark)

    def _why(self, page: Page, at: Rect) -> Node:
        waterfall = self.view.waterfalls[self.audience]
        origins = self._origins.of(self.playing.narrator(page.wording.language), waterfall)
        turns = partial(self._turn, -1), partial(self._turn, 1)
        return waterfall_panel(page, at, waterfall, origins, self.offsets, *turns)

    def _section(self, page: Page, at: Rect) -> tuple[Sequence[Node], float]:
        view = self.view
        match self.tab:
            case Tab.TRANSCRIPT:
                return self._transcript(page, at)
            case Tab.CAUGHT:
                return caught_nodes(page, at, view)
            case Tab.AGAINST:
                narrator = self.playing.narrator(page.wording.language)
                return against_nodes(page, at, view, other_lines(page, narrator, self.par, self._really))
            case Tab.GOALS:
                return goals_nodes(page, at, view)
            case Tab.LESSON:
                return lesson_nodes(page, at, view)

    def _transcript(self, page: Page, at: Rect) -> tuple[Sequence[Node], float]:
        """Set once, and shifted to where it is scrolled."""
        inner = Rect(at.x, 0, at.width, 1e6)
        key = (*page.manner, "transcript", inner)
        nodes, height = self._kept.get(key, lambda: transcript_nodes(page, inner, self.view, self._open_line))
        return self._kept.get((*key, at.y), lambda: ([shifted(node, 0, at.y) for node in nodes], height))

    def _line_slip(self, page: Page, exchange: int, place: int) -> Node:
        why_not = self.why_no_rewind
        rewind = None if why_not else partial(self._rewind, exchange, place)
        return line_dialog(page, self.view, exchange, place, self.offsets, rewind, why_not, self._close_line)

    def _foot(self, page: Page, at: Rect) -> tuple[Node, ...]:
        label = page.say("button.leave_debrief")
        made = [lambda place: button(page, "debrief.leave", label, place, self.leave, "escape", main=True)]
        (leave,) = button_row(page, at.right, at.y, made)
        keys: list[tuple[Sequence[str], str, Press | None]] = [
            *([] if self._has_no_chart(page) else [(("left", "right"), page.say("debrief.hint.audience"), None)]),
            (("r",), page.say("debrief.hint.rewind"), self._open_focused),
            (("p",), page.say("replay.front_pages"), self._front_pages),
            (("f1",), page.say("help.title"), self._help),
        ]
        hints = hints_within(page, at.x, at.y, leave.rect.x - 12, keys)
        return (*hints, leave)


def _is_roomy(page: Page) -> bool:
    return page.width >= _ROOMY[0] and page.height >= _ROOMY[1]
