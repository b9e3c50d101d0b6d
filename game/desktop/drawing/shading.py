"""Solids in light from the upper left, in grey, farthest first."""

import math
from collections.abc import Callable, Iterable

import pygame

from game.desktop.drawing.head import Mesh, Solid
from game.desktop.drawing.stroke import Point

LIGHT = (-0.66, -0.42, 0.62)
AMBIENT, DIRECT = 0.24, 0.93


def grey(tone: float) -> tuple[int, int, int]:
    """Return a tone from 0 (black) to 1 (white) as a colour."""
    level = max(0, min(255, round(255 * tone)))
    return level, level, level


Placed = tuple[float, tuple[Point, Point, Point, Point], float]
"""A face as it lies in the picture: its depth, its corners, and the light that falls on it."""


def lit_faces(mesh: Mesh, place: Callable[[float, float, float], Solid], both_sides: bool = False) -> list[Placed]:
    """Return the faces of a solid that are turned to us, with the light on each, farthest first."""
    spots = [place(*point) for point in mesh.points]
    seen = []
    for (a, b, c, d), tone in zip(mesh.faces, mesh.tones, strict=True):
        first, second, third, fourth = spots[a], spots[b], spots[c], spots[d]
        normal = _normal(first, second, third, fourth)
        if normal[2] > 0 or both_sides:
            depth = first[2] + second[2] + third[2] + fourth[2]
            light = max(0.0, normal[0] * LIGHT[0] + normal[1] * LIGHT[1] + normal[2] * LIGHT[2])
            seen.append((depth / 4, (first[:2], second[:2], third[:2], fourth[:2]), tone * (AMBIENT + DIRECT * light)))
    seen.sort(key=lambda face: face[0])
    return seen


def _normal(first: Solid, second: Solid, third: Solid, fourth: Solid) -> Solid:
    """Return the direction in which a placed face looks."""
    ax, ay, az = third[0] - first[0], third[1] - first[1], third[2] - first[2]
    bx, by, bz = fourth[0] - second[0], fourth[1] - second[1], fourth[2] - second[2]
    x, y, z = ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx
    length = math.sqrt(x * x + y * y + z * z) or 1.0
    return x / length, y / length, z / length


def draw_faces(surface: pygame.Surface, faces: Iterable[Placed], curls: float = 0.0) -> None:
    """Draw lit faces in their order, with a curl of this radius at each if they are curly hair."""
    for _, corners, light in faces:
        pygame.draw.polygon(surface, grey(light), corners)
        if curls:
            pygame.draw.circle(surface, grey(light), corners[2], curls)
