"""Neck, shoulders and what people wear to a press conference, in tone."""

from collections.abc import Sequence

import pygame

from game.desktop.drawing.pose import Pose
from game.desktop.drawing.shading import grey
from game.desktop.drawing.sitter import Sitter
from game.desktop.drawing.stroke import Point, curve


def placed(pose: Pose, points: Sequence[Point]) -> list[Point]:
    """Return points of the body as they lie in the picture."""
    return [pose.body(*point) for point in points]


_OPEN_TO = {"suit": 1.34, "blazer": 1.78, "shirt": 1.6, "vest": 1.55, "blouse": 1.84, "crew": 1.36}
"""How far down clothes leave the throat free."""


def draw_neck(surface: pygame.Surface, who: Sitter, pose: Pose) -> None:
    """Draw the neck in tone: lit on its left, in the shadow of the chin above."""
    wide = 0.36 * who.neck
    lean = 0.14 * max(-1.0, min(1.0, pose.turn / 25))
    lowest = _OPEN_TO.get(who.clothes, 1.2)
    left = [(-wide - lean, 0.3), (-wide - 0.01, 0.85), (-wide - 0.02, 1.12)]
    right = [(wide + 0.02, 1.12), (wide + 0.01, 0.85), (wide - lean, 0.3)]
    pit = (0.03, lowest)
    pygame.draw.polygon(surface, grey(who.skin * 0.8), placed(pose, [*left, pit, *right]))
    shade = [(0.06, 0.6), *right[::-1], pit, (0.03, 1.2)]
    pygame.draw.polygon(surface, grey(who.skin * 0.36), placed(pose, shade))
    under = [
        (-0.24 + 2 * lean, 0.62),
        (wide - lean, 0.5),
        (wide, 0.95),
        (0.14 + lean, 1.24),
        (-0.14 + lean, 1.12),
        (-0.3 + 2 * lean, 0.9),
    ]
    pygame.draw.polygon(surface, grey(who.skin * 0.26), placed(pose, curve(under, 4)))
    if who.clothes == "turtleneck":
        _turtleneck(surface, who, pose)


def shoulders(who: Sitter) -> list[Point]:
    """Return the outline of the body below the neck, from the left."""
    broad = 0.92 if who.woman else 1.06
    slope = 1.5 if who.woman else 1.46
    left = [
        (-1.7 * broad, 3.2),
        (-1.52 * broad, 2.2),
        (-1.32 * broad, 1.75),
        (-0.95 * broad, slope),
        (-0.55, 1.28),
        (-0.36 * who.neck, 1.08),
    ]
    return curve(left, 6) + curve([(-x, y) for x, y in left[::-1]], 6)


def draw_body(surface: pygame.Surface, who: Sitter, pose: Pose) -> None:
    """Draw clothes in tone, the right side in shade."""
    tone = who.cloth_tone
    pygame.draw.polygon(surface, grey(tone), placed(pose, shoulders(who)))
    body = shoulders(who)
    shade = [(0.25, 3.2), (0.3, 1.5), *[point for point in body if point[0] > 0.3], (1.8, 3.2)]
    pygame.draw.polygon(surface, grey(tone * 0.5), placed(pose, shade))
    if who.clothes == "suit":
        _opening(surface, pose, 2.7, 1.0)
    elif who.clothes == "blazer":
        _opening(surface, pose, 2.5, 0.9 if who.cloth_tone < 0.4 else 0.15)


def _opening(surface: pygame.Surface, pose: Pose, depth: float, tone: float, wide: float = 0.42) -> None:
    shift = 0.05 if pose.turn > 0 else -0.05
    shape = [(-wide, 1.08), (wide, 1.08), (shift, depth)]
    pygame.draw.polygon(surface, grey(tone), placed(pose, shape))
    pygame.draw.polygon(surface, grey(tone * 0.62), placed(pose, [(0.1, 1.25), (wide, 1.08), (shift, depth)]))


def _turtleneck(surface: pygame.Surface, who: Sitter, pose: Pose) -> None:
    wide = 0.4 * who.neck
    collar = [(-wide, 0.98), (-0.1, 1.06), (wide, 0.98), (wide + 0.06, 1.4), (-wide - 0.06, 1.4)]
    pygame.draw.polygon(surface, grey(who.cloth_tone * 1.1), placed(pose, collar))
    pygame.draw.polygon(
        surface, grey(who.cloth_tone * 0.5), placed(pose, [(0.05, 1.04), (wide, 0.98), (wide + 0.06, 1.4), (0.1, 1.4)])
    )


DRAPE = (
    (-0.6, 0.35),
    (-0.62, 0.85),
    (-0.86, 1.3),
    (-1.02, 1.75),
    (-0.5, 2.05),
    (0.05, 2.15),
    (0.6, 2.02),
    (1.04, 1.72),
    (0.88, 1.3),
    (0.64, 0.85),
    (0.6, 0.35),
)
"""The outline of a headscarf's fall, from the left of the face round to its right."""


def draw_drape(surface: pygame.Surface, who: Sitter, pose: Pose, tone: float) -> None:
    """Draw a headscarf's fall over neck and shoulders, in tone."""
    pygame.draw.polygon(surface, grey(tone), placed(pose, curve(DRAPE, 4)))
    shade = [(0.12, 0.8), (0.2, 1.5), (0.3, 2.12), (0.6, 2.02), (1.04, 1.72), (0.88, 1.3), (0.64, 0.85), (0.6, 0.35)]
    pygame.draw.polygon(surface, grey(tone * 0.45), placed(pose, shade))
    under = [(-0.35, 0.9), (0.6, 0.8), (0.5, 1.15), (0.1, 1.3), (-0.2, 1.18)]
    pygame.draw.polygon(surface, grey(tone * 0.3), placed(pose, curve(under, 3)))
