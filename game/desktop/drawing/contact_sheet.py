"""`python -m game.desktop.drawing.contact_sheet OUT.png [EDITION]`: all that the game draws, on one sheet, to look at."""

from collections.abc import Sequence
from pathlib import Path

import click
import pygame

from game.desktop.drawing.cursor import KINDS, draw_cursor
from game.desktop.drawing.emblem import draw_emblem
from game.desktop.drawing.icon import draw_icon
from game.desktop.drawing.illustration import draw_illustration
from game.desktop.drawing.masthead import draw_masthead
from game.desktop.drawing.portrait import draw_portrait
from game.desktop.drawing.pose import MOODS
from game.desktop.drawing.room import draw_room
from game.desktop.tokens import PALETTES, Edition, Palette
from game.scenario.vocabulary import Picture

NAMES = tuple(f"reporter_{number}" for number in range(24))
AUDIENCES = (
    "home",
    "usa",
    "nigeria",
    "brazil",
    "sweden",
    "russia",
    "town",
    "farmers",
    "markets",
    "nurses",
    "press",
    "europe",
)
OUTLETS = (
    ("The Continental", "broadsheet"),
    ("Bowery Bugle", "tabloid"),
    ("Northern Wire", "wire"),
    ("Harbour One", "broadcast"),
    ("Lagos Lantern", "vertical"),
    ("大陆报", "broadsheet"),
    ("街角号外", "tabloid"),
    ("北方通讯社", "wire"),
    ("港湾一台", "broadcast"),
    ("海棠日报", "vertical"),
)
_GAP = 8


def table(pictures: Sequence[pygame.Surface], columns: int, palette: Palette) -> pygame.Surface:
    """Lay pictures out in rows, each as high and wide as the largest."""
    wide, high = max(picture.get_width() for picture in pictures), max(picture.get_height() for picture in pictures)
    rows = -(-len(pictures) // columns)
    sheet = pygame.Surface(((wide + _GAP) * min(columns, len(pictures)) + _GAP, (high + _GAP) * rows + _GAP))
    sheet.fill(palette.paper)
    for number, picture in enumerate(pictures):
        row, column = divmod(number, columns)
        sheet.blit(picture, (_GAP + column * (wide + _GAP), _GAP + row * (high + _GAP)))
    return sheet


def contact_sheet(edition: Edition, names: Sequence[str] = NAMES) -> pygame.Surface:
    """Draw everything once: people by mood, then the rest."""
    palette = PALETTES[edition]
    signs = [draw_emblem(audience, 36, palette, AUDIENCES) for audience in AUDIENCES]
    tools = [draw_cursor(kind, palette, 1.5) for kind in KINDS] + [draw_icon(size, palette) for size in (32, 64)]
    parts = [
        table(
            [draw_portrait(name, mood, (210, 192), palette) for name in names for mood in MOODS], len(MOODS), palette
        ),
        table(signs, len(signs), palette),
        table(tools, len(tools), palette),
        table([draw_masthead(name, kind, 200, palette) for name, kind in OUTLETS], 5, palette),
        table([draw_illustration("level", (304, 147), palette, subject=subject) for subject in Picture], 3, palette),
        draw_room((984, 430), palette),
    ]
    sheet = pygame.Surface((max(part.get_width() for part in parts), sum(part.get_height() for part in parts)))
    sheet.fill(palette.paper)
    y = 0
    for part in parts:
        sheet.blit(part, (0, y))
        y += part.get_height()
    return sheet


@click.command()
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("edition", type=click.Choice([edition.value for edition in Edition]), default=Edition.DAY.value)
def main(target: Path, edition: str) -> None:
    """Write the sheet to the file TARGET."""
    pygame.font.init()
    pygame.image.save(contact_sheet(Edition(edition)), target)


if __name__ == "__main__":
    main()
