"""The loop of a game: whose choice it is, what that side sees, what its player chooses."""

from hashlib import blake2b
from random import Random
from typing import Protocol

from game.rules.actions import Action, Side
from game.rules.events import Event
from game.rules.observation import Observation, observe
from game.session.session import Session


class Player(Protocol):
    """Someone who chooses for one side. A player keeps no memory: all that counts stands in the observation."""

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose one of the observation's legal actions."""
        ...


def player_rng(seed: int, turn: int, side: Side) -> Random:
    """Return the luck of one choice: a function of seed, turn and side, so that a choice taken back comes out the same."""
    return Random(_luck_of(seed, turn, side))


def _luck_of(seed: int, turn: int, side: Side) -> int:
    key = blake2b(f"{seed}/{turn}/{side.value}".encode(), digest_size=8).digest()
    return int.from_bytes(key, "big")


class Match:
    """A session with a player on each side."""

    def __init__(self, session: Session, speaker: Player, press: Player, seed: int = 0) -> None:
        self.session = session
        self._players = {Side.SPEAKER: speaker, Side.PRESS: press}
        self._seed = seed
        self._rng = Random()  # set anew for each choice: to make one takes as long as a random choice

    def step(self) -> tuple[Event, ...]:
        """Let the side whose choice it is make one, and return what followed; nothing once the conference is over."""
        state = self.session.state
        side = state.side
        if side is None:
            return ()
        self._rng.seed(_luck_of(self._seed, state.turn, side))
        return self.session.play(self._players[side].choose(observe(state, side), self._rng))

    def run(self) -> Session:
        """Play to the end of the conference."""
        while self.session.state.side is not None:
            self.step()
        return self.session
