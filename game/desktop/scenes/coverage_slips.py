"""What the outlets printed of one answer, torn out: as much of each page as there is room for, so that the desk is full."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from game.desktop.canvas import Canvas
from game.desktop.drawing.clipping import clipping
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role
from game.desktop.page import Page
from game.desktop.scenes.front_pages_spread import Spread
from game.desktop.tokens import Type
from game.desktop.typesetting import Piece
from game.desktop.widgets.newspaper import newspaper, picture
from game.desktop.widgets.newsprint import RULED, SmallType, masonry, masthead, quoted
from game.desktop.widgets.texts import Column, text
from game.presentation.front_pages import FrontPage

_PAGE, _SLIP, _TIGHT = 236.0, 250.0, 188.0
"""How wide a whole page, a slip and the smallest slip are at least."""
_WIDEST = 620.0
_GAP = 14.0
_QUIET = 8.0
"""Space above and below the names of those who printed nothing."""
_MOST_SPARE = 320.0
"""How much a slip is lengthened at most by pictures and ruled lines; beyond, it is the whole page."""
_PICTURED = 150.0
"""Spare height from which a slip shows a picture too."""

_SLIM = 56.0
"""How wide a name is that is set from top to bottom, where height is dear."""
_MASTHEADS = {"vertical": 110.0}
"""How wide a masthead is at most, where it is not as wide as others."""

Make = Callable[[Rect, FrontPage, float], Node]
"""Sets one outlet's slip in a place, lengthened by so much."""


@dataclass(frozen=True, kw_only=True)
class Slip(Node):
    """A headline torn out."""

    role: Role = Role.GROUP
    outlet: str

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the torn paper with its shadow."""
        rect = self.rect
        edge = clipping(self.outlet, rect.x, rect.y, rect.width, rect.height)
        canvas.polygon([(x + 2, y + 2) for x, y in edge], "line")
        canvas.polygon(edge, "slip")


def headline_slips(page: Page, at: Rect, spread: Spread, tall: float = 0.0) -> tuple[list[Node], Rect]:
    """The slips in columns, then who printed nothing, and the place that they take; they fill the height, if one is given."""
    if not spread.pages:
        note = text(page, page.say("coverage.none"), Type.ASIDE, at)
        return [note], note.rect
    words = page.say("coverage.quiet", outlets=page.say("list.and").join(spread.quiet)) if spread.quiet else ""
    under = page.height_of(words, Type.LABEL, at.width) + 2 * _QUIET if words else 0.0
    slips, used = _best(page, replace(at, height=max(1.0, tall - under) if tall else 0.0), spread)
    if not words:
        return slips, used
    note = text(page, words, Type.LABEL, Rect(at.x, used.bottom + _QUIET, at.width, 0), "ink2")
    return [*slips, note], replace(used, height=note.rect.bottom - used.y)


def _best(page: Page, room: Rect, spread: Spread) -> tuple[list[Node], Rect]:
    """Whole pages where they fit side by side, else slips with the sentence beneath, without it, with a headline alone."""
    if room.height and _columns(room.width, _PAGE) >= len(spread.pages):
        return _pages(page, room, spread)

    def making(beneath: bool, besides: bool) -> Make:
        return lambda at, each, spare: _slip(page, at, each, spread.number(each), spare, beneath, besides)

    for least, make in ((_SLIP, making(True, True)), (_SLIP, making(False, True)), (_TIGHT, making(False, False))):
        slips, used = _arranged(room, spread.pages, least, make)
        if used.height <= room.height + 1 or not room.height:
            break
    return slips, used


def _columns(width: float, least: float) -> int:
    return max(1, int((width + _GAP) / (least + _GAP)))


def _pages(page: Page, room: Rect, spread: Spread) -> tuple[list[Node], Rect]:
    """Whole pages side by side, as high as the desk."""
    count = len(spread.pages)
    wide = replace(room, width=min(room.width, count * (_WIDEST + _GAP) - _GAP))
    made = []
    for place, each in zip(wide.columns(count, _GAP), spread.pages, strict=True):
        paper = newspaper(page, place, each, spread.number(each), "", None, room.height)
        made.append(_torn(each, paper.rect, paper.children))
    return list(made), replace(wide, height=max(each.rect.bottom for each in made) - room.y)


def _arranged(room: Rect, pages: Sequence[FrontPage], least: float, make: Make) -> tuple[list[Node], Rect]:
    """Slips in columns of equal width, each column filled to the foot of the desk as far as it can be."""
    count = min(len(pages), _columns(room.width, least))
    places = room.columns(count, _GAP)
    natural = [make(replace(places[0], height=1e6), each, 0.0).rect.height + _GAP for each in pages]
    chosen = masonry(natural, count)
    nodes: list[Node] = []
    bottom = room.y
    for number, place in enumerate(places):
        inside = [(each, high) for each, high, column in zip(pages, natural, chosen, strict=True) if column == number]
        spare = (room.height + _GAP - sum(high for _, high in inside)) / max(1, len(inside))
        y = room.y
        for each, _ in inside:
            slip = make(replace(place, y=y, height=1e6), each, max(0.0, spare))
            nodes.append(slip)
            y = slip.rect.bottom + _GAP
        bottom = max(bottom, y - _GAP)
    return nodes, replace(room, height=bottom - room.y)


def _torn(printed: FrontPage, rect: Rect, children: Sequence[Node]) -> Slip:
    return Slip(
        rect=rect,
        name=f"{printed.name}: {printed.lead.headline}",
        outlet=printed.outlet,
        children=tuple(children),
    )


def _slip(
    page: Page, at: Rect, printed: FrontPage, number: int | None, spare: float, beneath: bool, besides: bool
) -> Slip:
    """One outlet's headline: its masthead, what it quotes, what else it carried, who reads it; very long, the whole page."""
    if spare > _MOST_SPARE:
        tall = _slip(page, at, printed, number, 0.0, beneath, besides).rect.height + spare
        paper = newspaper(page, at, printed, number, "", None, tall)
        if paper.rect.height <= tall:
            return _torn(printed, paper.rect, paper.children)
    column = Column(page, at.inset(16, 0))
    slim = printed.masthead == "vertical" and page.wording.language == "zh" and not besides
    wide = _SLIM if slim else _MASTHEADS.get(printed.masthead, 230.0)
    edge = 12 if besides else 8
    column.space(edge).add(masthead(page, printed, replace(column.rest, width=min(column.at.width, wide))), 8)
    role = {"tabloid": Type.TABLOID, "wire": Type.WIRE}.get(printed.masthead, Type.HEADLINE)
    column.text(quoted(printed.lead.headline), role, gap=8, balanced=page.wording.language == "zh")
    if beneath:
        column.text(printed.lead.standfirst, Type.LABEL, "ink2", gap=8)
    if besides and printed.inside:
        words = page.say("coverage.second", headline=printed.inside[0].headline)
        column.text(words, Type.LABEL, "ink", 6, balanced=page.wording.language == "zh")
    _rest(page, column, printed, spare)
    _readers(page, column, printed, number)
    return _torn(printed, replace(at, height=column.y + edge - at.y), column.nodes)


def _rest(page: Page, column: Column, printed: FrontPage, spare: float) -> None:
    """What fills a slip that is longer than its words: a picture, and lines that stand for smaller type."""
    if spare >= _PICTURED:
        high = min(spare - 40, column.at.width * 0.5)
        column.add(picture(page, printed, column.rest.top(high)), 8)
        spare -= high + 8
    if spare >= 2 * RULED:
        columns = 2 if column.at.width > 260 else 1
        column.add(SmallType(rect=Rect(column.at.x, column.y + 2, column.at.width, spare - 10), columns=columns), 8)


def _readers(page: Page, column: Column, printed: FrontPage, number: int | None) -> None:
    pieces: list[str | Piece] = []
    if number is not None:
        pieces += [Piece(str(number), Type.SECTION, ordinal=True, filled=True, ink="red"), "  "]
    facts = [page.say("front_pages.reader", audience=printed.reader)] if printed.reader else []
    facts += [page.say("mark.invented.short")] if printed.invented else []
    column.text((*pieces, page.say("list.facts").join(facts)), Type.LABEL, "ink2", 2)


def wiped(slip: Node, share: float) -> Node:
    """A slip of which only so much is in sight yet, from the left."""
    seen = replace(slip.rect.inset(-3), width=(slip.rect.width + 6) * share)
    return Node(rect=seen, clips=True, children=(slip,))
