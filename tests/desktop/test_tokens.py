"""Text can be read on everything that it stands on, in every edition."""

import pytest

from game.desktop.tokens import PALETTES, Colour, Edition, Type, layout_for, setting
from game.files import data_folder


def _luminance(colour: Colour) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [value / 255 for value in colour]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("ground", ["paper", "slip", "shade"])
@pytest.mark.parametrize("text", ["ink", "ink2", "red"])
def test_text_has_a_contrast_of_at_least_four_and_a_half(edition: Edition, ground: str, text: str):
    palette = PALETTES[edition]
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("edition", Edition)
def test_reversed_text_has_it_too(edition: Edition):
    palette = PALETTES[edition]
    assert contrast(palette.on_ink, palette.ink) >= 4.5
    assert contrast(palette.on_red, palette.red) >= 4.5


@pytest.mark.parametrize("role", Type)
@pytest.mark.parametrize("script", ["latin", "chinese"])
@pytest.mark.parametrize("close", [False, True])
def test_nothing_is_set_below_twelve_units_and_every_face_is_there(role: Type, script, close: bool):
    chosen = setting(role, script, close)
    assert chosen.size >= 12
    assert chosen.line >= chosen.size * 0.96
    assert (data_folder("assets") / "fonts" / chosen.face.file).is_file()


def test_the_layout_follows_the_width_in_units():
    assert [layout_for(width) for width in (1536, 1440, 1439, 1280, 1279, 640)] == [
        "wide", "wide", "close", "close", "narrow", "narrow",
    ]  # fmt: skip
