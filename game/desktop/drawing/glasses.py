"""Glasses: round, square or half, and their arms."""

import math

from game.desktop.drawing.eyes import eye_centre
from game.desktop.drawing.face import BLACK, WHITE, Face
from game.desktop.drawing.head import on_face
from game.desktop.drawing.stroke import Point, stroke


def cut_glasses(face: Face) -> None:
    """Cut the glasses that this person wears."""
    centre, level = eye_centre(face.who)
    thick = {"round": 1.9, "square": 2.6, "half": 1.5}[face.who.glasses]
    colour = BLACK
    for side in (-1, 1):
        ring = [_rim(face.who.glasses, turn) for turn in (2 * math.pi * step / 28 for step in range(29))]
        placed = [_on_glass(face, side * (centre + 0.012 + x), level + 0.015 + y) for x, y in ring]
        if face.who.glasses == "half":
            placed = placed[:15]
        if face.who.skin < 0.7:
            stroke(face.layer, WHITE, placed, (thick + 1.8) * face.bold, 1, 1)
        stroke(face.layer, colour, placed, thick * face.bold, 1, 1)
        _temple(face, side, centre, level, thick)
    face.line([(-centre + 0.16, level - 0.01), (0, level - 0.04), (centre - 0.16, level - 0.01)], thick, 1, 1)


def _on_glass(face: Face, x: float, y: float) -> Point:
    """Return where a point of the glasses lies, which bend less than the face."""
    centre, level = eye_centre(face.who)
    bridge = on_face(face.who, centre, level)[2] + 0.08
    return face.pose.at(x, y, bridge - (0.42 if abs(x) > centre else 0.2) * (abs(x) - centre))


def _rim(kind: str, turn: float) -> Point:
    across, down = math.cos(turn), math.sin(turn)
    if kind == "round":
        return 0.172 * across, 0.15 * down
    power = 0.55
    return 0.185 * math.copysign(abs(across) ** power, across), 0.115 * math.copysign(abs(down) ** power, down)


def _temple(face: Face, side: int, centre: float, level: float, thick: float) -> None:
    """Draw the arm towards the ear where that side is seen."""
    if side * face.pose.turn > 8:
        return
    start = _on_glass(face, side * (centre + 0.18), level - 0.02)
    end = face.pose.at(side * 0.72 * face.who.width, -0.02, 0.05)
    stroke(face.layer, BLACK, [start, end], thick * face.bold, 1, 1)
