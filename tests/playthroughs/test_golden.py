"""Whole games come out as they were kept. What was meant to change is regenerated, and its difference read."""

import pytest

from tests.playthroughs.playthrough import PAIRINGS, differences, golden_file, levels, play_through

GAMES = [(level, pairing) for level in levels() for pairing in PAIRINGS]


@pytest.mark.parametrize(("level", "pairing"), GAMES)
def test_a_whole_game_comes_out_as_it_was_kept(level: str, pairing: str):
    file = golden_file(level, pairing)
    assert file.exists(), "a new level: run python -m tests.playthroughs.regenerate"
    found = differences(file.read_text(encoding="utf-8"), play_through(levels()[level], PAIRINGS[pairing]))
    assert not found, "\n".join([*found, "If this was meant: python -m tests.playthroughs.regenerate"])


def test_a_difference_is_noticed_and_another_computers_arithmetic_is_not():
    kept = "1 speaker: Say response=a\n  home: 55.123 for, 30.000 against\n"
    assert differences(kept, kept.replace("55.123", "55.124")) == []
    assert differences(kept, kept.replace("55.123", "55.223")) != []
    assert differences(kept, kept.replace("response=a", "response=b")) != []
    assert differences(kept, kept + "2 speaker: Yield\n") == ["line 3:\n  kept (nothing)\n  now  2 speaker: Yield"]
