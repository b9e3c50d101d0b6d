"""Tones become dots: a 45° screen as in newsprint, hatching for high contrast, and the two colours that print them."""

import math
from functools import cache

import pygame

from game.desktop.tokens import Colour, Edition, Palette

PITCH = 2.9
"""Distance between neighbouring dots, in units."""
HATCH = 5.0
"""Distance between hatched lines, in units."""
DARKEST, LIGHTEST = 0.30, 0.62
"""In high contrast, darker tones are solid, lighter ones blank, those between are hatched."""
_DOUBLINGS = 8


def print_tones(tones: pygame.Surface, palette: Palette, unit: float) -> None:
    """Turn grey tones into black and white in place; `unit` is the number of pixels a unit."""
    screen = (
        _hatched(round(HATCH * unit))
        if palette.edition is Edition.CONTRAST
        else _dotted(round(PITCH * math.sqrt(2) * unit))
    )
    step = screen.get_width()
    for x in range(0, tones.get_width(), step):
        for y in range(0, tones.get_height(), step):
            tones.blit(screen, (x, y), special_flags=pygame.BLEND_RGB_SUB)
    for _ in range(_DOUBLINGS):
        tones.blit(tones.copy(), (0, 0), special_flags=pygame.BLEND_RGB_ADD)


def ink(greys: pygame.Surface, palette: Palette) -> None:
    """Give black and white the edition's two colours, in place: by night the dots are light."""
    dark, light = print_colours(palette)
    greys.fill(tuple(high - low for high, low in zip(light, dark, strict=True)), special_flags=pygame.BLEND_RGB_MULT)
    greys.fill(dark, special_flags=pygame.BLEND_RGB_ADD)


def print_colours(palette: Palette) -> tuple[Colour, Colour]:
    """Return what prints as black and what as white."""
    return (palette.paper, palette.ink) if palette.edition is Edition.NIGHT else (palette.ink, palette.paper)


@cache
def _dotted(period: int) -> pygame.Surface:
    """Return thresholds whose dots grow evenly with the tone; two dots to a square of `period` pixels, many squares."""
    period = max(period, 2)
    angles = [2 * math.pi * (step + 0.5) / period for step in range(period)]
    heights = {
        (x, y): math.cos(angles[x]) * math.cos(angles[y]) + 1e-4 * math.sin(x + 2 * y)
        for x in range(period)
        for y in range(period)
    }
    ranked = sorted(heights, key=lambda place: heights[place])
    levels = {place: round(254 * (rank + 0.5) / len(ranked)) for rank, place in enumerate(ranked)}
    return _repeated(levels, period)


@cache
def _hatched(period: int) -> pygame.Surface:
    """Return thresholds for three tones, the middle one hatched at 45°."""
    period = max(period, 3)
    dark, light = round(255 * DARKEST), round(255 * LIGHTEST)
    lines = {(x, y): light if (x + y) % period < 0.36 * period else dark for x in range(period) for y in range(period)}
    return _repeated(lines, period)


def _repeated(levels: dict[tuple[int, int], int], period: int) -> pygame.Surface:
    times = max(1, 120 // period)
    screen = pygame.Surface((period * times, period * times), depth=32)
    for (x, y), level in levels.items():
        for across in range(times):
            for down in range(times):
                screen.set_at((x + across * period, y + down * period), (level, level, level))
    return screen
