"""The greedy speaker: says whatever would leave the objectives best served if the answer ended there."""

from collections.abc import Callable, Mapping
from random import Random

from game.players.lookahead import after_each, imagined, prospects
from game.players.preparing import call_best, meet_interruption, prepare
from game.players.score import score
from game.players.taste import promising
from game.players.worth import card_worth, message_worth, value
from game.rules.actions import Action, Yield
from game.rules.events import Phase
from game.rules.game import Game
from game.rules.observation import Observation
from game.rules.play import apply
from game.scenario.vocabulary import Temperament

FIRST, THEN = 10, 4
"""It thinks so many promising lines through for the first link, and for each later one."""
LINKS = 3
"""It says no more than one can plan at once."""
GAIN = 0.05
"""Points of score that one more line must promise."""


class GreedySpeaker:
    """Looks one line ahead, on imagined luck, at what the level asks for."""

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose what promises most now; of equals, the first in the menu."""
        if len(observation.choices) == 1:
            return observation.choices[0]
        return _CHOICES[observation.phase](observation, rng)


def _prepare(observation: Observation, rng: Random) -> Action:
    game = observation.imagine(rng).game
    return prepare(observation, lambda card: card_worth(game, card), lambda message: message_worth(game, message))


def _open(observation: Observation, rng: Random) -> Action:
    state = imagined(observation, rng)
    return max(observation.legal, key=lambda action: score(apply(state, action)[0]))


def _call(observation: Observation, rng: Random) -> Action:
    game = observation.imagine(rng).game
    return call_best(observation, lambda reporter: ease(game, reporter))


def ease(game: Game, reporter: str) -> float:
    """How little a reporter asks of one, and how many people who matter she brings the answer to."""
    asker = game.scenario.reporters[reporter]
    column = game.outlets.index(asker.outlet)
    wanted = [getattr(each, "audience", None) for each in game.scenario.objectives.values()]
    reach = sum(float(game.seen[game.audiences.index(name), column]) for name in wanted if name is not None)
    return reach + 0.5 * (asker.temperament is Temperament.SYMPATHETIC) + 0.05 * asker.patience


def _answer(observation: Observation, rng: Random) -> Action:
    said = len(observation.current.links) if observation.current is not None else 0
    may_yield = Yield() in observation.legal
    if may_yield and said >= LINKS:
        return Yield()
    state = imagined(observation, rng)
    lines = promising(state, observation.legal, FIRST if not said else THEN)
    if not lines:
        return Yield()
    now, *then = prospects([state, *after_each(state, lines)])
    worth = [value(prospect) for prospect in then]
    best = max(range(len(lines)), key=worth.__getitem__)
    return Yield() if may_yield and worth[best] < value(now) + GAIN else lines[best]


def _interrupted(observation: Observation, _: Random) -> Action:
    return meet_interruption(observation)


_CHOICES: Mapping[Phase, Callable[[Observation, Random], Action]] = {
    Phase.BRIEFING: _prepare,
    Phase.OPENING: _open,
    Phase.FLOOR: _call,
    Phase.ANSWER: _answer,
    Phase.INTERRUPTED: _interrupted,
}
