"""Whole games written down, choice by choice with what followed, and compared line by line."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import partial
from itertools import zip_longest
from pathlib import Path
from random import Random

import numpy as np

from game.files import data_folder
from game.opinion.explanation import Explanation
from game.opinion.meters import Meters
from game.players.historical import HistoricalSpeaker
from game.players.match import Match, Player
from game.players.random_player import RandomPlayer
from game.players.scripted import ScriptedPress
from game.rules.actions import Action, Close, EndHands
from game.rules.events import Event
from game.rules.game import Game, compile_game
from game.rules.observation import Observation
from game.scenario.digest import digest
from game.scenario.load import load_scenario
from game.session.session import Session

GOLDEN = Path(__file__).parent / "golden"
TOLERANCE = 2e-3
"""Between two numbers with a decimal point; all else is compared as it is written."""
_NUMBER = re.compile(r"-?\d+\.\d+")


class StayingPlayer(RandomPlayer):
    """Random, but ends nothing while there is something else to do: its games are long."""

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose any legal action but an end."""
        staying = [action for action in observation.legal if not isinstance(action, Close | EndHands)]
        return rng.choice(staying or observation.legal)


@dataclass(frozen=True)
class Pairing:
    """Who plays whom, with which seed."""

    speaker: Callable[[], Player]
    press: Callable[[], Player]
    seed: int


PAIRINGS: Mapping[str, Pairing] = {
    "history": Pairing(HistoricalSpeaker, ScriptedPress, 1),
    "random_scripted": Pairing(RandomPlayer, ScriptedPress, 2),
    "random_3": Pairing(RandomPlayer, RandomPlayer, 3),
    "staying_4": Pairing(StayingPlayer, StayingPlayer, 4),
}


def levels() -> dict[str, Path]:
    """Every level that comes with the game, by id."""
    return {path.stem: path for path in sorted(data_folder("levels").glob("*.yaml"))}


def golden_games() -> dict[Path, Callable[[], str]]:
    """Every file that is kept, and what writes it anew; only a level that has a history replays it."""
    games: dict[Path, Callable[[], str]] = {}
    for level, path in levels().items():
        real = load_scenario(path).history is not None
        for name, pairing in PAIRINGS.items():
            if name != "history" or real:
                games[GOLDEN / f"{level}.{name}.txt"] = partial(play_through, path, pairing)
    return games


def play_through(path: Path, pairing: Pairing) -> str:
    """Play one whole game of a level and write it down."""
    game = compile_game(load_scenario(path))
    session = Match(Session(game, pairing.seed), pairing.speaker(), pairing.press(), pairing.seed).run()
    return "\n".join(_lines(game, session)) + "\n"


def differences(kept: str, now: str) -> list[str]:
    """Return the first lines that are not alike, as both were and are; none if the playthroughs agree."""
    pairs = zip_longest(kept.splitlines(), now.splitlines(), fillvalue="(nothing)")
    found = [(number, *pair) for number, pair in enumerate(pairs, 1) if not _alike(*pair)]
    return [f"line {number}:\n  kept {old}\n  now  {new}" for number, old, new in found[:5]]


def _alike(kept: str, now: str) -> bool:
    if kept == now:
        return True
    if _NUMBER.sub("#", kept) != _NUMBER.sub("#", now):
        return False
    pairs = zip(_NUMBER.findall(kept), _NUMBER.findall(now), strict=True)
    return all(abs(float(old) - float(new)) <= TOLERANCE for old, new in pairs)


def _lines(game: Game, session: Session) -> Iterator[str]:
    yield f"level {game.scenario.id}, digest {digest(game.scenario)}, seed {session.state.seed}"
    yield from _written_meters(game, session.states[0].record.meters[0])
    for turn, step in enumerate(session.steps, 1):
        yield f"{turn} {step.side}: {_written(step.action)}"
        for event in step.events:
            yield from (f"    {line}" for line in _written_event(game, event))


def _written_event(game: Game, event: Event) -> Iterator[str]:
    yield _written(event)
    for name in _names(event):
        value = getattr(event, name)
        if isinstance(value, Meters):
            yield from _written_meters(game, value)
        elif isinstance(value, Explanation):
            yield from _written_explanation(game, value)


def _written(thing: object) -> str:
    values = {name: getattr(thing, name) for name in _names(thing)}
    shown = [f"{name}={_value(value)}" for name, value in values.items() if not isinstance(value, Meters | Explanation)]
    return " ".join([type(thing).__name__, *(item for item in shown if not item.endswith("=-"))])


def _names(thing: object) -> tuple[str, ...]:
    """What a thing is made of; events that are many are tuples with names."""
    if isinstance(thing, tuple):
        return tuple(thing._fields)  # type: ignore[attr-defined]
    return tuple(field.name for field in fields(thing) if field.repr)  # type: ignore[arg-type]


def _value(value: object) -> str:
    if value is None or value == ():
        return "-"
    if isinstance(value, float):
        return f"{value + 0.0:.3f}"
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_value, value)) + "]"
    return str(value)


def _written_meters(game: Game, meters: Meters) -> Iterator[str]:
    for column, audience in enumerate(game.audiences):
        shares = f"{meters.favourable[column]:.3f} for, {meters.unfavourable[column]:.3f} against"
        yield f"  {audience}: {shares}, credibility {meters.credibility[column]:.4f}"


def _written_explanation(game: Game, explanation: Explanation) -> Iterator[str]:
    for row, term in enumerate(explanation.terms):
        favourable = ", ".join(f"{value:.3f}" for value in explanation.favourable[row] + np.float64(0.0))
        yield f"  by {term}: {favourable}"
