"""An outlet's page: its own masthead, its own manner of setting, the headline as large as it may be."""

from dataclasses import replace

from game.desktop.drawing.illustration import INDOORS
from game.desktop.geometry import Rect
from game.desktop.node import Node, Press, Role
from game.desktop.page import Page
from game.desktop.tokens import Type
from game.desktop.typesetting import Piece
from game.desktop.widgets.newsprint import RULED, Dashes, Paper, Picture, SmallType, fitted, masthead, quoted
from game.desktop.widgets.texts import Column, Panel, Text
from game.presentation.front_pages import FrontPage
from game.scenario.vocabulary import Picture as Subject

_SIDE_COLUMN = 74.0
"""How wide a vertical masthead is."""
_HEADLINE_SHARE = 0.26
"""How much of a page's height its headline may take where the height is given."""


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
    if spare > 2 * RULED:
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
    words += [page.say("mark.invented.short")] if printed.invented else []
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
        lead = () if number else (Piece(page.say("front_pages.inside"), ink="ink2"),)
        column.text((*lead, story.headline), role, "ink", 6, balanced=page.wording.language == "zh")


def _subject(printed: FrontPage) -> Subject:
    """Another one for every outlet of a level, as far as there are enough."""
    return INDOORS[printed.place % len(INDOORS)]


def picture(page: Page, printed: FrontPage, at: Rect) -> Picture:
    """What an outlet shows beside its story."""
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
    return column.add(picture(page, printed, replace(right, y=left.y, height=height)), 8)


def _tabloid(page: Page, at: Rect, printed: FrontPage, number: int | None, inside: int, limit: float) -> Column:
    column = Column(page, at.inset(14, 0))
    column.add(masthead(page, printed, at), 10)
    _kicker(page, column, printed, number)
    _headline(page, column, printed, Type.TABLOID, min(1.3 * limit, at.width * 0.95), 10)
    column.text(printed.lead.standfirst, Type.STRONG, "ink", 10)
    _inside(page, column, printed, inside)
    return column.add(picture(page, printed, column.rest.top(min(limit, max(70.0, at.width * 0.3)))), 10)


def _wire(page: Page, at: Rect, printed: FrontPage, number: int | None, inside: int, limit: float) -> Column:
    column = Column(page, at.inset(26, 0))
    column.space(12).add(masthead(page, printed, column.rest), 8)
    _kicker(page, column, printed, number)
    _headline(page, column, printed, Type.WIRE, min(limit, at.width * 0.55), 10)
    column.add(Dashes(rect=column.rest.top(2)), 8)
    column.text(printed.lead.standfirst, Type.CODE, "ink", 8)
    _inside(page, column, printed, inside, Type.CODE)
    return column.text(page.say("front_pages.wire_ends"), Type.CODE, "ink2", 4)


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
    return column.add(picture(page, printed, column.rest.top(min(limit, max(60.0, at.width * 0.26)))), 8)


def _below(page: Page, at: Rect, column: Column, side: Node) -> Column:
    """A column as wide as the page, under the name and what stands beside it."""
    below = Column(page, at.inset(14, 0))
    below.y = max(column.y, side.rect.bottom) + 10
    below.nodes = [side, *column.nodes]
    return below


def _broadcast(page: Page, at: Rect, printed: FrontPage, number: int | None, inside: int, limit: float) -> Column:
    column = Column(page, at.inset(14, 0))
    column.space(14).add(masthead(page, printed, column.rest), 8)
    shown = picture(page, printed, column.rest.top(min(limit, max(70.0, at.width * 0.34))))
    column.add(shown, 0)
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
