"""A conference that was asked for on the command line, as the first thing in the window."""

import secrets
from pathlib import Path

from game.desktop.desktop import Desktop
from game.desktop.playing import new_conference
from game.desktop.scene import Scene
from game.desktop.scenes.briefing import BriefingScene
from game.desktop.scenes.conference import ConferenceScene
from game.desktop.scenes.level_select import LevelSelectScene
from game.desktop.shelves import save_file
from game.players.names import HUMAN
from game.rules.state import Mode
from game.scenario.model import Scenario


def named_level(
    desktop: Desktop,
    title: Scene,
    scenario: Scenario,
    seed: int | None,
    mode: Mode | None,
    press: str,
    speaker: str,
    file: Path | None,
) -> Scene:
    """The level's briefing; where no person speaks, the conference itself."""
    kept = file or (save_file(scenario.id) if speaker == HUMAN else None)
    luck = secrets.randbelow(2**31) if seed is None else seed
    playing = new_conference(scenario, luck, mode or Mode.SOLO, press, speaker, kept)
    back = LevelSelectScene(desktop, title, chosen=scenario.id)
    if speaker == HUMAN:
        return BriefingScene(desktop, playing, back)
    return ConferenceScene(desktop, playing, back)
