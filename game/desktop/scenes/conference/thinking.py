"""Players that take their time think beside the screen, so that it never stands still."""

from dataclasses import dataclass, field
from threading import Thread

from game.desktop.playing import Playing
from game.players.names import FRIENDLY, HISTORY, RANDOM, WORKING
from game.rules.actions import Action
from game.rules.state import State

QUICK = frozenset({RANDOM, HISTORY, FRIENDLY, WORKING})
"""Players who choose at once."""


@dataclass
class Thinking:
    """One choice being thought over."""

    playing: Playing
    state: State = field(init=False)
    _found: list[Action | Exception] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.state = self.playing.state
        Thread(target=self._think, daemon=True).start()

    def _think(self) -> None:
        try:
            self._found.append(self.playing.chosen())
        except Exception as error:
            self._found.append(error)

    @property
    def is_done(self) -> bool:
        """Whether it has come to an end."""
        return bool(self._found)

    def choice(self) -> Action:
        """What was chosen. Raises whatever the player raised."""
        (found,) = self._found
        if isinstance(found, Exception):
            raise found
        return found


def is_slow(playing: Playing) -> bool:
    """Whether the player whose choice it is may take a while."""
    side = playing.state.side
    return side is not None and not playing.is_person_s_turn and playing.players[side] not in QUICK
