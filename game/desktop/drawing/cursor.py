"""The pointer: arrow, hand, text and busy, in ink with an edge of paper."""

import pygame

from game.desktop.drawing.stroke import Point
from game.desktop.tokens import Palette

KINDS = ("arrow", "hand", "text", "busy")
_TIMES = 6
_SIZE = 24
_ARROW = ((2, 1), (2, 18.5), (6.4, 14.6), (9.4, 21.6), (12.6, 20.2), (9.6, 13.4), (15.4, 13.2))
_HAND = (
    (8, 2),
    (10.6, 2),
    (10.8, 10),
    (13.6, 10.2),
    (16.2, 11),
    (18.6, 12),
    (19.2, 14.5),
    (18.4, 19),
    (17, 22.5),
    (8.8, 22.5),
    (6.5, 19.2),
    (3, 14.6),
    (4, 12.8),
    (5.8, 13),
    (7.8, 15),
)
_TEXT = (
    (8, 2),
    (11, 2),
    (12, 3),
    (13, 2),
    (16, 2),
    (16, 3.6),
    (13, 4.2),
    (13, 19.8),
    (16, 20.4),
    (16, 22),
    (13, 22),
    (12, 21),
    (11, 22),
    (8, 22),
    (8, 20.4),
    (11, 19.8),
    (11, 4.2),
    (8, 3.6),
)
_BUSY = ((5, 2), (19, 2), (19, 5), (13.4, 12), (19, 19), (19, 22), (5, 22), (5, 19), (10.6, 12), (5, 5))
_SHAPES: dict[str, tuple[tuple[Point, ...], Point]] = {
    "arrow": (_ARROW, (2, 1)),
    "hand": (_HAND, (9, 2)),
    "text": (_TEXT, (12, 12)),
    "busy": (_BUSY, (12, 12)),
}


def draw_cursor(kind: str, palette: Palette, scale: float = 1.0) -> pygame.Surface:
    """Draw a pointer on nothing, 24 units wide. Raises KeyError for another kind."""
    shape, _ = _SHAPES[kind]
    finer = scale * _TIMES
    side = round(_SIZE * scale)
    large = pygame.Surface((side * _TIMES, side * _TIMES), pygame.SRCALPHA)
    large.fill((*palette.paper, 0))
    points = [(x * finer, y * finer) for x, y in shape]
    pygame.draw.polygon(large, palette.paper, points, round(2.4 * finer))
    for point in points:
        pygame.draw.circle(large, palette.paper, point, 1.2 * finer)
    pygame.draw.polygon(large, palette.ink, points)
    if kind == "busy":
        for half in (((6.8, 4), (17.2, 4), (12, 10.4)), ((12, 13.6), (14.6, 17), (9.4, 17))):
            pygame.draw.polygon(large, palette.paper, [(x * finer, y * finer) for x, y in half])
    return pygame.transform.smoothscale(large, (side, side))


def cursor(kind: str, palette: Palette, scale: float = 1.0) -> pygame.Cursor:
    """Return a pointer for `pygame.mouse.set_cursor`."""
    x, y = _SHAPES[kind][1]
    return pygame.Cursor((round(x * scale), round(y * scale)), draw_cursor(kind, palette, scale))
