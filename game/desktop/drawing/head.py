"""The head as a solid that turns and takes light: rings from crown to chin, with nose, sockets, cheeks and lips raised on it."""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from game.desktop.drawing.relief import relief, shadowed
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
            angle, level = math.radians(degrees), above_jaw(y, degrees)
            x, _, z = outline(who, level, angle)
            points.append((x, _lengthened(who, level), z + relief(who, x, level) * _facing(angle)))

    across = len(_ANGLES)
    faces, tones = [], []
    for row in range(len(heights) - 1):
        for column in range(across - 1):
            corner = row * across + column
            faces.append((corner, corner + 1, corner + across + 1, corner + across))
            x, y, _ = points[corner]
            tones.append(who.skin * shadowed(who, x, y))
    return Mesh(tuple(points), tuple(faces), tuple(tones))
