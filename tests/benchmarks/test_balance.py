"""How fast a sweep is, how much faster it gets with a second worker, and that its memory does not grow with the number of games."""

import os
from itertools import count
from pathlib import Path
from time import perf_counter, process_time
from tracemalloc import get_traced_memory, reset_peak, start, stop
from typing import Any

import pytest

from game.balance.chunks import Chunk, Pairing, chunks_of, play_chunk
from game.balance.sweep import sweep
from game.balance.tally import Tally
from game.balance.workers import Processes

LEVELS = Path(__file__).parents[2] / "levels"
LEVEL = (LEVELS / "two_sessions_2020.yaml").read_text(encoding="utf-8")
RANDOM = Pairing("random", "working_press")
GAMES = 2400
"""A cell of a report has 400, and there are dozens; starting a process costs as much as some fifty of these games."""
CHUNK = 20
LEAST = 1.8
TRIES = 3


def _seconds(workers: int) -> float:
    begun = perf_counter()
    swept = sweep(LEVEL, chunks_of({RANDOM: GAMES}), Processes(workers))
    assert swept.tallies[RANDOM].games == GAMES
    return perf_counter() - begun


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="there is one core")
def test_two_workers_are_at_least_1_8_times_as_fast_as_one():
    """From the first process started to the last game folded; the best of some tries, since others use the machine too."""
    ratios: list[float] = []
    for _ in range(TRIES):
        ratios.append(_seconds(1) / _seconds(2))
        if ratios[-1] >= LEAST:
            break
    print(f"two workers: {max(ratios):.2f} times one, of {[round(ratio, 2) for ratio in ratios]}")  # noqa: T201
    assert max(ratios) >= LEAST


@pytest.mark.benchmark(timer=process_time)
@pytest.mark.parametrize(("level", "least"), [("first_briefing", 300), ("raven_wall", 100), ("two_sessions_2020", 100)])
def test_random_conferences_a_second_of_a_sweep(benchmark: Any, level: str, least: int):
    """Played and folded, a chunk after the other on one core; time grows with lines, propositions and exchanges."""
    text = (LEVELS / f"{level}.yaml").read_text(encoding="utf-8")
    chunks = (Chunk(Pairing("random", "random"), seed, CHUNK) for seed in count(step=CHUNK))
    benchmark.pedantic(lambda: play_chunk(text, next(chunks)), rounds=20, warmup_rounds=2)
    benchmark.extra_info["conferences a second"] = round(CHUNK / benchmark.stats.stats.median)
    assert benchmark.stats.stats.median < CHUNK / least


def test_the_memory_of_a_sweep_does_not_grow_with_its_games():
    def peak(games: int) -> int:
        start()
        reset_peak()
        tally = Tally()
        for seed in range(0, games, 5):
            tally += play_chunk(LEVEL, Chunk(RANDOM, seed, 5))
        _, most = get_traced_memory()
        stop()
        return most

    few, many = peak(80), peak(160)  # what is kept of the games played last is full long before the eightieth
    assert many < 1.15 * few, f"{few / 1e6:.1f} MB after 80 games, {many / 1e6:.1f} MB after 160"
