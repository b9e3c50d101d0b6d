"""A chunk of a sweep: some games of one pairing, played anywhere, folded into one tally."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from game.balance.folding import fold
from game.balance.reasons import ReasonedError
from game.balance.tally import Tally, total
from game.files import because
from game.players.match import Match
from game.players.registry import make_press, make_speaker
from game.rules.game import Game, compile_game
from game.scenario.load import read_level
from game.scenario.problems import ScenarioError
from game.scenario.source import Source
from game.session.session import Session

GAMES = 5
"""Games of a chunk: few, so that a stop loses little. Never dependent on the number of workers, nor is anything else here."""


class GameFailedError(ReasonedError):
    """A game could not be played to its end, or not be judged; the reason names it, so that it can be played again."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Who meets whom: one cell of the matrix."""

    speaker: str
    press: str

    def __str__(self) -> str:
        return f"{self.speaker} × {self.press}"


@dataclass(frozen=True, slots=True)
class Chunk:
    """Games of one pairing with consecutive seeds."""

    pairing: Pairing
    first_seed: int
    games: int

    @property
    def seeds(self) -> range:
        """The seed of each game."""
        return range(self.first_seed, self.first_seed + self.games)


def chunks_of(games: Mapping[Pairing, int], size: Callable[[Pairing], int] = lambda _: GAMES) -> list[Chunk]:
    """So many games of each pairing, one chunk of each in turn, so that a sweep cut short has some of everything."""
    each = [_in_chunks(pairing, number, size(pairing)) for pairing, number in games.items()]
    return [chunk for turn in zip_longest(*each) for chunk in turn if chunk is not None]


def _in_chunks(pairing: Pairing, games: int, size: int) -> list[Chunk]:
    return [Chunk(pairing, seed, min(size, games - seed)) for seed in range(0, games, size)]


def play_chunk(level_text: str, chunk: Chunk) -> Tally:
    """Play a chunk's games; the same on any machine."""
    game = compiled(level_text)
    return total(fold(play(game, chunk.pairing, seed)) for seed in chunk.seeds)


def play(game: Game, pairing: Pairing, seed: int) -> Session:
    """One conference from beginning to end. Raises GameFailedError if a player or the rules fail."""
    try:
        return Match(Session(game, seed), make_speaker(pairing.speaker), make_press(pairing.press), seed).run()
    except Exception as error:
        raise failed(pairing, str(seed), error) from error


def failed(pairing: Pairing, seeds: str, error: Exception) -> GameFailedError:
    """The error that names these games, and what went wrong in them."""
    what = f"{type(error).__name__}: {error}"
    return GameFailedError(
        because("balance.game_failed", speaker=pairing.speaker, press=pairing.press, seeds=seeds, error=what)
    )


@lru_cache(maxsize=4)
def compiled(level_text: str) -> Game:
    """The level in a text, compiled once a process. Raises ScenarioError."""
    reading = read_level(Source("level.yaml", level_text))
    if reading.scenario is None:
        raise ScenarioError(reading.problems)
    return compile_game(reading.scenario)
