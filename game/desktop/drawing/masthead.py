"""Mastheads of outlets: an invented paper's name, set and ruled after its kind."""

from collections.abc import Callable

import pygame

from game.desktop import fonts
from game.desktop.tokens import Colour, Palette, Typeface

_BLACKLETTER, _CONDENSED, _TYPED = (
    Typeface("unifrakturcook", 700),
    Typeface("oswald", 600),
    Typeface("source-code-pro", 600),
)
_SERIF, _SANS, _SONG, _HEI = (
    Typeface("newsreader", 800),
    Typeface("libre-franklin", 700),
    Typeface("noto-serif-sc", 900),
    Typeface("noto-sans-sc", 700),
)
_SMALLEST = 8
"""In pixels."""


def draw_masthead(
    outlet: str, template: str, width: int, palette: Palette, language: str = "en", unit: float = 1.0
) -> pygame.Surface:
    """Draw an outlet's masthead on nothing: `width` pixels wide, as high as it needs, `unit` pixels a unit.

    The vertical one is as wide as its column and set from top to bottom if the name is Chinese. `language` decides how a name
    that is neither is set. Raises KeyError for another template.
    """
    return TEMPLATES[template](
        outlet, width, palette, unit, _is_chinese(outlet) or (language == "zh" and not outlet.isascii())
    )


def _is_chinese(name: str) -> bool:
    return any("一" <= character <= "鿿" for character in name)


def _blank(width: float, height: float, palette: Palette) -> pygame.Surface:
    surface = pygame.Surface((max(1, round(width)), max(1, round(height))), pygame.SRCALPHA)
    surface.fill((*palette.slip, 0))
    return surface


def _fitted(
    text: str, face: Typeface, width: float, largest: float, ink: Colour, spacing: float = 0.0
) -> pygame.Surface:
    """Set a name as large as it fits in a width, trimmed to its letters."""
    pixels = round(largest)
    while pixels > _SMALLEST and (taken := _length(text, face, pixels, spacing)) > width:
        # Letters grow with their size, nearly: so few sizes have to be opened.
        pixels = max(_SMALLEST, min(pixels - 1, int(pixels * width / taken)))
    return _set(text, face, pixels, ink, spacing)


def _length(text: str, face: Typeface, pixels: int, spacing: float) -> float:
    return fonts.width(face, pixels, text) + spacing * pixels * (len(text) - 1)


def _set(text: str, face: Typeface, pixels: int, ink: Colour, spacing: float) -> pygame.Surface:
    font = fonts.font(face, pixels)
    if not spacing:
        image = font.render(text, True, ink)
    else:
        image = pygame.Surface(
            (round(_length(text, face, pixels, spacing)) + pixels, font.get_height()), pygame.SRCALPHA
        )
        image.fill((*ink, 0))
        x = 0.0
        for character in text:
            image.blit(font.render(character, True, ink), (round(x), 0))
            x += fonts.width(face, pixels, character) + spacing * pixels
    return image.subsurface(image.get_bounding_rect()).copy() if image.get_bounding_rect().width else image


def _rule(surface: pygame.Surface, y: float, thickness: float, ink: Colour) -> None:
    surface.fill(ink, (0, round(y), surface.get_width(), max(1, round(thickness))))


def _broadsheet(name: str, width: int, palette: Palette, unit: float, chinese: bool) -> pygame.Surface:
    """Blackletter between rules, as a paper that remembers its first issue."""
    ornament = 15 * unit
    room = width - 2 * (ornament + 10 * unit)
    if chinese:
        words = _fitted(name, _SONG, room, 40 * unit, palette.ink, 0.12)
    else:
        words = _fitted(name, _BLACKLETTER if _in_blackletter(name) else _SERIF, room, 46 * unit, palette.ink)
    height = words.get_height() + 22 * unit
    surface = _blank(width, height, palette)
    surface.blit(words, ((width - words.get_width()) // 2, round(8 * unit)))
    middle = 8 * unit + words.get_height() / 2
    left = (width - words.get_width()) / 2
    for x in (left - 8 * unit - ornament / 2, width - left + 8 * unit + ornament / 2):
        if ornament / 2 <= x <= width - ornament / 2:
            _fleuron(surface, x, middle, ornament / 2, palette.ink)
    _rule(surface, 0, 2 * unit, palette.ink)
    _rule(surface, height - 5 * unit, unit, palette.ink)
    _rule(surface, height - 3 * unit, 2.6 * unit, palette.ink)
    return surface


def _in_blackletter(name: str) -> bool:
    return all(ord(character) < 0x100 for character in name)


def _fleuron(surface: pygame.Surface, x: float, y: float, half: float, ink: Colour) -> None:
    """Draw a small flower of type."""
    finer = 6
    side = max(2, round(2 * half))
    large = pygame.Surface((side * finer, side * finer), pygame.SRCALPHA)
    large.fill((*ink, 0))
    middle = side * finer / 2
    for across, down in ((0.5, 0.5), (-0.5, 0.5), (0.5, -0.5), (-0.5, -0.5)):
        pygame.draw.circle(large, ink, (middle * (1 + across * 0.9), middle * (1 + down * 0.9)), middle * 0.3)
    pygame.draw.circle(large, ink, (middle, middle), middle * 0.22)
    image = pygame.transform.smoothscale(large, (side, side))
    surface.blit(image, image.get_rect(center=(round(x), round(y))))


def _tabloid(name: str, width: int, palette: Palette, unit: float, chinese: bool) -> pygame.Surface:
    """White on a black slab."""
    face = _HEI if chinese else _CONDENSED
    words = _fitted(name if chinese else name.upper(), face, width - 24 * unit, 40 * unit, palette.on_ink)
    surface = _blank(width, words.get_height() + 26 * unit, palette)
    _rule(surface, 0, surface.get_height() - 4 * unit, palette.ink)
    _rule(surface, surface.get_height() - 2 * unit, 2 * unit, palette.ink)
    surface.blit(words, (round(12 * unit), round(11 * unit)))
    return surface


def _wire(name: str, width: int, palette: Palette, unit: float, chinese: bool) -> pygame.Surface:
    """A line from a machine, and its dashes."""
    words = _fitted(name if chinese else name.upper(), _HEI if chinese else _TYPED, width, 17 * unit, palette.ink, 0.08)
    surface = _blank(width, words.get_height() + 20 * unit, palette)
    surface.blit(words, (0, round(6 * unit)))
    dash, y = 6 * unit, surface.get_height() - 5 * unit
    for step in range(int(width / (1.6 * dash)) + 1):
        surface.fill(palette.ink, (round(step * 1.6 * dash), round(y), round(dash), max(1, round(1.4 * unit))))
    return surface


def _vertical(name: str, width: int, palette: Palette, unit: float, chinese: bool) -> pygame.Surface:
    """A name in a frame: one character under the other, or one word under the other."""
    pieces = list(name) if chinese else name.split()
    room = width - 18 * unit
    face, largest = (_SONG, min(room, 40 * unit)) if chinese else (_SERIF, 30 * unit)
    smallest = min(_fits(piece, face, room, largest) for piece in pieces)
    words = [_set(piece, face, smallest, palette.ink, 0.0) for piece in pieces]
    step = smallest * (1.12 if chinese else 1.0)
    surface = _blank(width, step * len(words) + 20 * unit, palette)
    for inset, thick in ((0.0, 1.6), (3.5, 0.8)):
        box = surface.get_rect().inflate(-2 * round(inset * unit), -2 * round(inset * unit))
        pygame.draw.rect(surface, palette.ink, box, max(1, round(thick * unit)))
    for number, word in enumerate(words):
        middle = 10 * unit + step * (number + 0.5)
        surface.blit(word, word.get_rect(center=(width // 2, round(middle))))
    return surface


def _fits(text: str, face: Typeface, width: float, largest: float) -> int:
    pixels = round(largest)
    while pixels > 8 and fonts.width(face, pixels, text) > width:
        pixels -= 1
    return pixels


def _broadcast(name: str, width: int, palette: Palette, unit: float, chinese: bool) -> pygame.Surface:
    """A name on a screen, with the waves that carry it."""
    waves = 44 * unit
    words = _fitted(
        name if chinese else name.upper(),
        _HEI if chinese else _SANS,
        width - waves - 22 * unit,
        26 * unit,
        palette.ink,
        0.04,
    )
    surface = _blank(width, words.get_height() + 26 * unit, palette)
    pygame.draw.rect(surface, palette.ink, surface.get_rect(), max(1, round(2 * unit)))
    surface.blit(words, (round(12 * unit), round(13 * unit)))
    finer = 4
    high = surface.get_height()
    large = pygame.Surface((round(waves * finer), high * finer), pygame.SRCALPHA)
    large.fill((*palette.ink, 0))
    foot = (round(8 * unit * finer), high * finer / 2)
    pygame.draw.circle(large, palette.ink, foot, 3 * unit * finer)
    for radius in (8, 13.5, 19):
        pygame.draw.circle(
            large,
            palette.ink,
            foot,
            radius * unit * finer,
            max(1, round(2.2 * unit * finer)),
            draw_top_right=True,
            draw_bottom_right=True,
        )
    surface.blit(pygame.transform.smoothscale(large, (round(waves), high)), (width - round(waves), 0))
    return surface


TEMPLATES: dict[str, Callable[[str, int, Palette, float, bool], pygame.Surface]] = {
    "broadsheet": _broadsheet,
    "tabloid": _tabloid,
    "wire": _wire,
    "vertical": _vertical,
    "broadcast": _broadcast,
}
