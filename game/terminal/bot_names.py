"""Names of the program's players on the command line: a wrong one is told the nearest."""

from collections.abc import Callable

import click

from game.players.match import Player
from game.players.names import FRIENDLY, HISTORY, HUMAN
from game.players.registry import PRESSES, SPEAKERS, UnknownPlayerError, make_press, make_speaker
from game.scenario.model import Scenario

Callback = Callable[[click.Context, click.Parameter, str | None], str | None]


def _known(make: Callable[[str], Player]) -> Callback:
    def check(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
        if value not in (None, HUMAN):
            try:
                make(str(value))
            except UnknownPlayerError as error:
                raise click.BadParameter(str(error)) from error
        return value

    return check


known_speaker, known_press = _known(make_speaker), _known(make_press)
"""Pass on `human` or the name of a player; for any other name fail with the nearest one."""
SPEAKER_HELP = f"Who answers: {HUMAN}, {', '.join(SPEAKERS)}."
PRESS_HELP = f"Who asks: {HUMAN} (two at one keyboard), {', '.join(PRESSES)}."


def check_history(scenario: Scenario, press: str) -> None:
    """Refuse what was really said where it would answer something else. Raises click.ClickException."""
    if scenario.history is None:
        raise click.ClickException(f"The level {scenario.id!r} has no history: nobody knows what was really said.")
    if press != FRIENDLY:
        raise click.ClickException(
            f"--speaker {HISTORY} says again what was really said, which answers only what was really asked. "
            f"Leave out --press, or say --press {FRIENDLY}."
        )
