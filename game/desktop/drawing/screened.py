"""Pictures of rooms and things: a ground of tone, printed in dots, on which hard shapes are cut."""

from collections.abc import Callable

import pygame

from game.desktop.drawing.halftone import ink, print_tones
from game.desktop.drawing.shading import grey
from game.desktop.tokens import Palette

Tone = Callable[[float, float], float]
"""How light it is at a place, across and down from 0 to 1: 0 black, 1 white."""
TIMES = 2
"""How many pixels are drawn for one that is shown."""


def ground(
    size: tuple[int, int], tone: Tone, palette: Palette, unit: float, grid: tuple[int, int] = (72, 36)
) -> pygame.Surface:
    """Return a picture, larger than shown, with its tones printed in black and white."""
    small = pygame.Surface(grid, depth=32)
    for x in range(grid[0]):
        for y in range(grid[1]):
            small.set_at((x, y), grey(tone((x + 0.5) / grid[0], (y + 0.5) / grid[1])))
    picture = pygame.transform.smoothscale(small, (size[0] * TIMES, size[1] * TIMES))
    print_tones(picture, palette, unit * TIMES)
    return picture


def finished(picture: pygame.Surface, size: tuple[int, int], palette: Palette) -> pygame.Surface:
    """Return the picture in the edition's colours, at the size it is shown."""
    ink(picture, palette)
    return pygame.transform.smoothscale(picture, size)
