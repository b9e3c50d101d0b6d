"""A conference that was left at a level where a new one is to begin: nothing of it is lost without a word."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from game.desktop.node import Node, Press
from game.desktop.page import Page
from game.desktop.playing import Playing, resumed_conference
from game.desktop.tokens import Type
from game.desktop.widgets.dialog import dialog
from game.desktop.widgets.texts import Column
from game.players.registry import UnknownPlayerError
from game.presentation.figures import clock
from game.presentation.problems import told
from game.rules.game import Game
from game.rules.phases import is_timed
from game.session.transcript import TranscriptError


@dataclass(frozen=True, eq=False)
class LeftBehind:
    """What lies in the file of a new conference: one that can go on, or why it cannot."""

    when: datetime
    playing: Playing | None
    error: Exception | None = None


def left_behind(file: Path | None, game: Game) -> LeftBehind | None:
    """What lies in a file, if anything does."""
    try:
        if file is None or not file.is_file():
            return None
        when = datetime.fromtimestamp(file.stat().st_mtime)
    except OSError:
        return None
    try:
        return LeftBehind(when, resumed_conference(file, game))
    except (TranscriptError, UnknownPlayerError) as error:
        return LeftBehind(when, None, error)


def left_dialog(
    page: Page, left: LeftBehind, offsets: dict[str, float], resume: Press, keep: Press, drop: Press, close: Press
) -> Node:
    """Go on with it, begin anew and keep it, or begin anew without it; Escape does neither."""
    buttons: list[tuple[str, str, str, Press]] = [
        ("left.drop", page.say("left.drop"), "", drop),
        ("left.keep", page.say("left.keep"), "k", keep),
    ]
    if left.playing is not None:
        buttons.append(("left.resume", page.say("left.resume"), "r", resume))
    return dialog(page, page.say("left.title"), offsets, _teller(page, left), buttons, close, width=660)


def _teller(page: Page, left: LeftBehind) -> Callable[[Column], None]:
    def build(column: Column) -> None:
        if left.playing is None:
            why = told(left.error, page.wording) if left.error else ""
            column.text(page.say("left.unusable", why=why), Type.LINE, gap=8)
            return
        column.text(_about(page, left, left.playing), Type.LINE, gap=8)
        if is_timed(left.playing.state):
            column.text(page.say("left.exam"), Type.LINE, "red", gap=8)

    return build


def _about(page: Page, left: LeftBehind, playing: Playing) -> str:
    state = playing.state
    return page.say(
        "left.about",
        level=page.wording.pick(playing.session.scenario.title),
        mode=page.say(f"mode.{playing.mode}"),
        when=left.when.strftime("%Y-%m-%d %H:%M"),
        n=sum(1 for exchange in state.record.exchanges if exchange.number),
        clock=clock(state.clock),
    )
