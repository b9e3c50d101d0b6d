"""What can be set: language, edition, size, window, motion, volumes."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from game.desktop.geometry import Rect
from game.desktop.node import Node, Role
from game.desktop.page import Page
from game.desktop.scene import Scene
from game.desktop.settings import SCALES
from game.desktop.tokens import Edition, Type
from game.desktop.widgets.controls import choice, hint_row, slider
from game.desktop.widgets.scrolling import scroll
from game.desktop.widgets.texts import Column, rule, text

_VOLUMES = ("effects", "murmur", "music")
_SWITCHES = ("fullscreen", "reduce_motion", "skip_read")


class SettingsScene(Scene):
    """Everything that can be set, at once on one page; each takes effect as it is chosen."""

    help_key: ClassVar[str] = "help.settings"

    def opened(self) -> None:
        """Begin at the language."""
        self.focus = f"language.{self.desktop.settings.language}"

    def _setter(self, **values: Any) -> Callable[[], None]:
        return lambda: self.desktop.change(**values)

    def _volume(self, name: str) -> Callable[[int], None]:
        def turn(step: int) -> None:
            level = min(10, max(0, getattr(self.desktop.settings, name) + step))
            self.desktop.change(**{name: level})
            if name == "effects":
                self.desktop.sound.play("stamp")

        return turn

    def compose(self, page: Page) -> Node:
        """All settings in columns."""
        body = page.body
        head = text(page, page.say("title.settings"), Type.HEAD, body.top(0))
        line = rule(body.x, head.rect.bottom + 8, body.width, 4)
        foot = body.bottom - 32
        under = Rect(body.x, line.rect.bottom + 16, body.width, foot - 10 - line.rect.bottom - 16)
        window = scroll("settings", under, self.offsets, lambda at: self._all(page, at))
        hints = [
            (("up", "down"), page.say("hint.choose"), None),
            (("enter",), page.say("hint.set"), None),
            (("escape",), page.say("hint.back"), self.leave),
        ]
        feet = [rule(body.x, foot - 2, body.width), *hint_row(page, body.x, foot, hints)]
        return Node(rect=page.rect, children=(head, line, window, *feet))

    def _all(self, page: Page, at: Rect) -> tuple[Sequence[Node], float]:
        across = 3 if at.width >= 1000 else (2 if at.width >= 640 else 1)
        columns = [Column(page, part.inset(2, 0)) for part in at.columns(across, 3 * page.gutter)]
        for column in columns:
            column.space(6)
        groups = (self._languages, self._editions, self._size, self._switches, self._volumes)
        for group in groups:
            group(page, min(columns, key=lambda each: each.y))
        nodes = [node for column in columns for node in column.nodes]
        return nodes, max(column.height for column in columns)

    def _options(self, page: Page, column: Column, name: str, options: Sequence[tuple[Any, str]]) -> None:
        column.head(page.say(f"settings.{name}"), gap=6)
        now = getattr(self.desktop.settings, name)
        for value, label in options:
            press = self._setter(**{name: value})
            column.add(choice(page, f"{name}.{value}", label, column.rest, now == value, press), 2)
        column.space(20)

    def _languages(self, page: Page, column: Column) -> None:
        self._options(page, column, "language", [("en", "English"), ("zh", "简体中文")])

    def _editions(self, page: Page, column: Column) -> None:
        self._options(page, column, "edition", [(each, page.say(f"edition.{each}")) for each in Edition])

    def _size(self, page: Page, column: Column) -> None:
        names = [
            (each, page.say("settings.scale.percent", n=each) if each else page.say("settings.scale.auto"))
            for each in SCALES
        ]
        self._options(page, column, "scale", names)

    def _switches(self, page: Page, column: Column) -> None:
        column.head(page.say("settings.screen"), gap=6)
        for name in _SWITCHES:
            on = bool(getattr(self.desktop.settings, name))
            press = self._setter(**{name: not on})
            column.add(
                choice(page, f"switch.{name}", page.say(f"settings.{name}"), column.rest, on, press, role=Role.SWITCH),
                2,
            )
            column.text(page.say(f"settings.{name}.about"), Type.LABEL, "ink2", gap=8)
        column.space(12)

    def _volumes(self, page: Page, column: Column) -> None:
        column.head(page.say("settings.sound"), gap=6)
        for name in _VOLUMES:
            number = getattr(self.desktop.settings, name)
            column.add(
                slider(
                    page, f"volume.{name}", page.say(f"settings.{name}"), column.rest, number, 10, self._volume(name)
                ),
                6,
            )
        column.space(12)
