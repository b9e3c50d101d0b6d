"""Whatever is typed, in whatever window: no exception, and every page fits."""

import contextlib
import io
from pathlib import Path
from random import Random

import pytest

from game.files import data_folder
from game.rules.state import Mode, Settings
from game.scenario.load import load_scenario
from game.session.session import Session
from game.terminal.commands import WORDS
from game.terminal.desk import Desk, Left
from game.terminal.game_loop import play_out
from game.terminal.saving import SaveFile
from game.terminal.screen import InputEnded, Screen
from game.terminal.seats import seats
from game.terminal.sheet import Sheet
from tests.presentation.ferry import LANGUAGES, LEVEL

SENSIBLE = ("", "", "1", "2", "3", "4", "5", "6", "1 2", "3 1 2", "y", "y", "m", "?2", "2?", "p", "x")
OTHERS = tuple(form for word, forms in WORDS.items() if word != "quit" for form in forms.split())
NONSENSE = (
    "0",
    "99",
    "-3",
    "1 1",
    "1 2 3 4",
    "glossary zzz",
    "\x00",
    "é“”",
    "三",
    "3.5",
    "?",
    "yes",
    "1e9",
    "[bold]",
    "{n}",
)


class Typist(Screen):
    """A window of a given size in which somebody types at random, but for a while only."""

    def __init__(self, seed: int, size: tuple[int, int], lines: int) -> None:
        super().__init__(output=io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), source=io.StringIO())
        self._random, self._size, self._lines = Random(seed), size, lines

    @property
    def is_live(self) -> bool:
        return True

    @property
    def width(self) -> int:
        return self._size[0]

    @property
    def height(self) -> int:
        return self._size[1]

    def show(self, sheet: Sheet, fresh: bool = True) -> None:
        assert all(line.cell_len <= self.width for line in sheet.lines), [line.plain for line in sheet.lines]
        super().show(sheet, fresh)

    def ask(self, prompt: str) -> str:
        self._lines -= 1
        if self._lines < 0:
            raise InputEnded
        menus = [SENSIBLE] * 12 + [OTHERS, NONSENSE]
        return self._random.choice(self._random.choice(menus))


def typed_at_random(level: Path, seed: int, lines: int) -> Session:
    random = Random(seed)
    size = random.choice([(80, 23), (80, 23), (60, 14), (100, 50)])
    mode = random.choice(list(Mode))
    session = Session(load_scenario(level), seed, Settings(mode))
    desk = Desk(session, Typist(seed, size, lines), random.choice(LANGUAGES), SaveFile(None, session.scenario.id))
    speaker, press = random.choice(
        [("human", "working_press"), ("human", "human"), ("human", "random"), ("random", "human")]
    )
    with contextlib.suppress(Left):
        play_out(desk, seats(speaker, press))
    return desk.session


@pytest.mark.parametrize("seed", range(10))
def test_a_short_conference_survives_any_typing(seed: int) -> None:
    assert typed_at_random(LEVEL, seed, 250).steps


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(40))
def test_a_long_conference_survives_any_typing(seed: int) -> None:
    assert typed_at_random(data_folder("levels") / "two_sessions_2020.yaml", seed, 500).steps
