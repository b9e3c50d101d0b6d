"""The command `play`: hold a conference in the terminal, or let the program's players hold it."""

import sys
from collections.abc import Callable
from pathlib import Path

import click

from game.players.names import FRIENDLY, HISTORY, HUMAN, USUAL_PRESS
from game.rules.actions import Side
from game.rules.state import Mode
from game.scenario.languages import LANGUAGES, Language
from game.terminal.bot_names import PRESS_HELP, SPEAKER_HELP, check_history, known_press, known_speaker
from game.terminal.holding import hold
from game.terminal.hot_reload import follow
from game.terminal.levels import find_level, open_level
from game.terminal.wish import Wish

OpenWindow = Callable[[Wish], bool]
"""Holds the conference in a window, and says whether one could be opened."""


@click.command()
@click.argument("level")
@click.option("--text", is_flag=True, help="Play in this terminal, even where a window could be opened.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), help="Language; your system's if left out.")
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), help="Luck of this conference; a new one if left out.")
@click.option("--speaker", metavar="NAME", callback=known_speaker, help=f"{SPEAKER_HELP} If left out: {HUMAN}.")
@click.option("--press", metavar="NAME", callback=known_press, help=f"{PRESS_HELP} If left out: {USUAL_PRESS}.")
@click.option(
    "--mode",
    type=click.Choice([mode.value for mode in Mode]),
    help="solo; practice (forecasts); exam (no help, and thinking takes time).",
)
@click.option(
    "--save", "file", type=click.Path(path_type=Path, dir_okay=False), help="Keep it here, or go on from here."
)
@click.option("--json", "as_json", is_flag=True, help="At the end print one JSON object on stdout, and nothing else.")
@click.option("--watch", is_flag=True, help="Then play the same again after each save of the level’s file.")
@click.pass_obj
def play(
    open_window: OpenWindow | None, level: str, text: bool, language: Language | None, seed: int | None, speaker: str | None, press: str | None,
    mode: str | None, file: Path | None, as_json: bool, watch: bool,
) -> None:  # fmt: skip
    """Hold the press conference LEVEL: an id from `levels`, or the path of a YAML file.

    It opens in a window where there is a display. In a terminal, type the number of a line to say it, and `help` for the
    rest. What you leave unfinished is kept.
    """
    scenario = open_level(level)
    named = frozenset(side for side, name in ((Side.SPEAKER, speaker), (Side.PRESS, press)) if name)
    speaker, asking = speaker or HUMAN, press or (FRIENDLY if speaker == HISTORY else USUAL_PRESS)
    if speaker == HISTORY:
        check_history(scenario, asking)
    chosen_mode = Mode(mode) if mode else None
    wish = Wish(level, scenario, language, seed, speaker, asking, chosen_mode, file, as_json, named)
    if not (text or as_json or watch) and open_window is not None and open_window(wish):
        return
    sys.stdin.reconfigure(errors="replace") if hasattr(sys.stdin, "reconfigure") else None
    session = hold(wish)
    if watch:
        follow(find_level(level), session, lambda line: click.echo(line, err=as_json))
