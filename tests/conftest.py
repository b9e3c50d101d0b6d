"""What several folders of tests share."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from game.rules.game import Game, compile_game
from game.scenario.load import load_scenario
from game.scenario.model import Scenario

# No window opens on anybody's screen, and nothing is heard.
os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"

# A busy machine is no failure; and what is merged is tried on the same examples every time.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """All cores; but what is measured is measured alone."""
    return 0 if "benchmark" in config.option.markexpr.replace("not benchmark", "") else None


@pytest.fixture(scope="session")
def harbour() -> Scenario:
    """A small invented level: three reporters, four questions, two publics."""
    return load_scenario(Path(__file__).parent / "levels" / "harbour.yaml")


@pytest.fixture(scope="session")
def harbour_game(harbour: Scenario) -> Game:
    """The same level, compiled."""
    return compile_game(harbour)
