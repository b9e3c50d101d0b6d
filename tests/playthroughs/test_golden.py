"""Whole games come out as they were kept. What was meant to change is regenerated, and its difference read."""

from pathlib import Path

import pytest

from tests.playthroughs.playthrough import GOLDEN, differences, golden_games

GAMES = golden_games()


@pytest.mark.parametrize("file", GAMES, ids=lambda file: file.stem)
def test_a_whole_game_comes_out_as_it_was_kept(file: Path):
    assert file.exists(), "a new level: run python -m tests.regenerate"
    found = differences(file.read_text(encoding="utf-8"), GAMES[file]())
    assert not found, "\n".join([*found, "If this was meant: python -m tests.regenerate"])


def test_no_playthrough_is_kept_of_a_game_that_is_gone():
    assert set(GOLDEN.glob("*.txt")) == GAMES.keys()


def test_a_difference_is_noticed_and_another_computers_arithmetic_is_not():
    kept = "1 speaker: Say response=a\n  home: 55.123 for, 30.000 against\n"
    assert differences(kept, kept.replace("55.123", "55.124")) == []
    assert differences(kept, kept.replace("55.123", "55.223")) != []
    assert differences(kept, kept.replace("response=a", "response=b")) != []
    assert differences(kept, kept + "2 speaker: Yield\n") == ["line 3:\n  kept (nothing)\n  now  2 speaker: Yield"]
