"""The text game without a terminal beneath it: lines typed, pages seen. For everything where the terminal is not the point."""

import contextlib
from collections.abc import Sequence
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

from game.rules.state import Mode, Settings
from game.scenario.languages import Language
from game.session.session import Session
from game.terminal.desk import Desk, Left
from game.terminal.game_loop import play_out
from game.terminal.saving import SaveFile
from game.terminal.screen import InputEnded, Screen
from game.terminal.seats import HUMAN, seats
from game.terminal.sheet import Sheet
from tests.presentation.ferry import ferry

TO_THE_FLOOR = ("", "1", "1", "", "1")
"""Read the briefing, take the first card, choose the message, go to the podium, open without a statement."""
TO_THE_QUESTION = (*TO_THE_FLOOR, "1")


class Keyboard(Screen):
    """An 80 by 24 window: what is typed is decided beforehand, what is shown is kept."""

    def __init__(self, lines: Sequence[str], pace: float = 0.0) -> None:
        super().__init__(output=TextIOWrapper(BytesIO(), encoding="utf-8"), source=StringIO())
        self._lines, self._pace, self._now = list(lines), pace, 0.0
        self._shown: list[str] = []
        self.pages: list[str] = []
        """What stood on the screen at each prompt."""

    @property
    def is_live(self) -> bool:
        return True

    @property
    def width(self) -> int:
        return 80

    @property
    def height(self) -> int:
        return 23

    def now(self) -> float:
        return self._now

    def show(self, sheet: Sheet, fresh: bool = True) -> None:
        text = "\n".join(line.plain for line in sheet.lines)
        self._shown = [text] if fresh else [*self._shown, text]

    def say(self, text: str, style: str = "") -> None:
        self._shown.append(text)

    def ask(self, prompt: str) -> str:
        self.pages.append("\n".join([*self._shown, prompt]))
        self._now += self._pace
        if not self._lines:
            raise InputEnded
        return self._lines.pop(0)


def typed(
    *lines: str,
    language: Language = "en",
    speaker: str = "human",
    press: str = "friendly_room",
    mode: Mode = Mode.SOLO,
    file: Path | None = None,
    pace: float = 0.0,
) -> tuple[list[str], Session]:
    """The page at each prompt, and the conference as far as it came, each line typed after `pace` seconds."""
    session = Session(ferry(), 3, Settings(mode))
    screen = Keyboard(lines, pace)
    with contextlib.suppress(Left):
        play_out(
            Desk(session, screen, language, SaveFile(file, "ferry"), watched=speaker != HUMAN), seats(speaker, press)
        )
    return screen.pages, session
