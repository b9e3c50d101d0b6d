"""Font files opened once for each size, and how wide they set a text."""

from functools import lru_cache

import pygame

from game.desktop.tokens import Typeface
from game.files import FilesError, data_folder


class AssetError(Exception):
    """A file of the game's own is missing or broken; the message names it and a remedy."""


_MOST_SIZES = 240
_CHINESE = ("noto-serif-sc", "noto-sans-sc")


@lru_cache(_MOST_SIZES)
def font(face: Typeface, pixels: int) -> pygame.font.Font:
    """A face at a size in pixels. Raises AssetError."""
    if not pygame.font.get_init():
        pygame.font.init()
    try:
        opened = pygame.font.Font(data_folder("assets") / "fonts" / face.file, pixels)
        opened.size("0")  # a file that is no font is noticed only now, and asked anything else it would end the program
    except (FilesError, OSError, ValueError, pygame.error) as error:
        raise AssetError(f"The font {face.file} is missing or broken ({error}). Install the game again.") from error
    return opened


@lru_cache(60_000)
def width(face: Typeface, pixels: int, text: str) -> int:
    """How many pixels wide a text is in a face.

    Chinese characters stand one beside the other, so each is measured once; a whole line of them may be a pixel narrower.
    """
    if face.family in _CHINESE and len(text) > 1:
        return sum(width(face, pixels, character) for character in text)
    return font(face, pixels).size(text)[0]
