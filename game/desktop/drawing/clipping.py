"""Torn paper: outlines of clippings and bands, and the rays behind an interruption, in units."""

import math

from game.desktop.drawing.chance import between, share
from game.desktop.drawing.stroke import Point

ASKEW, TORN = 3.0, 4.0
"""How far a corner may stray, and how deep a tear may go."""


def clipping(identity: str, x: float, y: float, width: float, height: float) -> list[Point]:
    """Return the outline of a clipping in this place: cut above and below, torn at its sides, alike for the same id."""

    def corner(name: str) -> float:
        return between(identity, name, 0.0, ASKEW)

    left_top, right_top = (x, y + corner("left top")), (x + width, y + corner("right top"))
    right_bottom, left_bottom = (
        (x + width, y + height - corner("right bottom")),
        (x, y + height - corner("left bottom")),
    )
    right = _tear(identity, "right", right_top, right_bottom, -TORN)
    left = _tear(identity, "left", left_bottom, left_top, TORN)
    return [left_top, *right, *left]


def _tear(identity: str, side: str, start: Point, end: Point, depth: float) -> list[Point]:
    """Return a torn edge from one point down or up to another, bitten inwards by at most `depth`."""
    steps = max(4, round(abs(end[1] - start[1]) / 9))
    points = []
    for step in range(steps + 1):
        along = min(1.0, max(0.0, (step + between(identity, f"{side} {step} along", -0.3, 0.3)) / steps))
        if step in (0, steps):
            along = step / steps
        bite = depth * share(identity, f"{side} {step}")
        points.append((start[0] + bite, start[1] + (end[1] - start[1]) * along))
    return points


def torn_line(identity: str, x: float, y: float, width: float, depth: float = 7.0) -> list[Point]:
    """Return a tear across the page from left to right, within `depth` of a height."""
    steps = max(6, round(width / 22))
    coarse = [between(identity, f"wave {step}", -0.6, 0.6) for step in range(steps // 5 + 3)]
    points = []
    for step in range(steps + 1):
        place = step / 5
        wave = coarse[int(place)] + (coarse[int(place) + 1] - coarse[int(place)]) * (place % 1)
        rough = between(identity, f"rough {step}", -0.4, 0.4)
        points.append((x + width * step / steps, y + depth * (wave + rough)))
    return points


def rays(identity: str, centre: Point, inner: float, outer: float, count: int = 56) -> list[list[Point]]:
    """Return wedges that point away from a middle, thin inside, between two distances from it."""
    wedges = []
    for number in range(count):
        turn = math.tau * (number + between(identity, f"turn {number}", -0.18, 0.18)) / count
        begin = inner * between(identity, f"begin {number}", 1.0, 1.16)
        wide = math.pi / count * between(identity, f"wide {number}", 0.45, 0.85)
        near, far = wide * 0.55, wide
        corners = ((begin, -near), (outer, -far), (outer, far), (begin, near))
        wedges.append(
            [
                (centre[0] + reach * math.cos(turn + side), centre[1] + reach * math.sin(turn + side))
                for reach, side in corners
            ]
        )
    return wedges
