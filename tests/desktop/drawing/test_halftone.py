"""Halftone: the share of paper follows the tone, and high contrast has three tones."""

import pygame
import pytest

from game.desktop.drawing.halftone import DARKEST, LIGHTEST, print_colours, print_tones
from game.desktop.tokens import PALETTES, Edition


def light(tone: float, edition: Edition, unit: float = 3.0) -> float:
    """Return the share of a flat tone's picture that stays white."""
    picture = pygame.Surface((240, 240), depth=32)
    picture.fill((round(255 * tone),) * 3)
    print_tones(picture, PALETTES[edition], unit)
    pixels = pygame.image.tobytes(picture, "RGB")[::3]
    assert set(pixels) <= {0, 255}
    return pixels.count(255) / len(pixels)


@pytest.mark.parametrize("unit", [1.0, 1.25, 2.0, 3.0, 7.5])
@pytest.mark.parametrize("tone", [0.1, 0.25, 0.5, 0.75, 0.9])
def test_dots_cover_as_much_as_the_tone_is_dark(tone: float, unit: float) -> None:
    assert light(tone, Edition.DAY, unit) == pytest.approx(tone, abs=0.07)


def test_black_and_white_have_no_dots() -> None:
    assert light(0.0, Edition.DAY) == 0
    assert light(1.0, Edition.DAY) == 1


def test_high_contrast_prints_solid_hatched_or_blank() -> None:
    assert light(DARKEST - 0.05, Edition.CONTRAST) == 0
    assert light(LIGHTEST + 0.05, Edition.CONTRAST) == 1
    assert 0.5 < light((DARKEST + LIGHTEST) / 2, Edition.CONTRAST) < 0.75


def test_by_night_the_dots_are_light_on_dark_paper() -> None:
    night = PALETTES[Edition.NIGHT]
    assert print_colours(night) == (night.paper, night.ink)
