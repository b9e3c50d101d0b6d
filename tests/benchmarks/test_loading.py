"""How fast a level is read and checked with every rule, beside what merely parses YAML."""

from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

import pytest
import yaml

from game.scenario.checking import check_file
from game.scenario.collector import collector_paused
from game.scenario.load import load_scenario
from tests.scenario.large_level import large_level

LEVEL = Path(__file__).parents[2] / "levels" / "two_sessions_2020.yaml"
of_work = pytest.mark.benchmark(timer=process_time)
"""Only the time of this process counts: others may be busy, too."""
QUESTIONS, SECONDS = 2000, 1.5
LEVEL_SECONDS = 0.06


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "large.yaml"
    path.write_text(large_level(QUESTIONS), encoding="utf-8")
    return path


def _ruamel(path: Path) -> None:
    ruamel = pytest.importorskip("ruamel.yaml")
    ruamel.YAML(typ="rt").load(path)


def _plain(path: Path) -> None:
    with path.open(encoding="utf-8") as file:
        yaml.load(file, Loader=yaml.CSafeLoader)


@of_work
def test_two_thousand_questions_are_read_and_checked(benchmark: Any, large: Path):
    """Every rule of the catalogue, on about five megabytes."""
    benchmark.extra_info["megabytes"] = round(large.stat().st_size / 1e6, 2)
    checked = benchmark.pedantic(check_file, (large,), rounds=5, warmup_rounds=1)
    assert not checked.problems
    assert benchmark.stats.stats.min < SECONDS


@of_work
def test_two_thousand_questions_are_loaded_to_play(benchmark: Any, large: Path):
    benchmark.pedantic(load_scenario, (large,), rounds=5, warmup_rounds=1)


@of_work
def test_a_shipped_level_is_read_and_checked(benchmark: Any):
    benchmark.extra_info["kilobytes"] = round(LEVEL.stat().st_size / 1e3)
    benchmark.pedantic(check_file, (LEVEL,), rounds=40, warmup_rounds=2)
    assert benchmark.stats.stats.min < LEVEL_SECONDS


@of_work
@pytest.mark.parametrize("peer", [_plain, _ruamel], ids=["yaml.safe_load, in C", "ruamel.yaml, which keeps comments"])
def test_peers_that_only_parse_the_same_file(benchmark: Any, large: Path, peer: Callable[[Path], None]):
    """Without a schema, without places, without a single check."""
    with collector_paused():
        benchmark.pedantic(peer, (large,), rounds=1)
