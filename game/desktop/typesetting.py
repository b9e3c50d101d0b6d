"""Setting text: pieces in a role's faces, broken into lines that fit a width, ready to be painted.

Sizes go in and come out in units; inside, lines are measured in whole pixels of the screen, as they will be painted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from game.desktop import fonts
from game.desktop.filling import balance, fill
from game.desktop.line_breaking import is_chinese
from game.desktop.squeezing import CLOSING, OPENING, half, meets
from game.desktop.tokens import Setting, Type, Typeface, setting
from game.scenario.languages import Language

Ink = Literal["ink", "ink2", "red", "on_ink", "on_red", "paper", "line"]
"""A colour by its name in the palette."""
Align = Literal["left", "centre", "right"]
_SHARED_MARKS = frozenset("“”‘’—…·")
"""Marks that both scripts use: in Chinese text they take the Chinese face."""
_SIGNS = frozenset("✓○●◆◇▲△▼▽→←↑↓①②③④⑤⑥⑦⑧⑨")
"""Signs that only the Chinese faces have."""
_ORDINAL = "\ufffc"
_LONGEST_WORD = 60


@dataclass(frozen=True)
class Piece:
    """Some text in one style."""

    text: str
    role: Type | None = None
    """Another role than the rest's."""
    ink: Ink | None = None
    underline: Ink | None = None
    ordinal: bool = False
    """The text is a number in a circle."""
    filled: bool = False
    """The circle is filled."""


Content = str | Sequence[str | Piece]
"""What a caller wants set."""


@dataclass(frozen=True)
class Style:
    """How a text is to be set."""

    role: Type
    language: Language
    scale: float
    close: bool
    ink: Ink = "ink"
    tabular: bool = False
    """Figures in cells of one width."""
    balanced: bool = False
    """Lines of a headline as equal as they can be."""
    size: float = 1.0
    """So many times the role's own size: headlines are as large as their place allows."""


@dataclass(frozen=True)
class Run:
    """A stretch of one face in a line; places and sizes in pixels."""

    x: int
    text: str
    face: Typeface
    pixels: int
    ink: Ink
    underline: Ink | None
    width: int
    spacing: float
    cells: bool
    ordinal: bool
    filled: bool


@dataclass(frozen=True)
class Line:
    """One line: its runs and its width in pixels."""

    runs: tuple[Run, ...]
    width: int

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, eq=False)
class Block:
    """Text set to a width: lines, the height of a line and the first baseline in pixels, its size in units.

    The same words in the same style are the same block for as long as they are kept, so blocks are compared by identity.
    """

    lines: tuple[Line, ...]
    leading: int
    baseline: int
    scale: float

    @property
    def width(self) -> float:
        """The widest line, in units."""
        return max((line.width for line in self.lines), default=0) / self.scale

    @property
    def height(self) -> float:
        """All lines, in units."""
        return len(self.lines) * self.leading / self.scale

    @property
    def text(self) -> str:
        """What it says, without the line breaks."""
        return "".join(line.text for line in self.lines)


def pieces(content: Content) -> tuple[Piece, ...]:
    """The content as pieces."""
    if isinstance(content, str):
        return (Piece(content),)
    return tuple(Piece(part) if isinstance(part, str) else part for part in content)


def plain(content: Content) -> str:
    """The content as words alone."""
    return "".join(piece.text for piece in pieces(content))


def typeset(content: Content, style: Style, width: float | None = None) -> Block:
    """Set content in a style, in lines at most `width` units wide; on as few lines as its own breaks ask without one."""
    limit = None if width is None else max(1, int(width * style.scale + 0.5))
    return _typeset(pieces(content), style, limit)


@lru_cache(6000)
def _typeset(content: tuple[Piece, ...], style: Style, limit: int | None) -> Block:
    lines = [line for paragraph in _paragraphs(content) for line in _set_paragraph(paragraph, style, limit)]
    first = setting(style.role, "chinese" if style.language == "zh" else "latin", style.close)
    leading = round(first.line * style.scale * style.size)
    base = fonts.font(first.face, _pixels(first.size * style.size, style.scale))
    baseline = (leading - base.get_ascent() + base.get_descent()) // 2 + base.get_ascent()
    return Block(tuple(lines), leading, baseline, style.scale)


def _pixels(size: float, scale: float) -> int:
    return max(1, round(size * scale))


def _paragraphs(content: Iterable[Piece]) -> list[tuple[Piece, ...]]:
    """The content cut at the author's own line breaks."""
    found: list[list[Piece]] = [[]]
    for piece in content:
        first, *rest = piece.text.split("\n")
        found[-1].append(replace(piece, text=first))
        found += [[replace(piece, text=text)] for text in rest]
    return [tuple(paragraph) for paragraph in found]


def _set_paragraph(content: tuple[Piece, ...], style: Style, limit: int | None) -> list[Line]:
    text = "".join(_ORDINAL if piece.ordinal else piece.text for piece in content)
    owners = [piece for piece in content for _ in range(1 if piece.ordinal else len(piece.text))]
    if limit is None or not text:
        return [_set_line(text, owners, style)]

    def measure(start: int, end: int) -> int:
        return sum(run.width for run in _runs(*_trimmed(text, owners, start, end), style))

    ends = (balance if style.balanced else fill)(text, limit, measure)
    starts = [0, *ends[:-1]]
    return [_set_line(*_trimmed(text, owners, start, end), style) for start, end in zip(starts, ends, strict=True)]


def _trimmed(text: str, owners: list[Piece], start: int, end: int) -> tuple[str, list[Piece]]:
    while end > start and text[end - 1] == " ":
        end -= 1
    return text[start:end], owners[start:end]


def _set_line(text: str, owners: list[Piece], style: Style) -> Line:
    runs: list[Run] = []
    x = _hang(text, style)
    for run in _runs(text, owners, style):
        runs.append(replace(run, x=x))
        x += run.width
    return Line(tuple(runs), x)


def _hang(text: str, style: Style) -> int:
    """How far the line begins to the left of its place: the blank half of a mark that opens it."""
    if style.language != "zh" or text[:1] not in OPENING or len(text) < 2:
        return 0
    return -round(setting(style.role, "chinese", style.close).size * style.scale * style.size * 0.5)


def _runs(text: str, owners: list[Piece], style: Style) -> list[Run]:
    """The line cut where the face or the piece changes, and where marks meet."""
    scripts = [_script(character, style.language) for character in text]
    chinese = style.language == "zh"
    found: list[Run] = []
    start = 0
    for place in range(1, len(text) + 1):
        goes_on = place < len(text) and owners[place] is owners[place - 1] and scripts[place] == scripts[place - 1]
        tight = chinese and _is_tight(text, place)
        if goes_on and not tight and place % _LONGEST_WORD:
            continue
        run = _run(text[start:place], owners[start], style)
        found.append(replace(run, width=run.width - half(run.pixels)) if tight else run)
        start = place
    return found


def _is_tight(text: str, place: int) -> bool:
    """Whether the character before a place is a mark whose blank half is left out: beside another, or at the line's end."""
    if place < len(text):
        return meets(text[place - 1], text[place])
    return place > 1 and text[-1] in CLOSING


@lru_cache(8192)
def _script(character: str, language: Language) -> Literal["latin", "chinese"]:
    shared = character in _SHARED_MARKS and language == "zh"
    return "chinese" if shared or character in _SIGNS or is_chinese(character) else "latin"


def _run(text: str, piece: Piece, style: Style) -> Run:
    chosen = _setting(piece.role or style.role, text, style)
    pixels = _pixels(chosen.size * style.size, style.scale)
    ink = piece.ink or style.ink
    if piece.ordinal:
        return Run(0, piece.text, chosen.face, pixels, ink, None, round(pixels * 1.12), 0.0, False, True, piece.filled)
    shown = text.upper() if chosen.capitals else text
    cells = style.tabular and any(map(str.isdigit, shown))
    spacing = chosen.spacing * pixels
    wide = sum(advances(chosen.face, pixels, shown, spacing, cells)) if spacing or cells else 0
    measured = round(wide) if wide else fonts.width(chosen.face, pixels, shown)
    return Run(0, shown, chosen.face, pixels, ink, piece.underline, measured, spacing, cells, False, False)


def _setting(role: Type, text: str, style: Style) -> Setting:
    """How a stretch is set; among Chinese characters nothing leans, not even figures."""
    chosen = setting(role, _script(text[0], style.language), style.close)
    upright = style.language == "zh" and chosen.face.italic
    return replace(chosen, face=replace(chosen.face, italic=False)) if upright else chosen


def advances(face: Typeface, pixels: int, text: str, spacing: float, cells: bool) -> list[float]:
    """How far each character moves the pen, in pixels, where letters are spaced or figures sit in cells."""
    cell = max(fonts.width(face, pixels, figure) for figure in "0123456789") if cells else 0
    return [
        (cell if cells and character.isdigit() else fonts.width(face, pixels, character))
        + (2 * spacing if character == " " else spacing)
        for character in text
    ]
