"""The window's icon: a microphone on a front page, and the light that says it is live."""

import pygame

from game.desktop.tokens import Palette

_TIMES = 8


def draw_icon(size: int, palette: Palette) -> pygame.Surface:
    """Draw the icon, `size` pixels high and wide."""
    side = size * _TIMES
    large = pygame.Surface((side, side), pygame.SRCALPHA)
    large.fill((*palette.ink, 255))
    unit = side / 64

    def bar(x: float, y: float, width: float, height: float, radius: float = 0.0) -> None:
        pygame.draw.rect(
            large, palette.paper, (x * unit, y * unit, width * unit, height * unit), border_radius=round(radius * unit)
        )

    bar(22, 7, 20, 31, 10)
    for y in (14, 20, 26):
        pygame.draw.rect(large, palette.ink, (26 * unit, y * unit, 12 * unit, 2.6 * unit))
    pygame.draw.circle(
        large,
        palette.paper,
        (32 * unit, 30 * unit),
        17 * unit,
        round(4 * unit),
        draw_bottom_left=True,
        draw_bottom_right=True,
    )
    bar(30, 45, 4, 9)
    bar(20, 53, 24, 4)
    pygame.draw.circle(large, palette.red, (53 * unit, 11 * unit), 5.5 * unit)
    return pygame.transform.smoothscale(large, (size, size))
