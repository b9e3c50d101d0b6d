"""What stands on the desk after an answer: a slip from each outlet, and a row for each audience."""

from dataclasses import dataclass, replace

from game.desktop.canvas import Canvas
from game.desktop.drawing.clipping import clipping
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role, shifted
from game.desktop.page import Page
from game.desktop.scenes.front_pages_spread import Spread
from game.desktop.tokens import Type
from game.desktop.typesetting import Block, Content, Piece
from game.desktop.widgets.newsprint import masonry, masthead, quoted
from game.desktop.widgets.pictures import Emblem
from game.desktop.widgets.texts import Column, text
from game.presentation.figures import signed, thousandths
from game.presentation.front_pages import FrontPage
from game.presentation.narrator import Narrator
from game.presentation.reasons import reasons
from game.rules.state import State

_SLIP = 250.0
"""How wide a slip is at least."""
_WIDEST = 400.0
_GAP = 14.0


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


def headline_slips(page: Page, at: Rect, spread: Spread) -> tuple[list[Node], float]:
    """The slips in columns, then who printed nothing; and where they end."""
    if not spread.pages:
        note = text(page, page.say("coverage.none"), Type.ASIDE, at)
        return [note], note.rect.bottom
    columns = max(1, min(len(spread.pages), int((at.width + _GAP) / (_SLIP + _GAP))))
    width = min(at.width, columns * (_WIDEST + _GAP) - _GAP)
    places = replace(at, width=width).columns(columns, _GAP)
    made = [_slip(page, replace(places[0], height=1e6), each, spread.number(each)) for each in spread.pages]
    tops = [at.y] * columns
    nodes: list[Node] = []
    for slip, column in zip(made, masonry([each.rect.height + _GAP for each in made], columns), strict=True):
        nodes.append(shifted(slip, places[column].x - slip.rect.x, tops[column] - slip.rect.y))
        tops[column] += slip.rect.height + _GAP
    if spread.quiet:
        words = page.say("coverage.quiet", outlets=page.say("list.and").join(spread.quiet))
        nodes.append(text(page, words, Type.LABEL, Rect(at.x, max(tops), at.width, 0), "ink2"))
    return nodes, max([*tops, nodes[-1].rect.bottom])


def wiped(slip: Node, share: float) -> Node:
    """A slip of which only so much is in sight yet, from the left."""
    seen = replace(slip.rect.inset(-3), width=(slip.rect.width + 6) * share)
    return Node(rect=seen, clips=True, children=(slip,))


def _slip(page: Page, at: Rect, printed: FrontPage, number: int | None) -> Slip:
    """One outlet's headline: its masthead, what it quotes, what else it carried, who reads it."""
    column = Column(page, at.inset(16, 0))
    wide = 110.0 if printed.masthead == "vertical" else 210.0
    column.space(12).add(masthead(page, printed, replace(column.rest, width=min(column.at.width, wide))), 8)
    role = {"tabloid": Type.TABLOID, "wire": Type.WIRE}.get(printed.masthead, Type.HEADLINE)
    column.text(quoted(printed.lead.headline), role, gap=8)
    pieces: list[str | Piece] = []
    if number is not None:
        pieces += [Piece(str(number), Type.SECTION, ordinal=True, filled=True, ink="red"), "  "]
    facts = [page.say("front_pages.reader", audience=printed.reader)] if printed.reader else []
    facts += [page.say("mark.invented_short")] if printed.invented else []
    column.text((*pieces, page.say("list.facts").join(facts)), Type.LABEL, "ink2", 4)
    if printed.inside:
        column.text(page.say("coverage.second", headline=printed.inside[0].headline), Type.LABEL, "ink", 2)
    return Slip(
        rect=replace(at, height=column.y + 12 - at.y),
        name=f"{printed.name}: {printed.lead.headline}",
        outlet=printed.outlet,
        children=tuple(column.nodes),
    )


def moved_rows(page: Page, at: Rect, narrator: Narrator, state: State, exchange: int) -> tuple[list[Node], float]:
    """How every audience moved on this answer, the one that moved most first, with its largest cause in words."""
    column = Column(page, at)
    column.text(page.say("coverage.moved"), Type.SECTION, gap=2)
    column.text(page.say("coverage.moved.unit"), Type.LABEL, "ink2", 6).rule(2, 8)
    if exchange < len(state.record.explanations):
        changes = state.record.explanations[exchange].favourable.sum(axis=0)
        for place in sorted(range(len(changes)), key=lambda place: -abs(float(changes[place]))):
            _row(page, column, narrator, state, exchange, place, thousandths(float(changes[place])))
    return column.nodes, column.y


def _row(page: Page, column: Column, narrator: Narrator, state: State, exchange: int, place: int, moved: int) -> None:
    audiences = state.game.audiences
    at, top = column.rest, column.y
    figure = page.set(signed(moved) if moved else "0", Type.CLOCK, size=0.62)
    emblem = Emblem(rect=Rect(at.x, top + 2, 30, 30), audience=audiences[place], among=tuple(audiences))
    room = Rect(at.x + 42, top, at.width - 42 - 74, 0)
    name = text(page, narrator.audience(audiences[place]), Type.STRONG, room)
    why = text(page, _why(page, narrator, state, exchange, place, moved), Type.LINE, replace(room, y=name.rect.bottom))
    number = Rect(at.right - 70, top, 70, figure.height)
    column.add(
        Node(
            rect=Rect(at.x, top, at.width, max(why.rect.bottom - top, 36)),
            role=Role.ROW,
            name=f"{name.name} {signed(moved)}: {why.name}",
            children=(emblem, name, why, Figure(rect=number, block=figure, moved=moved)),
        ),
        6,
    )
    column.rule(1, 8, "line")


@dataclass(frozen=True, kw_only=True)
class Figure(Node):
    """A change in figures, with an arrow."""

    block: Block
    moved: int

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint both at the right edge."""
        rect = self.rect
        left = rect.right - self.block.width
        canvas.text(self.block, left, rect.y)
        if self.moved:
            x, y = left - 14, rect.y + rect.height / 2
            tip = -6 if self.moved > 0 else 6
            canvas.polygon([(x - 6, y - tip), (x + 6, y - tip), (x, y + tip)], "ink")


def _why(page: Page, narrator: Narrator, state: State, exchange: int, place: int, moved: int) -> Content:
    """The largest cause that went the way the audience went."""
    record = state.record
    found = reasons(narrator, record.explanations[exchange], place, record.exchanges[exchange])
    same_way = [each for each in found if (each.thousandths > 0) == (moved > 0)]
    if not moved:
        return page.say("coverage.still")
    return same_way[0].text if same_way else page.say("why.many")
