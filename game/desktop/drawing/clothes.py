"""Neck, shoulders and what people wear to a press conference."""

import pygame

from game.desktop.drawing.chance import share
from game.desktop.drawing.pose import Pose
from game.desktop.drawing.shading import grey
from game.desktop.drawing.sitter import Sitter
from game.desktop.drawing.stroke import Point, curve, stroke

BLACK, WHITE = (0, 0, 0), (255, 255, 255)


def _placed(pose: Pose, points: list[Point]) -> list[Point]:
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
    pygame.draw.polygon(surface, grey(who.skin * 0.8), _placed(pose, [*left, pit, *right]))
    shade = [(0.06, 0.6), *right[::-1], pit, (0.03, 1.2)]
    pygame.draw.polygon(surface, grey(who.skin * 0.36), _placed(pose, shade))
    under = [
        (-0.24 + 2 * lean, 0.62),
        (wide - lean, 0.5),
        (wide, 0.95),
        (0.14 + lean, 1.24),
        (-0.14 + lean, 1.12),
        (-0.3 + 2 * lean, 0.9),
    ]
    pygame.draw.polygon(surface, grey(who.skin * 0.26), _placed(pose, curve(under, 4)))
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
    pygame.draw.polygon(surface, grey(tone), _placed(pose, shoulders(who)))
    body = shoulders(who)
    shade = [(0.25, 3.2), (0.3, 1.5), *[point for point in body if point[0] > 0.3], (1.8, 3.2)]
    pygame.draw.polygon(surface, grey(tone * 0.5), _placed(pose, shade))
    if who.clothes == "suit":
        _opening(surface, pose, 2.7, 1.0)
    elif who.clothes == "blazer":
        _opening(surface, pose, 2.5, 0.9 if who.cloth_tone < 0.4 else 0.15)


def _opening(surface: pygame.Surface, pose: Pose, depth: float, tone: float, wide: float = 0.42) -> None:
    shift = 0.05 if pose.turn > 0 else -0.05
    shape = [(-wide, 1.08), (wide, 1.08), (shift, depth)]
    pygame.draw.polygon(surface, grey(tone), _placed(pose, shape))
    pygame.draw.polygon(surface, grey(tone * 0.62), _placed(pose, [(0.1, 1.25), (wide, 1.08), (shift, depth)]))


def _turtleneck(surface: pygame.Surface, who: Sitter, pose: Pose) -> None:
    wide = 0.4 * who.neck
    collar = [(-wide, 0.98), (-0.1, 1.06), (wide, 0.98), (wide + 0.06, 1.4), (-wide - 0.06, 1.4)]
    pygame.draw.polygon(surface, grey(who.cloth_tone * 1.1), _placed(pose, collar))
    pygame.draw.polygon(
        surface, grey(who.cloth_tone * 0.5), _placed(pose, [(0.05, 1.04), (wide, 0.98), (wide + 0.06, 1.4), (0.1, 1.4)])
    )


_DRAPE = (
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
_FOLDS = (
    ((-0.5, 0.95), (-0.2, 1.3), (0.3, 1.5), (0.85, 1.55)),
    ((-0.62, 1.1), (-0.3, 1.5), (0.25, 1.75), (0.9, 1.75)),
    ((-0.78, 1.35), (-0.45, 1.75), (0.05, 1.98)),
    ((0.5, 0.95), (0.3, 1.2), (0.05, 1.32)),
)


def draw_drape(surface: pygame.Surface, who: Sitter, pose: Pose, tone: float) -> None:
    """Draw a headscarf's fall over neck and shoulders, in tone."""
    pygame.draw.polygon(surface, grey(tone), _placed(pose, curve(_DRAPE, 4)))
    shade = [(0.12, 0.8), (0.2, 1.5), (0.3, 2.12), (0.6, 2.02), (1.04, 1.72), (0.88, 1.3), (0.64, 0.85), (0.6, 0.35)]
    pygame.draw.polygon(surface, grey(tone * 0.45), _placed(pose, shade))
    under = [(-0.35, 0.9), (0.6, 0.8), (0.5, 1.15), (0.1, 1.3), (-0.2, 1.18)]
    pygame.draw.polygon(surface, grey(tone * 0.3), _placed(pose, curve(under, 3)))


def cut_drape(layer: pygame.Surface, pose: Pose, bold: float, tone: float) -> None:
    """Cut the folds of a headscarf."""
    edge = WHITE if tone < 0.35 else BLACK
    for fold in _FOLDS:
        stroke(layer, edge, _placed(pose, curve(fold, 5)), 1.4 * bold, 0.1, 0.2)
    stroke(layer, edge, _placed(pose, curve(_DRAPE[2:-2], 5)), 1.3 * bold, 0.4, 0.4)


def cut_body(layer: pygame.Surface, who: Sitter, pose: Pose, bold: float) -> None:
    """Cut the edges of clothes: light on dark cloth, dark on light."""
    edge = WHITE if who.cloth_tone < 0.42 else BLACK

    def line(points: list[Point], width: float = 1.3, colour: tuple[int, int, int] = edge, ends: float = 0.5) -> None:
        stroke(layer, colour, _placed(pose, curve(points, 5)), width * bold, ends, ends)

    if who.clothes in ("suit", "blazer"):
        for side in (-1, 1):
            line(
                [(side * 0.42, 1.1), (side * 0.6, 1.62), (side * 0.5, 1.72), (side * 0.62, 1.85), (side * 0.06, 2.7)],
                1.3,
            )
            line([(side * 0.42, 1.1), (side * 0.03, 2.6)], 1.3, BLACK if edge == WHITE else edge)
    if who.clothes == "suit":
        _tie(layer, who, pose, bold)
    if who.clothes in ("shirt", "vest", "suit"):
        for side in (-1, 1):
            collar = [(side * 0.36 * who.neck, 1.04), (side * 0.2, 1.28), (side * 0.28, 1.5), (side * 0.48, 1.26)]
            tone = WHITE if who.clothes == "suit" or who.cloth_tone > 0.42 else BLACK
            pygame.draw.polygon(layer, tone, _placed(pose, collar))
            stroke(
                layer,
                edge if who.clothes != "suit" else BLACK,
                _placed(pose, [*collar[1:], collar[0]]),
                1.1 * bold,
                0.6,
                0.6,
            )
    if who.clothes in ("shirt", "vest"):
        line([(0.02, 1.6), (0.03, 3.2)], 1.0, ends=1)
        for y in (1.85, 2.2, 2.55):
            pygame.draw.circle(layer, edge, pose.body(0.09, y), 0.9 * bold)
    if who.clothes == "crew":
        line([(-0.37 * who.neck, 1.12), (-0.2, 1.3), (0.02, 1.36), (0.24, 1.3), (0.37 * who.neck, 1.12)], 1.6)
    if who.clothes == "turtleneck":
        line([(-0.44, 1.38), (0, 1.46), (0.46, 1.38)], 1.4)
    if who.clothes == "vest":
        for side in (-1, 1):
            line([(side * 0.62, 1.42), (side * 0.52, 3.2)], 1.6, ends=1)
            line([(side * 0.66, 2.05), (side * 1.05, 2.05)], 1.4, ends=1)
    if who.clothes != "suit" and share(who.name, "press card") < 0.6:
        _press_card(layer, pose, bold, edge)


def _tie(layer: pygame.Surface, who: Sitter, pose: Pose, bold: float) -> None:
    knot = [(-0.1, 1.3), (0.12, 1.3), (0.08, 1.48), (-0.06, 1.48)]
    blade = [(-0.06, 1.5), (0.08, 1.5), (0.2, 3.2), (-0.18, 3.2)]
    for shape in (knot, blade):
        pygame.draw.polygon(layer, BLACK, _placed(pose, shape))
    for y in (1.62, 1.8, 1.98, 2.16):
        stroke(layer, WHITE, _placed(pose, [(-0.1, y + 0.06), (0.14, y - 0.04)]), 0.8 * bold, 1, 1)


def _press_card(layer: pygame.Surface, pose: Pose, bold: float, edge: tuple[int, int, int]) -> None:
    for side in (-1, 1):
        stroke(layer, edge, _placed(pose, [(side * 0.5, 1.28), (side * 0.34, 1.7), (-0.26, 2.15)]), 1.5 * bold, 1, 1)
    card = [(-0.46, 2.14), (-0.06, 2.14), (-0.06, 2.7), (-0.46, 2.7)]
    pygame.draw.polygon(layer, WHITE, _placed(pose, card))
    stroke(layer, BLACK, _placed(pose, [*card, card[0]]), 1.1 * bold, 1, 1)
    pygame.draw.polygon(layer, BLACK, _placed(pose, [(-0.46, 2.14), (-0.06, 2.14), (-0.06, 2.24), (-0.46, 2.24)]))
