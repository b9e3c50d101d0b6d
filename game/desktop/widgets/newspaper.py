"""An outlet's page: its own masthead, its own manner of setting, the headline as large as it may be."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import pygame

from game.desktop.canvas import Canvas
from game.desktop.drawing.illustration import INDOORS, draw_illustration
from game.desktop.drawing.masthead import draw_masthead
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Press, Role
from game.desktop.page import Page
from game.desktop.tokens import PALETTES, Edition, Type
from game.desktop.typesetting import Block, Content, Piece, plain
from game.desktop.widgets.controls import paint_focus
from game.desktop.widgets.texts import Column, Panel, Text
from game.presentation.front_pages import FrontPage
from game.scenario.languages import Language
from game.scenario.vocabulary import Picture as Subject

SIZES = (2.6, 2.3, 2.0, 1.8, 1.6, 1.45, 1.3, 1.15, 1.0, 0.9)
"""How large a headline may be, the largest first."""
_SIDE_COLUMN = 74.0
"""How wide a vertical masthead is."""
_HEADLINE_SHARE = 0.26
"""How much of a page's height its headline may take where the height is given."""
_RULED = 7.0
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
        canvas.fill(rect.moved(5 if look.hovered else 4, 6 if look.hovered else 4), "line")
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
        """Paint them; the last line of each column is short."""
        for place in self.rect.columns(self.columns, 14):
            count = int(place.height / _RULED)
            for number in range(count):
                length = place.width * (0.6 if number == count - 1 else 1.0)
                canvas.rule(place.x, place.y + _RULED * number, length, "line", 1.5)


def fitted(page: Page, content: Content, role: Type, width: float, height: float) -> Block:
    """A headline as large as it can be in a place without breaking a word; the smallest size takes the height it needs."""
    longest = sorted(plain(content).split(), key=len)[-3:]
    once = page.set(content, role)
    for size in SIZES:
        lines = once.width * size / width
        if lines * once.height * size > height:
            continue
        if page.wording.language == "en" and any(page.set(word, role, size=size).width > width for word in longest):
            continue
        if page.set(content, role, width, size=size).height <= height:
            return page.set(content, role, width, balanced=role is not Type.TABLOID, size=size)
    return page.set(content, role, width, size=SIZES[-1])


def quoted(words: str) -> Content:
    """A headline with the words that it quotes underlined in red."""
    start, end = words.find("“"), words.rfind("”")
    if not 0 <= start < end:
        return words
    return words[: start + 1], Piece(words[start + 1 : end], underline="red"), words[end:]


def newspaper(
    page: Page,
    at: Rect,
    printed: FrontPage,
    number: int | None,
    key: str,
    press: Press | None,
    tall: float = 0.0,
    inside: int = 1,
) -> Paper:
    """An outlet's page as wide as a place and at least `tall`; `number` is the quoted line's."""
    make = {"tabloid": _tabloid, "wire": _wire, "vertical": _vertical, "broadcast": _broadcast}.get(
        printed.masthead, _broadsheet
    )
    limit = _HEADLINE_SHARE * tall if tall else 1e6
    column = make(page, at, printed, number, inside, limit)
    padding = 14.0
    readers = page.leading(Type.LABEL) + 10
    spare = at.y + tall - column.y - padding - readers
    if spare > 2 * _RULED:
        column.add(SmallType(rect=Rect(column.at.x, column.y, column.at.width, spare), columns=2), 8)
    _readers(page, column, printed)
    height = max(tall, column.y + padding - at.y)
    return Paper(
        rect=Rect(at.x, at.y, at.width, height),
        key=key,
        name=printed.name,
        value=printed.lead.headline,
        hint=printed.lead.standfirst,
        press=press,
        holes=printed.masthead == "wire",
        children=tuple(column.nodes),
    )


def _kicker(page: Page, column: Column, printed: FrontPage, number: int | None) -> None:
    """The quoted line's number, and what the story is about; a wire's headline begins with that."""
    pieces: list[str | Piece] = []
    if number is not None:
        pieces += [Piece(str(number), Type.SECTION, ordinal=True, filled=True, ink="red"), "  "]
    if printed.masthead == "wire" and printed.reader:
        pieces.append(page.say("front_pages.reader", audience=printed.reader))
    if printed.masthead != "wire":
        pieces.append(printed.lead.kicker)
    if pieces:
        column.text(pieces, Type.LABEL, "ink2", 6)


def _readers(page: Page, column: Column, printed: FrontPage) -> None:
    """Who reads it, and whether it was invented."""
    read = printed.reader and printed.masthead != "wire"
    words = [page.say("front_pages.reader", audience=printed.reader)] if read else []
    words += [page.say("mark.invented_short")] if printed.invented else []
    if words:
        column.text(page.say("list.facts").join(words), Type.LABEL, "ink2", 2)


def _headline(page: Page, column: Column, printed: FrontPage, role: Type, height: float, gap: float = 8) -> None:
    block = fitted(page, quoted(printed.lead.headline), role, column.at.width, height)
    rect = Rect(column.at.x, column.y, column.at.width, block.height)
    column.add(Text(rect=rect, role=Role.HEADING, name=printed.lead.headline, block=block), gap)


def _inside(page: Page, column: Column, printed: FrontPage, most: int, role: Type = Type.LABEL) -> None:
    """What else the outlet carried."""
    for number, story in enumerate(printed.inside[:most]):
        column.rule(1, 5, "line")
        lead = () if number else (Piece(page.say("front_pages.inside") + " ", ink="ink2"),)
        column.text((*lead, story.headline), role, "ink", 6)


def _subject(printed: FrontPage) -> Subject:
    return INDOORS[sum(map(ord, printed.outlet)) % len(INDOORS)]


def _picture(page: Page, printed: FrontPage, at: Rect) -> Picture:
    return Picture(rect=at, outlet=printed.outlet, subject=_subject(printed), edition=page.edition)


def _broadsheet(page: Page, at: Rect, printed: FrontPage, number: int | None, inside: int, limit: float) -> Column:
    column = Column(page, at.inset(16, 0))
    column.space(14).add(masthead(page, printed, column.rest), 6)
    _kicker(page, column, printed, number)
    column.rule(1, 8)
    _headline(page, column, printed, Type.HEADLINE, min(limit, at.width * 0.62))
    column.text(printed.lead.standfirst, Type.ASIDE, "ink2", 8)
    _inside(page, column, printed, inside)
    left, right = column.rest.columns(2, 14)
    height = min(limit, max(62.0, at.width * 0.24))
    column.add(SmallType(rect=replace(left, y=column.y + 3, height=height - 3)))
    return column.add(_picture(page, printed, replace(right, y=left.y, height=height)), 8)


def _tabloid(page: Page, at: Rect, printed: FrontPage, number: int | None, inside: int, limit: float) -> Column:
    column = Column(page, at.inset(14, 0))
    column.add(masthead(page, printed, at), 10)
    _kicker(page, column, printed, number)
    _headline(page, column, printed, Type.TABLOID, min(1.3 * limit, at.width * 0.95), 10)
    column.text(printed.lead.standfirst, Type.STRONG, "ink", 10)
    _inside(page, column, printed, inside)
    return column.add(_picture(page, printed, column.rest.top(min(limit, max(70.0, at.width * 0.3)))), 10)


def _wire(page: Page, at: Rect, printed: FrontPage, number: int | None, inside: int, limit: float) -> Column:
    column = Column(page, at.inset(26, 0))
    column.space(12).add(masthead(page, printed, column.rest), 8)
    _kicker(page, column, printed, number)
    _headline(page, column, printed, Type.WIRE, min(limit, at.width * 0.55), 10)
    column.add(Dashes(rect=column.rest.top(2)), 8)
    column.text(printed.lead.standfirst, Type.CODE, "ink", 8)
    _inside(page, column, printed, inside, Type.CODE)
    return column.text(page.say("front_pages.wire_ends"), Type.CODE, "ink2", 4)


@dataclass(frozen=True, kw_only=True)
class Dashes(Node):
    """A machine's rule."""

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it."""
        for step in range(int(self.rect.width / 9)):
            canvas.rule(self.rect.x + 9 * step, self.rect.y, 5.5, "ink", 1.5)


def _vertical(page: Page, at: Rect, printed: FrontPage, number: int | None, inside: int, limit: float) -> Column:
    """The name stands at the side; the story beside it where the name is slim, else below."""
    slim = page.wording.language == "zh"
    side = masthead(page, printed, Rect(at.x + 14, at.y + 14, _SIDE_COLUMN if slim else at.width * 0.42, 0))
    column = Column(page, Rect(side.rect.right + 14, at.y + 14, at.right - side.rect.right - 28, at.height))
    _kicker(page, column, printed, number)
    if not slim:
        column.rule(1, 6)
        _inside(page, column, printed, inside)
        column = _below(page, at, column, side)
    else:
        column.rule(1, 8)
    _headline(page, column, printed, Type.HEADLINE, min(limit, at.width * 0.7))
    column.text(printed.lead.standfirst, Type.ASIDE, "ink2", 8)
    if slim:
        column = _below(page, at, column, side)
        _inside(page, column, printed, inside)
    return column.add(_picture(page, printed, column.rest.top(min(limit, max(60.0, at.width * 0.26)))), 8)


def _below(page: Page, at: Rect, column: Column, side: Node) -> Column:
    """A column as wide as the page, under the name and what stands beside it."""
    below = Column(page, at.inset(14, 0))
    below.y = max(column.y, side.rect.bottom) + 10
    below.nodes = [side, *column.nodes]
    return below


def _broadcast(page: Page, at: Rect, printed: FrontPage, number: int | None, inside: int, limit: float) -> Column:
    column = Column(page, at.inset(14, 0))
    column.space(14).add(masthead(page, printed, column.rest), 8)
    picture = _picture(page, printed, column.rest.top(min(limit, max(70.0, at.width * 0.34))))
    column.add(picture, 0)
    strip = _lower_third(page, printed, Rect(column.at.x, column.y, column.at.width, 0), limit)
    column.add(strip, 8)
    _kicker(page, column, printed, number)
    column.text(printed.lead.standfirst, Type.LABEL, "ink", 8)
    _inside(page, column, printed, inside)
    return column


def _lower_third(page: Page, printed: FrontPage, at: Rect, limit: float) -> Node:
    """The headline as it runs under a picture."""
    words = printed.lead.headline
    block = fitted(page, quoted(words), Type.HEADLINE, at.width - 24, min(limit, at.width * 0.4))
    place = Rect(at.x + 12, at.y + 8, at.width - 24, block.height)
    frame = Panel(rect=Rect(at.x, at.y, at.width, block.height + 16), ink="slip", frame="ink", thickness=2)
    bar = Panel(rect=Rect(at.x, at.y, 5, block.height + 16), ink="ink")
    shown = Text(rect=place, role=Role.HEADING, name=words, block=block)
    return Node(rect=frame.rect, children=(frame, bar, shown))


def masonry(papers: Sequence[float], columns: int) -> list[int]:
    """The column of each paper, given their heights: always the one that is shortest so far."""
    heights = [0.0] * columns
    found: list[int] = []
    for height in papers:
        shortest = heights.index(min(heights))
        found.append(shortest)
        heights[shortest] += height
    return found
