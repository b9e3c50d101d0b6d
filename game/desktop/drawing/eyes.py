"""Eyes and eyebrows, cut as the mood sets them."""

import itertools
import math

import pygame

from game.desktop.drawing.face import BLACK, WHITE, Face
from game.desktop.drawing.sitter import Sitter
from game.desktop.drawing.stroke import Point, curve, stroke


def eye_centre(who: Sitter) -> Point:
    """Return the middle of the right eye as a point of the face."""
    return 0.275 * who.eye_distance, 0.02


def _lids(face: Face, side: int) -> tuple[list[Point], list[Point]]:
    """Return the upper and the lower lid from the inner to the outer corner, as points of the face."""
    who, mood = face.who, face.pose.mood
    centre, level = eye_centre(who)
    half, opening = 0.128 * who.eyes, mood.lids[0 if side < 0 else 1]
    slant = who.eye_slant
    arch, sag = 0.078 * opening * who.eyes, 0.04 * who.eyes * (0.55 + 0.45 * opening)
    if opening < 0.5:
        arch = -0.012
    steps = [index / 8 for index in range(9)]
    upper = [
        (side * (centre - half + 2 * half * s), level - arch * math.sin(math.pi * s**0.85) - slant * s) for s in steps
    ]
    lower = [
        (side * (centre - half + 2 * half * s), level + sag * math.sin(math.pi * s**1.15) - slant * s) for s in steps
    ]
    return upper, lower


def cut_eye(face: Face, side: int) -> None:
    """Cut one eye: the white, the iris, the lids and the fold above."""
    upper, lower = _lids(face, side)
    rim = [face.at(*point) for point in upper] + [face.at(*point) for point in lower[::-1]]
    pygame.draw.polygon(face.layer, WHITE if face.who.skin > 0.6 else (238, 238, 238, 255), rim)
    _iris(face, side, upper, lower)
    if face.who.skin < 0.7:
        stroke(face.layer, WHITE, [face.at(x, y - 0.022) for x, y in upper], 1.3 * face.bold, 0.3, 0.3)
    lash = 2.3 if face.who.woman else 1.8
    last = (upper[-1][0] + side * 0.02, upper[-1][1] - 0.012)
    stroke(face.layer, BLACK, curve([face.at(*point) for point in [*upper, last]], 3), lash * face.bold, 0.35, 0.35)
    stroke(face.layer, BLACK, [face.at(*point) for point in lower[3:]], 0.8 * face.bold, 0.1, 0.6)
    crease = [(x, y - 0.038 - 0.012 * face.who.age) for x, y in upper[1:8]]
    face_line_grey = BLACK if face.who.skin >= 0.7 else (20, 20, 20, 255)
    stroke(face.layer, face_line_grey, [face.at(*point) for point in crease], 0.7 * face.bold, 0.1, 0.3)


def _iris(face: Face, side: int, upper: list[Point], lower: list[Point]) -> None:
    centre, level = eye_centre(face.who)
    look_x, look_y = face.pose.mood.gaze
    away = math.copysign(1, face.pose.turn)
    x0 = side * centre + 0.05 * look_x - 0.03 * away * min(1.0, abs(face.pose.turn) / 30) * (1 - abs(look_x))
    y0 = level - 0.012 + 0.05 * look_y
    radius = 0.066 * face.who.eyes
    disc = [
        (x0 + radius * math.cos(turn), y0 + radius * math.sin(turn))
        for turn in (2 * math.pi * step / 20 for step in range(20))
    ]
    inside = [face.at(x, _clamped(x, y, upper, lower)) for x, y in disc]
    pygame.draw.polygon(face.layer, BLACK, inside)
    if face.pose.mood.lids[0] > 0.5:
        spot_x, spot_y = face.at(x0 - 0.022, y0 - 0.024)
        pygame.draw.circle(face.layer, WHITE, (spot_x, spot_y), max(1.0, 0.02 * face.pose.length))


def _clamped(x: float, y: float, upper: list[Point], lower: list[Point]) -> float:
    return min(max(y, _height(x, upper)), _height(x, lower))


def _height(x: float, lid: list[Point]) -> float:
    ordered = sorted(lid)
    for (x1, y1), (x2, y2) in itertools.pairwise(ordered):
        if x1 <= x <= x2:
            return y1 + (y2 - y1) * (x - x1) / ((x2 - x1) or 1)
    return ordered[0][1] if x < ordered[0][0] else ordered[-1][1]


def cut_brow(face: Face, side: int) -> None:
    """Cut one eyebrow."""
    who, mood = face.who, face.pose.mood
    centre, _ = eye_centre(who)
    raised = mood.brows[0 if side < 0 else 1]
    level = -0.155 - raised
    inner, outer = centre - 0.16, centre + 0.18
    points = [
        (side * inner, level - 0.004 + mood.frown - 0.35 * max(0.0, raised)),
        (side * (inner + 0.1), level - 0.028 + 0.5 * mood.frown - 0.2 * max(0.0, raised)),
        (side * (centre + 0.06), level - 0.04),
        (side * outer, level + 0.022),
    ]
    thick = 3.6 * who.brow * (0.8 if who.age > 0.85 else 1.0)
    face.line(points, thick, 0.75, 0.1)
