"""Going to a conference from elsewhere: the first one of all, one that was left, one by its level's name."""

from pathlib import Path

from game.desktop.desktop import Desktop
from game.desktop.library import open_library
from game.desktop.playing import new_conference, resumed_conference
from game.desktop.scene import Scene
from game.desktop.scenes.briefing import BriefingScene
from game.desktop.scenes.conference import ConferenceScene
from game.desktop.shelves import FIRST_LEVEL, level_of, save_file
from game.players.registry import UnknownPlayerError
from game.presentation.language import Wording
from game.rules.game import Game
from game.session.saves import load_transcript
from game.session.transcript import TranscriptError


def playable(desktop: Desktop, level: str) -> Game | None:
    """A level ready to be played; what is wrong with it is told on the desktop."""
    found = open_library().level(level)
    if found is None:
        desktop.notice = desktop.wording.say("title.level_gone", level=level)
        return None
    if found.game is None:
        desktop.notice = found.problem(desktop.wording)
    return found.game


def first_conference(desktop: Desktop, back: Scene) -> Scene | None:
    """The conference that teaches the game, with the same luck for everybody."""
    game = playable(desktop, FIRST_LEVEL)
    if game is None:
        return None
    playing = new_conference(game, seed=1, file=save_file(FIRST_LEVEL))
    return BriefingScene(desktop, playing, back)


def left_conference(desktop: Desktop, back: Scene, file: Path) -> Scene | None:
    """The conference that was left in a file; one that can't go on is told, and stays where it is."""
    game = playable(desktop, level_of(file))
    if game is None:
        return None
    try:
        return ConferenceScene(desktop, resumed_conference(file, game), back)
    except (TranscriptError, UnknownPlayerError) as error:
        desktop.tell(error)
        return None


def is_running_exam(file: Path) -> bool:
    """Whether a kept conference is an exam whose clock runs."""
    try:
        return load_transcript(file).kept_at is not None
    except TranscriptError:
        return False


def level_title(wording: Wording, level: str) -> str:
    """What a level is called; its id if it can't be read."""
    found = open_library().level(level)
    return wording.pick(found.game.scenario.title) if found and found.game else level
