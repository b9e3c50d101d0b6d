"""Pictures for the list of levels: a hall, a lectern, papers, cameras, water, a skyline."""

import math
from collections.abc import Callable

import pygame

from game.desktop.drawing.chance import between, pick, share
from game.desktop.drawing.screened import Tone, finished, ground
from game.desktop.drawing.stroke import Point, curve, stroke
from game.desktop.tokens import Palette

BLACK, WHITE = (0, 0, 0), (255, 255, 255)


def draw_illustration(
    level: str, size: tuple[int, int], palette: Palette, unit: float = 1.0, subject: str | None = None
) -> pygame.Surface:
    """Draw a level's picture: of a subject from `SUBJECTS`, else of one that its id chooses. Raises KeyError for another."""
    tone, cut = _SUBJECTS[subject or pick(level, "subject", INDOORS)]
    picture = ground(size, tone, palette, unit)
    cut(picture, level)
    return finished(picture, size, palette)


class _Sheet:
    """A picture 304 by 147 wide and high, whatever its pixels."""

    def __init__(self, picture: pygame.Surface) -> None:
        self.picture = picture
        self.across, self.down = picture.get_width() / 304, picture.get_height() / 147
        self.scale = min(self.across, self.down)

    def at(self, x: float, y: float) -> Point:
        return x * self.across, y * self.down

    def shape(self, colour: tuple[int, int, int], *points: Point) -> None:
        pygame.draw.polygon(self.picture, colour, [self.at(*point) for point in points])

    def line(self, colour: tuple[int, int, int], width: float, *points: Point, ends: float = 1.0) -> None:
        stroke(self.picture, colour, curve([self.at(*point) for point in points], 6), width * self.scale, ends, ends)

    def disc(self, colour: tuple[int, int, int], x: float, y: float, radius: float) -> None:
        pygame.draw.circle(self.picture, colour, self.at(x, y), radius * self.scale)


def _hall_tone(x: float, y: float) -> float:
    column = (x * 8) % 1
    if y < 0.12:
        return 0.12
    return 0.16 + (0.62 * math.sin(math.pi * column / 0.5) ** 0.8 * (0.4 + 0.6 * y) if column < 0.5 else 0.03)


def _hall(picture: pygame.Surface, level: str) -> None:
    sheet = _Sheet(picture)
    sheet.shape(BLACK, (104, 28), (200, 28), (200, 104), (104, 104))
    sheet.shape(WHITE, (107, 31), (197, 31), (197, 101), (107, 101))
    sheet.disc(BLACK, 152, 56, 13)
    sheet.shape(BLACK, (122, 101), (128, 80), (144, 72), (160, 72), (176, 80), (182, 101))
    _row_of_heads(sheet, level, 136, 13)


def _row_of_heads(sheet: _Sheet, level: str, y: float, number: int) -> None:
    for place in range(number):
        x = 304 * (place + 0.5) / number + between(level, f"head {place}", -4, 4)
        down = y + between(level, f"row {place}", -4, 4)
        for colour, grown in ((WHITE, 1.6), (BLACK, 0.0)):
            sheet.shape(
                colour,
                (x - 15 - grown, 150),
                (x - 12 - grown, down + 9 - grown),
                (x + 12 + grown, down + 9 - grown),
                (x + 15 + grown, 150),
            )
            sheet.disc(colour, x, down, 8 + grown)


def _lectern_tone(x: float, y: float) -> float:
    return 0.2 + 0.85 * math.exp(-(((x - 0.5) / 0.24) ** 2) - ((y - 0.35) / 0.5) ** 2)


def _lectern(picture: pygame.Surface, level: str) -> None:
    sheet = _Sheet(picture)
    for number in range(5):
        x, top = 124 + 14 * number, 40 - 8 * math.sin(math.pi * number / 4)
        lean = (number - 2) * 12
        sheet.line(WHITE, 4.4, (x, 84), (x + lean * 0.7, 62), (x + lean, top + 8))
        sheet.line(BLACK, 2.4, (x, 84), (x + lean * 0.7, 62), (x + lean, top + 8))
        for colour, grown in ((WHITE, 1.8), (BLACK, 0.0)):
            sheet.line(
                colour,
                11 + 2 * grown,
                (x + lean, top + 12 + grown),
                (x + lean * 1.12, top),
                (x + lean * 1.2, top - 8 - grown),
                ends=0.8,
            )
        sheet.line(WHITE, 1.2, (x + lean - 4, top + 3), (x + lean + 5, top + 3))
    sheet.shape(WHITE, (92, 81), (212, 81), (212, 98), (92, 98))
    sheet.shape(BLACK, (94, 83), (210, 83), (210, 96), (94, 96))
    sheet.shape(WHITE, (102, 98), (202, 98), (192, 150), (112, 150))
    sheet.shape(BLACK, (104, 98), (200, 98), (190, 150), (114, 150))
    for number in range(5):
        sheet.line(WHITE, 1.3 - 0.2 * number, (110 + 4 * number, 102), (117 + 4 * number, 147))


def _paper_tone(x: float, y: float) -> float:
    return 0.14 + 0.18 * y + 0.1 * math.sin(14 * x)


def _papers(picture: pygame.Surface, level: str) -> None:
    sheet = _Sheet(picture)
    for number, lean in enumerate((-16, 12, -3)):
        name = f"{level} sheet {number}"
        x = 74 + 42 * number
        corners = ((x + lean, 14 + 6 * number), (x + 84 + lean, 10 + 8 * number), (x + 92, 150), (x, 150))
        sheet.shape(BLACK, *[(across + (2.5 if across > x + 40 else -2.5), down - 2.5) for across, down in corners])
        sheet.shape(WHITE, *corners)
        for row in range(9):
            down = 34 + 6 * number + row * 12.5
            start = x + 12 + lean * (150 - down) / 136
            long = between(name, f"line {row}", 36, 66)
            struck = share(name, f"struck {row}") < 0.42
            sheet.line(BLACK, 6.6 if struck else 1.7, (start, down), (start + long, down - 0.8))


def _camera_tone(x: float, y: float) -> float:
    flash = math.exp(-(((x - 0.26) / 0.1) ** 2) - ((y - 0.3) / 0.28) ** 2) + 0.7 * math.exp(
        -(((x - 0.8) / 0.07) ** 2) - ((y - 0.24) / 0.2) ** 2
    )
    return 0.28 + 0.2 * y + 0.9 * flash


def _cameras(picture: pygame.Surface, level: str) -> None:
    sheet = _Sheet(picture)
    for number, x in enumerate((58, 154, 246)):
        y = 62 + (8, -4, 10)[number]
        for colour, grown in ((WHITE, 2.0), (BLACK, 0.0)):
            sheet.line(colour, 3 + grown, (x, y + 20), (x - 26, 152))
            sheet.line(colour, 3 + grown, (x, y + 20), (x + 26, 152))
            sheet.line(colour, 3 + grown, (x, y + 20), (x, 152))
            sheet.shape(
                colour,
                (x - 30 - grown, y - 16 - grown),
                (x + 22 + grown, y - 16 - grown),
                (x + 22 + grown, y + 20 + grown),
                (x - 30 - grown, y + 20 + grown),
            )
            sheet.shape(
                colour,
                (x + 20, y - 8 - grown),
                (x + 42 + grown, y - 14 - grown),
                (x + 42 + grown, y + 18 + grown),
                (x + 20, y + 12 + grown),
            )
            sheet.shape(
                colour,
                (x - 22 - grown, y - 28 - grown),
                (x + 4 + grown, y - 28 - grown),
                (x + 4 + grown, y - 14),
                (x - 22 - grown, y - 14),
            )
        sheet.disc(WHITE, x - 6, y + 2, 9)
        sheet.disc(BLACK, x - 6, y + 2, 6)
        sheet.disc(WHITE, x - 8, y, 2)


def _water_tone(x: float, y: float) -> float:
    if y < 0.48:
        return 0.95 - 0.55 * y
    return 0.5 + 0.2 * math.sin(60 * y + 5 * math.sin(6 * x)) - 0.25 * (y - 0.48)


def _water(picture: pygame.Surface, level: str) -> None:
    sheet = _Sheet(picture)
    hills = [(0.0, 72.0), (0, 52), (40, 40), (82, 46), (122, 60), (170, 44), (216, 36), (262, 48), (304, 44), (304, 72)]
    pygame.draw.polygon(picture, BLACK, curve([sheet.at(*point) for point in hills], 5))
    for x, wide, high in ((70, 26, 20), (150, 34, 26), (228, 24, 18)):
        sheet.shape(
            WHITE,
            (x - 2, 92),
            (x - 2, 90 - high),
            (x + wide / 2, 78 - high),
            (x + wide + 2, 90 - high),
            (x + wide + 2, 92),
        )
        sheet.shape(BLACK, (x, 91), (x, 91 - high), (x + wide, 91 - high), (x + wide, 91))
        sheet.shape(BLACK, (x - 4, 91 - high), (x + wide / 2, 79 - high), (x + wide + 4, 91 - high))
        sheet.shape(WHITE, (x + 6, 82), (x + 6, 90 - high + 5), (x + 13, 90 - high + 5), (x + 13, 82))
    for row in range(7):
        y = 95.0 + row * 7.6
        for piece in range(4):
            start = 304 * share(level, f"wave {row} {piece}")
            long = between(level, f"long {row} {piece}", 18, 52)
            sheet.line(
                WHITE if piece % 2 else BLACK,
                1.8 + row * 0.12,
                (start, y),
                (start + long / 2, y + 1.6),
                (start + long, y),
                ends=0.1,
            )


def _skyline_tone(x: float, y: float) -> float:
    return 0.3 + 0.6 * y + 0.35 * math.exp(-(((x - 0.7) / 0.12) ** 2) - ((y - 0.45) / 0.22) ** 2)


def _skyline(picture: pygame.Surface, level: str) -> None:
    sheet = _Sheet(picture)
    x, number = -6.0, 0
    while x < 304:
        wide, top = between(level, f"wide {number}", 18, 38), between(level, f"top {number}", 46, 112)
        sheet.shape(WHITE, (x - 1.2, 150), (x - 1.2, top - 1.6), (x + wide + 1.2, top - 1.6), (x + wide + 1.2, 150))
        sheet.shape(BLACK, (x, 150), (x, top), (x + wide, top), (x + wide, 150))
        for row in range(int((146 - top) / 9)):
            for column in range(int(wide / 7)):
                if share(level, f"window {number} {row} {column}") < 0.3:
                    left, up = x + 4 + column * 6.6, top + 6 + row * 9
                    sheet.shape(WHITE, (left, up), (left + 3, up), (left + 3, up + 4.4), (left, up + 4.4))
        x, number = x + wide + 1.6, number + 1


_SUBJECTS: dict[str, tuple[Tone, Callable[[pygame.Surface, str], None]]] = {
    "hall": (_hall_tone, _hall),
    "lectern": (_lectern_tone, _lectern),
    "papers": (_paper_tone, _papers),
    "cameras": (_camera_tone, _cameras),
    "water": (_water_tone, _water),
    "skyline": (_skyline_tone, _skyline),
}
SUBJECTS = tuple(_SUBJECTS)
INDOORS = ("hall", "lectern", "papers", "cameras")
"""What suits any level."""
