"""Beards: a shape over cheeks and chin in tone, and the hairs cut into it."""

import math

import pygame

from game.desktop.drawing.chance import share
from game.desktop.drawing.face import BLACK, WHITE, Face
from game.desktop.drawing.head import above_jaw, outline
from game.desktop.drawing.shading import grey
from game.desktop.drawing.stroke import Point, closed_curve, curve, stroke

_CHEEK = ((0.6, 0.3), (0.53, 0.41), (0.42, 0.475), (0.27, 0.5), (0.14, 0.475), (0.0, 0.468))
_CHIN = ((0.0, 0.69), (0.1, 0.7), (0.2, 0.66), (0.235, 0.78), (0.2, 0.95), (0.1, 1.06), (0.0, 1.08))
DENSITY = {"stubble": 0.55, "full": 0.0, "goatee": 0.0}


def draw_beard(tones: pygame.Surface, face: Face) -> None:
    """Lay a beard over the face in tone: lit on the left, the lips left free."""
    kind = face.who.beard
    if kind not in DENSITY:
        return
    shape = _outline(face, kind)
    base = 0.1 + 0.8 * face.who.hair_tone
    light = face.who.skin * 0.62 if kind == "stubble" else base
    pygame.draw.polygon(tones, grey(light), shape)
    shade = [point for point in shape if point[0] >= _middle(face)]
    if len(shade) > 2:
        pygame.draw.polygon(tones, grey(light * 0.5), shade)
    if kind != "goatee":
        lips = [
            face.at(0.21 * math.cos(turn), 0.612 + 0.075 * math.sin(turn))
            for turn in (math.tau * step / 16 for step in range(16))
        ]
        pygame.draw.polygon(tones, grey(face.who.skin * 0.62), lips)


def _middle(face: Face) -> float:
    return face.at(0.06, 0.8)[0]


def _outline(face: Face, kind: str) -> list[Point]:
    if kind == "goatee":
        right = [face.at(x, y) for x, y in _CHIN]
        left = [face.at(-x, y) for x, y in _CHIN[::-1]]
        return closed_curve(right + left[1:-1], 4)
    upper = [
        _temple(face, -1),
        *[face.at(-x, y) for x, y in _CHEEK],
        *[face.at(x, y) for x, y in _CHEEK[-2::-1]],
        _temple(face, 1),
    ]
    grown = 0.0 if kind == "stubble" else 0.06 + 0.07 * share(face.who.name, "beard length")
    jaw = [_jaw(face, degrees, grown) for degrees in (86, 74, 60, 45, 30, 15, 0, -15, -30, -45, -60, -74, -86)]
    return curve(upper, 4) + curve(jaw, 3)


def _temple(face: Face, side: int) -> Point:
    return face.pose.at(*outline(face.who, 0.0, side * math.radians(84)))


def _jaw(face: Face, degrees: float, grown: float) -> Point:
    """Return a point of the jaw's edge, or below it where the beard is long."""
    x, y, z = outline(face.who, above_jaw(1.0, degrees), math.radians(degrees))
    down = 1 + grown * math.cos(math.radians(degrees))
    return face.pose.at(x * (1 + grown), y * down * face.who.chin, z * (1 + grown))


def cut_beard(face: Face) -> None:
    """Cut hairs into a beard: light on dark, dark on light."""
    if face.who.beard not in ("full", "goatee"):
        return
    colour = WHITE if face.who.hair_tone < 0.35 else BLACK
    reach = 0.55 if face.who.beard == "full" else 0.16
    for step in range(13):
        along = -1 + 2 * (step + share(face.who.name, f"hair {step}")) / 13
        x = reach * along
        top = 0.78 - 0.36 * abs(along) ** 2 if face.who.beard == "full" else 0.8
        bottom = min(1.0, top + 0.16 + 0.1 * share(face.who.name, f"hair length {step}"))
        placed = [face.at(x * (1 - 0.12 * t), top + (bottom - top) * t, 0.02) for t in (0, 0.5, 1)]
        stroke(face.layer, colour, curve(placed, 3), 0.8 * face.bold, 0.0, 0.0)
