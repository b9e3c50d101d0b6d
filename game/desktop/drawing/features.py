"""What is cut hard over the tones of a face."""

from game.desktop.drawing.eyes import cut_brow, cut_eye
from game.desktop.drawing.face import Face
from game.desktop.drawing.glasses import cut_glasses
from game.desktop.drawing.mouth import cut_mouth


def cut_face(face: Face) -> None:
    """Cut all features of a face."""
    _nose(face)
    cut_mouth(face)
    _age(face)
    for side in (-1, 1):
        cut_eye(face, side)
        cut_brow(face, side)
    if face.who.beard in ("moustache", "goatee", "full"):
        _moustache(face)
    if face.who.glasses != "none":
        cut_glasses(face)


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
