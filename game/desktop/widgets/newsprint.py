"""What papers are made of: the sheet, the masthead, a picture, ruled lines for small type, headlines that fill their place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

import pygame

from game.desktop.canvas import Canvas
from game.desktop.drawing.illustration import draw_illustration
from game.desktop.drawing.masthead import draw_masthead
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role
from game.desktop.page import Page
from game.desktop.tokens import PALETTES, Edition, Type
from game.desktop.typesetting import Block, Content, Piece, plain
from game.desktop.widgets.controls import paint_focus
from game.desktop.words import divides_word
from game.presentation.front_pages import FrontPage
from game.scenario.languages import Language
from game.scenario.vocabulary import Picture as Subject

SIZES = (2.6, 2.3, 2.0, 1.8, 1.6, 1.45, 1.3, 1.15, 1.0, 0.9)
"""How large a headline may be, the largest first."""
_SMALLER = 0.7
"""How much smaller a headline is set at most so that none of its words is broken."""
RULED = 7.0
"""How far the ruled lines that stand for smaller type are apart."""


@dataclass(frozen=True, kw_only=True)
class Paper(Node):
    """The sheet that an outlet prints on."""

    role: Role = Role.BUTTON
    holes: bool = False
    """Perforated on both sides, as paper in a teleprinter."""

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the shadow, the sheet, its perforation."""
        rect = self.rect
        canvas.shadow(rect, 5 if look.hovered else 4, 6 if look.hovered else 4, "line")
        canvas.fill(rect, "slip")
        canvas.frame(rect, "line" if not look.hovered else "ink")
        if self.holes:
            for step in range(int((rect.height - 8) / 16)):
                for x in (rect.x + 9, rect.right - 9):
                    canvas.disc(x, rect.y + 14 + 16 * step, 3.2, "shade")
        if look.focused:
            paint_focus(canvas, rect)


@dataclass(frozen=True, kw_only=True)
class Masthead(Node):
    """An outlet's name as it sets it."""

    role: Role = Role.HEADING
    outlet: str
    template: str
    language: Language
    edition: Edition

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it from the cache."""
        wide = canvas.pixels(self.rect.width)
        key = ("masthead", self.outlet, self.template, wide, self.edition, canvas.scale, self.language)
        image = canvas.cache.get(key, lambda: self._drawn(canvas, wide))
        canvas.picture(image, self.rect.x, self.rect.y)

    def _drawn(self, canvas: Canvas, wide: int) -> pygame.Surface:
        return draw_masthead(self.outlet, self.template, wide, canvas.palette, self.language, canvas.scale)


@lru_cache(400)
def _masthead_height(outlet: str, template: str, wide: int, language: Language, scale: float) -> float:
    return draw_masthead(outlet, template, wide, PALETTES[Edition.DAY], language, scale).get_height() / scale


def masthead(page: Page, printed: FrontPage, at: Rect) -> Masthead:
    """An outlet's name across a place, as high as it needs."""
    language = page.wording.language
    wide = max(1, round(at.width * page.scale))
    height = _masthead_height(printed.name, printed.masthead, wide, language, page.scale)
    return Masthead(
        rect=replace(at, height=height),
        name=printed.name,
        outlet=printed.name,
        template=printed.masthead,
        language=language,
        edition=page.edition,
    )


@dataclass(frozen=True, kw_only=True)
class Picture(Node):
    """What a page shows beside its story."""

    role: Role = Role.IMAGE
    outlet: str
    subject: Subject
    edition: Edition

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it from the cache."""
        box = canvas.box(self.rect)
        key = ("press picture", self.outlet, self.subject, box.size, self.edition, canvas.scale)
        image = canvas.cache.get(
            key, lambda: draw_illustration(self.outlet, box.size, canvas.palette, canvas.scale, self.subject)
        )
        canvas.surface.blit(image, box.topleft)
        canvas.frame(self.rect, "ink")


@dataclass(frozen=True, kw_only=True)
class SmallType(Node):
    """Ruled lines that stand for the rest of the story."""

    columns: int = 1

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint them, thin where they are black; the last line of each column is short."""
        thickness = 0.6 if canvas.palette.edition is Edition.CONTRAST else 1.5
        for place in self.rect.columns(self.columns, 14):
            count = int(place.height / RULED)
            for number in range(count):
                length = place.width * (0.6 if number == count - 1 else 1.0)
                canvas.rule(place.x, place.y + RULED * number, length, "line", thickness)


def fitted(page: Page, content: Content, role: Type, width: float, height: float) -> Block:
    """A headline as large as it can be in a place without breaking a word; the smallest size takes the height it needs."""
    longest = sorted(plain(content).split(), key=len)[-3:]
    once, chinese = page.set(content, role), page.wording.language == "zh"
    broken: list[tuple[float, Block]] = []
    for size in SIZES:
        lines = once.width * size / width
        if lines * once.height * size > height or (broken and size < _SMALLER * broken[0][0]):
            continue
        if not chinese and any(page.set(word, role, size=size).width > width for word in longest):
            continue
        if page.set(content, role, width, size=size).height > height:
            continue
        block = page.set(content, role, width, balanced=chinese or role is not Type.TABLOID, size=size)
        if not (chinese and _breaks_a_word(block)):
            return block
        broken.append((size, block))
    return broken[0][1] if broken else page.set(content, role, width, balanced=chinese, size=SIZES[-1])


def _breaks_a_word(block: Block) -> bool:
    """Whether a line of it ends within a Chinese word that is known."""
    ends = accumulate(len(line.text) for line in block.lines[:-1])
    return any(divides_word(block.text, end) for end in ends)


def quoted(words: str) -> Content:
    """A headline with the words that it quotes underlined in red."""
    start, end = words.find("“"), words.rfind("”")
    if not 0 <= start < end:
        return words
    return words[: start + 1], Piece(words[start + 1 : end], underline="red"), words[end:]


@dataclass(frozen=True, kw_only=True)
class Dashes(Node):
    """A machine's rule."""

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it."""
        for step in range(int(self.rect.width / 9)):
            canvas.rule(self.rect.x + 9 * step, self.rect.y, 5.5, "ink", 1.5)


def masonry(papers: Sequence[float], columns: int) -> list[int]:
    """The column of each paper, given their heights: always the one that is shortest so far."""
    heights = [0.0] * columns
    found: list[int] = []
    for height in papers:
        shortest = heights.index(min(heights))
        found.append(shortest)
        heights[shortest] += height
    return found
