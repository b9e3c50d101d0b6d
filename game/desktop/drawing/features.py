"""What is cut hard over the tones: eyes, brows, nose, mouth, glasses, the lines of age."""

import itertools
import math
from dataclasses import dataclass

import pygame

from game.desktop.drawing.head import on_face
from game.desktop.drawing.pose import Pose
from game.desktop.drawing.sitter import Sitter
from game.desktop.drawing.stroke import Point, closed_curve, curve, stroke

BLACK, WHITE = (0, 0, 0, 255), (255, 255, 255, 255)


@dataclass(frozen=True)
class Face:
    """A face to be cut on a layer of its own."""

    layer: pygame.Surface
    who: Sitter
    pose: Pose
    bold: float
    """The width of the finest line, in pixels."""

    def at(self, x: float, y: float, out: float = 0.0) -> Point:
        """Where a point of the face, seen from the front, lies in the picture; `out` before the skin."""
        across, down, forward = on_face(self.who, x, y)
        return self.pose.at(across, down, forward + out)

    def line(
        self,
        points: list[Point],
        width: float,
        start: float = 0.2,
        end: float = 0.2,
        colour: tuple[int, int, int, int] = BLACK,
    ) -> None:
        """Cut a smooth tapering line through points of the face; on dark skin it gets a halo of paper."""
        placed = curve([self.at(*point) for point in points], 6)
        if self.who.skin < 0.7 and colour == BLACK and width > 1.45:
            stroke(self.layer, WHITE, placed, width * self.bold + 1.6 * self.bold, start, end)
        stroke(self.layer, colour, placed, width * self.bold, start, end)


def cut_face(face: Face) -> None:
    """Cut all features of a face."""
    _nose(face)
    _mouth(face)
    _age(face)
    for side in (-1, 1):
        if _seen(face, side):
            _eye(face, side)
            _brow(face, side)
    if face.who.beard in ("moustache", "goatee", "full"):
        _moustache(face)
    if face.who.glasses != "none":
        _glasses(face)


def _seen(face: Face, side: int) -> bool:
    return abs(face.pose.turn) < 50 or side * face.pose.turn < 0


def _eye_centre(who: Sitter) -> Point:
    return 0.275 * who.eye_distance, 0.02


def _lids(face: Face, side: int) -> tuple[list[Point], list[Point]]:
    """Return the upper and the lower lid from the inner to the outer corner, as points of the face."""
    who, mood = face.who, face.pose.mood
    centre, level = _eye_centre(who)
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


def _eye(face: Face, side: int) -> None:
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
    centre, level = _eye_centre(face.who)
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


def _brow(face: Face, side: int) -> None:
    who, mood = face.who, face.pose.mood
    centre, _ = _eye_centre(who)
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


def _nose(face: Face) -> None:
    who = face.who
    tip, wide = 0.40 * who.nose_length, 0.125 * who.nose_width
    turned = face.pose.turn
    far = 1 if turned > 0 else -1
    for side in (-1, 1):
        if side == far and abs(turned) > 18:
            continue
        face.line(
            [(side * wide * 0.96, tip - 0.075), (side * wide * 1.22, tip - 0.015), (side * wide * 1.02, tip + 0.035)],
            1.2,
            0.2,
            0.5,
        )
    for side in (-1, 1):
        if side == far and abs(turned) > 26:
            continue
        nostril = [
            (side * wide * 0.28, tip + 0.042),
            (side * wide * 0.62, tip + 0.022),
            (side * wide * 0.85, tip + 0.044),
        ]
        face.line(nostril, 1.9, 0.3, 0.3)
    if abs(turned) > 9:
        ridge = [
            (far * 0.085, -0.09),
            (far * 0.052, 0.03),
            (far * 0.06, 0.16),
            (far * 0.075 * who.nose_width, 0.28),
            (far * 0.07 * who.nose_width, tip - 0.03),
        ]
        face.line(ridge, 1.2, 0.1, 0.6)


def _mouth(face: Face) -> None:
    mood = face.pose.mood
    if mood.mouth > 0.1:
        _open_mouth(face)
    else:
        _closed_mouth(face)


def _corners(face: Face) -> tuple[Point, Point]:
    mood = face.pose.mood
    wide = 0.205 - 0.035 * mood.mouth + 0.2 * max(0.0, mood.smile)
    return (-wide, 0.6 - mood.smile + 0.01), (wide, 0.6 - mood.smile - mood.skew + 0.01)


def _closed_mouth(face: Face) -> None:
    left, right = _corners(face)
    skew = face.pose.mood.skew
    middle = 0.605
    line = [
        left,
        (-0.1, middle - 0.006),
        (-0.03, middle - 0.012),
        (0, middle - 0.002),
        (0.03, middle - 0.012 - 0.3 * skew),
        (0.1, middle - 0.006 - 0.5 * skew),
        right,
    ]
    face.line(line, 2.3, 0.25, 0.4)
    thick = 0.058 * face.who.lips
    face.line(
        [(-0.085, middle + thick), (0, middle + thick + 0.012), (0.085, middle + thick - 0.3 * skew)], 1.1, 0.0, 0.1
    )
    if face.who.woman:
        _lips(face, left, right, 0.0, thick * 0.9)


def _lips(face: Face, left: Point, right: Point, opening: float, thick: float) -> None:
    """Darken the upper lip, which looks away from the light."""
    top = 0.6 - opening * 0.4
    upper = [
        left,
        (-0.09, top - 0.028),
        (-0.032, top - thick * 0.85),
        (0, top - thick * 0.6),
        (0.032, top - thick * 0.85),
        (0.09, top - 0.028),
        right,
        (0.06, top - 0.004),
        (0, top),
        (-0.06, top - 0.004),
    ]
    if face.who.skin < 0.7:
        face.line(
            [left, (-0.05, top - thick - 0.012), (0, top - thick * 0.7 - 0.01), (0.05, top - thick - 0.012), right],
            1.2,
            0.2,
            0.2,
            WHITE,
        )
    pygame.draw.polygon(face.layer, BLACK, [face.at(*point) for point in upper])


def _open_mouth(face: Face) -> None:
    opening = 0.115 * face.pose.mood.mouth
    left, right = _corners(face)
    wide = right[0]
    top, bottom = 0.592 - opening * 0.35, 0.612 + opening * 0.8
    left, right = (left[0], 0.606), (right[0], 0.606)
    ring = [
        left,
        (-wide * 0.5, top),
        (0, top + 0.008),
        (wide * 0.5, top),
        right,
        (wide * 0.55, bottom - 0.012),
        (0, bottom),
        (-wide * 0.55, bottom - 0.012),
    ]
    hole = closed_curve([face.at(*point) for point in ring], 4)
    if face.who.skin < 0.7:
        pygame.draw.polygon(face.layer, WHITE, hole, max(1, round(2.0 * face.bold)))
    pygame.draw.polygon(face.layer, BLACK, hole)
    teeth = [
        (-wide * 0.5, top + 0.016),
        (0, top + 0.02),
        (wide * 0.5, top + 0.016),
        (wide * 0.44, top + 0.022 + opening * 0.34),
        (0, top + 0.028 + opening * 0.38),
        (-wide * 0.44, top + 0.022 + opening * 0.34),
    ]
    pygame.draw.polygon(face.layer, WHITE, [face.at(*point) for point in teeth])
    thick = 0.05 * face.who.lips
    face.line([(-0.08, bottom + thick), (0, bottom + thick + 0.012), (0.08, bottom + thick)], 1.1, 0.0, 0.1)
    if face.who.woman:
        _lips(face, left, right, opening * 0.5, thick)


def _moustache(face: Face) -> None:
    for side in (-1, 1):
        points = [(side * 0.008, 0.5), (side * 0.09, 0.505), (side * 0.17, 0.55), (side * 0.225, 0.615)]
        face.line(points, 5.2 if face.who.beard != "goatee" else 3.6, 0.75, 0.1)


def _age(face: Face) -> None:
    age = face.who.age
    if age < 0.4:
        return
    heavy = 0.6 + 0.7 * age
    for side in (-1, 1):
        if face.who.beard != "full":
            face.line([(side * 0.16, 0.41), (side * 0.225, 0.48), (side * 0.25, 0.57)], heavy, 0.2, 0.0)
        if age > 0.55:
            face.line([(side * 0.17, 0.12), (side * 0.28, 0.155), (side * 0.36, 0.12)], 0.8 * heavy, 0.0, 0.1)
            face.line([(side * 0.44, 0.0), (side * 0.5, -0.02)], 0.8 * heavy, 0.8, 0.0)
            face.line([(side * 0.44, 0.03), (side * 0.5, 0.04)], 0.8 * heavy, 0.8, 0.0)
    raised = max(face.pose.mood.brows) > 0.05
    if age > 0.55 or raised:
        for level in (-0.33, -0.42):
            face.line([(-0.2, level), (0.0, level - 0.015), (0.22, level)], 0.7 * heavy, 0.0, 0.0)


def _glasses(face: Face) -> None:
    centre, level = _eye_centre(face.who)
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
    centre, level = _eye_centre(face.who)
    bridge = on_face(face.who, centre, level)[2] + 0.08
    return face.pose.at(x, y, bridge - 0.22 * (abs(x) - centre))


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
