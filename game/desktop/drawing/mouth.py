"""The mouth: closed, or open with its teeth."""

import pygame

from game.desktop.drawing.face import BLACK, WHITE, Face
from game.desktop.drawing.stroke import Point, closed_curve


def cut_mouth(face: Face) -> None:
    """Cut the mouth, open or closed."""
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
