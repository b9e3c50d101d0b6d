"""Pictures for the list of levels: the room and its things, water, a skyline, a railway."""

from collections.abc import Callable

import pygame

from game.desktop.drawing import indoors, outdoors
from game.desktop.drawing.chance import pick
from game.desktop.drawing.screened import Tone, finished, ground
from game.desktop.tokens import Palette


def draw_illustration(
    level: str, size: tuple[int, int], palette: Palette, unit: float = 1.0, subject: str | None = None
) -> pygame.Surface:
    """Draw a level's picture: of a subject from `SUBJECTS`, else of one that its id chooses. Raises KeyError for another."""
    tone, cut = _SUBJECTS[subject or pick(level, "subject", INDOORS)]
    picture = ground(size, tone, palette, unit)
    cut(picture, level)
    return finished(picture, size, palette)


_SUBJECTS: dict[str, tuple[Tone, Callable[[pygame.Surface, str], None]]] = {
    "hall": (indoors.hall_tone, indoors.hall),
    "lectern": (indoors.lectern_tone, indoors.lectern),
    "papers": (indoors.paper_tone, indoors.papers),
    "cameras": (indoors.camera_tone, indoors.cameras),
    "notebook": (indoors.notebook_tone, indoors.notebook),
    "hands": (indoors.hands_tone, indoors.hands),
    "railway": (outdoors.railway_tone, outdoors.railway),
    "water": (outdoors.water_tone, outdoors.water),
    "skyline": (outdoors.skyline_tone, outdoors.skyline),
}
SUBJECTS = tuple(_SUBJECTS)
INDOORS = ("hall", "lectern", "papers", "cameras", "notebook", "hands")
"""What suits any level."""
