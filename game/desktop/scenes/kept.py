"""Conferences that were held: to be looked at again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from game.desktop.canvas import Canvas
from game.desktop.desktop import Desktop
from game.desktop.geometry import Rect
from game.desktop.library import open_library
from game.desktop.node import Look, Node, Press, Role
from game.desktop.page import Page
from game.desktop.scene import Scene
from game.desktop.scenes.beginning import left_conference, playable
from game.desktop.scenes.replay import ReplayScene
from game.desktop.shelves import finished_conferences, finished_folder, kept_conferences
from game.desktop.tokens import Type
from game.desktop.widgets.controls import Button, button, button_row, hint_row, paint_focus
from game.desktop.widgets.pictures import Room
from game.desktop.widgets.scrolling import scroll
from game.desktop.widgets.texts import Column, rule, text
from game.presentation.language import AuthoredText
from game.presentation.problems import told
from game.session.saves import load_transcript
from game.session.transcript import Transcript, TranscriptError

_MOST = 60


@dataclass(frozen=True)
class KeptConference:
    """A kept conference: its file, what it holds, or why it can't be read."""

    file: Path
    held: datetime
    transcript: Transcript | None
    error: TranscriptError | None = None

    @property
    def is_over(self) -> bool:
        """It was held to its end."""
        return self.file.parent == finished_folder()


@dataclass(frozen=True, kw_only=True)
class Row(Node):
    """A line of the list."""

    role: Role = Role.ROW

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the line's edge, and what shows that it can be pressed."""
        canvas.rule(self.rect.x, self.rect.bottom - 1, self.rect.width, "line")
        if look.hovered and self.enabled:
            canvas.rule(self.rect.x, self.rect.bottom - 2, self.rect.width, "ink", 2)
        if look.focused:
            paint_focus(canvas, self.rect.inset(-2, -1))


class KeptScene(Scene):
    """The list of kept conferences, the latest first."""

    help_key: ClassVar[str] = "help.kept"

    def __init__(self, desktop: Desktop, back: Scene) -> None:
        super().__init__(desktop, back)
        self._kept: tuple[KeptConference, ...] = ()

    def opened(self) -> None:
        """Look at the files again."""
        files = [*kept_conferences(), *finished_conferences()][:_MOST]
        self._kept = tuple(map(_read, files))

    def _look_at(self, kept: KeptConference) -> Callable[[], Scene | None]:
        def look() -> Scene | None:
            if kept.transcript is None:
                return None
            game = playable(self.desktop, kept.transcript.level)
            return ReplayScene(self.desktop, kept.transcript, game.scenario, self) if game else None

        return look

    def _go_on_with(self, kept: KeptConference) -> Callable[[], Scene | None]:
        return lambda: left_conference(self.desktop, self, kept.file)

    def compose(self, page: Page) -> Node:
        """A line for each."""
        body = page.body
        head = text(page, page.say("title.kept"), Type.HEAD, body.top(0))
        line = rule(body.x, head.rect.bottom + 8, body.width, 4)
        foot = body.bottom - 32
        under = Rect(body.x, line.rect.bottom + 10, body.width, foot - 10 - line.rect.bottom - 10)
        hints: list[tuple[Sequence[str], str, Press | None]] = [
            (("up", "down"), page.say("hint.choose"), None),
            (("enter",), page.say("hint.look"), None),
            (("escape",), page.say("hint.back"), self.leave),
        ]
        if not self._kept:
            return Node(
                rect=page.rect, children=(head, line, *self._nothing_yet(page, under), *self._feet(page, hints, foot))
            )
        window = scroll("kept", under, self.offsets, lambda at: self._rows(page, at))
        return Node(rect=page.rect, children=(head, line, window, *self._feet(page, hints, foot)))

    def _feet(self, page: Page, hints: Sequence[tuple[Sequence[str], str, Press | None]], y: float) -> list[Node]:
        shown = hints if self._kept else hints[-1:]
        return [rule(page.body.x, y - 2, page.body.width), *hint_row(page, page.body.x, y, shown)]

    def _nothing_yet(self, page: Page, at: Rect) -> list[Node]:
        """An empty room, what will be kept here, and the way to a first conference."""
        width = min(at.width, 620.0)
        high = min(width * 0.46, max(80.0, at.height - 150))
        picture = Rect(at.x + (at.width - width) / 2, at.y + max(8.0, (at.height - high - 150) / 3), width, high)
        words = text(page, page.say("kept.none"), Type.LINE, Rect(picture.x, picture.bottom + 16, width, 0))
        begin = button(
            page, "kept.begin", page.say("title.new"), Rect(picture.x, words.rect.bottom + 16, 0, 0), self._begin, main=True
        )  # fmt: skip
        return [Room(rect=picture, role=Role.IMAGE, name=page.say("title.picture")), words, begin]

    def _begin(self) -> Scene:
        from game.desktop.scenes.level_select import LevelSelectScene

        return LevelSelectScene(self.desktop, self.back or self)

    def _rows(self, page: Page, at: Rect) -> tuple[Sequence[Node], float]:
        column = Column(page, at.inset(12, 6))
        titles = {level.id: level.game.scenario.title for level in open_library().levels if level.game}
        for kept in self._kept:
            self._row(page, column, kept, titles)
        return column.nodes, column.height + 12

    def _row(self, page: Page, column: Column, kept: KeptConference, titles: Mapping[str, AuthoredText]) -> None:
        at = column.rest
        transcript = kept.transcript
        title = page.wording.pick(titles.get(transcript.level)) or transcript.level if transcript else kept.file.name
        name = text(page, title, Type.SECTION, Rect(at.x, column.y + 10, at.width * 0.42, 0))
        when = kept.held.strftime("%Y-%m-%d %H:%M")
        about = told(kept.error, page.wording) if kept.error else self._about(page, kept)
        words = text(
            page, about, Type.LABEL, Rect(at.x + at.width * 0.44, column.y + 12, at.width * 0.36, 0),
            "red" if kept.error else "ink",
        )  # fmt: skip
        date = text(
            page, when, Type.LABEL, Rect(at.x + at.width * 0.82, column.y + 12, at.width * 0.18, 0), "ink2", "right"
        )
        on = self._resuming(page, kept, Rect(at.x + at.width * 0.4, column.y + 6, 0, 0))
        bottom = max(name.rect.bottom, words.rect.bottom, date.rect.bottom, *(each.rect.bottom - 4 for each in on)) + 10
        column.add(
            Row(
                rect=Rect(at.x, column.y, at.width, bottom - column.y),
                key=f"kept.{kept.file.name}",
                name=title,
                value=when,
                hint=about,
                enabled=transcript is not None,
                press=self._look_at(kept),
                children=(name, words, date),
            ),
            2,
        )
        column.nodes += on

    def _resuming(self, page: Page, kept: KeptConference, corner: Rect) -> list[Button]:
        """The button that goes on with a conference that was left."""
        if kept.transcript is None or kept.is_over:
            return []
        words = page.say("kept.resume")
        made = [
            lambda place: button(
                page, f"resume.{kept.file.name}", words, place, self._go_on_with(kept), show_cap=False
            )
        ]  # fmt: skip
        return list(button_row(page, corner.x, corner.y, made))

    def _about(self, page: Page, kept: KeptConference) -> str:
        assert kept.transcript is not None  # else there is a problem to tell
        press = kept.transcript.players.get("press", "")
        against = page.say(f"press_name.{press}") if press and page.wording.has(f"press_name.{press}") else ""
        state = page.say("kept.finished" if kept.is_over else "kept.unfinished")
        verdict = kept.transcript.verdict
        grade = page.say(f"grade.{verdict.grade or 'none'}") if verdict is not None else ""
        facts = (page.say(f"mode.{kept.transcript.mode}"), against, state, grade)
        return page.say("list.facts").join(fact for fact in facts if fact)


def _read(file: Path) -> KeptConference:
    try:
        held = datetime.fromtimestamp(file.stat().st_mtime)
    except OSError:
        held = datetime.fromtimestamp(0)
    try:
        return KeptConference(file, held, load_transcript(file))
    except TranscriptError as error:
        return KeptConference(file, held, None, error)
