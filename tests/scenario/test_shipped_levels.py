"""What the game's own levels look like, and how they speak of those who ask."""

from pathlib import Path

import pytest

from game.scenario.load import load_scenario
from game.scenario.vocabulary import Picture

LEVELS = Path(__file__).parents[2] / "levels"
PICTURES = {"two_sessions_2020": Picture.HALL, "raven_wall": Picture.RAILWAY, "first_briefing": Picture.WATER}


@pytest.mark.parametrize("name", PICTURES)
def test_each_level_of_the_game_shows_what_it_is_about(name: str):
    assert load_scenario(LEVELS / f"{name}.yaml").picture is PICTURES[name]


@pytest.mark.parametrize("name", PICTURES)
def test_a_reporter_is_a_woman_wherever_she_has_a_pronoun(name: str):
    for reporter in load_scenario(LEVELS / f"{name}.yaml").reporters.values():
        described = reporter.description or {}
        assert "他" not in described.get("zh", "").replace("其他", "")
        assert not {"he", "his", "him"} & set(described.get("en", "").lower().split())
