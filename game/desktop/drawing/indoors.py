"""Pictures of a press room and its things: what is light, and what is cut."""

import math

import pygame

from game.desktop.drawing.chance import between, share
from game.desktop.drawing.room import arm_shapes
from game.desktop.drawing.sheet import BLACK, WHITE, Sheet
from game.desktop.drawing.stroke import stroke


def hall_tone(x: float, y: float) -> float:
    """How light it is there."""
    column = (x * 8) % 1
    if y < 0.12:
        return 0.12
    return 0.16 + (0.62 * math.sin(math.pi * column / 0.5) ** 0.8 * (0.4 + 0.6 * y) if column < 0.5 else 0.03)


def hall(picture: pygame.Surface, level: str) -> None:
    """Cut the picture."""
    sheet = Sheet(picture)
    sheet.shape(BLACK, (104, 28), (200, 28), (200, 104), (104, 104))
    sheet.shape(WHITE, (107, 31), (197, 31), (197, 101), (107, 101))
    sheet.disc(BLACK, 152, 56, 13)
    sheet.shape(BLACK, (122, 101), (128, 80), (144, 72), (160, 72), (176, 80), (182, 101))
    _row_of_heads(sheet, level, 136, 13)


def _row_of_heads(sheet: Sheet, level: str, y: float, number: int) -> None:
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


def lectern_tone(x: float, y: float) -> float:
    """How light it is there."""
    return 0.2 + 0.85 * math.exp(-(((x - 0.5) / 0.24) ** 2) - ((y - 0.35) / 0.5) ** 2)


def lectern(picture: pygame.Surface, level: str) -> None:
    """Cut the picture."""
    sheet = Sheet(picture)
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


def paper_tone(x: float, y: float) -> float:
    """How light it is there."""
    return 0.14 + 0.18 * y + 0.1 * math.sin(14 * x)


def papers(picture: pygame.Surface, level: str) -> None:
    """Cut the picture."""
    sheet = Sheet(picture)
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


def camera_tone(x: float, y: float) -> float:
    """How light it is there."""
    flash = math.exp(-(((x - 0.26) / 0.1) ** 2) - ((y - 0.3) / 0.28) ** 2) + 0.7 * math.exp(
        -(((x - 0.8) / 0.07) ** 2) - ((y - 0.24) / 0.2) ** 2
    )
    return 0.28 + 0.2 * y + 0.9 * flash


def cameras(picture: pygame.Surface, level: str) -> None:
    """Cut the picture."""
    sheet = Sheet(picture)
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


def notebook_tone(x: float, y: float) -> float:
    """How light it is there."""
    return 0.3 + 0.35 * x + 0.25 * math.exp(-(((x - 0.2) / 0.3) ** 2) - ((y - 0.2) / 0.4) ** 2)


def notebook(picture: pygame.Surface, level: str) -> None:
    """Cut the picture."""
    sheet = Sheet(picture)
    for side in (-1, 1):
        page = [(152.0, 34.0), (152 + side * 40, 22), (152 + side * 108, 30), (152 + side * 124, 150), (152.0, 150)]
        sheet.shape(BLACK, *[(x + side * 4 * (x != 152), y - 3) for x, y in page])
        sheet.shape(WHITE, *page)
        for row in range(8):
            y = 48 + row * 13.0
            start, end = 152 + side * (12 + row * 0.6), 152 + side * (12 + between(level, f"line {side} {row}", 48, 84))
            wave = [(start + (end - start) * step / 9, y - 2 + (1.3 if step % 2 else -1.3)) for step in range(10)]
            if share(level, f"written {side} {row}") < 0.8:
                sheet.line(BLACK, 1.9, *wave)
            sheet.line(BLACK, 0.7, (152 + side * 10, y + 3), (152 + side * 104, y + 1))
    sheet.line(BLACK, 2.4, (152, 34), (152, 150))
    sheet.shape(WHITE, (176, 96), (186, 78), (252, 8), (266, 18), (196, 90))
    sheet.shape(BLACK, (179, 93), (187, 81), (252, 12), (262, 19), (195, 88))
    sheet.line(WHITE, 1.5, (196, 78), (248, 22), ends=0.5)


def hands_tone(x: float, y: float) -> float:
    """How light it is there."""
    light = math.exp(-(((x - 0.34) / 0.1) ** 2) - ((y - 0.24) / 0.22) ** 2) + math.exp(
        -(((x - 0.72) / 0.13) ** 2) - ((y - 0.3) / 0.26) ** 2
    )
    return 0.3 + 0.05 * math.sin(30 * x) + 0.8 * light - 0.15 * y


def hands(picture: pygame.Surface, level: str) -> None:
    """Cut the picture."""
    sheet = Sheet(picture)
    for number, x in enumerate((46, 112, 168, 232, 276)):
        top = between(level, f"hand {number}", 18, 62)
        across, down = sheet.at(x, top)
        shapes = arm_shapes(across, down, picture.get_height(), 0.95 * sheet.scale)
        for shape in shapes:
            stroke(picture, WHITE, [*shape, shape[0]], 4 * sheet.scale, 1, 1)
        for shape in shapes:
            pygame.draw.polygon(picture, BLACK, shape)
    _row_of_heads(sheet, level, 132, 9)
