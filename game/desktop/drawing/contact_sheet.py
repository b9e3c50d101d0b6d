"""`python -m game.desktop.drawing.contact_sheet OUT.png`: everything that is drawn, on one sheet, to look at."""

import sys
from pathlib import Path

import pygame

from game.desktop.drawing.pose import MOODS
from game.desktop.drawing.portrait import draw_portrait
from game.desktop.tokens import PALETTES, Edition

NAMES = tuple(f"reporter_{number}" for number in range(24))


def portrait_sheet(names: tuple[str, ...], edition: Edition, size: tuple[int, int] = (210, 192)) -> pygame.Surface:
    """Return a table of people by mood."""
    palette = PALETTES[edition]
    gap = 8
    sheet = pygame.Surface(((size[0] + gap) * len(MOODS) + gap, (size[1] + gap) * len(names) + gap))
    sheet.fill(palette.paper)
    for row, name in enumerate(names):
        for column, mood in enumerate(MOODS):
            sheet.blit(
                draw_portrait(name, mood, size, palette), (gap + column * (size[0] + gap), gap + row * (size[1] + gap))
            )
    return sheet


def main(target: Path) -> None:
    """Write the sheet to a file."""
    pygame.image.save(portrait_sheet(NAMES, Edition.DAY), target)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
