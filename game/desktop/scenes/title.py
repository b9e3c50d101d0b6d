"""The front page of the game: its name, a picture of the room, and what is inside.

Where an entry leads is loaded when it is pressed, so that the title itself is there at once.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from game.desktop.canvas import Canvas
from game.desktop.desktop import Desktop
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Press, Role
from game.desktop.page import Page
from game.desktop.scene import Leave, Scene
from game.desktop.shelves import kept_conferences, level_of
from game.desktop.tokens import Type
from game.desktop.typesetting import Block
from game.desktop.widgets.controls import hint_row, paint_focus
from game.desktop.widgets.pictures import Room
from game.desktop.widgets.scrolling import scroll
from game.desktop.widgets.texts import Column, Panel, Text, rule, text, upright


@dataclass(frozen=True, kw_only=True)
class Entry(Node):
    """A line of the table of contents: what, a row of dots, the page, a word about it."""

    role: Role = Role.BUTTON
    head: Block
    folio: Block
    about: Block

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the line; in reverse where the pointer or focus is."""
        rect, chosen = self.rect, look.focused or look.hovered
        canvas.text(self.folio, rect.x, rect.y + 8, "right", rect.width)
        if chosen:
            canvas.rule(rect.x, rect.y + 8 + self.head.height, self.head.width, "ink", 2)
        canvas.text(self.head, rect.x, rect.y + 8)
        start, end = rect.x + self.head.width + 10, rect.right - self.folio.width - 10
        for place in range(int((end - start) / 4)):
            canvas.fill(Rect(start + 4 * place, rect.y + 3 + self.head.height, 1.5, 1.5), "ink2")
        canvas.text(self.about, rect.x, rect.y + 10 + self.head.height)
        if look.focused:
            paint_focus(canvas, Rect(rect.x, rect.y + 7, rect.width, rect.height - 13))


class TitleScene(Scene):
    """The first screen."""

    help_key: ClassVar[str] = "help.title_screen"

    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop)
        self._kept: Path | None = None
        """The file of the conference that was left last."""
        self._is_exam: bool | None = None
        """Whether it is an exam whose clock runs; None until somebody wants to know."""

    def opened(self) -> None:
        """Look for a conference to go on with, and play the title's music; who comes back finds the focus where it was."""
        kept, before = kept_conferences(), self._kept
        self._kept, self._is_exam = kept[0] if kept else None, None
        if not self.focus or self._kept != before:
            self.focus = self._proposed
        self.desktop.sound.tension(0)
        self.desktop.sound.music("title")

    @property
    def _proposed(self) -> str:
        """What to go on with: what was left, what teaches the game, or something new."""
        if self._kept:
            return "title.resume"
        return "title.new" if self.desktop.settings.onboarded else "title.first"

    def leave(self) -> Scene:
        """Escape leaves the game."""
        return Leave(self.desktop)

    # -- where the entries lead -----------------------------------------------------------------------------------

    def _entries(self) -> Sequence[tuple[str, str, Press]]:
        """Key, page and way of every entry that there is now."""
        found: list[tuple[str, str, Press]] = []
        if self._kept:
            found.append(("resume", "A1", self._resume))
        if not self.desktop.settings.onboarded:
            found.append(("first", "A2", self._first))
        found += [
            ("new", "A3", self._select("solo")),
            ("hot_seat", "A6", self._select("hot_seat")),
            ("practice", "B1", self._select("practice")),
            ("kept", "B4", self._kept_conferences),
        ]
        if self.desktop.open_editor is not None:
            found.append(("editor", "C1", self._editor))
        return [*found, ("glossary", "D2", self._glossary), ("settings", "D4", self._settings)]

    def _select(self, way: str) -> Callable[[], Scene]:
        def select() -> Scene:
            from game.desktop.scenes.level_select import LevelSelectScene, Way

            return LevelSelectScene(self.desktop, self, Way(way))

        return select

    def _kept_conferences(self) -> Scene:
        from game.desktop.scenes.kept import KeptScene

        return KeptScene(self.desktop, self)

    def _glossary(self) -> Scene:
        from game.desktop.scenes.glossary import GlossaryScene

        return GlossaryScene(self.desktop, self)

    def _settings(self) -> Scene:
        from game.desktop.scenes.settings import SettingsScene

        return SettingsScene(self.desktop, self)

    def _editor(self) -> Scene:
        assert self.desktop.open_editor is not None  # only then is there such an entry
        scene: Scene = self.desktop.open_editor(self, None)
        return scene

    def _first(self) -> Scene | None:
        from game.desktop.scenes.beginning import first_conference
        from game.desktop.scenes.level_select import LevelSelectScene

        return first_conference(self.desktop, LevelSelectScene(self.desktop, self))

    def _resume(self) -> Scene | None:
        from game.desktop.scenes.beginning import left_conference
        from game.desktop.scenes.level_select import LevelSelectScene

        assert self._kept is not None  # else there is no such entry
        chosen = LevelSelectScene(self.desktop, self, chosen=level_of(self._kept))
        return left_conference(self.desktop, chosen, self._kept)

    # -- the page -------------------------------------------------------------------------------------------------

    def compose(self, page: Page) -> Node:
        """The nameplate, a picture of the room, and the table of contents."""
        top, body = self._nameplate(page), page.body
        if page.is_narrow:
            return Node(
                rect=page.rect, children=(scroll("title", body, self.offsets, lambda at: self._narrow(page, at)),)
            )
        y = max(node.rect.bottom for node in top) + 18
        foot = body.bottom - 32
        side = Rect(body.right - body.width * 0.265, y, body.width * 0.265, foot - y - 8)
        main = Rect(body.x, y, side.x - body.x - 2 * page.gutter - 1, foot + 32 - y)
        contents = scroll("title.contents", side, self.offsets, lambda at: self._contents(page, at))
        hints = hint_row(
            page,
            side.x,
            foot,
            [(("up", "down"), page.say("hint.choose"), None), (("q",), page.say("hint.quit"), self.leave)],
        )
        return Node(
            rect=page.rect,
            children=(
                *top,
                *self._story(page, main),
                upright(side.x - page.gutter, y, body.bottom - y),
                contents,
                *hints,
            ),
        )

    def _nameplate(self, page: Page, at: Rect | None = None) -> list[Node]:
        body = at or page.body
        role = Type.HEAD if page.is_narrow else Type.NAMEPLATE
        name = text(page, page.say("game.title"), role, body.top(0), align="centre")
        nodes: list[Node] = [name]
        y = name.rect.bottom + (6 if page.is_narrow else 14)
        if not page.is_narrow:
            nodes += self._ears(page, name)
        nodes += [rule(body.x, y, body.width), rule(body.x, y + 3, body.width, 4)]
        line = Rect(body.x, y + 13, body.width, 0)
        nodes.append(text(page, page.say("title.motto"), Type.LABEL, line, align="centre"))
        if not page.is_narrow:
            nodes.append(text(page, page.say("title.issue"), Type.LABEL, line))
            edition = page.say(f"edition.{page.edition}")
            nodes.append(text(page, edition, Type.LABEL, line, align="right"))
        nodes.append(rule(body.x, nodes[-1].rect.bottom + 7, body.width))
        return nodes

    def _ears(self, page: Page, name: Text) -> list[Node]:
        """The two boxes beside the nameplate."""
        width = min(224.0, (page.body.width - name.block.width) / 2 - 16)
        if width < 130:
            return []
        nodes: list[Node] = []
        for x, key in ((page.body.x, "outlook"), (page.body.right - width, "price")):
            inner = Rect(x + 12, name.rect.y + 18, width - 24, 0)
            kicker = text(page, page.say(f"title.{key}"), Type.KICKER, inner, align="centre")
            line = rule(inner.x, kicker.rect.bottom + 4, inner.width)
            words = text(
                page, page.say(f"title.{key}.text"), Type.LINE, inner.below(line.rect.bottom + 6), align="centre"
            )
            box = Rect(x, name.rect.y + 8, width, words.rect.bottom + 10 - name.rect.y - 8)
            nodes += [Panel(rect=box, ink="", frame="ink"), kicker, line, words]
        return nodes

    def _story(self, page: Page, at: Rect) -> list[Node]:
        """The picture, a headline, and the story in two columns."""
        head = page.set(page.say("title.headline"), Type.HEAD, at.width, balanced=True)
        left, right = at.columns(2, 2 * page.gutter)
        words = [page.say("title.story.1"), page.say("title.story.2")]
        height = max(page.height_of(each, Type.LINE, left.width) for each in words)
        picture = Rect(at.x, at.y, at.width, max(120.0, at.height - head.height - height - 28))
        y = picture.bottom + 10
        nodes: list[Node] = [
            Room(rect=picture, role=Role.IMAGE, name=page.say("title.picture")),
            Text(rect=Rect(at.x, y, at.width, head.height), role=Role.HEADING, name=head.text, block=head),
        ]
        y += head.height + 10
        nodes += [
            text(page, each, Type.LINE, column.below(y)) for each, column in zip(words, (left, right), strict=True)
        ]
        nodes.append(upright(left.right + page.gutter, y, height))
        return nodes

    def _contents(self, page: Page, at: Rect) -> tuple[Sequence[Node], float]:
        column = Column(page, at).head(page.say("title.inside"), gap=2)
        for key, folio, press in self._entries():
            self._entry(page, column, key, folio, press)
        return column.nodes, column.height

    def _entry(self, page: Page, column: Column, key: str, folio: str, press: Press) -> None:
        name, about = page.say(f"title.{key}"), self._about(page, key)
        head = page.set(name, Type.SECTION)
        words = page.set(about, Type.LABEL, column.at.width - 4, "ink2")
        rect = Rect(column.at.x, column.y, column.at.width, head.height + words.height + (18 if page.close else 26))
        column.add(
            Entry(
                rect=rect, key=f"title.{key}", name=name, hint=about, press=press,
                head=head, folio=page.set(folio, Type.SECTION), about=words,
            )
        )  # fmt: skip
        column.nodes.append(rule(column.at.x, column.y - 1, column.at.width, 1, "line"))

    def _about(self, page: Page, key: str) -> str:
        if key == "resume" and self._kept is not None:
            from game.desktop.scenes.beginning import is_running_exam, level_title

            if self._is_exam is None:
                self._is_exam = is_running_exam(self._kept)
            said = "title.resume.exam" if self._is_exam else "title.resume.about"
            return page.say(said, level=level_title(page.wording, level_of(self._kept)))
        return page.say(f"title.{key}.about")

    def _narrow(self, page: Page, at: Rect) -> tuple[Sequence[Node], float]:
        nodes = self._nameplate(page, at)
        entries, height = self._contents(page, at.below(nodes[-1].rect.bottom + 12))
        return [*nodes, *entries], nodes[-1].rect.bottom + 12 - at.y + height
