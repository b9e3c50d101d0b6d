"""Every player by its name, as the command line and the balance sweeps know it."""

from collections.abc import Callable, Mapping
from functools import partial

from game.players import habits
from game.players.archetypes import CHARACTERS, Archetype
from game.players.greedy import GreedySpeaker
from game.players.habits import CallsFriends, Filibusters, FirstCard, Triple, WalksOut
from game.players.hard_news import HardNews
from game.players.historical import HistoricalSpeaker
from game.players.match import Player
from game.players.murder_board import MurderBoard
from game.players.names import FRIENDLY, GREEDY, HARD_NEWS, HISTORY, MURDER_BOARD, RANDOM, SEARCH, WORKING
from game.players.random_player import RandomPlayer
from game.players.scripted import ScriptedPress
from game.players.search import SearchSpeaker
from game.players.working_press import WorkingPress
from game.scenario.suggestions import nearest

ARCHETYPES: Mapping[str, Callable[[], Player]] = {name: partial(Archetype, name) for name in CHARACTERS}
"""Speakers of one character each."""
SPEAKERS: Mapping[str, Callable[[], Player]] = {
    RANDOM: RandomPlayer,
    HISTORY: HistoricalSpeaker,
    GREEDY: GreedySpeaker,
    SEARCH: SearchSpeaker,
    **ARCHETYPES,
}
"""Who can answer."""
STUNTS: Mapping[str, Callable[[], Player]] = {
    "walks_out": WalksOut,
    "filibusters": Filibusters,
    "calls_friends": CallsFriends,
    "first_card": FirstCard,
}
"""Speakers with a habit of the floor and the clock rather than of words."""
TRIPLES: Mapping[str, Callable[[], Player]] = {name: partial(Triple, groups) for name, groups in habits.TRIPLES.items()}
"""Speakers who answer every question with the same three groups of tactics, and are called after these."""
HABITS: Mapping[str, Callable[[], Player]] = {**STUNTS, **TRIPLES}
"""Speakers that do the same whatever is asked, for the balance sweeps."""
PRESSES: Mapping[str, Callable[[], Player]] = {
    FRIENDLY: ScriptedPress,
    WORKING: WorkingPress,
    HARD_NEWS: HardNews,
    MURDER_BOARD: MurderBoard,
    RANDOM: RandomPlayer,
}
"""Who can ask, the mildest first."""
SEARCHING = frozenset({SEARCH, MURDER_BOARD})
"""Players that take limits: `nodes`, and `seconds` on top."""


class UnknownPlayerError(ValueError):
    """There is no player of that name; the message lists those that there are, the nearest first."""


def make_speaker(name: str, *, nodes: int | None = None, seconds: float | None = None) -> Player:
    """A speaker by name, habits included. Limits are for those that search. Raises UnknownPlayerError."""
    return _make({**SPEAKERS, **HABITS}, name, nodes, seconds)


def make_press(name: str, *, nodes: int | None = None, seconds: float | None = None) -> Player:
    """A press by name. Limits are for those that search. Raises UnknownPlayerError."""
    return _make(PRESSES, name, nodes, seconds)


def _make(known: Mapping[str, Callable[..., Player]], name: str, nodes: int | None, seconds: float | None) -> Player:
    if name not in known:
        near = nearest(name, known)
        named = ", ".join(each for each in known if each not in TRIPLES)
        raise UnknownPlayerError(
            f"There is no player {name!r}. " + (f"Did you mean {near!r}?" if near else f"There are: {named}.")
        )
    limits = {"nodes": nodes, "seconds": seconds} if name in SEARCHING else {}
    return known[name](**{limit: value for limit, value in limits.items() if value is not None})
