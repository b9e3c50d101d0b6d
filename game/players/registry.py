"""Every player by its name, as the command line and the balance sweeps know it."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import partial

from game.players.archetypes import CHARACTERS, Archetype
from game.players.greedy import GreedySpeaker
from game.players.habits import TRIPLES, CallsFriends, Filibusters, FirstCard, Triple, WalksOut
from game.players.hard_news import HardNews
from game.players.historical import HistoricalSpeaker
from game.players.match import Player
from game.players.murder_board import MurderBoard
from game.players.random_player import RandomPlayer
from game.players.scripted import ScriptedPress
from game.players.search import SearchSpeaker
from game.players.working_press import WorkingPress

ARCHETYPES: Mapping[str, Callable[[], Player]] = {name: partial(Archetype, name) for name in CHARACTERS}
"""Speakers of one character each."""
SPEAKERS: Mapping[str, Callable[[], Player]] = {
    "random": RandomPlayer,
    "history": HistoricalSpeaker,
    "greedy": GreedySpeaker,
    "search": SearchSpeaker,
    **ARCHETYPES,
}
"""Who can answer."""
HABITS: Mapping[str, Callable[[], Player]] = {
    "walks_out": WalksOut,
    "filibusters": Filibusters,
    "calls_friends": CallsFriends,
    "first_card": FirstCard,
    **{name: partial(Triple, groups) for name, groups in TRIPLES.items()},
}
"""Speakers that do the same whatever is asked, for the balance sweeps; the triples are called after their three groups."""
PRESSES: Mapping[str, Callable[[], Player]] = {
    "friendly_room": ScriptedPress,
    "working_press": WorkingPress,
    "hard_news": HardNews,
    "murder_board": MurderBoard,
    "random": RandomPlayer,
}
"""Who can ask, the mildest first."""
SEARCHING = frozenset({"search", "murder_board"})
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
        near = get_close_matches(name, known, n=1)
        named = ", ".join(each for each in known if each not in TRIPLES)
        raise UnknownPlayerError(
            f"There is no player {name!r}. " + (f"Did you mean {near[0]!r}?" if near else f"There are: {named}.")
        )
    limits = {"nodes": nodes, "seconds": seconds} if name in SEARCHING else {}
    return known[name](**{limit: value for limit, value in limits.items() if value is not None})
