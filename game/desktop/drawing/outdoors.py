"""Pictures of places: water, a skyline, a railway. What is light, and what is cut."""

import math

import pygame

from game.desktop.drawing.chance import between, share
from game.desktop.drawing.sheet import BLACK, WHITE, Sheet
from game.desktop.drawing.stroke import curve


def water_tone(x: float, y: float) -> float:
    """How light it is there."""
    if y < 0.48:
        return 0.95 - 0.55 * y
    return 0.5 + 0.2 * math.sin(60 * y + 5 * math.sin(6 * x)) - 0.25 * (y - 0.48)


def water(picture: pygame.Surface, level: str) -> None:
    """Cut the picture."""
    sheet = Sheet(picture)
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


def skyline_tone(x: float, y: float) -> float:
    """How light it is there."""
    return 0.3 + 0.6 * y + 0.35 * math.exp(-(((x - 0.7) / 0.12) ** 2) - ((y - 0.45) / 0.22) ** 2)


def skyline(picture: pygame.Surface, level: str) -> None:
    """Cut the picture."""
    sheet = Sheet(picture)
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


def railway_tone(x: float, y: float) -> float:
    """How light it is there."""
    if y < 0.5:
        return 0.92 - 0.7 * y + 0.1 * math.exp(-(((x - 0.5) / 0.12) ** 2))
    return 0.42 + 0.25 * (y - 0.5)


def railway(picture: pygame.Surface, level: str) -> None:
    """Cut the picture."""
    sheet = Sheet(picture)
    left = [(0.0, 150.0), (0, 30), (34, 18), (72, 40), (104, 34), (140, 70), (148, 150)]
    right = [(304.0, 150.0), (304, 12), (262, 24), (226, 20), (196, 52), (166, 72), (156, 150)]
    for bank in (left, right):
        sheet.shape(BLACK, *bank)
    sheet.shape(WHITE, (148, 74), (156, 74), (262, 150), (42, 150))
    for row in range(9):
        y = 76 + 74 * (row / 8) ** 2
        half = 5 + 88 * (row / 8) ** 2
        sheet.line(BLACK, 1.2 + 5.4 * (row / 8) ** 2, (152 - half, y), (152 + half, y))
    for side in (-1, 1):
        sheet.shape(
            BLACK, (152 + side * 2.5, 74), (152 + side * 3.7, 74), (152 + side * 68, 150), (152 + side * 58, 150)
        )
        for row in range(4):
            x, foot = 152 + side * (20 + 34 * row), 78 + 16 * row
            sheet.line(WHITE, 3.4 + row, (x, foot), (x, foot - 34 - 14 * row))
            sheet.line(BLACK, 1.4 + 0.6 * row, (x, foot), (x, foot - 34 - 14 * row))
