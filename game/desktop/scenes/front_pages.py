"""Tomorrow's front pages: what each outlet leads with, of the whole conference or of one answer."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from game.desktop.desktop import Desktop
from game.desktop.export_png import export_front_pages
from game.desktop.geometry import Rect
from game.desktop.kept import Kept
from game.desktop.motions import Motions, ease_out
from game.desktop.node import Node, Press, shifted
from game.desktop.page import Page
from game.desktop.playing import Playing
from game.desktop.scene import Scene
from game.desktop.scenes.export_slip import export_slip
from game.desktop.scenes.front_pages_large import large_page
from game.desktop.scenes.front_pages_spread import Spread, spread_head, spread_of, spread_papers
from game.desktop.tokens import Motion, Type
from game.desktop.widgets.controls import button, button_row, hints_within
from game.desktop.widgets.scrolling import HEADROOM, scroll
from game.desktop.widgets.texts import Panel, rule, text
from game.files import FilesError

_ABOVE = 8.0
"""Between the head and the papers, besides what a scrolling place leaves there."""
_FALL = 420.0
"""From how far above its place a page drops, in units."""


class FrontPagesScene(Scene):
    """The spread; pressing a page enlarges it. `then` makes the scene that follows."""

    help_key: ClassVar[str] = "help.front_pages"
    first_focus: ClassVar[str] = "front_pages.on"

    def __init__(self, desktop: Desktop, playing: Playing, then: Callable[[], Scene]) -> None:
        super().__init__(desktop)
        self.playing, self.then = playing, then
        self.answer: int | None = None
        """The answer whose headlines are shown; None is the whole conference."""
        self.large = ""
        """The outlet whose page is enlarged."""
        self._spreads: dict[tuple[str, int | None], Spread] = {}
        self._motions = Motions()
        self.exported: Path | None = None
        """The file that has just been written, until its slip is closed."""
        self._following: Scene | None = None
        self._dropped = False
        self._kept = Kept()

    @property
    def spread(self) -> Spread:
        """What is shown, in the player's language."""
        language = self.desktop.settings.language
        key = (language, self.answer)
        if key not in self._spreads:
            self._spreads[key] = spread_of(self.playing.narrator(language), self.playing.state, self.answer)
        return self._spreads[key]

    # -- what is done here ----------------------------------------------------------------------------------------

    def opened(self) -> None:
        """Let the pages drop, once."""
        if not self._dropped:
            self._dropped = True
            self._drop()

    def _drop(self) -> None:
        still = self.desktop.settings.reduce_motion
        for number, page in enumerate(self.spread.pages):
            seconds = 0.0 if still else Motion.DROP
            self._motions.start(f"front_pages.{page.outlet}", seconds, number * Motion.BETWEEN_DROPS)
        self.desktop.sound.play("drop")

    def advance(self, seconds: float) -> "bool | Scene":
        """Let the pages fall."""
        return self._motions.advance(seconds)

    def wakes_in(self) -> float | None:
        """At once while pages fall."""
        return 0.0 if self._motions.any else None

    def leave(self) -> Scene:
        """On to what follows; a conference that is over has no way back."""
        return self._next()

    def _turn(self, step: int) -> None:
        """To the next answer that anybody carried, or to the whole conference."""
        self.answer = self._turned(step)
        self.offsets.clear()
        self._drop()

    def _turned(self, step: int) -> int | None:
        choices = [None, *self.spread.answers]
        return choices[(choices.index(self.answer) + step) % len(choices)]

    def _enlarge(self, outlet: str) -> None:
        self.large = outlet

    def _reduce(self) -> None:
        self.large = ""

    def _close_export(self) -> None:
        self.exported = None

    def _export(self) -> None:
        """Write the spread as one picture, and say where it is."""
        try:
            scenario = self.playing.session.scenario
            title = self.desktop.wording.pick(scenario.title)
            self.exported = export_front_pages(self.desktop, scenario.id, title, self.spread)
        except FilesError as error:
            self.desktop.tell(error)

    # -- what may follow ------------------------------------------------------------------------------------------

    def ahead(self, page: Page) -> Iterator[Sequence[Node]]:
        """The next answer, the one before, and what comes after this scene."""
        if self.large or self.exported is not None:
            return
        for step in (1, -1):
            yield from self._kept.set_ahead(partial(self._of_answer, page, self._turned(step)))
        outlets = sorted((each.outlet for each in self.spread.pages), key=lambda name: name not in self.attention)
        for outlet in outlets:
            yield from self._kept.set_ahead(partial(self._large_page, page, outlet))
        yield from self._next().set_ahead(page)

    def _next(self) -> Scene:
        """What follows, made once, so that it can be set ahead."""
        if self._following is None:
            self._following = self.then()
        return self._following

    def set_ahead(self, page: Page) -> Iterator[Sequence[Node]]:
        """Set it part by part."""
        _ = self.spread
        yield ()
        yield from self._kept.set_ahead(lambda: self.compose(page))
        yield (self.compose(page),)

    def _of_answer(self, page: Page, answer: int | None) -> Node:
        """The same page with another answer's headlines."""
        before = self.answer, dict(self.offsets)
        self.answer = answer
        try:
            return self.compose(page)
        finally:
            self.answer, self.offsets = before

    # -- the page -------------------------------------------------------------------------------------------------

    def compose(self, page: Page) -> Node:
        """The quoted lines above, the papers on the desk, what to do below."""
        body, spread = page.body, self.spread
        foot = body.bottom - 34
        head = spread_head(page, body, spread, with_legend=_has_room(page))
        desk = Panel(rect=Rect(0, head.rect.bottom, page.width, foot - 8 - head.rect.bottom), ink="shade")
        window = Rect(body.x - 8, desk.rect.y, body.width + 16, desk.rect.height)
        papers = scroll(
            "front_pages.papers", window, self.offsets, lambda place: self._papers(page, place, window.height)
        )
        line = rule(body.x, foot - 6, body.width, 2)
        nodes = [desk, papers, head, line, *self._foot(page, Rect(body.x, foot, body.width, 34))]
        if self.large:
            nodes.append(self._large_page(page, self.large))
        if self.exported is not None:
            words = page.say("front_pages.exported", path=self.exported)
            nodes.append(export_slip(page, words, self.offsets, self._close_export))
        return Node(rect=page.rect, children=tuple(nodes))

    def _large_page(self, page: Page, outlet: str) -> Node:
        """An outlet's page over the desk."""
        narrator = self.playing.narrator(page.wording.language)
        chosen = next(each for each in self.spread.pages if each.outlet == outlet)
        key = (*page.manner, "large", self.answer, outlet, self.offsets.get("front_pages.large"))
        return self._kept.node(key, lambda: large_page(page, narrator, chosen, self.offsets, self._reduce))

    def _papers(self, page: Page, place: Rect, height: float) -> tuple[Sequence[Node], float]:
        inner = Rect(place.x + 8, _ABOVE, place.width - 12, place.height)
        key = (*page.manner, "papers", self.answer, inner, height)
        papers, end = self._kept.get(key, lambda: self._set(page, inner, height))
        if self._motions.any:
            return [shifted(each, 0, place.y - self._lift(each.key)) for each in papers], end
        return self._kept.get((*key, place.y), lambda: ([shifted(each, 0, place.y) for each in papers], end))

    def _set(self, page: Page, inner: Rect, height: float) -> tuple[list[Node], float]:
        """The papers, and under them who printed nothing; and where that ends."""
        nodes, bottom = spread_papers(page, inner, self.spread, height - _ABOVE - HEADROOM - 8, self._press, self._kept)
        if not self.spread.quiet:
            return nodes, bottom + 8
        words = page.say("front_pages.quiet", outlets=page.say("list.and").join(self.spread.quiet))
        note = text(page, words, Type.ASIDE, Rect(inner.x, bottom + 14, inner.width, 0), "ink2")
        return [*nodes, note], note.rect.bottom + 14

    def _press(self, outlet: str) -> Press:
        return partial(self._enlarge, outlet)

    def _lift(self, key: str) -> float:
        """How far above its place a page still is."""
        return _FALL * (1 - ease_out(self._motions.progress(key)))

    def _foot(self, page: Page, at: Rect) -> tuple[Node, ...]:
        label = page.say("front_pages.on")
        (on,) = button_row(
            page,
            at.right,
            at.y,
            [lambda place: button(page, "front_pages.on", label, place, self._next, "n", main=True)],
        )
        keys: list[tuple[Sequence[str], str, Press | None]] = [
            (("left",), page.say("front_pages.previous"), partial(self._turn, -1)),
            (("right",), page.say("front_pages.next"), partial(self._turn, 1)),
            (("p",), page.say("front_pages.hint.export"), self._export),
        ]
        return (*hints_within(page, at.x, at.y, on.rect.x - 12, keys), on)


def _has_room(page: Page) -> bool:
    """Whether the quoted lines can stand above the papers."""
    return page.height >= 600 and page.width >= 1000
