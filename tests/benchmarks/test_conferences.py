"""How fast a conference is played through the public API, on one core."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random
from statistics import mean
from time import perf_counter, process_time
from timeit import repeat
from typing import Any

import pytest

from game.players.match import Match
from game.players.random_player import RandomPlayer
from game.rules.events import OpinionMoved
from game.rules.game import Game, compile_game
from game.rules.play import apply, legal_actions, new_game
from game.scenario.load import load_scenario
from game.session.session import Session

TESTS = Path(__file__).parents[1]
LEVEL = TESTS.parent / "levels" / "two_sessions_2020.yaml"
SMALL = TESTS / "rules" / "podium.yaml"


@pytest.fixture(scope="module")
def level() -> Game:
    return compile_game(load_scenario(LEVEL))


@pytest.fixture
def seeds() -> Iterator[int]:
    return count()


def _conference(level: Game, seed: int) -> Session:
    return Match(Session(level, seed), RandomPlayer(), RandomPlayer(), seed).run()


@pytest.mark.benchmark(timer=process_time)
@pytest.mark.parametrize(("path", "least"), [(SMALL, 300), (LEVEL, 100)], ids=["six questions", "thirteen questions"])
def test_complete_random_conferences_a_second(benchmark: Any, seeds: Iterator[int], path: Path, least: int):
    """Both sides choose anything legal, with the same odds, until it is over; time grows with lines and propositions."""
    level = compile_game(load_scenario(path))
    exchanges, steps = [], []

    def conference() -> None:
        session = _conference(level, next(seeds))
        exchanges.append(len(session.state.record.exchanges))
        steps.append(len(session.steps))

    benchmark.pedantic(conference, rounds=300, warmup_rounds=10)
    benchmark.extra_info["exchanges a conference"] = round(mean(exchanges), 2)
    benchmark.extra_info["steps a conference"] = round(mean(steps), 1)
    assert benchmark.stats.stats.mean < 1 / least


def test_steps_a_second(benchmark: Any, level: Game, seeds: Iterator[int]):
    """Listing what is legal and applying one of it; the yardstick's state is a board of nine squares."""
    rng = Random(0)

    def conference() -> int:
        state = new_game(level, next(seeds))
        while state.side is not None:
            state, _ = apply(state, rng.choice(legal_actions(state)))
        return state.turn

    steps = benchmark.pedantic(lambda: sum(conference() for _ in range(20)), rounds=10, warmup_rounds=1)
    benchmark.extra_info["steps a second"] = round(steps / benchmark.stats.stats.mean)


def test_undo_of_ten_decisions_costs_less_than_one_exchange(level: Game):
    played = next(s for s in (_conference(level, seed) for seed in count()) if len(s.state.record.exchanges) >= 6)
    exchange = _costliest_step(played)
    undo = min(_undo_times(played))
    assert undo < exchange, f"undoing ten decisions took {undo:.2e} s, one exchange {exchange:.2e} s"


def _costliest_step(played: Session) -> float:
    """Seconds of the cheapest step in which opinion moved."""
    states, steps = played.states, played.steps
    moved = [turn for turn, step in enumerate(steps) if any(isinstance(event, OpinionMoved) for event in step.events)]
    return min(
        min(repeat(lambda turn=turn: apply(states[turn], steps[turn].action), number=1, repeat=5)) for turn in moved
    )


def _undo_times(played: Session) -> Iterator[float]:
    for _ in range(20):
        session = Session(played.state.game, played.state.seed)
        for _, action in played.history:
            session.play(action)
        before = perf_counter()
        for _ in range(10):
            session.undo()
        yield perf_counter() - before
