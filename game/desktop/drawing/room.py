"""The press room from its last row: lights, a lectern full of microphones, heads, and one hand that is live."""

import math
from collections.abc import Sequence

import pygame

from game.desktop.drawing.chance import between, pick
from game.desktop.drawing.props import finger
from game.desktop.drawing.screened import TIMES, finished, ground
from game.desktop.drawing.stroke import Point, closed_curve, curve, stroke
from game.desktop.tokens import Palette

BLACK, WHITE = (0, 0, 0), (255, 255, 255)
_LIGHTS = ((0.15, 0.36, 0.012), (0.5, 0.28, 0.02), (0.71, 0.46, 0.008), (0.85, 0.33, 0.014))
_HANDS = ((0.255, 0.60), (0.66, 0.565), (0.93, 0.60))
_LIVE = 1
"""Which of the hands is up now."""


def draw_room(size: tuple[int, int], palette: Palette, unit: float = 1.0) -> pygame.Surface:
    """Draw the press room, `size` in pixels, `unit` pixels a unit; red is only the hand that is up."""
    picture = ground(size, _lit, palette, unit)
    scale = picture.get_height() / 440
    middle = picture.get_width() / 2 + 15 * scale
    _lectern(picture, middle, scale)
    for number, (across, top) in enumerate(_HANDS):
        if number != _LIVE:
            _arm(picture, BLACK, picture.get_width() * across, picture.get_height() * top, scale)
    heads = max(6, round(picture.get_width() / (86 * scale)))
    live_x = picture.get_width() * _HANDS[_LIVE][0]
    _heads(picture, heads, scale)
    shown = finished(picture, size, palette)
    _live_arm(shown, live_x / TIMES, size[1] * _HANDS[_LIVE][1], scale / TIMES, palette)
    return shown


def _lit(x: float, y: float) -> float:
    curtain = 0.07 * math.sin(38 * x) + 0.04 * math.sin(91 * x + 2)
    tone = 0.34 + curtain + 0.2 * math.exp(-(((y - 0.55) / 0.4) ** 2)) - 0.28 * max(0.0, 0.2 - y) / 0.2
    tone -= 0.5 * max(0.0, abs(x - 0.5) - 0.36) * 2
    for across, down, reach in _LIGHTS:
        distance = ((x - across) ** 2 + ((y - down) * 0.45) ** 2) / reach
        tone += 1.3 * math.exp(-distance * 9) + 0.32 * math.exp(-distance)
    return tone


def _outlined(picture: pygame.Surface, shape: Sequence[Point], halo: float) -> None:
    pygame.draw.polygon(picture, BLACK, shape)
    stroke(picture, WHITE, [*shape, shape[0]], halo, 1, 1)


def _lectern(picture: pygame.Surface, x: float, scale: float) -> None:
    foot = picture.get_height()

    def at(across: float, up: float) -> Point:
        return x + across * scale, foot - up * scale

    for number in range(7):
        _stalk(
            picture, at(-54 + 18 * number, 236), at(-96 + 32 * number, 305 + 14 * math.sin(math.pi * number / 6)), scale
        )
    pygame.draw.polygon(picture, WHITE, [at(-92, 218), at(92, 218), at(72, 0), at(-72, 0)])
    pygame.draw.polygon(picture, BLACK, [at(-88, 218), at(88, 218), at(68, 0), at(-68, 0)])
    pygame.draw.polygon(picture, WHITE, [at(-106, 238), at(106, 238), at(106, 214), at(-106, 214)])
    pygame.draw.polygon(picture, BLACK, [at(-103, 235), at(103, 235), at(103, 218), at(-103, 218)])
    for number in range(9):
        stroke(
            picture,
            WHITE,
            [at(-76 + 4.5 * number, 204), at(-62 + 4.5 * number, 0)],
            (1.9 - 0.18 * number) * scale,
            1,
            1,
        )
    centre = at(8, 140)
    pygame.draw.circle(picture, WHITE, centre, 26 * scale, max(1, round(4 * scale)))
    for number in (-1, 0, 1):
        pygame.draw.rect(
            picture, WHITE, (centre[0] + (number * 10 - 3) * scale, centre[1] - 13 * scale, 6 * scale, 19 * scale)
        )
    pygame.draw.rect(picture, WHITE, (centre[0] - 14 * scale, centre[1] + 10 * scale, 28 * scale, 4 * scale))


def _stalk(picture: pygame.Surface, root: Point, head: Point, scale: float) -> None:
    bend = (root[0] + (head[0] - root[0]) * 0.75, root[1] + (head[1] - root[1]) * 0.45)
    path = curve([root, bend, head], 8)
    stroke(picture, WHITE, path, 8 * scale, 1, 1)
    stroke(picture, BLACK, path, 4 * scale, 1, 1)
    lean = math.atan2(head[1] - bend[1], head[0] - bend[0])
    along, across = (math.cos(lean), math.sin(lean)), (-math.sin(lean), math.cos(lean))

    def capsule(grown: float) -> list[Point]:
        corners = ((-13, -9), (13, -9), (17, 0), (13, 9), (-13, 9), (-17, 0))
        return closed_curve(
            [_shifted(head, along, across, a * grown * scale, b * grown * scale) for a, b in corners], 5
        )

    pygame.draw.polygon(picture, WHITE, capsule(1.25))
    pygame.draw.polygon(picture, BLACK, capsule(1.0))
    for ring in (-5, 1, 7):
        ends = [_shifted(head, along, across, ring * scale, side * 7 * scale) for side in (-1, 1)]
        stroke(picture, WHITE, ends, 1.8 * scale, 1, 1)


def _shifted(origin: Point, along: Point, across: Point, ahead: float, aside: float) -> Point:
    return origin[0] + along[0] * ahead + across[0] * aside, origin[1] + along[1] * ahead + across[1] * aside


def arm_shapes(x: float, top: float, foot: float, scale: float) -> list[list[Point]]:
    """Return a raised arm and its hand: fingers from the top, then the arm down to the foot of the picture."""

    def at(across: float, down: float) -> Point:
        return x + across * scale, top + down * scale

    ends = (
        ((-11, 34), (-17, 11), 7.5),
        ((-4, 30), (-6, 0), 8.0),
        ((4, 30), (4, -2), 8.0),
        ((11, 33), (13, 6), 7.6),
        ((13, 50), (25, 33), 7.6),
    )
    fingers = [finger(at(*root), at(*tip), wide * scale) for root, tip, wide in ends]
    palm = curve([at(-15, 32), at(0, 26), at(15, 32), at(15, 52), at(10, 68)], 4)
    sleeve = [(x + 19 * scale, foot), (x - 21 * scale, foot), at(-12, 68)]
    return [*fingers, [*palm, *sleeve]]


def _arm(picture: pygame.Surface, colour: tuple[int, int, int], x: float, top: float, scale: float) -> None:
    shapes = arm_shapes(x, top, picture.get_height(), scale)
    for shape in shapes:
        stroke(picture, WHITE, [*shape, shape[0]], 5.5 * scale, 1, 1)
    for shape in shapes:
        pygame.draw.polygon(picture, colour, shape)


def _live_arm(shown: pygame.Surface, x: float, top: float, scale: float, palette: Palette) -> None:
    """Paint the hand that is up, over the finished picture, with smooth edges."""
    finer = 3
    width, height = round(80 * scale), shown.get_height() - round(top) + round(12 * scale)
    large = pygame.Surface((width * finer, height * finer), pygame.SRCALPHA)
    large.fill((*palette.paper, 0))
    shapes = arm_shapes(width * finer / 2, 12 * scale * finer, height * finer, scale * finer)
    for shape in shapes:
        stroke(large, (*palette.paper, 255), [*shape, shape[0]], 5.5 * scale * finer, 1, 1)
    for shape in shapes:
        pygame.draw.polygon(large, (*palette.red, 255), shape)
    shown.blit(pygame.transform.smoothscale(large, (width, height)), (round(x - width / 2), round(top - 12 * scale)))


def _heads(picture: pygame.Surface, number: int, scale: float) -> None:
    width, height = picture.get_size()
    for place in range(number):
        name = f"row {place}"
        x = width * (place + 0.5) / number + between(name, "aside", -10, 10) * scale
        y = height - between(name, "height", 78, 104) * scale
        _head(picture, name, x, y, scale * between(name, "size", 0.92, 1.08))


def _head(picture: pygame.Surface, name: str, x: float, y: float, scale: float) -> None:
    """Draw one of those who sit before us, from behind."""

    def at(across: float, down: float) -> Point:
        return x + across * scale, y + down * scale

    kind = pick(name, "hair", ("short", "bun", "bob", "short", "cap", "bob"))
    shoulders = curve(
        [at(-66, 150), at(-62, 84), at(-44, 56), at(-16, 46), at(16, 46), at(44, 56), at(62, 84), at(66, 150)], 5
    )
    _outlined(picture, [*shoulders, at(66, 200), at(-66, 200)], 4 * scale)
    if kind == "bun":
        _outlined(picture, closed_curve([at(-13, -46), at(0, -58), at(13, -46), at(0, -34)], 5), 3 * scale)
    if kind == "bob":
        skull = closed_curve(
            [at(-30, -8), at(-20, -34), at(0, -41), at(20, -34), at(30, -8), at(33, 36), at(0, 44), at(-33, 36)], 5
        )
    else:
        skull = closed_curve(
            [at(-27, -6), at(-19, -32), at(0, -39), at(19, -32), at(27, -6), at(21, 26), at(0, 38), at(-21, 26)], 5
        )
    _outlined(picture, skull, 4 * scale)
    _combed(picture, name, kind, at, scale)


def _combed(picture: pygame.Surface, name: str, kind: str, at: object, scale: float) -> None:
    """Cut the strands of a head seen from behind."""
    assert callable(at)
    if kind == "cap":
        stroke(picture, WHITE, curve([at(-25, 8), at(0, 13), at(25, 8)], 6), 2.4 * scale, 0.6, 0.6)
        return
    ends = {"bob": (36, 1.5), "bun": (16, 1.3), "short": (0, 1.1)}[kind]
    for number in range(-3, 4):
        lean = number * 6.4
        start = at(lean * 0.55, -30 + 1.2 * abs(number))
        path = curve(
            [start, at(lean * 1.05, -10), at(lean * ends[1], ends[0] * between(name, f"strand {number}", 0.8, 1.0))], 5
        )
        stroke(picture, WHITE, path, 1.9 * scale, 0.3, 0.0)
