"""A kept conference, answer by answer: what was asked and why, what was said, what they printed, who moved."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar

from game.desktop.desktop import Desktop
from game.desktop.geometry import Rect
from game.desktop.kept import Kept
from game.desktop.node import Node, Press, shifted
from game.desktop.page import Page
from game.desktop.playing import Playing
from game.desktop.scene import Scene
from game.desktop.scenes.coverage_parts import moved_rows
from game.desktop.scenes.coverage_slips import headline_slips
from game.desktop.scenes.debrief import DebriefScene
from game.desktop.scenes.debrief_chart import answer_name, courses_chart
from game.desktop.scenes.debrief_head import sentences
from game.desktop.scenes.debrief_line import line_dialog
from game.desktop.scenes.debrief_transcript import exchange_node
from game.desktop.scenes.front_pages import FrontPagesScene
from game.desktop.scenes.front_pages_spread import Spread, spread_of
from game.desktop.tokens import Type
from game.desktop.widgets.controls import button, button_row, hints_within
from game.desktop.widgets.scrolling import scroll
from game.desktop.widgets.texts import Column, rule, upright
from game.players.names import GREEDY, USUAL_PRESS
from game.presentation.debrief import DebriefView, debrief_view
from game.presentation.problems import told
from game.rules.actions import Side
from game.rules.game import Game
from game.scenario.model import Scenario
from game.session.replay import Replay
from game.session.replay import replay as replay_transcript
from game.session.transcript import Transcript, TranscriptError

_BESIDE = 1000.0
"""Width from which polls and chart stand beside what was said."""


class ReplayScene(Scene):
    """A conference as it was held; nothing can be changed here."""

    help_key: ClassVar[str] = "help.replay"
    first_focus: ClassVar[str] = "replay.leave"

    def __init__(self, desktop: Desktop, transcript: Transcript, level: Scenario | Game, back: Scene) -> None:
        super().__init__(desktop, back)
        self.place = 0
        """Which of the answers is shown, counted from the opening statement."""
        self.audience = 0
        self.line: tuple[int, int] | None = None
        self.error: TranscriptError | None = None
        """Why it can't be shown at all."""
        self.again: Replay | None = None
        self._views: dict[str, DebriefView] = {}
        self._spreads: dict[tuple[str, int], Spread] = {}
        self._kept = Kept()
        try:
            self.again = replay_transcript(transcript, level)
            self.playing = Playing(self.again.session, _players(transcript))
        except TranscriptError as error:
            self.error = error

    @property
    def view(self) -> DebriefView:
        """All that is told, in the player's language."""
        language = self.desktop.settings.language
        if language not in self._views:
            self._views[language] = debrief_view(self.playing.narrator(language), self.playing.session)
        return self._views[language]

    @property
    def exchange(self) -> int:
        """The number of the answer that is shown."""
        return self.view.exchanges[self.place].number

    @property
    def spread(self) -> Spread:
        """What they printed of it."""
        key = (self.desktop.settings.language, self.exchange)
        if key not in self._spreads:
            self._spreads[key] = spread_of(self.playing.narrator(key[0]), self.playing.state, self.exchange)
        return self._spreads[key]

    # -- what is done here ----------------------------------------------------------------------------------------

    def _step(self, by: int) -> None:
        """To another answer, as far as there are any."""
        place = min(max(0, self.place + by), max(0, len(self.view.exchanges) - 1))
        if place != self.place:
            self.place = place
            self.offsets.clear()
            self.desktop.sound.play("paper")

    def _go_to(self, exchange: int) -> None:
        numbers = [each.number for each in self.view.exchanges]
        self._step(numbers.index(exchange) - self.place)

    def _choose(self, audience: int) -> None:
        self.audience = audience

    def _open_line(self, exchange: int, place: int) -> None:
        self.line = (exchange, place)
        self.focus = "dialog.close"

    def _close_line(self) -> None:
        self.line = None

    def _debrief(self) -> Scene:
        return DebriefScene(self.desktop, self.playing, self)

    def _front_pages(self) -> Scene:
        return FrontPagesScene(self.desktop, self.playing, lambda: self)

    # -- the page -------------------------------------------------------------------------------------------------

    def compose(self, page: Page) -> Node:
        """The answer, with the way to the one before and the one after."""
        body = page.body
        foot = body.bottom - 34
        label = page.say("hint.back")
        make = partial(button, page, "replay.leave", label, press=self.leave, shortcut="escape", main=True)
        (leave,) = button_row(page, body.right, foot, [lambda at: make(at=at)])
        nodes: list[Node] = [rule(body.x, foot - 6, body.width), leave]
        if self.again is None or not self.view.exchanges:
            nodes += self._nothing(page, body)
            return Node(rect=page.rect, children=tuple(nodes))
        head = self._head(page, body)
        window = Rect(body.x, head.rect.bottom + 6, body.width, foot - 14 - head.rect.bottom)
        seen = (*page.manner, self.place, self.audience, tuple(sorted(self.offsets.items())))
        (whole,), _ = self._kept.get(seen, lambda: ([self._whole(page, window)], 0.0))
        nodes += [head, whole, *self._foot(page, Rect(body.x, foot, leave.rect.x - 12 - body.x, 34))]
        if self.line is not None:
            why_not = page.say("debrief.rewind.replay")
            nodes.append(line_dialog(page, self.view, *self.line, self.offsets, None, why_not, self._close_line))
        return Node(rect=page.rect, children=tuple(nodes))

    def _whole(self, page: Page, window: Rect) -> Node:
        return scroll("replay.all", window, self.offsets, lambda place: self._content(page, place))

    def _nothing(self, page: Page, at: Rect) -> Sequence[Node]:
        """Why there is nothing to see."""
        column = Column(page, at)
        column.text(page.say("replay.head"), Type.HEAD, gap=8).rule(4, 16)
        words = told(self.error, page.wording) if self.error else page.say("replay.empty")
        return column.text(words, Type.LINE).nodes

    def _head(self, page: Page, at: Rect) -> Node:
        """The level, which answer of how many, and what has changed since."""
        column = Column(page, at)
        kicker = page.say("replay.kicker", title=self.view.title)
        column.text(kicker, Type.KICKER, "ink2")
        count = page.say("replay.place", name=answer_name(page, self.exchange), n=self.view.exchanges[-1].number)
        column.text(count if self.exchange else answer_name(page, 0), Type.HEAD, gap=4)
        for words in self._drift(page):
            column.text(words, Type.STRONG, "red", 4)
        column.rule(4, 0)
        return Node(rect=Rect(at.x, at.y, at.width, column.height), children=tuple(column.nodes))

    def _drift(self, page: Page) -> list[str]:
        """What is not as it was when this was kept, in words."""
        assert self.again is not None  # else nothing is shown
        changed = [page.say(f"replay.changed.{change.value}") for change in self.again.changed]
        difference = self.again.difference
        if difference is None:
            return [sentences(page, [*changed, page.say("replay.same")])] if changed else []
        found = [*changed, page.say("replay.differs", turn=difference.turn)]
        return [sentences(page, found)]

    def _content(self, page: Page, place: Rect) -> tuple[Sequence[Node], float]:
        """What was said and printed, at the left or above; who moved, and the chart, at the right or below."""
        inner = Rect(place.x + 4, 2, place.width - 8, 1e6)
        nodes, bottom = self._kept.get((*page.manner, self.place, inner), lambda: self._set(page, inner))
        beside = inner.width >= _BESIDE
        left = _left(inner)
        right = (
            Rect(left.right + 40, inner.y, inner.right - left.right - 40, 1e6) if beside else inner.below(bottom + 20)
        )
        polls, chart = self._polls(page, right.moved(0, place.y))
        found = [*(shifted(node, 0, place.y) for node in nodes), *polls, chart]
        end = max(bottom, chart.rect.bottom - place.y)
        if beside:
            found.append(upright(left.right + 20, inner.y + place.y, end - inner.y))
        return found, end + 8

    def _set(self, page: Page, inner: Rect) -> tuple[list[Node], float]:
        """The answer and what they printed of it, and where that ends."""
        left, view = _left(inner), self.view
        because = next((each.text for each in view.because if each.number == self.exchange), "")
        said = exchange_node(
            page, left, view.exchanges[self.place], view.moments[self.place], because, self._open_line, one_column=True
        )
        printed = Column(page, left.below(said.rect.bottom + 18))
        printed.text(page.say("coverage.head"), Type.SECTION, gap=4).rule(2, 10)
        slips, taken = headline_slips(page, printed.rest, self.spread)
        return [said, *printed.nodes, *slips], taken.bottom

    def _polls(self, page: Page, at: Rect) -> tuple[list[Node], Node]:
        narrator = self.playing.narrator(page.wording.language)
        moved, end = moved_rows(page, at, narrator, self.playing.session, self.exchange)
        chart_at = Rect(at.x, end + 16, at.width, 260)
        mark = f"debrief.mark.{self.exchange}"
        chart = courses_chart(page, chart_at, self.view, self.audience, self._choose, self._go_to, mark)
        return moved, chart

    def _foot(self, page: Page, at: Rect) -> tuple[Node, ...]:
        last = len(self.view.exchanges)
        keys: list[tuple[Sequence[str], str, Press | None]] = [
            (("left",), page.say("front_pages.previous"), partial(self._step, -1)),
            (("right",), page.say("front_pages.next"), partial(self._step, 1)),
            (("home",), page.say("replay.first"), partial(self._step, -last)),
            (("end",), page.say("replay.last"), partial(self._step, last)),
        ]
        if self.playing.state.termination is not None:
            keys += [
                (("p",), page.say("replay.front_pages"), self._front_pages),
                (("d",), page.say("debrief.kicker"), self._debrief),
            ]
        return hints_within(page, at.x, at.y, at.right, keys)


def _left(inner: Rect) -> Rect:
    """Where the answer stands."""
    return Rect(inner.x, inner.y, inner.width * 0.63 if inner.width >= _BESIDE else inner.width, 1e6)


def _players(transcript: Transcript) -> Mapping[Side, str]:
    """Who played, as far as that was kept; nobody in person, since nothing can be chosen here."""
    return {Side.SPEAKER: GREEDY, Side.PRESS: transcript.players.get(Side.PRESS, USUAL_PRESS)}
