"""Hair, headscarf and turban: a second solid over the skull, from the crown down to an edge that makes the style."""

import itertools
import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from game.desktop.drawing.chance import between, pick, share
from game.desktop.drawing.head import Mesh, Solid, interpolated, outline
from game.desktop.drawing.sitter import Sitter

_ANGLES = tuple(range(-180, 181, 9))
_ROWS = 15


@dataclass(frozen=True)
class Style:
    """How hair lies. Edges give, at each angle from the nose in degrees, how far down it reaches."""

    edge: tuple[tuple[float, float], ...]
    volume: float = 0.06
    top: float = 0.1
    """How much it rises at the crown."""
    sides: float = 1.0
    """The volume at the sides as a share of that on top."""
    lumps: float = 0.0
    """How much curls stand out."""
    begin: tuple[tuple[float, float], ...] = ((0.0, -1.0),)
    """Where it begins; lower than the crown where the head is bald."""
    ear: bool = True
    """Whether the ears are seen."""


_CUT = (
    (0, -0.62),
    (25, -0.63),
    (42, -0.6),
    (54, -0.5),
    (62, -0.3),
    (72, -0.2),
    (80, 0.1),
    (88, 0.02),
    (100, 0.0),
    (115, 0.2),
    (135, 0.5),
    (180, 0.6),
)
_RECEDING = (
    (0, -0.72),
    (16, -0.74),
    (32, -0.86),
    (46, -0.8),
    (58, -0.55),
    (68, -0.25),
    (80, 0.1),
    (88, 0.02),
    (100, 0.0),
    (115, 0.2),
    (135, 0.5),
    (180, 0.6),
)
_CUT_BACK = (
    (0, -0.68),
    (22, -0.68),
    (38, -0.68),
    (50, -0.56),
    (60, -0.3),
    (70, -0.2),
    (80, 0.1),
    (88, 0.02),
    (100, 0.0),
    (115, 0.2),
    (135, 0.5),
    (180, 0.6),
)
_BACK = (
    (0, -0.64),
    (30, -0.62),
    (48, -0.52),
    (60, -0.32),
    (75, -0.05),
    (90, -0.05),
    (110, 0.1),
    (135, 0.4),
    (180, 0.5),
)


def _falling(length: float, fringe: float = -0.62, opening: float = 58.0) -> tuple[tuple[float, float], ...]:
    return (
        (0, fringe - 0.04),
        (22, fringe),
        (40, fringe + 0.1),
        (opening - 4, -0.3),
        (opening + 4, 0.2),
        (opening + 12, length - 0.1),
        (opening + 22, length),
        (180, length),
    )


STYLES = {
    "short": Style(_CUT, 0.045, 0.1, 0.35),
    "parted": Style(_CUT, 0.055, 0.13, 0.4),
    "swept": Style(_CUT_BACK, 0.05, 0.15, 0.25),
    "receding": Style(_RECEDING, 0.035, 0.05, 0.8),
    "bald": Style(
        ((0, -0.3), (76, -0.3), (78, -0.2), (84, 0.12), (88, 0.02), (100, 0.0), (115, 0.2), (135, 0.5), (180, 0.58)),
        0.03,
        0.0,
        1.0,
        begin=((0, -0.3), (76, -0.3), (86, -0.3), (110, -0.4), (180, -0.42)),
    ),
    "buzz": Style(_CUT, 0.012, 0.02, 1.0),
    "curly_short": Style(_CUT, 0.1, 0.17, 0.6, 0.045),
    "afro": Style(
        ((0, -0.56), (30, -0.54), (50, -0.4), (62, -0.1), (75, 0.3), (95, 0.42), (180, 0.5)),
        0.3,
        0.3,
        1.0,
        0.05,
        ear=False,
    ),
    "curly": Style(_falling(0.75, -0.5, 56), 0.2, 0.17, 1.0, 0.07, ear=False),
    "bob": Style(_falling(0.72, -0.5, 57), 0.1, 0.12, 1.2, ear=False),
    "fringe": Style(_falling(0.9, -0.27, 60), 0.09, 0.12, 1.1, ear=False),
    "long": Style(_falling(1.6, -0.56, 55), 0.08, 0.11, 1.2, ear=False),
    "wavy": Style(_falling(1.2, -0.54, 55), 0.13, 0.15, 1.1, 0.035, ear=False),
    "bun": Style(_BACK, 0.04, 0.07, 0.7),
    "ponytail": Style(_BACK, 0.045, 0.1, 0.7),
    "crop": Style(
        (
            (0, -0.5),
            (20, -0.44),
            (40, -0.46),
            (54, -0.36),
            (64, -0.1),
            (78, 0.2),
            (90, 0.05),
            (110, 0.1),
            (135, 0.5),
            (180, 0.6),
        ),
        0.07,
        0.12,
        0.5,
    ),
    "scarf": Style(
        ((0, -0.66), (25, -0.62), (42, -0.48), (54, -0.2), (60, 0.1), (62, 0.45), (66, 1.0), (80, 1.15), (180, 1.25)),
        0.09,
        0.09,
        1.0,
        ear=False,
    ),
    "turban": Style(
        ((0, -0.5), (20, -0.46), (45, -0.3), (65, -0.2), (90, -0.1), (120, 0.0), (180, 0.05)), 0.17, 0.3, 0.55
    ),
}
SWEPT = ("bob", "long", "wavy", "curly", "crop", "short", "parted", "swept")
"""Styles that may lie to one side."""
COVERED = ("scarf", "turban")
"""Styles that are cloth."""


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


Place = Callable[[float, float, float], Solid]
