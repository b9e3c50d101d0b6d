"""What they printed of one answer: the headlines come in, and how the audiences took it."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

import pygame

from game.desktop.desktop import Desktop
from game.desktop.geometry import Rect
from game.desktop.kept import Kept
from game.desktop.motions import Motions, ease_out
from game.desktop.node import Node, shifted
from game.desktop.page import Page
from game.desktop.playing import Playing
from game.desktop.scene import Scene
from game.desktop.scenes.coverage_parts import moved_rows
from game.desktop.scenes.coverage_slips import Slip, headline_slips, wiped
from game.desktop.scenes.front_pages_spread import Spread, spread_head, spread_of
from game.desktop.tokens import Motion, Type
from game.desktop.widgets.controls import button, button_row
from game.desktop.widgets.scrolling import scroll
from game.desktop.widgets.texts import Panel, rule, text

_APART, _BRIEFLY_APART = 0.28, 0.07
"""Seconds between two headlines; the shorter where what was read is passed over."""
_UNDER = 28.0
"""Room for what scrolls that the slips leave free, so that they fill the desk and no more."""
_SHARE, _CROWDED, _CROWD = 0.64, 0.74, 9
"""How much of the width the slips take; how much where they are more than so many."""
_WIDEST = 620.0
"""How wide the audiences' column is at most."""
_BESIDE = 1000.0
"""Width from which the audiences stand beside the headlines."""


class CoverageScene(Scene):
    """The papers of one exchange. Any key shows all of it at once, the next one goes on to the scene that `then` makes.

    `soon` sets ahead what follows; what was set ahead of this scene is in `kept`.
    """

    help_key: ClassVar[str] = "help.coverage"
    first_focus: ClassVar[str] = "coverage.on"

    def __init__(
        self,
        desktop: Desktop,
        playing: Playing,
        exchange: int,
        then: Callable[[], Scene],
        soon: Callable[[Page], Iterator[Sequence[Node]]] = lambda page: iter(()),
        kept: Kept | None = None,
    ) -> None:
        super().__init__(desktop)
        self.playing, self.exchange, self.then = playing, exchange, then
        self._soon = soon
        self._spreads: dict[str, Spread] = {}
        self._motions = Motions()
        self._begun = False
        self._kept = kept if kept is not None else Kept()

    @property
    def spread(self) -> Spread:
        """What is printed, in the player's language."""
        language = self.desktop.settings.language
        if language not in self._spreads:
            self._spreads[language] = spread_of(self.playing.narrator(language), self.playing.state, self.exchange)
        return self._spreads[language]

    def opened(self) -> None:
        """Let the headlines come in, once."""
        settings = self.desktop.settings
        if self._begun:
            return
        self._begun = True
        apart = _BRIEFLY_APART if settings.skip_read else _APART
        for number, page in enumerate(self.spread.pages):
            seconds = 0.0 if settings.reduce_motion else Motion.WIPE
            self._motions.start(page.outlet, seconds, 0.0 if settings.reduce_motion else apart * number)
        self.desktop.sound.play("paper")

    def ahead(self, page: Page) -> Iterator[Sequence[Node]]:
        """What follows."""
        return self._soon(page)

    def set_ahead(self, page: Page) -> Iterator[Sequence[Node]]:
        """Set it part by part."""
        _ = self.spread
        yield ()
        yield from self._kept.set_ahead(lambda: self.compose(page))
        yield (self.compose(page),)

    def advance(self, seconds: float) -> "bool | Scene":
        """Let them come in."""
        return self._motions.advance(seconds)

    def wakes_in(self) -> float | None:
        """At once while headlines come in."""
        return 0.0 if self._motions.any else None

    def handle(self, event: pygame.event.Event) -> Scene:
        """A key or a click while headlines come in shows them all."""
        if self._motions.any and (_is_plain_key(event) or event.type == pygame.MOUSEBUTTONDOWN):
            self._motions.stop()
            return self
        return super().handle(event)

    def on_key(self, name: str) -> Scene | None:
        """Any key goes on."""
        return self.then()

    def leave(self) -> Scene:
        """On to what follows."""
        return self.then()

    def compose(self, page: Page) -> Node:
        """Headlines at the left, audiences at the right; one above the other on a small screen."""
        body = page.body
        foot = body.bottom - 34
        head = spread_head(page, body, self.spread, with_legend=page.height >= 600)
        desk = Panel(rect=Rect(0, head.rect.bottom, page.width, foot - 8 - head.rect.bottom), ink="shade")
        window = Rect(body.x - 8, desk.rect.y, body.width + 16, desk.rect.height)
        tall = window.height - _UNDER
        whole = scroll("coverage.all", window, self.offsets, lambda place: self._content(page, place, tall))
        label = page.say("coverage.on")
        (on,) = button_row(
            page,
            body.right,
            foot,
            [lambda place: button(page, "coverage.on", label, place, self.then, "enter", main=True)],
        )
        line = rule(body.x, foot - 6, body.width, 2)
        words = text(
            page, page.say("coverage.any_key"), Type.LABEL, Rect(body.x, foot + 8, on.rect.x - body.x - 20, 0), "ink2"
        )
        return Node(rect=page.rect, children=(desk, whole, head, line, words, on))

    def _content(self, page: Page, place: Rect, tall: float) -> tuple[Sequence[Node], float]:
        inner = Rect(place.x + 8, 8, place.width - 12, tall)
        key = (*page.manner, self.playing.state, self.exchange, inner)
        nodes, end = self._kept.get(key, lambda: self._set(page, inner))
        found, _ = self._kept.get((*key, place.y), lambda: ([shifted(node, 0, place.y) for node in nodes], end))
        shares = (ease_out(self._motions.progress(node.outlet)) if isinstance(node, Slip) else 1.0 for node in found)
        return [wiped(node, share) if share < 1 else node for node, share in zip(found, shares, strict=True)], end

    def _set(self, page: Page, inner: Rect) -> tuple[list[Node], float]:
        """Slips and audiences, and where they end."""
        beside = inner.width >= _BESIDE
        share = _CROWDED if len(self.spread.pages) > _CROWD else _SHARE
        left = Rect(inner.x, inner.y, inner.width * (share if beside else 1), inner.height)
        slips, taken = self._slips(page, left)
        right = Rect(taken.right + 28, inner.y, min(_WIDEST, inner.right - taken.right - 28), inner.height)
        right = right if beside else inner.below(taken.bottom + 20)
        moved, end = self._moved(page, right)
        return [*slips, *moved], max(taken.bottom, end) + 8

    def _moved(self, page: Page, at: Rect) -> tuple[list[Node], float]:
        narrator, session = self.playing.narrator(page.wording.language), self.playing.session
        key = (*page.manner, session.state, self.exchange, "moved", at)
        return self._kept.get(key, lambda: moved_rows(page, at, narrator, session, self.exchange))

    def _slips(self, page: Page, at: Rect) -> tuple[Sequence[Node], Rect]:
        """Slips, set for themselves, and the place that they take."""

        def build() -> tuple[list[Node], float]:
            slips, taken = headline_slips(page, at, self.spread, at.height)
            return [Node(rect=taken, children=tuple(slips))], 0.0

        (whole,), _ = self._kept.get((*page.manner, self.playing.state, self.exchange, "slips", at), build)
        return whole.children, whole.rect


def _is_plain_key(event: pygame.event.Event) -> bool:
    """Whether a key was pressed that does nothing on every screen."""
    return event.type == pygame.KEYDOWN and not pygame.K_F1 <= event.key <= pygame.K_F12
