"""Portraits: the same name is the same person, no two are alike, and what is printed is ink on paper."""

import pygame
import pytest

from game.desktop.canvas import Canvas, PaintCache
from game.desktop.drawing.cast import Likeness
from game.desktop.drawing.portrait import draw_portrait
from game.desktop.drawing.pose import MOODS
from game.desktop.drawing.sitter import HAIR_OF_MEN, HAIR_OF_WOMEN, Sitter, sitter
from game.desktop.geometry import Rect
from game.desktop.scenes.conference.pictures import wanted_portrait
from game.desktop.tokens import PALETTES, Edition, Palette

DAY = PALETTES[Edition.DAY]
SIZE = (105, 96)
NAMES = [f"reporter_{number}" for number in range(12)]


def drawn(name: str, mood: str = "listens", palette: Palette = DAY, woman: bool | None = None) -> bytes:
    return pygame.image.tobytes(draw_portrait(name, mood, SIZE, palette, woman=woman), "RGB")


def colours(name: str, palette: Palette) -> set[tuple[int, int, int]]:
    pixels = drawn(name, "interrupts", palette)
    return set(zip(pixels[0::3], pixels[1::3], pixels[2::3], strict=True))


def test_the_same_name_mood_and_edition_give_the_same_picture() -> None:
    assert drawn("meridian") == drawn("meridian")


def test_different_people_look_different() -> None:
    assert len({drawn(name) for name in NAMES}) == len(NAMES)


def test_every_mood_and_every_edition_shows_another_picture() -> None:
    assert len({drawn("meridian", mood) for mood in MOODS}) == len(MOODS)
    assert len({drawn("meridian", palette=palette) for palette in PALETTES.values()}) == len(PALETTES)


@pytest.mark.parametrize("edition", Edition)
def test_a_portrait_is_printed_in_two_colours_and_what_lies_between_them(edition: Edition) -> None:
    palette = PALETTES[edition]
    dark, light = sorted((palette.paper, palette.ink), key=sum)
    span = [high - low for high, low in zip(light, dark, strict=True)]
    for colour in colours("meridian", palette):
        shares = [(value - low) / wide for value, low, wide in zip(colour, dark, span, strict=True)]
        assert max(shares) - min(shares) < 0.03
        assert -0.02 <= min(shares) <= max(shares) <= 1.02


def test_nothing_in_a_portrait_is_red() -> None:
    assert all(red - blue < 40 for name in NAMES[:4] for red, _, blue in colours(name, DAY))


def test_a_portrait_has_the_size_asked_for() -> None:
    for size in ((210, 192), (48, 44), (188, 218), (324, 370)):
        assert draw_portrait("meridian", "asks", size, DAY).get_size() == size


def test_what_a_text_says_of_a_person_is_kept() -> None:
    for name in NAMES:
        assert sitter(name, woman=True).hair in HAIR_OF_WOMEN
        assert sitter(name, woman=False).hair in HAIR_OF_MEN


def test_a_cast_has_men_and_women_young_and_old_of_every_skin_and_looks_both_ways() -> None:
    cast = [sitter(f"reporter_{number}") for number in range(60)]
    assert 20 <= sum(person.woman for person in cast) <= 40
    assert {person.turn < 0 for person in cast} == {True, False}
    for trait in ("skin", "age", "glasses", "clothes"):
        assert len({getattr(person, trait) for person in cast}) >= 4
    assert len({person.hair for person in cast}) >= 12


def test_every_way_to_wear_hair_can_be_drawn() -> None:
    found: dict[str, Sitter] = {}
    for number in range(400):
        person = sitter(f"reporter_{number}")
        found.setdefault(person.hair, person)
    assert set(found) == {*HAIR_OF_MEN, *HAIR_OF_WOMEN}
    for person in found.values():
        assert drawn(person.name, "asks")


def test_an_unknown_mood_is_refused() -> None:
    with pytest.raises(KeyError, match="sulks"):
        drawn("meridian", "sulks")


@pytest.mark.parametrize(("height", "mood"), [(190, "asks"), (120, "speaks")])
def test_whoever_is_cut_off_below_holds_no_microphone(height: int, mood: str) -> None:
    canvas = Canvas(pygame.Surface((1, 1)), 1.0, DAY, PaintCache())
    wanted = wanted_portrait(canvas, Rect(0, 0, 198, height), Likeness("meridian", False), "asks", Edition.DAY, 190)
    assert (wanted.mood, wanted.size) == (mood, (198, 190))
    assert drawn("meridian", "speaks") != drawn("meridian", "asks")
