"""The conferences to choose from, and against whom and how to hold one."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import ClassVar

from game.desktop.desktop import Desktop
from game.desktop.geometry import Rect
from game.desktop.library import Level, Library, open_library
from game.desktop.node import Node, Press
from game.desktop.page import Page
from game.desktop.playing import Playing, new_conference
from game.desktop.scene import Scene
from game.desktop.scenes.beginning import left_conference, playable
from game.desktop.scenes.briefing import BriefingScene
from game.desktop.scenes.conference import ConferenceScene
from game.desktop.scenes.goal_list import goals_by_grade
from game.desktop.scenes.level_tile import PICTURE, TileHeights, level_tile, story_height
from game.desktop.shelves import FIRST_LEVEL, save_file
from game.desktop.tokens import Type
from game.desktop.widgets.controls import Button, button, button_row, choice, hint_row
from game.desktop.widgets.pictures import Emblem
from game.desktop.widgets.scrolling import HEADROOM, scroll
from game.desktop.widgets.texts import Column, Text, rule, text, upright
from game.players.names import GREEDY, HUMAN, LADDER, USUAL_PRESS
from game.presentation.goals import goal_text
from game.presentation.narrator import narrator
from game.rules.game import Game
from game.rules.state import Mode

_BELOW = 28.0
"""Space under a row of levels."""
_PICTURES = (0.66, 0.62, 0.58, 0.54, 0.5, PICTURE, 0.4, 0.34)
"""Heights of a level's picture that are tried, of its width."""


class Way(StrEnum):
    """How a conference is held."""

    SOLO = "solo"
    PRACTICE = "practice"
    EXAM = "exam"
    HOT_SEAT = "hot_seat"
    WATCH = "watch"


_MODES = {Way.PRACTICE: Mode.PRACTICE, Way.EXAM: Mode.EXAM}


class LevelSelectScene(Scene):
    """What there is to play."""

    help_key: ClassVar[str] = "help.level_select"

    def __init__(self, desktop: Desktop, back: Scene, way: Way = Way.SOLO, chosen: str = "") -> None:
        super().__init__(desktop, back)
        self.way, self.press_name = way, USUAL_PRESS
        self._library = Library(())
        self._chosen = chosen

    def opened(self) -> None:
        """Look at the levels again: one may have come, gone or changed."""
        self._library = open_library()
        if self._library.error is not None:
            self.desktop.tell(self._library.error)
        if self._library.level(self._chosen) is None:
            self._chosen = self._proposed()
        self._move_focus(self.focus or f"level.{self._chosen}")

    def _proposed(self) -> str:
        """The level to begin with: the one that teaches the game, and once that is known, the next."""
        levels = [level.id for level in self._library.levels]
        return levels[min(1 if self.desktop.settings.onboarded else 0, len(levels) - 1)] if levels else ""

    @property
    def chosen(self) -> Level | None:
        """The level that the right column tells of."""
        return self._library.level(self._chosen)

    # -- what is done here ----------------------------------------------------------------------------------------

    def _choose(self, level: str) -> Scene | None:
        """Tell of a level; pressed again, begin it."""
        if level == self._chosen:
            return self._begin()
        self._tell_of(level)
        return None

    def _tell_of(self, level: str) -> None:
        """Let the right column tell of a level, from its beginning."""
        if level != self._chosen:
            self._chosen = level
            self.offsets.pop("details", None)
            self.desktop.sound.play("page")

    def _move_focus(self, key: str) -> None:
        """What the keyboard goes to among the levels is what the right column tells of."""
        super()._move_focus(key)
        kind, _, level = key.partition(".")
        if kind == "level":
            self._tell_of(level)

    def _chooser(self, level: str) -> Callable[[], Scene | None]:
        return lambda: self._choose(level)

    def _set_way(self, way: Way) -> None:
        self.way = way

    def _set_press(self, name: str) -> None:
        self.press_name = name

    def _begin(self) -> Scene | None:
        """To the briefing of a new conference; the level is read again, since it may have gone."""
        game = playable(self.desktop, self._chosen)
        if game is None:
            self.opened()
            return None
        playing = self._playing(game)
        if self.way is Way.WATCH:
            return ConferenceScene(self.desktop, playing, self)
        return BriefingScene(self.desktop, playing, self)

    def _playing(self, game: Game) -> Playing:
        press = HUMAN if self.way is Way.HOT_SEAT else self.press_name
        speaker = GREEDY if self.way is Way.WATCH else HUMAN
        file = None if self.way is Way.WATCH else save_file(game.scenario.id)
        mode = _MODES.get(self.way, Mode.SOLO)
        return new_conference(game, secrets.randbelow(2**31), mode, press, speaker, file)

    def _resume(self) -> Scene | None:
        return left_conference(self.desktop, self, save_file(self._chosen))

    def _edit(self) -> Scene | None:
        if self.desktop.open_editor is None or self.chosen is None:
            return None
        scene: Scene = self.desktop.open_editor(self, self.chosen.path)
        return scene

    # -- the page -------------------------------------------------------------------------------------------------

    def compose(self, page: Page) -> Node:
        """The levels at the left, the chosen one at the right."""
        body = page.body
        head = text(page, page.say("levels.head"), Type.HEAD, body.top(0))
        line = rule(body.x, head.rect.bottom + 8, body.width, 4)
        foot = body.bottom - 34
        under = Rect(body.x, line.rect.bottom + 16, body.width, foot - line.rect.bottom - 24)
        nodes: list[Node] = [head, *self._advice(page, head), line, rule(body.x, foot, body.width)]
        nodes += self._foot(page, foot + 4)
        if not self._library.levels:
            nodes.append(text(page, page.say("levels.none"), Type.LINE, under))
        elif page.is_narrow:
            nodes += self._narrow(page, under)
        else:
            width = body.width * 0.26
            side = Rect(under.right - width, under.y, width, under.height)
            left = Rect(under.x, under.y, side.x - 2 * page.gutter - under.x, under.height)
            _, height = self._ways(page, left)
            ways = left.below(left.bottom - height)
            grid = left.top(left.height - height - 12)
            nodes += [
                self._grid(page, grid),
                *self._ways(page, ways)[0],
                upright(side.x - page.gutter, under.y - 8, under.height + 8),
            ]
            nodes += self._details(page, side)
        return Node(rect=page.rect, children=tuple(nodes))

    def _advice(self, page: Page, head: Text) -> list[Node]:
        """What to do here, beside the head where there is room."""
        body, x = page.body, head.rect.x + head.block.width + 24
        if page.is_narrow:
            return []
        words = text(page, page.say("levels.advice"), Type.LABEL, Rect(x, 0, body.right - x, 0), "ink2")
        return [replace(words, rect=replace(words.rect, y=head.rect.bottom - words.rect.height - 7))]

    def _foot(self, page: Page, y: float) -> list[Node]:
        keys: Sequence[tuple[Sequence[str], str, Press | None]] = [
            (("left", "right"), page.say("hint.choose"), None),
            (("f1",), page.say("hint.help"), self._help),
            (("escape",), page.say("hint.front_page"), self.leave),
        ]
        hints = hint_row(page, page.body.x, y, keys)
        x = hints[-1].rect.right + 24
        if page.is_narrow or not any(level.reached.par for level in self._library.levels):
            return list(hints)
        return [
            *hints,
            text(
                page, page.say("levels.par_means"), Type.LABEL, Rect(x, y + 5, page.body.right - x, 0), "ink2", "right"
            ),
        ]

    def _narrow(self, page: Page, at: Rect) -> list[Node]:
        left, right = at.columns(2, page.gutter * 2)
        return [
            self._grid(page, left, 1),
            upright(left.right + page.gutter, at.y, at.height),
            *self._details(page, right),
        ]

    def _grid(self, page: Page, at: Rect, across: int = 3) -> Node:
        return scroll("levels", at, self.offsets, lambda inner: self._rows(page, inner, across, at.height))

    def _rows(self, page: Page, inner: Rect, across: int, height: float) -> tuple[Sequence[Node], float]:
        """The levels in rows, with pictures as large as the height allows."""
        for picture in _PICTURES if across > 1 else (PICTURE,):
            nodes, high = self._set(page, inner, across, picture)
            if high + HEADROOM <= height:
                break
        return nodes, high

    def _set(self, page: Page, inner: Rect, across: int, picture: float) -> tuple[Sequence[Node], float]:
        columns = inner.columns(across, 2 * page.gutter)
        nodes: list[Node] = []
        y = inner.y + 8
        for start in range(0, len(self._library.levels), across):
            row = self._library.levels[start : start + across]
            heights = TileHeights(picture, max(story_height(page, level, columns[0].width) for level in row))
            tiles = [
                self._tile(page, level, place.below(y), heights) for level, place in zip(row, columns, strict=False)
            ]
            nodes += tiles
            y = max(tile.rect.bottom for tile in tiles) + _BELOW
        return nodes, y - inner.y - (_BELOW - HEADROOM)

    def _tile(self, page: Page, level: Level, at: Rect, heights: TileHeights) -> Node:
        return level_tile(page, level, at, level.id == self._chosen, self._chooser(level.id), heights)

    def _details(self, page: Page, at: Rect) -> list[Node]:
        level = self.chosen
        if level is None:
            return []
        foot = at.bottom - 36
        window = Rect(at.x, at.y, at.width, foot - 12 - at.y)
        nodes: list[Node] = [scroll("details", window, self.offsets, lambda inner: self._about(page, level, inner))]
        if level.game is None:
            return nodes
        makers = [self._button(page, "begin", "levels.begin", "enter", self._begin)]
        if self.desktop.open_editor is not None:
            makers.append(self._button(page, "edit", "levels.edit", "e", self._edit))
        if save_file(level.id).exists():
            makers.insert(0, self._button(page, "resume", "levels.resume", "r", self._resume))
        row = button_row(page, at.right, foot, makers)
        shift = min(0.0, row[0].rect.x - at.x)
        return [*nodes, *(button_row(page, at.right - shift, foot, makers) if shift else row)]

    def _button(self, page: Page, key: str, label: str, shortcut: str, press: Press) -> Callable[[Rect], Button]:
        return lambda rect: button(page, key, page.say(label), rect, press, shortcut, main=key == "begin")

    def _about(self, page: Page, level: Level, at: Rect) -> tuple[Sequence[Node], float]:
        column = Column(page, at)
        if level.game is None:
            column.head(page.say("levels.unreadable")).text(level.problem(page.wording), Type.LABEL, gap=10)
            column.text(page.say("levels.mend", path=level.path), Type.LABEL, "ink2")
            return column.nodes, column.height
        teller = narrator(level.game, page.wording.language)
        scenario = teller.scenario
        column.text(teller.pick(scenario.title), Type.HEAD, gap=8, balanced=True)
        if scenario.id == FIRST_LEVEL and not self.desktop.settings.onboarded:
            column.text(page.say("levels.start_here"), Type.STRONG, gap=10)
        if page.close:
            column.text(teller.pick(scenario.summary), Type.LINE, gap=12)
        column.head(page.say("briefing.asks"), gap=6)
        goals = [(each.grade, goal_text(teller, each)) for each in scenario.objectives.values()]
        goals_by_grade(page, column, goals)
        column.space(8).head(page.say("levels.listening"), gap=8)
        self._listeners(page, column, [(name, teller.audience(name)) for name in scenario.audiences])
        if page.is_narrow:
            ways, height = self._ways(page, column.rest.below(column.y + 14))
            column.nodes += ways
            column.y += 14 + height
        return column.nodes, column.height + 8

    def _ways(self, page: Page, at: Rect) -> tuple[Sequence[Node], float]:
        """How it is held, and against whom: side by side where there is room."""
        places = at.columns(1 if page.is_narrow else 2, 2 * page.gutter)
        first, second = Column(page, places[0]), Column(page, places[-1])
        first.head(page.say("levels.how_held"), gap=6)
        for way in Way:
            label, about = page.say(f"way.{way}"), page.say(f"way.{way}.about")
            first.add(choice(page, f"way.{way}", label, first.rest, self.way is way, self._way_setter(way), about))
        if page.is_narrow:
            second = first.space(12)
        second.head(page.say("levels.against"), gap=6)
        if self.way is Way.HOT_SEAT:
            second.text(page.say("levels.against_friend"), Type.LINE, "ink2")
        for name in () if self.way is Way.HOT_SEAT else LADDER:
            label, about, chosen = (
                page.say(f"press_name.{name}"),
                page.say(f"press_name.{name}.about"),
                self.press_name == name,
            )
            second.add(choice(page, f"press.{name}", label, second.rest, chosen, self._press_setter(name), about))
        nodes = first.nodes if second is first else [*first.nodes, *second.nodes]
        return nodes, max(first.height, second.y - at.y) + 4

    def _way_setter(self, way: Way) -> Callable[[], None]:
        return lambda: self._set_way(way)

    def _press_setter(self, name: str) -> Callable[[], None]:
        return lambda: self._set_press(name)

    def _listeners(self, page: Page, column: Column, audiences: Sequence[tuple[str, str]]) -> None:
        ids = tuple(name for name, _ in audiences)
        for start in range(0, len(audiences), 2):
            y = column.y
            for place, (name, shown) in enumerate(audiences[start : start + 2]):
                x = column.at.x + place * column.at.width / 2
                words = text(page, shown, Type.STRONG, Rect(x + 32, y + 3, column.at.width / 2 - 36, 0))
                column.add(Emblem(rect=Rect(x, y, 24, 24), name="", audience=name, among=ids)).add(words)
            column.space(8)
