"""Pictures of places: the press room from its last row, and what a level is about. Tones are screened, shapes are cut."""

import math
from collections.abc import Callable, Mapping, Sequence

import pygame

from game.desktop.drawing.chance import between, pick, share
from game.desktop.drawing.halftone import ink, print_tones
from game.desktop.drawing.stroke import closed_curve, curve, stroke
from game.desktop.tokens import Palette

Point = tuple[float, float]
Light = Callable[[float, float], float]
"""How light it is at a place, from 0 to 1; both coordinates from 0 to 1."""
Shapes = Callable[["Cutter", str], None]

_FINER = 2
_COARSE = 72
BLACK, WHITE = (0, 0, 0), (255, 255, 255)


class Cutter:
    """Cuts black and white shapes in coordinates from 0 to 1 across and from 0 to 1 down."""

    def __init__(self, surface: pygame.Surface) -> None:
        self.surface = surface
        self.width, self.height = surface.get_size()

    def at(self, points: Sequence[Point]) -> list[Point]:
        """Places in pixels."""
        return [(x * self.width, y * self.height) for x, y in points]

    def shape(self, points: Sequence[Point], white: bool = False) -> None:
        """A polygon."""
        pygame.draw.polygon(self.surface, WHITE if white else BLACK, self.at(points))

    def box(self, x: float, y: float, width: float, height: float, white: bool = False) -> None:
        """An upright rectangle."""
        self.shape([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], white)

    def blob(self, points: Sequence[Point], halo: float = 0.0) -> None:
        """A smooth outline, filled with black, with a paper edge so wide (in shares of the height)."""
        outline = closed_curve(self.at(points))
        pygame.draw.polygon(self.surface, BLACK, outline)
        if halo:
            closed = [*outline, outline[0], outline[1]]
            stroke(self.surface, WHITE, closed, halo * self.height, 1, 1)

    def line(self, points: Sequence[Point], width: float, white: bool = False) -> None:
        """A smooth line of this width in shares of the height."""
        stroke(self.surface, WHITE if white else BLACK, curve(self.at(points)), max(1.5, width * self.height), 0.7, 0.7)

    def disc(self, x: float, y: float, radius: float, white: bool = False) -> None:
        """A disc; the radius in shares of the height."""
        pygame.draw.circle(self.surface, WHITE if white else BLACK, self.at([(x, y)])[0], radius * self.height)


def draw_room(size: tuple[int, int], palette: Palette, unit: float = 1.0) -> pygame.Surface:
    """Draw the press room from its last row; one raised hand is red: somebody is about to ask.

    `size` is in pixels, `unit` the pixels of one unit.
    """
    return _printed(size, palette, unit, _room_light, _room_shapes, "room", _red_hand)


def draw_illustration(
    level: str, size: tuple[int, int], palette: Palette, unit: float = 1.0, subject: str = ""
) -> pygame.Surface:
    """Draw a level's picture: its subject's if that is known, else one of them that depends on the level's id alone."""
    light, shapes = SUBJECTS[subject] if subject in SUBJECTS else SUBJECTS[pick(level, "subject", tuple(SUBJECTS))]
    return _printed(size, palette, unit, light, shapes, level)


def _printed(
    size: tuple[int, int],
    palette: Palette,
    unit: float,
    light: Light,
    shapes: Shapes,
    name: str,
    after: Callable[[Cutter, Palette], None] | None = None,
) -> pygame.Surface:
    large = (size[0] * _FINER, size[1] * _FINER)
    picture = pygame.transform.smoothscale(_tones(light, size), large)
    print_tones(picture, palette, unit * _FINER)
    shapes(Cutter(picture), name)
    ink(picture, palette)
    if after is not None:
        after(Cutter(picture), palette)
    return pygame.transform.smoothscale(picture, size)


def _tones(light: Light, size: tuple[int, int]) -> pygame.Surface:
    """The light of a place, coarsely: it is screened anyway."""
    across, down = _COARSE, max(8, round(_COARSE * size[1] / size[0]))
    small = pygame.Surface((across, down), depth=32)
    for x in range(across):
        for y in range(down):
            tone = round(255 * min(1.0, max(0.0, light((x + 0.5) / across, (y + 0.5) / down))))
            small.set_at((x, y), (tone, tone, tone))
    return small


def _glow(x: float, y: float, at: Point, reach: float) -> float:
    """How much a lamp at a place lights another."""
    return math.exp(-(((x - at[0]) * 2.2) ** 2 + (y - at[1]) ** 2) / (reach * reach))


# -- the press room -----------------------------------------------------------------------------------------------

_FLASHES: Sequence[tuple[Point, float, float]] = (
    ((0.15, 0.36), 0.20, 0.9),
    ((0.50, 0.27), 0.24, 0.9),
    ((0.72, 0.46), 0.17, 0.8),
    ((0.86, 0.30), 0.20, 0.9),
)


def _room_light(x: float, y: float) -> float:
    tone = 0.46 - 0.16 * abs(x - 0.5) + 0.10 * math.sin(9 * x) - 0.22 * max(0.0, 0.25 - y)
    return tone + sum(strength * _glow(x, y, at, reach) for at, reach, strength in _FLASHES)


def _room_shapes(cut: Cutter, name: str) -> None:
    _podium(cut, 0.5, 0.47, 0.20, 0.53)
    for number in range(12):
        x = 0.05 + number * 0.082 + between(name, f"x{number}", -0.012, 0.012)
        _head(cut, x, 0.76 + between(name, f"y{number}", -0.05, 0.03), pick(name, f"hair{number}", _HAIR))
        if number in (3, 11):
            _arm(cut, x + 0.028, 0.60)


def _podium(cut: Cutter, x: float, top: float, width: float, height: float) -> None:
    """A lectern with microphones and a plate."""
    half = width / 2
    for place in range(7):
        lean = (place - 3) * 0.034
        foot, head = (x + lean * 0.75, top), (x + lean * 1.25, top - 0.15 + 0.014 * abs(place - 3) ** 1.5)
        bend = (x + lean * 0.7, (foot[1] + head[1]) / 2)
        cut.line([foot, bend, head], 0.008)
        _microphone(cut, head, lean * 6)
    cut.box(x - half, top, width, 0.045)
    cut.box(x - half, top + 0.045, width, 0.006, white=True)
    cut.shape(
        [
            (x - half * 0.86, top + 0.05),
            (x + half * 0.86, top + 0.05),
            (x + half * 0.66, top + height),
            (x - half * 0.66, top + height),
        ]
    )
    for line in range(7):
        cut.box(x - half * 0.76 + line * 0.008, top + 0.09, 0.0022, height, white=True)
    cut.disc(x, top + 0.2, 0.062, white=True)
    cut.disc(x, top + 0.2, 0.053)
    for bar in (-0.021, 0.0, 0.021):
        cut.box(x + bar * 0.62 - 0.004, top + 0.172, 0.008, 0.038, white=True)
    cut.box(x - 0.02, top + 0.22, 0.04, 0.009, white=True)


def _microphone(cut: Cutter, at: Point, lean: float) -> None:
    x, y = at
    ratio = cut.height / cut.width
    wide, high = 0.019 * ratio, 0.034
    top = (x + lean * high * ratio, y - high)
    cut.line([(x, y + 0.012), top], 0.042)
    for step in (0.2, 0.5, 0.8):
        middle = (x + (top[0] - x) * step, y + (top[1] - y) * step)
        cut.line(
            [(middle[0] - wide * 0.7, middle[1] - 0.003), (middle[0] + wide * 0.7, middle[1] + 0.003)],
            0.006,
            white=True,
        )


_HAIR = ("short", "bun", "long", "bald", "bob")


def _head(cut: Cutter, x: float, y: float, hair: str) -> None:
    """Somebody's head and shoulders from behind."""
    ratio = cut.height / cut.width
    wide = 0.066 * ratio
    shoulders = [
        (x - wide * 2.3, 1.1), (x - wide * 2.15, y + 0.26), (x - wide * 1.1, y + 0.165), (x, y + 0.14),
        (x + wide * 1.1, y + 0.165), (x + wide * 2.15, y + 0.26), (x + wide * 2.3, 1.1),
    ]  # fmt: skip
    cut.blob(shoulders, 0.009)
    if hair == "bun":
        cut.blob([(x - wide * 0.4, y - 0.1), (x, y - 0.125), (x + wide * 0.4, y - 0.1), (x, y - 0.06)], 0.007)
    low = {"long": 0.17, "bob": 0.12}.get(hair, 0.085)
    broad = 1.22 if hair in ("long", "bob") else 1.0
    head = [
        (x - wide * broad, y + low * 0.4), (x - wide * 0.92, y - 0.05), (x, y - 0.092), (x + wide * 0.92, y - 0.05),
        (x + wide * broad, y + low * 0.4), (x + wide * 0.8 * broad, y + low), (x - wide * 0.8 * broad, y + low),
    ]  # fmt: skip
    cut.blob(head, 0.009)
    if hair == "bald":
        cut.line([(x - wide * 0.9, y + 0.02), (x, y + 0.038), (x + wide * 0.9, y + 0.02)], 0.006, white=True)
        return
    strands = 6 if hair in ("long", "bob") else 4
    for strand in range(strands):
        across = x + wide * (strand - (strands - 1) / 2) * 0.3
        length = low * 0.9 if hair in ("long", "bob") else 0.035
        cut.line([(across, y - 0.06), (across * 0.97 + x * 0.03, y - 0.06 + length)], 0.005, white=True)


def _arm(cut: Cutter, x: float, top: float) -> None:
    for points, width in _arm_lines(cut, x, top):
        stroke(cut.surface, WHITE, cut.at(points), (width + 0.012) * cut.height, 1, 1)
    for points, width in _arm_lines(cut, x, top):
        stroke(cut.surface, BLACK, cut.at(points), width * cut.height, 1, 1)


def _arm_lines(cut: Cutter, x: float, top: float) -> list[tuple[list[Point], float]]:
    """A sleeve, a palm and five fingers."""
    ratio = cut.height / cut.width
    lines: list[tuple[list[Point], float]] = [
        ([(x + 0.012, 1.05), (x + 0.003, top + 0.16)], 0.078),
        ([(x + 0.003, top + 0.2), (x, top + 0.07)], 0.05),
    ]
    for finger, (lean, length) in enumerate(((-0.62, 0.05), (-0.26, 0.085), (0.0, 0.095), (0.26, 0.085), (0.5, 0.062))):
        root = (x + (finger - 2) * 0.0105 * ratio, top + 0.075)
        lines.append(([root, (root[0] + lean * length * ratio * 0.55, top + 0.075 - length)], 0.0165))
    return lines


def _red_hand(cut: Cutter, palette: Palette) -> None:
    """The one who will ask, in the one red."""
    for points, width in _arm_lines(cut, 0.655, 0.56):
        stroke(cut.surface, palette.paper, cut.at(points), (width + 0.012) * cut.height, 1, 1)
    for points, width in _arm_lines(cut, 0.655, 0.56):
        stroke(cut.surface, palette.red, cut.at(points), width * cut.height, 1, 1)


# -- what levels are about ----------------------------------------------------------------------------------------


def _hall_light(x: float, y: float) -> float:
    column = 0.5 + 0.5 * math.cos(2 * math.pi * 8 * x)
    return 0.12 + 0.62 * column * (1 - 0.75 * abs(y - 0.42)) - 0.5 * (y > 0.86)


def _hall_shapes(cut: Cutter, name: str) -> None:
    """Columns, and somebody on a screen."""
    cut.box(0, 0, 1, 0.1)
    for edge in range(17):
        cut.box(edge / 16 - 0.006, 0.1, 0.012, 0.77)
    cut.box(0.345, 0.2, 0.31, 0.5)
    cut.box(0.36, 0.22, 0.28, 0.46, white=True)
    ratio = cut.height / cut.width
    cut.disc(0.5, 0.39, 0.085)
    cut.shape(
        [
            (0.5 - 0.26 * ratio, 0.68),
            (0.5 - 0.2 * ratio, 0.55),
            (0.5 - 0.06 * ratio, 0.49),
            (0.5 + 0.06 * ratio, 0.49),
            (0.5 + 0.2 * ratio, 0.55),
            (0.5 + 0.26 * ratio, 0.68),
        ]
    )
    cut.box(0, 0.87, 1, 0.13)


def _river_light(x: float, y: float) -> float:
    if y < 0.52:
        return 0.34 + 0.55 * _glow(x, y, (0.72, 0.3), 0.34) + 0.12 * math.sin(5 * x + 3 * y)
    return 0.36 + 0.3 * math.sin(34 * y + 3 * math.sin(6 * x)) + 0.35 * _glow(x, y, (0.72, 0.62), 0.2)


def _river_shapes(cut: Cutter, name: str) -> None:
    """Roofs standing in water at night."""
    cut.blob([(-0.1, 0.55), (0.1, 0.36), (0.32, 0.42), (0.55, 0.3), (0.82, 0.4), (1.1, 0.34), (1.1, 0.56)])
    for number, x in enumerate((0.08, 0.27, 0.5, 0.74)):
        wide = between(name, f"house{number}", 0.13, 0.17)
        top = between(name, f"top{number}", 0.4, 0.5)
        _house(cut, x, top, wide)
    cut.disc(0.86, 0.17, 0.07, white=True)
    for number in range(9):
        x, y = share(name, f"ripple{number}") * 0.9, 0.7 + number * 0.033
        cut.line([(x, y), (x + 0.06, y - 0.012), (x + 0.14, y)], 0.008, white=number % 2 == 0)


def _house(cut: Cutter, x: float, top: float, wide: float) -> None:
    cut.shape([(x - 0.022, top + 0.012), (x + wide / 2, top - 0.16), (x + wide + 0.022, top + 0.012)], white=True)
    cut.shape([(x - 0.015, top), (x + wide / 2, top - 0.14), (x + wide + 0.015, top)])
    cut.box(x, top, wide, 0.68 - top)
    for window in (0.2, 0.6):
        cut.box(x + wide * window, top + 0.05, wide * 0.2, 0.07, white=True)
    cut.line([(x - 0.02, 0.68), (x + wide / 2, 0.67), (x + wide + 0.02, 0.68)], 0.012, white=True)


def _railway_light(x: float, y: float) -> float:
    if y > 0.7:
        return 0.7 - 0.35 * (y - 0.7) * 3
    wall = 0.2 + 0.22 * abs(math.sin(23 * x + 11 * math.sin(7 * y)))
    return wall if x < 0.62 - 0.25 * y else 0.62 + 0.3 * _glow(x, y, (0.9, 0.15), 0.4)


def _railway_shapes(cut: Cutter, name: str) -> None:
    """A train beneath a wall of rock."""
    cut.line([(0.62, -0.02), (0.57, 0.2), (0.52, 0.42), (0.44, 0.7)], 0.02)
    for number in range(7):
        x, y = 0.05 + 0.07 * number, 0.12 + 0.08 * (number % 4)
        cut.line([(x, y), (x + 0.03, y + 0.1), (x + 0.01, y + 0.2)], 0.012)
    cut.shape([(0.18, 0.52), (0.86, 0.52), (0.93, 0.6), (0.95, 0.74), (0.18, 0.74)], white=True)
    cut.shape([(0.19, 0.54), (0.855, 0.54), (0.92, 0.61), (0.935, 0.72), (0.19, 0.72)])
    for window in range(8):
        cut.box(0.225 + window * 0.078, 0.58, 0.05, 0.06, white=True)
    cut.shape([(0.86, 0.58), (0.895, 0.61), (0.905, 0.645), (0.86, 0.645)], white=True)
    cut.box(0, 0.77, 1, 0.02)
    cut.box(0, 0.85, 1, 0.025)
    for sleeper in range(17):
        x = sleeper / 16
        cut.shape([(x - 0.012, 0.8), (x + 0.012, 0.8), (x + 0.03, 0.95), (x - 0.005, 0.95)])
    for number in range(6):
        x, y = 0.1 + 0.03 * number, 0.68 + 0.02 * (number % 3)
        cut.disc(x - 0.03, y, between(name, f"rock{number}", 0.03, 0.07))


def _papers_light(x: float, y: float) -> float:
    return 0.1 + 0.28 * _glow(x, y, (0.5, 0.4), 0.7)


def _papers_shapes(cut: Cutter, name: str) -> None:
    """A file that lies open."""
    for number, (x, y, lean) in enumerate(((0.2, 0.2, -0.05), (0.52, 0.14, 0.05), (0.34, 0.1, 0.0))):
        corners = [(x + lean, y), (x + 0.3 + lean, y + 0.02), (x + 0.3 - lean, y + 0.84), (x - lean, y + 0.82)]
        cut.shape([(cx + (0.5 - x) * 0.0 - 0.006 * (-1) ** place, cy) for place, (cx, cy) in enumerate(corners)])
        cut.shape([(cx, cy) for cx, cy in corners], white=True)
        for line in range(9):
            long = between(name, f"{number}.{line}", 0.1, 0.23)
            top = y + 0.1 + line * 0.075
            struck = share(name, f"struck{number}.{line}") < 0.3
            along = lean * (1 - 2 * (top - y) / 0.84)
            cut.box(x + 0.035 + along, top, long, 0.034 if struck else 0.012)


def _podium_light(x: float, y: float) -> float:
    return 0.3 + 0.65 * _glow(x, y, (0.5, 0.3), 0.42) - 0.2 * y


def _podium_shapes(cut: Cutter, name: str) -> None:
    """An empty lectern."""
    _podium(cut, 0.5, 0.45, 0.26, 0.6)


SUBJECTS: Mapping[str, tuple[Light, Shapes]] = {
    "hall": (_hall_light, _hall_shapes),
    "river": (_river_light, _river_shapes),
    "railway": (_railway_light, _railway_shapes),
    "papers": (_papers_light, _papers_shapes),
    "podium": (_podium_light, _podium_shapes),
}
"""What pictures there are, by name: how the light falls, and what is cut into it."""
