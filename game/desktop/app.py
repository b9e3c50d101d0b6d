"""The window and the loop: events go to the scene, its tree goes to the screen, and nothing is painted twice."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from time import perf_counter, time

import pygame

from game.desktop import sweeping
from game.desktop.ahead import SLICE, Ahead
from game.desktop.canvas import PaintCache
from game.desktop.desktop import Desktop
from game.desktop.drawing.cursor import cursor
from game.desktop.drawing.icon import draw_icon
from game.desktop.page import Page
from game.desktop.printing import Printer
from game.desktop.reading import write_tree
from game.desktop.scene import Leave, Scene
from game.desktop.settings import SMALLEST_WINDOW
from game.desktop.tokens import PALETTES, Edition

_FRAME = 1 / 60
_NAP = 0.25
"""Seconds after which a sleeping window looks whether the system asks it to stop, which only happens between two waits."""
_ICON = 64
"""Pixels of the window's icon."""
_ACTS = (pygame.KEYDOWN, pygame.MOUSEBUTTONUP)
"""Events that press something."""
_LONGEST_STEP = 0.1
"""However long the machine slept, no more time than this passes at once, beyond what was waited for."""
_BOUNDLESS = (1 << 15, 1 << 15)
_REFERENCE_HEIGHT = 864
"""The window height, in units, that the automatic scale aims at."""


def _room() -> tuple[int, int]:
    """How large a window may be on the screen that there is; without a real one, as large as one likes."""
    if pygame.display.get_driver() in ("dummy", "offscreen"):
        return _BOUNDLESS
    return pygame.display.get_desktop_sizes()[0]


class DisplayError(Exception):
    """No window can be opened; the message says why."""


def automatic_scale(width: int, height: int) -> float:
    """Pixels per unit that suit a window: 1 at 1280x720, 1.25 at 1920x1080, 2.5 at 3840x2160."""
    fitting = min(height / _REFERENCE_HEIGHT, width / (_REFERENCE_HEIGHT * 16 / 9))
    return max(1.0, round(fitting * 20) / 20)


class Application:
    """One window, showing one scene at a time."""

    def __init__(self, desktop: Desktop, tree_file: Path | None = None) -> None:
        self.desktop, self.tree_file = desktop, tree_file
        self.surface = pygame.Surface((1, 1))
        self.frames: list[float] = []
        """Seconds that each painted frame took, with all that led to it; kept only when somebody measures."""
        self.measuring = False
        self.acts = 0
        """Keys pressed and pointer buttons released so far."""
        self._held: set[int] = set()
        """Keys that are down."""
        self._cache = PaintCache()
        self._ahead = Ahead(self._cache)
        self._printer: Printer | None = None
        self._shown: tuple[object, ...] = ()
        self._fullscreen: bool | None = None
        self._pointer: tuple[str, Edition, float] | None = None

    # -- the window -----------------------------------------------------------------------------------------------

    def open(self, size: tuple[int, int] | None = None) -> None:
        """Open the window. Raises DisplayError where there is none to be had."""
        settings = self.desktop.settings
        try:
            pygame.display.init()
            pygame.font.init()
            pygame.key.set_repeat(350, 45)
            self._open_window(size or (settings.width, settings.height))
        except pygame.error as error:
            raise DisplayError(str(error)) from error
        pygame.display.set_caption(self.desktop.wording.say("game.title"))
        pygame.display.set_icon(draw_icon(_ICON, PALETTES[Edition.DAY]))

    def _open_window(self, size: tuple[int, int]) -> None:
        fullscreen = self.desktop.settings.fullscreen
        if fullscreen:
            self.surface = pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        else:
            width, height = (
                max(least, min(wanted, most))
                for least, wanted, most in zip(SMALLEST_WINDOW, size, _room(), strict=True)
            )
            self.surface = pygame.display.set_mode((width, height), pygame.RESIZABLE)
        self._fullscreen = fullscreen

    @property
    def scale(self) -> float:
        """Pixels per unit."""
        chosen = self.desktop.settings.scale
        return chosen / 100 if chosen else automatic_scale(*self.surface.get_size())

    def page(self) -> Page:
        """The screen that scenes compose for now."""
        width, height = self.surface.get_size()
        scale, settings = self.scale, self.desktop.settings
        return Page(
            width / scale, height / scale, scale, self.desktop.wording, settings.edition, settings.reduce_motion
        )

    def show(self, scene: Scene) -> bool:
        """Compose a scene and paint what changed; say whether anything had."""
        if self.desktop.settings.fullscreen != self._fullscreen:
            self._open_window((self.desktop.settings.width, self.desktop.settings.height))
        printer = self._printer_for(self.scale, self.desktop.settings.edition)
        items = scene.tree(self.page())
        changed = printer.print(items, scene.look)
        if changed:
            self._ahead.begin_again()
            pygame.display.update(changed)
        if self.tree_file is not None:
            write_tree(scene, items, self.scale, self.acts, self.tree_file)
        return bool(changed)

    def _printer_for(self, scale: float, edition: Edition) -> Printer:
        shown = (scale, edition, self.surface.get_size(), id(self.surface))
        if self._printer is None or shown != self._shown:
            if shown[:2] != self._shown[:2]:
                self._cache.clear()
            self._shown = shown
            self._printer = Printer(self.surface, scale, self.desktop.palette, self._cache)
            self.surface.fill(self.desktop.palette.paper)
            pygame.display.flip()
        return self._printer

    def prepare(self, scene: Scene, seconds: float = SLICE) -> bool:
        """Make ready for so long what may be seen next, while nobody does anything; say whether there is more to do."""
        more = self._ahead.work(scene, self.page(), self.desktop.palette, seconds)
        sweeping.sweep()
        if not more:
            sweeping.sweep_all()
        return more

    def repaint(self) -> None:
        """Forget what was painted: the window was covered, or made anew."""
        self._shown = ()

    # -- the loop -------------------------------------------------------------------------------------------------

    def run(self, scene: Scene, until: Callable[[], bool] = lambda: False) -> None:
        """Show scenes until one of them is the end, the window is closed, or `until` says so."""
        with sweeping.swept_when_idle():
            self._run(scene, until)

    def _run(self, scene: Scene, until: Callable[[], bool]) -> None:
        clock, since = pygame.time.Clock(), time()
        scene.opened()
        self.show(scene)
        while not isinstance(scene, Leave) and not until():
            waited = scene.wakes_in()
            events = self._events(scene, waited)
            seconds, now = min(_LONGEST_STEP + (waited or 0), clock.tick(60) / 1000), time()
            since, passed = now, now - since
            scene = self.step(scene, events, max(seconds, passed) if scene.is_in_real_time else seconds)

    def step(self, scene: Scene, events: Sequence[pygame.event.Event], seconds: float) -> Scene:
        """Deal with what happened, let time pass, show what changed; return the scene that is there by then."""
        started = perf_counter()
        scene = self._handle_all(scene, self._marked(events))
        moved = scene.advance(seconds) if not isinstance(scene, Leave) else False
        if isinstance(moved, Scene):
            scene = self._go_to(moved)
        if (events or moved) and not isinstance(scene, Leave):
            changed = self.show(scene)
            self._point("hand" if scene.is_pointed_at else "arrow")
            if changed and self.measuring:
                self.frames.append(perf_counter() - started)
        sweeping.sweep_at_last()
        return scene

    def _handle_all(self, scene: Scene, events: Sequence[pygame.event.Event]) -> Scene:
        """Give events to the scene one by one; what one of them changed is there before the next one comes."""
        for event in events:
            following = self.handle(scene, event)
            if following is not scene:
                scene = self._go_to(following)
            if isinstance(scene, Leave):
                break
            if event.type in _ACTS and not getattr(event, "repeat", False):
                self.acts += 1
                if event is not events[-1]:
                    scene.tree(self.page())
        return scene

    def _marked(self, events: Sequence[pygame.event.Event]) -> list[pygame.event.Event]:
        """Mark keys that are held down as repeated: once at a time, however many repeats a slow frame has piled up.

        A key that has been let go meanwhile is not repeated at all.
        """
        released = {event.key for event in events if event.type == pygame.KEYUP}
        repeated: set[int] = set()
        marked = []
        for event in events:
            if event.type == pygame.KEYDOWN and event.key in self._held:
                if event.key in released | repeated:
                    continue
                repeated.add(event.key)
                event = pygame.event.Event(event.type, {**event.dict, "repeat": True})
            self._hold(event)
            marked.append(event)
        return marked

    def _hold(self, event: pygame.event.Event) -> None:
        """Remember which keys are down."""
        if event.type == pygame.KEYDOWN:
            self._held.add(event.key)
        elif event.type == pygame.KEYUP:
            self._held.discard(event.key)
        elif event.type == pygame.WINDOWFOCUSLOST:
            self._held.clear()

    def _go_to(self, scene: Scene) -> Scene:
        if not isinstance(scene, Leave):
            scene.opened()
        return scene

    def _events(self, scene: Scene, wakes_in: float | None) -> list[pygame.event.Event]:
        """What happened; works ahead and then waits for it while nothing moves by itself."""
        found = pygame.event.get()
        if found or (wakes_in is not None and wakes_in <= _FRAME):
            return found
        until = None if wakes_in is None else perf_counter() + wakes_in
        while not found and (until is None or perf_counter() < until) and self.prepare(scene):
            found = pygame.event.get()
        if found or (until is not None and perf_counter() >= until):
            return found
        first = _sleep(until)
        return [first, *pygame.event.get()] if first.type != pygame.NOEVENT else []

    def handle(self, scene: Scene, event: pygame.event.Event) -> Scene:
        """Give an event to the scene, its places in units; the window's own are done here."""
        if event.type == pygame.QUIT:
            scene.closed()
            return Leave(self.desktop)
        if event.type in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED):
            self._resized()
        elif event.type in (pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED):
            self.repaint()
        elif hasattr(event, "pos"):
            x, y = event.pos
            values = {**event.dict, "pos": (x / self.scale, y / self.scale)}
            return scene.handle(pygame.event.Event(event.type, values))
        elif event.type == pygame.MOUSEWHEEL:
            x, y = pygame.mouse.get_pos()
            return scene.handle(pygame.event.Event(event.type, {**event.dict, "pos": (x / self.scale, y / self.scale)}))
        elif event.type == pygame.KEYDOWN and event.key == pygame.K_F4 and event.mod & pygame.KMOD_ALT:
            scene.closed()
            return Leave(self.desktop)
        else:
            return scene.handle(event)
        return scene

    def _resized(self) -> None:
        self.surface = pygame.display.get_surface() or self.surface
        width, height = self.surface.get_size()
        settings = self.desktop.settings
        if not settings.fullscreen and (width, height) != (settings.width, settings.height):
            wide, high = (max(least, size) for least, size in zip(SMALLEST_WINDOW, (width, height), strict=True))
            self.desktop.change(width=wide, height=high)

    def _point(self, kind: str) -> None:
        """Show the pointer that fits what it is on; where there is none to be shaped, nothing happens."""
        wanted = (kind, self.desktop.settings.edition, self.scale)
        if wanted == self._pointer:
            return
        self._pointer = wanted
        with suppress(pygame.error):
            pygame.mouse.set_cursor(cursor(kind, self.desktop.palette, self.scale))

    def close(self) -> None:
        """Close the window."""
        pygame.display.quit()


def _sleep(until: float | None) -> pygame.event.Event:
    """The next event, or none if a moment comes first."""
    while True:
        left = _NAP if until is None else min(_NAP, until - perf_counter())
        event = pygame.event.wait(max(1, int(left * 1000)))
        if event.type != pygame.NOEVENT or (until is not None and perf_counter() >= until):
            return event
