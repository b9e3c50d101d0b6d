"""A player that chooses anything legal, each with the same odds: a floor for other players, and a probe of the rules."""

from random import Random

from game.rules.actions import Action
from game.rules.observation import Observation


class RandomPlayer:
    """Chooses for either side."""

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose any legal action."""
        return rng.choice(observation.legal)
