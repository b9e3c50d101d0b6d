"""The look, as numbers in one place: colours of each edition, sizes of type, steps of space, times of motion.

Every size is in units: one unit is one pixel at a scale of 100 %.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Colour = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""
Script = Literal["latin", "chinese"]


class Edition(StrEnum):
    """Which paper the game is printed on."""

    DAY = "day"
    NIGHT = "night"
    CONTRAST = "contrast"


def _colour(code: str) -> Colour:
    red, green, blue = bytes.fromhex(code)
    return (red, green, blue)


@dataclass(frozen=True)
class Palette:
    """The colours of an edition. Red is what the press holds against the speaker, or what is live: never decoration."""

    edition: Edition
    paper: Colour
    slip: Colour
    """Cards and fields."""
    shade: Colour
    """Drawers and desks."""
    ink: Colour
    ink2: Colour
    """Secondary text."""
    red: Colour
    on_ink: Colour
    on_red: Colour
    line: Colour
    """Hairlines only; carries no meaning."""


PALETTES: Mapping[Edition, Palette] = {
    edition: Palette(edition, *map(_colour, codes.split()))
    for edition, codes in {
        Edition.DAY: "F2EBDC FCF8EE E3D9C4 1B1814 554B3D AE1E17 FCF8EE FCF8EE B5A88F",
        Edition.NIGHT: "171411 24201B 332D26 EFE6D3 B9AD98 FF7663 171411 171411 5C5346",
        Edition.CONTRAST: "FFFFFF FFFFFF E8E8E8 000000 1F1F1F A80000 FFFFFF FFFFFF 000000",
    }.items()
}


class Layout(StrEnum):
    """How a screen is arranged, by its width in units: six roomy columns, six close ones, or two with tabs."""

    WIDE = "wide"
    CLOSE = "close"
    NARROW = "narrow"


WIDE_FROM, CLOSE_FROM = 1440, 1280


def layout_for(width: float) -> Layout:
    """The arrangement for a screen this many units wide."""
    if width >= WIDE_FROM:
        return Layout.WIDE
    return Layout.CLOSE if width >= CLOSE_FROM else Layout.NARROW


MARGINS: Mapping[Layout, int] = {Layout.WIDE: 40, Layout.CLOSE: 24, Layout.NARROW: 20}
GUTTERS: Mapping[Layout, int] = {Layout.WIDE: 26, Layout.CLOSE: 20, Layout.NARROW: 16}
FOCUS_ROOM = 12
"""What the ring of focus and its crop marks need around a widget."""
SMALLEST_TARGET = 32


@dataclass(frozen=True)
class Typeface:
    """A font file: family and weight, as the files in assets/fonts are named."""

    family: str
    weight: int
    italic: bool = False

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.family}-{self.weight}{'-italic' if self.italic else ''}.ttf"


@dataclass(frozen=True)
class Setting:
    """How a role's text is set in one script: face, size and line height in units, extra space between letters in em."""

    face: Typeface
    size: float
    line: float
    spacing: float = 0.0
    capitals: bool = False


class Type(StrEnum):
    """The roles that text plays on a screen."""

    NAMEPLATE = "nameplate"
    HEAD = "head"
    SCREAM = "scream"
    """The headline of an interruption."""
    CLOCK = "clock"
    QUESTION = "question"
    LONG_QUESTION = "long_question"
    """A question that would take more than three lines."""
    SECTION = "section"
    NAME = "name"
    """Who, in a caption or at the head of a row."""
    FIGURE = "figure"
    LINE = "line"
    """What is spoken, and longer reading."""
    ASIDE = "aside"
    """What an adviser remarks, and previews."""
    CONTROL = "control"
    LABEL = "label"
    STRONG = "strong"
    KICKER = "kicker"
    CODE = "code"
    HEADLINE = "headline"
    """What a broadsheet prints over a story."""
    TABLOID = "tabloid"
    WIRE = "wire"


_SERIF, _SANS = "newsreader", "libre-franklin"
_SONG, _HEI = "noto-serif-sc", "noto-sans-sc"


def _roles(close: bool) -> Mapping[Type, tuple[Setting, Setting]]:
    """Every role's setting in Latin and in Chinese; `close` for screens with less room."""

    def both(
        latin: Typeface, chinese: Typeface, sizes: str, close_sizes: str = "", **more: float | bool
    ) -> tuple[Setting, Setting]:
        chosen = (close_sizes or sizes) if close else sizes
        first, second = [[float(part) for part in pair.split("/")] for pair in (chosen.split() * 2)[:2]]
        spacing, capitals = float(more.get("spacing", 0.0)), bool(more.get("capitals", False))
        return (
            Setting(latin, first[0], first[1], spacing, capitals),
            Setting(chinese, second[0], second[1], spacing),
        )

    heavy, black = Typeface(_SERIF, 800), Typeface(_SONG, 900)
    return {
        Type.NAMEPLATE: both(heavy, black, "132/128 118/128", "96/96 86/96"),
        Type.HEAD: both(heavy, black, "40/44 36/44", "34/38 31/38"),
        Type.SCREAM: both(heavy, black, "66/69 60/72", "50/53 46/56"),
        Type.CLOCK: both(heavy, black, "46/46", "36/36"),
        Type.QUESTION: both(Typeface(_SERIF, 700), black, "33/38 29/42", "25/29 23/33"),
        Type.LONG_QUESTION: both(heavy, black, "27/32 24/36", "21/25 20/29"),
        Type.SECTION: both(heavy, black, "19/22 18/24"),
        Type.NAME: both(heavy, black, "17/20 16/22", "15.5/18 15/20"),
        Type.FIGURE: both(heavy, black, "19/22"),
        Type.LINE: both(Typeface(_SERIF, 400), Typeface(_SONG, 500), "17/22 16/24", "14.5/18 15/21"),
        Type.ASIDE: both(Typeface(_SERIF, 500, italic=True), Typeface(_SONG, 500), "15.5/20 15/22", "14.5/18 14/20"),
        Type.CONTROL: both(Typeface(_SANS, 600), Typeface(_HEI, 700), "14/18 14/20", "13/17 13/18"),
        Type.LABEL: both(Typeface(_SANS, 500), Typeface(_HEI, 400), "14/18 14/20", "13/17 13/18"),
        Type.STRONG: both(Typeface(_SANS, 700), Typeface(_HEI, 700), "14/18 14/20", "13/17 13/18"),
        Type.KICKER: both(Typeface(_SANS, 700), Typeface(_HEI, 700), "12/16 13/16", spacing=0.075, capitals=True),
        Type.CODE: both(Typeface("source-code-pro", 400), Typeface(_HEI, 400), "14/22"),
        Type.HEADLINE: both(heavy, black, "20/22 19/25"),
        Type.TABLOID: both(Typeface("oswald", 600), Typeface(_HEI, 700), "22/26 21/28", capitals=True),
        Type.WIRE: both(Typeface("source-code-pro", 600), Typeface(_HEI, 700), "14/19 14/21", capitals=True),
    }


_SETTINGS = {close: _roles(close) for close in (False, True)}


def setting(role: Type, script: Script, close: bool = False) -> Setting:
    """How a role is set in a script; `close` on screens with less room."""
    return _SETTINGS[close][role][script == "chinese"]


class Motion:
    """How long each movement takes, in seconds; with reduced motion, all take none."""

    WIPE, SETTLE, TEAR, DROP, BETWEEN_DROPS, DRAWER = 0.18, 0.6, 0.12, 0.16, 0.09, 0.16
