"""A screen that a person uses: a tree composed from what is true now, and what keys and pointer do to it.

A scene's `handle` returns the scene to be shown next, mostly itself; a `Leave` ends the game. The way back is an argument
of the scene that needs one. Scenes subscribe to nothing: who changes something composes anew.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

import pygame

from game.desktop.desktop import Desktop
from game.desktop.keys import ARROWS, key_name
from game.desktop.neighbours import nearest_in_direction
from game.desktop.node import PLAIN, Look, Node, Placed, Press, placed
from game.desktop.page import Page
from game.desktop.tokens import FOCUS_ROOM
from game.desktop.widgets.dialog import help_dialog, notice_slip
from game.desktop.widgets.scrolling import Scroll

_WHEEL = 48
"""Units that a step of the wheel scrolls."""


class Scene:
    """The base of every screen. Subclasses compose the tree; keys, pointer, focus and scrolling are handled here."""

    help_key: ClassVar[str] = "help.general"
    """The interface text that F1 shows."""
    has_glossary: ClassVar[bool] = True
    """Help leads on to the glossary."""
    first_focus: ClassVar[str] = ""
    """Where focus rests at first."""

    def __init__(self, desktop: Desktop, back: "Scene | None" = None) -> None:
        self.desktop, self.back = desktop, back
        self.focus = self.first_focus
        self.offsets: dict[str, float] = {}
        """How far each scrolling place is scrolled, by key."""
        self.helping = False
        self._before_help = ("", "")
        """What was in focus before help came, and the word of the glossary that it has to do with."""
        self._hovered = ""
        self._pressed = ""
        self._by_keyboard = True
        self._items: tuple[Placed, ...] = ()
        self._follow_focus = False

    def compose(self, page: Page) -> Node:
        """The tree of this screen as it is to be seen now."""
        raise NotImplementedError

    @property
    def is_in_real_time(self) -> bool:
        """Whether time counts here that passed while the machine slept."""
        return False

    def advance(self, seconds: float) -> "bool | Scene":
        """Let time pass; say whether anything moved, so that the screen is composed again, or which scene follows."""
        return False

    def wakes_in(self) -> float | None:
        """Seconds until time matters again: 0 while something moves, None where nothing does by itself."""
        return None

    def ahead(self, page: Page) -> Iterator[Sequence[Node]]:
        """Set what may well be seen next, a little at a time, and give the nodes that are to be painted ahead."""
        return iter(())

    def set_ahead(self, page: Page) -> Iterator[Sequence[Node]]:
        """Set this scene before it is shown, a little at a time, and give the nodes that are to be painted ahead."""
        yield (self.compose(page),)

    def opened(self) -> None:
        """It has come to be shown, for the first time or again."""

    def closed(self) -> None:
        """The window is being closed: keep what would be lost."""

    def on_key(self, name: str) -> "Scene | None":
        """What a key does that no node has for a shortcut; None if it does nothing here."""
        return None

    def leave(self) -> "Scene":
        """What Escape does where nothing is open: the way back."""
        return self.back or self

    # -- what the application calls -------------------------------------------------------------------------------

    def tree(self, page: Page) -> tuple[Placed, ...]:
        """The nodes to be painted, in order; keeps them for the events that follow."""
        self._items = self._composed(page)
        if self._follow_focus:
            self._follow_focus = False
            if self._scroll_to_focus():
                self._items = self._composed(page)
        return self._items

    def _composed(self, page: Page) -> tuple[Placed, ...]:
        root = self.compose(page)
        if self.helping:
            dialog = help_dialog(page, self.help_key, self.offsets, self._close_help, self._way_to_glossary)
            root = Node(rect=root.rect, children=(root, dialog))
        if self.desktop.notice:
            root = Node(rect=root.rect, children=(root, notice_slip(page, self.desktop.notice, self._hush)))
        items = placed(root)
        keys = [item.node.key for item in items if item.node.focusable and not item.inert]
        if self.focus not in keys:
            self.focus = self._default_focus(keys)
        return items

    def _default_focus(self, keys: list[str]) -> str:
        return self.first_focus if self.first_focus in keys else (keys[0] if keys else "")

    def look(self, item: Placed) -> Look:
        """How a node is to be shown now."""
        key = item.node.key
        if not key or key not in (self.focus, self._hovered, self._pressed):
            return PLAIN
        return Look(
            focused=key == self.focus and self._by_keyboard and item.node.focusable,
            hovered=key == self._hovered,
            pressed=key == self._pressed and key == self._hovered,
        )

    @property
    def attention(self) -> str:
        """The key of what the person looks at: under the pointer, else in focus."""
        if self._hovered and not self._by_keyboard:
            return self._hovered
        return self.focus

    @property
    def is_pointed_at(self) -> bool:
        """Whether the pointer is on something that can be used."""
        return any(item.node.key == self._hovered and item.node.enabled for item in self._items if self._hovered)

    def handle(self, event: pygame.event.Event) -> "Scene":
        """Do what an event asks, and return the scene to be shown next."""
        if event.type == pygame.KEYDOWN:
            return self._key(event)
        if event.type == pygame.MOUSEMOTION:
            self._point(event.pos)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._point(event.pos)
            self._pressed = self._hovered
        elif event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            return self._release(event.pos)
        elif event.type == pygame.MOUSEWHEEL:
            self._wheel(event)
        return self

    # -- the pointer ----------------------------------------------------------------------------------------------

    def _point(self, place: tuple[float, float]) -> None:
        """The pointer moved; `place` is in units (the application has converted it)."""
        under = self._under(place)
        self._by_keyboard = False
        self._hovered = under.node.key if under is not None else ""
        if under is not None and under.node.focusable:
            self.focus = under.node.key

    def _under(self, place: tuple[float, float]) -> Placed | None:
        for item in reversed(self._items):
            usable = item.node.key and not item.inert and (item.node.press or item.node.adjust)
            if usable and item.node.rect.contains(*place) and item.clip.contains(*place):
                return item
        return None

    def _release(self, place: tuple[float, float]) -> "Scene":
        under = self._under(place)
        pressed, self._pressed = self._pressed, ""
        if under is None or under.node.key != pressed:
            return self
        if under.node.adjust is not None:
            return self._outcome(self._adjust_to(under.node, place[0]))
        return self.press(under.node)

    def _adjust_to(self, node: Node, x: float) -> object:
        """Take a slider to where it was clicked: a step towards it."""
        track = getattr(node, "track", node.rect)
        number, most = getattr(node, "number", 0), getattr(node, "most", 1)
        wanted = min(most, max(0, round((x - track.x) / track.width * most + 0.5)))
        result: object = None
        for _ in range(abs(wanted - number)):
            assert node.adjust is not None
            result = node.adjust(1 if wanted > number else -1)
        return result

    def _wheel(self, event: pygame.event.Event) -> None:
        place = getattr(event, "pos", None) or pygame.mouse.get_pos()
        for item in reversed(self._items):
            node = item.node
            if isinstance(node, Scroll) and node.farthest and not item.inert and node.rect.contains(*place):
                self._scroll(node, -event.y * _WHEEL)
                return

    def _scroll(self, node: Scroll, units: float) -> None:
        self.offsets[node.key] = min(node.farthest, max(0.0, node.offset + units))

    # -- the keyboard ---------------------------------------------------------------------------------------------

    def _key(self, event: pygame.event.Event) -> "Scene":
        name = key_name(event)
        if getattr(event, "repeat", False) and name not in _REPEATED:
            return self
        if name in _EVERYWHERE:
            getattr(self, _EVERYWHERE[name])()
            return self
        self._by_keyboard = True
        if name == "tab":
            self._tab(-1 if event.mod & pygame.KMOD_SHIFT else 1)
            return self
        if name == "escape":
            return self._escape()
        focused = self._focused()
        pressed = focused if focused is not None and focused.press is not None else None
        node = pressed if name == "enter" and pressed else self._shortcut(name)
        node = pressed if node is None and name == "space" else node
        if node is not None:
            return self.press(node)
        if name in ARROWS:
            return self._arrow(name, focused)
        if name in ("page_up", "page_down", "home", "end"):
            self._page(name)
            return self
        return self.on_key(name) or self

    def _escape(self) -> "Scene":
        if self.helping:
            self._close_help()
            return self
        if self.desktop.notice:
            self._hush()
            return self
        dismiss = next((item.node.dismiss for item in reversed(self._items) if item.node.modal), None)
        return self._outcome(dismiss()) if dismiss is not None else self.leave()

    def _shortcut(self, name: str) -> Node | None:
        for item in reversed(self._items):
            if item.node.shortcut == name and item.node.press is not None and not item.inert:
                return item.node
        return None

    def _focused(self) -> Node | None:
        return next((item.node for item in self._usable() if item.node.key == self.focus), None)

    def _usable(self) -> list[Placed]:
        return [item for item in self._items if item.node.focusable and not item.inert]

    def _tab(self, step: int) -> None:
        keys = [item.node.key for item in self._usable()]
        if keys:
            place = keys.index(self.focus) + step if self.focus in keys else 0
            self._move_focus(keys[place % len(keys)])

    def _arrow(self, name: str, focused: Node | None) -> "Scene":
        across, down = ARROWS[name]
        if focused is not None and focused.adjust is not None and across:
            return self._outcome(focused.adjust(across))
        if focused is None:
            self._tab(1)
            return self
        nearest = nearest_in_direction(focused, [item.node for item in self._usable()], across, down)
        if nearest is not None:
            self._move_focus(nearest.key)
        elif down:
            self._page("page_down" if down > 0 else "page_up", 0.25)
        return self

    def _move_focus(self, key: str) -> None:
        self.focus = key
        self._follow_focus = True

    def _scroll_to_focus(self) -> bool:
        """Bring the focused node into the window that it scrolls in; say whether that moved anything."""
        target = next((item for item in self._items if item.node.key == self.focus), None)
        for item in self._items:
            node = item.node
            if not (isinstance(node, Scroll) and node.farthest and target is not None):
                continue
            if target.clip != item.clip.shared(node.rect.inset(-FOCUS_ROOM, 0)):
                continue
            above = target.node.rect.y - 12 - node.rect.y
            below = target.node.rect.bottom + 12 - node.rect.bottom
            if above < 0 or below > 0:
                self._scroll(node, above if above < 0 else min(below, above))
                return True
        return False

    def _page(self, name: str, share: float = 0.85) -> None:
        windows = [
            item.node for item in self._items if isinstance(item.node, Scroll) and item.node.farthest and not item.inert
        ]
        if not windows:
            return
        node = max(windows, key=lambda each: each.rect.width * each.rect.height)
        step = node.rect.height * share
        ways: Mapping[str, float] = {"page_up": -step, "page_down": step, "home": -1e9, "end": 1e9}
        self._scroll(node, ways[name])

    # -- what both do ---------------------------------------------------------------------------------------------

    def press(self, node: Node) -> "Scene":
        """Press a node, unless it can't be; then its reason is what focus on it tells."""
        if node.focusable:
            self.focus = node.key
        if not node.enabled or node.press is None:
            return self
        return self._outcome(node.press())

    def _outcome(self, result: object) -> "Scene":
        return result if isinstance(result, Scene) else self

    def glossary_entry(self) -> str:
        """The word of the glossary that what is looked at has to do with; empty if none."""
        return ""

    @property
    def _way_to_glossary(self) -> Press | None:
        return self._open_glossary if self.has_glossary else None

    def _open_glossary(self) -> "Scene":
        self._close_help()
        return self.look_up(self._before_help[1])

    def look_up(self, word: str) -> "Scene":
        """The glossary, at a word, and back here."""
        from game.desktop.scenes.glossary import GlossaryScene

        return GlossaryScene(self.desktop, self, word)

    def _close_help(self) -> None:
        self.helping, self.focus = False, self._before_help[0]

    def _hush(self) -> None:
        self.desktop.notice = ""

    def _help(self) -> None:
        """Help on the spot; what was in focus is in focus again after it."""
        if self.helping:
            self._close_help()
            return
        self._before_help = self.focus, self.glossary_entry()
        self.helping, self.focus = True, "dialog.close"

    def _language(self) -> None:
        self.desktop.switch_language()

    def _edition(self) -> None:
        self.desktop.next_edition()

    def _fullscreen(self) -> None:
        self.desktop.change(fullscreen=not self.desktop.settings.fullscreen)


_EVERYWHERE: Mapping[str, str] = {"f1": "_help", "f2": "_language", "f3": "_edition", "f11": "_fullscreen"}
"""Keys that do the same on every screen."""


_REPEATED = {*ARROWS, "tab", "page_up", "page_down"}
"""Keys that go on while they are held down; all others press once, however busy the machine is."""


class Leave(Scene):
    """The end of the game: the application stops when it is to be shown."""
