"""What a reporter holds: microphone, notebook and pen, or a hand in the air."""

import math

import pygame

from game.desktop.drawing.shading import grey
from game.desktop.drawing.sitter import Sitter
from game.desktop.drawing.stroke import Point, closed_curve, curve, stroke

BLACK, WHITE = (0, 0, 0), (255, 255, 255)


def cut_microphone(layer: pygame.Surface) -> None:
    """Cut a hand microphone into the lower right corner, with a halo of paper."""
    size = layer.get_size()
    scale = min(size) / 192
    x, y = size[0] * 0.79, size[1] * 0.83
    wide, high = 10.5 * scale, 17 * scale

    def capsule(grown: float) -> pygame.Rect:
        return pygame.Rect(x - wide - grown, y - high - grown, 2 * (wide + grown), 2 * (high + grown))

    halo = 2.6 * scale
    pygame.draw.rect(layer, WHITE, (x - 5 * scale - halo, y, 10 * scale + 2 * halo, size[1]))
    pygame.draw.rect(layer, WHITE, capsule(halo), border_radius=round(wide + halo))
    pygame.draw.rect(layer, BLACK, (x - 4.2 * scale, y, 8.4 * scale, size[1]))
    pygame.draw.rect(layer, BLACK, capsule(0), border_radius=round(wide))
    for step in (-9, -3.5, 2):
        stroke(
            layer, WHITE, [(x - 6.5 * scale, y + step * scale), (x + 6.5 * scale, y + step * scale)], 1.7 * scale, 1, 1
        )
    stroke(layer, WHITE, [(x - 9.5 * scale, y + 8 * scale), (x + 9.5 * scale, y + 8 * scale)], 2.2 * scale, 1, 1)


def cut_notebook(layer: pygame.Surface) -> None:
    """Cut a reporter's notebook and a pen at work into the lower edge."""
    width, height = layer.get_size()
    scale = min(width, height) / 192

    def at(x: float, y: float) -> Point:
        angle = math.radians(-9)
        across, down = x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)
        return width * 0.6 + across * scale, height * 0.91 + down * scale

    page = [at(-44, -12), at(34, -12), at(34, 60), at(-44, 60)]
    pygame.draw.polygon(layer, BLACK, [at(-47, -15), at(37, -15), at(37, 60), at(-47, 60)])
    pygame.draw.polygon(layer, WHITE, page)
    for step in range(9):
        pygame.draw.circle(layer, BLACK, at(-40 + step * 8.8, -9), 1.5 * scale)
        stroke(layer, BLACK, [at(-40 + step * 8.8, -9), at(-40 + step * 8.8, -17)], 1.2 * scale, 1, 1)
    for row, (start, end) in enumerate(((-38, 22), (-38, 28), (-38, 2))):
        wave = [at(start + (end - start) * step / 14, 1 + row * 9 + (1.6 if step % 2 else -1.2)) for step in range(15)]
        stroke(layer, BLACK, curve(wave, 3), 1.3 * scale, 0.8, 0.8)
    pen = [at(4, 20), at(9, 12), at(52, -32), at(57, -27), at(13, 17)]
    pygame.draw.polygon(layer, WHITE, [at(1, 23), at(7, 10), at(52, -36), at(61, -27), at(15, 19)])
    pygame.draw.polygon(layer, BLACK, pen)
    stroke(layer, WHITE, [at(20, 5), at(50, -26)], 1.2 * scale, 0.6, 0.6)


def draw_hand(tones: pygame.Surface, who: Sitter) -> None:
    """Draw a raised hand and its sleeve in tone at the left edge."""
    size = tones.get_size()
    for shape, light in _fingers(size):
        pygame.draw.polygon(tones, grey(who.skin * light), shape)
    palm, heel, sleeve = _palm(size)
    pygame.draw.polygon(tones, grey(who.skin), palm)
    pygame.draw.polygon(tones, grey(who.skin * 0.6), heel)
    pygame.draw.polygon(tones, grey(who.cloth_tone), sleeve)


def cut_hand(layer: pygame.Surface, who: Sitter, bold: float) -> None:
    """Cut the outlines of the raised hand."""
    size = layer.get_size()
    palm, _, sleeve = _palm(size)
    shapes = [*[shape for shape, _ in _fingers(size)], palm]
    for shape in [*shapes, sleeve]:
        if who.skin < 0.7:
            stroke(layer, WHITE, [*shape, shape[0]], 3.4 * bold, 1, 1)
    for shape in [*shapes, sleeve]:
        pygame.draw.polygon(layer, (0, 0, 0, 0), shape)
    for shape in shapes[:-1]:
        stroke(layer, BLACK, [*shape, shape[0]], 1.2 * bold, 1, 1)
    pygame.draw.polygon(layer, (0, 0, 0, 0), _inner(palm))
    stroke(layer, BLACK, palm[-8:] + palm[:9], 1.2 * bold, 1, 1)
    stroke(layer, WHITE if who.cloth_tone < 0.42 else BLACK, [*sleeve, sleeve[0]], 1.4 * bold, 1, 1)


def _inner(palm: list[Point]) -> list[Point]:
    x, y = sum(point[0] for point in palm) / len(palm), sum(point[1] for point in palm) / len(palm)
    return [(x + (across - x) * 0.93, y + (down - y) * 0.93) for across, down in palm]


def _at(size: tuple[int, int], x: float, y: float) -> Point:
    scale = min(size) / 192
    return size[0] * 0.145 + x * scale, size[1] * 0.7 + y * scale


def _palm(size: tuple[int, int]) -> tuple[list[Point], list[Point], list[Point]]:
    """Return the palm, its shaded heel and the sleeve."""

    def shape(*points: Point) -> list[Point]:
        return [_at(size, *point) for point in points]

    palm = closed_curve(
        shape((10, 20), (8, 34), (-8, 34), (-12, 20), (-16, 2), (-15, -12), (-4, -16), (8, -15), (15, -8), (14, 6)), 4
    )
    heel = closed_curve(shape((8, 34), (2, 18), (8, 0), (14, -4), (14, 8), (10, 20)), 3)
    return palm, heel, shape((-12, 33), (12, 31), (17, 100), (-17, 100))


def _fingers(size: tuple[int, int]) -> list[tuple[list[Point], float]]:
    """Return the fingers from the little one to the thumb, each with its share of light."""
    scale = min(size) / 192
    ends = (
        ((-13, -8), (-20, -36), 7.4),
        ((-6, -12), (-10, -48), 8.0),
        ((2, -12), (2, -51), 8.2),
        ((10, -10), (14, -45), 8.0),
        ((12, 10), (29, -12), 8.4),
    )
    lights = (1.0, 1.0, 0.92, 0.82, 0.7)
    return [
        (finger(_at(size, *base), _at(size, *tip), wide * scale), light)
        for (base, tip, wide), light in zip(ends, lights, strict=True)
    ]


def finger(base: Point, tip: Point, wide: float) -> list[Point]:
    """Return a finger from its root to its tip."""
    across, down = tip[0] - base[0], tip[1] - base[1]
    length = math.hypot(across, down)
    side = (-down / length * wide / 2, across / length * wide / 2)
    ahead = (across / length * wide / 2, down / length * wide / 2)
    return closed_curve(
        [
            (base[0] + side[0], base[1] + side[1]),
            (tip[0] + side[0], tip[1] + side[1]),
            (tip[0] + ahead[0], tip[1] + ahead[1]),
            (tip[0] - side[0], tip[1] - side[1]),
            (base[0] - side[0], base[1] - side[1]),
        ],
        4,
    )
