"""The head as a solid that turns and takes light: rings from crown to chin, with nose, sockets, cheeks and lips raised on it."""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from game.desktop.drawing.sitter import Sitter

Solid = tuple[float, float, float]
"""A point: x to the right, y down from the eyes, z towards us, in halves of a head's height."""

_WIDTHS = (
    (-1.0, 0.0),
    (-0.97, 0.24),
    (-0.9, 0.4),
    (-0.75, 0.55),
    (-0.5, 0.665),
    (-0.25, 0.70),
    (0.0, 0.69),
    (0.2, 0.685),
    (0.4, 0.64),
    (0.6, 0.555),
    (0.75, 0.465),
    (0.88, 0.34),
    (0.96, 0.22),
    (1.0, 0.10),
)
_FRONTS = (
    (-1.0, 0.0),
    (-0.97, 0.3),
    (-0.9, 0.46),
    (-0.75, 0.62),
    (-0.55, 0.74),
    (-0.3, 0.81),
    (-0.12, 0.84),
    (0.04, 0.79),
    (0.2, 0.80),
    (0.42, 0.82),
    (0.6, 0.83),
    (0.75, 0.79),
    (0.88, 0.80),
    (0.96, 0.74),
    (1.0, 0.62),
)
_BACKS = (
    (-1.0, 0.0),
    (-0.97, 0.35),
    (-0.9, 0.55),
    (-0.75, 0.76),
    (-0.5, 0.9),
    (-0.25, 0.95),
    (0.0, 0.92),
    (0.2, 0.82),
    (0.4, 0.66),
    (0.6, 0.5),
    (0.75, 0.36),
    (0.88, 0.2),
    (0.96, 0.05),
    (1.0, 0.0),
)

_HEIGHTS = (
    -0.62,
    -0.5,
    -0.4,
    -0.3,
    -0.22,
    -0.16,
    -0.1,
    -0.04,
    0.02,
    0.08,
    0.14,
    0.2,
    0.26,
    0.32,
    0.37,
    0.42,
    0.46,
    0.5,
    0.55,
    0.6,
    0.65,
    0.7,
    0.76,
    0.82,
    0.88,
    0.93,
    0.97,
    1.0,
)
_CROWN = (-1.0, -0.985, -0.95, -0.9, -0.83, -0.74)
_ANGLES = (
    -112,
    -100,
    -88,
    -76,
    -66,
    -57,
    -49,
    -42,
    -35,
    -29,
    -23,
    -18,
    -13,
    -9,
    -5,
    -1.7,
    1.7,
    5,
    9,
    13,
    18,
    23,
    29,
    35,
    42,
    49,
    57,
    66,
    76,
    88,
    100,
    112,
)
"""In degrees from the nose."""
_SQUARE_SIDES, _SQUARE_FRONT = 0.88, 0.94
"""Below 1, a head seen from above is squarer than an ellipse."""


@dataclass(frozen=True)
class Mesh:
    """A surface of four-cornered faces: points, the corners of each face, and how much light each gives back."""

    points: tuple[Solid, ...]
    faces: tuple[tuple[int, int, int, int], ...]
    tones: tuple[float, ...]


def interpolated(table: Sequence[tuple[float, float]], at: float) -> float:
    """Return a table's value at a place between its entries."""
    for (low, first), (high, second) in itertools.pairwise(table):
        if at <= high:
            share = max(0.0, (at - low) / (high - low))
            return first + (second - first) * share
    return table[-1][1]


def _width(who: Sitter, y: float) -> float:
    width = interpolated(_WIDTHS, y) * who.width
    return width if y <= 0.3 else width * (1 + (who.jaw - 1) * min(1.0, (y - 0.3) / 0.4))


def outline(who: Sitter, y: float, angle: float) -> Solid:
    """Return the point of the bare skull at this height and angle (radians from the nose)."""
    sine, cosine = math.sin(angle), math.cos(angle)
    depth = interpolated(_FRONTS if cosine > 0 else _BACKS, y)
    across = math.copysign(abs(sine) ** _SQUARE_SIDES, sine)
    return _width(who, y) * across, y, depth * math.copysign(abs(cosine) ** _SQUARE_FRONT, cosine)


def _bump(x: float, y: float, at_x: float, at_y: float, wide: float, high: float) -> float:
    across, down = (x - at_x) / wide, (y - at_y) / high
    distance = across * across + down * down
    return math.exp(-distance) if distance < 7 else 0.0


def relief(who: Sitter, x: float, y: float) -> float:
    """Return how far the face stands out from the skull at x and y."""
    side = abs(x)
    eye = 0.275 * who.eye_distance
    raised = -0.1 * _bump(side, y, eye, 0.01, 0.17, 0.1)
    raised += 0.035 * _bump(side, y, eye, -0.15, 0.2, 0.06) * (0.6 if who.woman else 1.2)
    raised += 0.05 * _bump(side, y, eye, 0.015, 0.11, 0.055)
    raised += 0.05 * _bump(side, y, 0.42, 0.2, 0.14, 0.11)
    raised -= (0.03 + 0.03 * who.age) * _bump(side, y, 0.42, 0.48, 0.12, 0.14)
    raised -= 0.025 * (0.4 + who.age) * _bump(side, y, 0.235, 0.47, 0.04, 0.1)
    raised -= 0.03 * who.age * _bump(side, y, 0.27, 0.13, 0.09, 0.03)
    raised += 0.05 * _bump(x, y, 0, 0.6, 0.2, 0.1) - 0.04 * _bump(x, y, 0, 0.735, 0.16, 0.045)
    raised += 0.05 * _bump(x, y, 0, 0.88, 0.15, 0.09)
    raised += 0.02 * _bump(x, y, 0, 0.655, 0.11, 0.03) * who.lips
    return raised + _nose(who, x, y)


def _nose(who: Sitter, x: float, y: float) -> float:
    tip = 0.37 * who.nose_length
    along = (y + 0.1) / (tip + 0.1)
    if not -0.1 <= along <= 1.35:
        return 0.0
    height = 0.05 + 0.22 * max(0.0, along) ** 1.3 if along <= 1 else 0.27 * max(0.0, 1 - (along - 1) / 0.2)
    wide = (0.055 + 0.05 * max(0.0, along)) * who.nose_width
    wings = 0.09 * _bump(abs(x), y, 0.115 * who.nose_width, tip + 0.01, 0.05, 0.05)
    return height * math.exp(-((x / wide) ** 2)) + wings


def on_face(who: Sitter, x: float, y: float) -> Solid:
    """Return the point of the face at x and y, seen from the front."""
    sine = min(1.0, abs(x) / (_width(who, y) or 1.0)) ** (1 / _SQUARE_SIDES)
    cosine = math.sqrt(1 - sine * sine)
    depth = interpolated(_FRONTS, y) * math.pow(cosine, _SQUARE_FRONT)
    return x, _lengthened(who, y), depth + relief(who, x, y) * math.sqrt(cosine)


def _facing(angle: float) -> float:
    return math.sqrt(max(0.0, math.cos(angle)))


def above_jaw(y: float, degrees: float) -> float:
    """Return a height raised to the jaw, whose edge climbs from the chin to the ear."""
    if y < 0.2:
        return y
    back = min(1.0, max(0.0, (abs(degrees) - 18) / 75))
    return 0.2 + (y - 0.2) * (1 - 0.62 * back * back * (3 - 2 * back))


def _lengthened(who: Sitter, y: float) -> float:
    return y * (1 + (who.chin - 1) * min(1.0, max(0.0, (y - 0.5) / 0.5)))


@lru_cache(maxsize=64)
def head_mesh(who: Sitter) -> Mesh:
    """Return the face and the front of the skull."""
    heights = _CROWN + _HEIGHTS
    points = []
    for y in heights:
        for degrees in _ANGLES:
            angle = math.radians(degrees)
            x, _, z = outline(who, y, angle)
            points.append((x, _lengthened(who, y), z + relief(who, x, y) * _facing(angle)))

    across = len(_ANGLES)
    faces, tones = [], []
    for row in range(len(heights) - 1):
        for column in range(across - 1):
            corner = row * across + column
            faces.append((corner, corner + 1, corner + across + 1, corner + across))
            x, y, _ = points[corner]
            tones.append(who.skin * _shadowed(who, x, y))
    return Mesh(tuple(points), tuple(faces), tuple(tones))


def _shadowed(who: Sitter, x: float, y: float) -> float:
    """Return what folds and cast shadows leave of the light: beside and under the nose, in the sockets, under the lip."""
    side = abs(x)
    left = 1 - 0.3 * _bump(side, y, 0.25, -0.03, 0.13, 0.06)
    left *= 1 - 0.45 * _bump(x, y, 0.17, 0.4, 0.07, 0.08) - 0.3 * _bump(x, y, 0.02, 0.47, 0.12, 0.035)
    left *= 1 - 0.35 * _bump(x, y, 0.02, 0.735, 0.13, 0.03)
    if who.woman:
        left *= 1 - 0.3 * _bump(x, y, 0, 0.61, 0.17, 0.06)
    return left
