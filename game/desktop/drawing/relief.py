"""What stands out from a skull and what lies in shadow: sockets, cheeks, nose, lips, chin."""

import math

from game.desktop.drawing.sitter import Sitter


def bump(x: float, y: float, at_x: float, at_y: float, wide: float, high: float) -> float:
    """Return a hill one high at a place, so wide and so high."""
    across, down = (x - at_x) / wide, (y - at_y) / high
    distance = across * across + down * down
    return math.exp(-distance) if distance < 7 else 0.0


def relief(who: Sitter, x: float, y: float) -> float:
    """Return how far the face stands out from the skull at x and y."""
    side = abs(x)
    eye = 0.275 * who.eye_distance
    raised = -0.1 * bump(side, y, eye, 0.01, 0.17, 0.1)
    raised += 0.035 * bump(side, y, eye, -0.15, 0.2, 0.06) * (0.6 if who.woman else 1.2)
    raised += 0.05 * bump(side, y, eye, 0.015, 0.11, 0.055)
    raised += 0.05 * bump(side, y, 0.42, 0.2, 0.14, 0.11)
    raised -= (0.03 + 0.03 * who.age) * bump(side, y, 0.42, 0.48, 0.12, 0.14)
    raised -= 0.025 * (0.4 + who.age) * bump(side, y, 0.235, 0.47, 0.04, 0.1)
    raised -= 0.03 * who.age * bump(side, y, 0.27, 0.13, 0.09, 0.03)
    raised += 0.05 * bump(x, y, 0, 0.6, 0.2, 0.1) - 0.04 * bump(x, y, 0, 0.735, 0.16, 0.045)
    raised += 0.05 * bump(x, y, 0, 0.88, 0.15, 0.09)
    raised += 0.02 * bump(x, y, 0, 0.655, 0.11, 0.03) * who.lips
    return raised + _nose(who, x, y)


def _nose(who: Sitter, x: float, y: float) -> float:
    tip = 0.37 * who.nose_length
    along = (y + 0.1) / (tip + 0.1)
    if not -0.1 <= along <= 1.35:
        return 0.0
    height = 0.05 + 0.22 * max(0.0, along) ** 1.3 if along <= 1 else 0.27 * max(0.0, 1 - (along - 1) / 0.2)
    wide = (0.055 + 0.05 * max(0.0, along)) * who.nose_width
    wings = 0.09 * bump(abs(x), y, 0.115 * who.nose_width, tip + 0.01, 0.05, 0.05)
    return height * math.exp(-((x / wide) ** 2)) + wings


def shadowed(who: Sitter, x: float, y: float) -> float:
    """Return what folds and cast shadows leave of the light: beside and under the nose, in the sockets, under the lip."""
    side = abs(x)
    left = 1 - 0.3 * bump(side, y, 0.25, -0.03, 0.13, 0.06)
    left *= 1 - 0.45 * bump(x, y, 0.17, 0.4, 0.07, 0.08) - 0.3 * bump(x, y, 0.02, 0.47, 0.12, 0.035)
    left *= 1 - 0.35 * bump(x, y, 0.02, 0.735, 0.13, 0.03)
    if who.woman:
        left *= 1 - 0.3 * bump(x, y, 0, 0.61, 0.17, 0.06)
    return left
