"""Hair, headscarf and turban: a second solid over the skull, from the crown down to an edge that makes the style."""

import itertools
import math
from dataclasses import replace
from functools import lru_cache

from game.desktop.drawing.chance import between, pick, share
from game.desktop.drawing.hair_styles import COVERED, STYLES, SWEPT, Style
from game.desktop.drawing.head import Mesh, Solid, interpolated, outline
from game.desktop.drawing.sitter import Sitter

_ANGLES = tuple(range(-180, 181, 9))
_ROWS = 15


@lru_cache(maxsize=256)
def style_of(who: Sitter) -> Style:
    """Return how this person's hair lies: her style as she wears it, longer or shorter, fuller or flatter."""
    style = STYLES[who.hair]
    if who.hair in COVERED:
        return style
    longer = between(who.name, "hair length", 0.82, 1.2)
    worn = tuple((degrees, down * longer if down > 0.3 else down) for degrees, down in style.edge)
    return replace(style, edge=worn, volume=style.volume * between(who.name, "hair volume", 0.8, 1.3))


def edge(style: Style, degrees: float) -> float:
    """Return how far down hair reaches at an angle from the nose."""
    return interpolated(style.edge, abs(degrees))


def hair_point(who: Sitter, degrees: float, down: float) -> Solid:
    """Return the point of the hair at an angle, `down` from 0 (where it begins) to 1 (its edge)."""
    style = style_of(who)
    begins, ends = interpolated(style.begin, abs(degrees)), edge(style, degrees + _swept(who, degrees))
    y = begins + (ends - begins) * down
    angle = math.radians(degrees)
    x, _, z = outline(who, _held(who, y), angle)
    grown = _grown(who, style, degrees, y)
    rise = style.top * math.exp(-(((y + 1) / 0.45) ** 2)) if begins < -0.9 else 0.0
    sideways = style.sides + (1 - style.sides) * abs(math.cos(angle))
    return x + math.sin(angle) * grown * sideways, y - rise, z + math.cos(angle) * grown


def _swept(who: Sitter, degrees: float) -> float:
    """Return how far the hair over the forehead is swept to one side, in degrees."""
    if who.hair not in SWEPT or abs(degrees) > 60:
        return 0.0
    return between(who.name, "swept", -24, 24) * math.cos(math.radians(degrees * 1.5))


def _length(who: Sitter, degrees: float) -> float:
    style = style_of(who)
    return edge(style, degrees) - interpolated(style.begin, abs(degrees))


def _held(who: Sitter, y: float) -> float:
    """Return the height at which the skull is as wide as what hangs at y: hair falls straight from the cheek down."""
    lowest = 0.3 if who.hair == "scarf" else 0.12
    return min(y, lowest)


def _grown(who: Sitter, style: Style, degrees: float, y: float) -> float:
    volume = style.volume * min(1.0, 0.35 + (y + 1) * 2.2)
    if who.hair == "parted":
        volume *= 1.5 if degrees * _parting(who) < 20 else 0.9
    if who.hair == "scarf" and y > 0.4:
        volume -= 0.16 * min(1.0, (y - 0.4) / 0.5)
    if style.lumps:
        phase = 9 * share(who.name, "curls")
        volume += style.lumps * math.sin(degrees * 0.21 + phase + y * 3) * math.sin(y * 9.5 + phase + degrees * 0.03)
    return volume


def _parting(who: Sitter) -> float:
    return 1.0 if share(who.name, "parting") < 0.5 else -1.0


@lru_cache(maxsize=64)
def hair_mesh(who: Sitter) -> Mesh:
    """Return the hair, headscarf or turban as a solid."""
    points = [hair_point(who, degrees, row / _ROWS) for row in range(_ROWS + 1) for degrees in _ANGLES]
    across = len(_ANGLES)
    grown = [_length(who, one) + _length(who, other) > 0.1 for one, other in itertools.pairwise(_ANGLES)]
    corners = [row * across + column for row in range(_ROWS) for column in range(across - 1) if grown[column]]
    faces = tuple((corner, corner + 1, corner + across + 1, corner + across) for corner in corners)
    return Mesh(tuple(points), faces, (hair_tone(who),) * len(faces))


def hair_tone(who: Sitter) -> float:
    """Return how much light the hair, or the cloth over it, gives back."""
    if who.hair in COVERED:
        return pick(who.name, "cloth over hair", (0.8, 0.95) if who.skin < 0.8 else (0.12, 0.3, 0.5))
    return who.hair_tone


@lru_cache(maxsize=64)
def strands(who: Sitter) -> list[list[Solid]]:
    """Return lines along the hair from near the crown to its edge."""
    if who.hair in ("buzz", "afro", "curly_short", "bald"):
        return []
    if who.hair == "turban":
        return [_fold(who, side, 0.22 + 0.13 * layer, 0.45 + 0.095 * layer) for layer in range(6) for side in (-1, 1)]
    if who.hair == "scarf":
        return [_hem(who, side, down) for down in (0.95, 0.84, 0.68) for side in (-1, 1)]
    return [_strand(who, degrees + 5 * share(who.name, f"strand {degrees}")) for degrees in range(-176, 176, 9)]


def _hem(who: Sitter, side: int, down: float) -> list[Solid]:
    """Return a fold of a headscarf, which follows the opening for the face from the forehead down."""
    return [_lifted(hair_point(who, side * degrees, down)) for degrees in (2, 14, 26, 38, 48, 56, 62, 68)]


def _strand(who: Sitter, degrees: float) -> list[Solid]:
    begin = 0.2 + 0.3 * share(who.name, f"strand begins {degrees:.1f}")
    end = 0.75 + 0.23 * share(who.name, f"strand ends {degrees:.1f}")
    lean = 10 if who.hair in ("swept", "bun", "ponytail") else 4
    return [
        _lifted(hair_point(who, degrees + lean * (0.5 - along), begin + (end - begin) * along))
        for along in (0, 0.2, 0.4, 0.6, 0.8, 1)
    ]


def _fold(who: Sitter, side: int, front: float, back: float) -> list[Solid]:
    """Return one layer of a turban, from the middle of the forehead down to the ear."""
    return [
        _lifted(hair_point(who, side * (3 + 100 * along), front + (back - front) * along))
        for along in (0, 0.2, 0.4, 0.6, 0.8, 1)
    ]


def _lifted(point: Solid) -> Solid:
    x, y, z = point
    return x * 1.01, y, z * 1.01
