"""Pictures for the list of levels: the room and its things, water, a skyline, a railway."""

from collections.abc import Callable, Mapping

import pygame

from game.desktop.drawing import indoors, outdoors
from game.desktop.drawing.chance import pick
from game.desktop.drawing.screened import Tone, finished, ground
from game.desktop.tokens import Palette
from game.scenario.vocabulary import Picture


def draw_illustration(
    level: str, size: tuple[int, int], palette: Palette, unit: float = 1.0, subject: Picture | None = None
) -> pygame.Surface:
    """Draw a level's picture: of a subject, else of one that its id chooses."""
    tone, cut = _SUBJECTS[subject or pick(level, "subject", INDOORS)]
    picture = ground(size, tone, palette, unit)
    cut(picture, level)
    return finished(picture, size, palette)


_SUBJECTS: Mapping[Picture, tuple[Tone, Callable[[pygame.Surface, str], None]]] = {
    Picture.HALL: (indoors.hall_tone, indoors.hall),
    Picture.LECTERN: (indoors.lectern_tone, indoors.lectern),
    Picture.PAPERS: (indoors.paper_tone, indoors.papers),
    Picture.CAMERAS: (indoors.camera_tone, indoors.cameras),
    Picture.NOTEBOOK: (indoors.notebook_tone, indoors.notebook),
    Picture.HANDS: (indoors.hands_tone, indoors.hands),
    Picture.RAILWAY: (outdoors.railway_tone, outdoors.railway),
    Picture.WATER: (outdoors.water_tone, outdoors.water),
    Picture.SKYLINE: (outdoors.skyline_tone, outdoors.skyline),
}
INDOORS = (Picture.HALL, Picture.LECTERN, Picture.PAPERS, Picture.CAMERAS, Picture.NOTEBOOK, Picture.HANDS)
"""What suits any level."""
