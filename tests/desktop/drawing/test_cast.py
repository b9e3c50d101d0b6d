"""The cast of a level: everybody is told from everybody else, and pictures fit what texts say."""

from itertools import combinations
from pathlib import Path

import pytest

from game.desktop.drawing.cast import cast
from game.scenario.load import load_scenario

LEVELS = sorted((Path(__file__).parents[3] / "levels").glob("*.yaml"))


def of_level(path: Path):
    reporters = load_scenario(path).reporters
    said = {name: reporter.portrait or "" for name, reporter in reporters.items()}
    return cast(tuple(said.items())), said


@pytest.mark.parametrize("path", LEVELS, ids=lambda path: path.stem)
def test_no_two_reporters_of_a_level_wear_their_hair_alike_or_share_more_than_they_differ_in(path: Path) -> None:
    people = [likeness.sitter for likeness in of_level(path)[0].values()]
    for one, other in combinations(people, 2):
        traits = ("hair", "glasses", "beard", "clothes", "woman")
        assert one.hair != other.hair
        assert sum(getattr(one, trait) != getattr(other, trait) for trait in traits) >= 2


@pytest.mark.parametrize("path", LEVELS, ids=lambda path: path.stem)
def test_a_cast_is_mixed_and_says_what_the_level_says(path: Path) -> None:
    found, said = of_level(path)
    women = sum(likeness.woman for likeness in found.values())
    assert abs(2 * women - len(found)) <= 1
    for name, wanted in said.items():
        assert not wanted or found[name].woman == (wanted == "woman")


def test_the_same_level_has_the_same_cast_each_time() -> None:
    ids = (("a", ""), ("b", "man"), ("c", ""))
    assert cast(ids) == cast(tuple(ids))


def test_texts_that_say_she_or_he_stand_beside_a_picture_that_fits() -> None:
    for path in LEVELS:
        for name, reporter in load_scenario(path).reporters.items():
            words = " ".join((reporter.description or {}).values())
            if "她" in words or " her " in f" {words.lower()} ":
                assert reporter.portrait == "woman", name
            if "他" in words.replace("他们", "").replace("其他", ""):
                assert reporter.portrait == "man", name
