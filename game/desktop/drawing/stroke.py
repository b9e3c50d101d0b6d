"""Lines as a brush draws them: ribbons that swell and taper."""

import math
from collections.abc import Sequence

import pygame

Point = tuple[float, float]
Grey = int | tuple[int, int, int] | tuple[int, int, int, int]


def stroke(
    surface: pygame.Surface, colour: Grey, points: Sequence[Point], width: float, start: float = 0.2, end: float = 0.2
) -> None:
    """Draw a line of this width in its middle; `start` and `end` are the width's share at its ends."""
    if len(points) < 2:
        return
    left, right = [], []
    for index, (x, y) in enumerate(points):
        before, after = points[max(0, index - 1)], points[min(len(points) - 1, index + 1)]
        across, down = after[0] - before[0], after[1] - before[1]
        length = math.hypot(across, down) or 1.0
        half = width / 2 * _swelling(index / (len(points) - 1), start, end)
        left.append((x - down / length * half, y + across / length * half))
        right.append((x + down / length * half, y - across / length * half))
    pygame.draw.polygon(surface, colour, left + right[::-1])


def curve(points: Sequence[Point], steps: int = 8) -> list[Point]:
    """Return a smooth line through the points (Catmull-Rom), with `steps` pieces between neighbours."""
    if len(points) < 3:
        return list(points)
    ends = [points[0], *points, points[-1]]
    smooth = [_between(ends[i : i + 4], step / steps) for i in range(len(points) - 1) for step in range(steps)]
    return [*smooth, points[-1]]


def closed_curve(points: Sequence[Point], steps: int = 8) -> list[Point]:
    """Return a smooth outline through the points."""
    ring = [points[-1], *points, points[0], points[1]]
    return [_between(ring[i : i + 4], step / steps) for i in range(len(points)) for step in range(steps)]


def _between(four: Sequence[Point], share: float) -> Point:
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = four

    def blend(a: float, b: float, c: float, d: float) -> float:
        return 0.5 * (
            2 * b + (c - a) * share + (2 * a - 5 * b + 4 * c - d) * share**2 + (3 * b - a - 3 * c + d) * share**3
        )

    return blend(x0, x1, x2, x3), blend(y0, y1, y2, y3)


def _swelling(along: float, start: float, end: float) -> float:
    lowest = start + (end - start) * along
    return lowest + (1 - lowest) * math.sin(math.pi * min(1.0, max(0.0, along)))
