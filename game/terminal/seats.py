"""Who sits on each side: a person, or a player of the program."""

from collections.abc import Mapping

from game.players.match import Player, player_rng
from game.players.names import HUMAN
from game.players.registry import make_press, make_speaker
from game.rules.actions import Action, Side
from game.rules.observation import observe
from game.rules.state import State

Seats = Mapping[Side, Player | None]
"""By side; None is a person."""


def seats(speaker: str, press: str) -> Seats:
    """The two seats, by the names that the command line knows. Raises UnknownPlayerError."""
    return {
        Side.SPEAKER: None if speaker == HUMAN else make_speaker(speaker),
        Side.PRESS: None if press == HUMAN else make_press(press),
    }


def chosen_by(player: Player, state: State) -> Action:
    """What a player of the program chooses here; the same at the same place, whatever was taken back."""
    assert state.side is not None  # nobody chooses after the end
    return player.choose(observe(state, state.side), player_rng(state.seed, state.turn, state.side))
