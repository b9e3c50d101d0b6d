"""The wall: what each audience thinks, how it moved and how far it should, and why."""

from dataclasses import replace

from game.desktop.geometry import Rect
from game.desktop.node import Node
from game.desktop.scenes.conference import views
from game.desktop.scenes.conference.audience_row import audience_row, columns_of, has_room_for_all
from game.desktop.scenes.conference.gauges import Arrow, Swatch
from game.desktop.scenes.conference.moment import Moment
from game.desktop.tokens import Type
from game.desktop.typesetting import Piece
from game.desktop.widgets.texts import Column, Text, label, text
from game.presentation.causes import answer_heard, causes
from game.presentation.figures import signed

_UNDER = 6.0
"""Space under the rows, where anything stands below them."""
_TITLED = 80
"""Units of height from which the causes have a title of their own."""


def wall(moment: Moment, at: Rect) -> tuple[list[Node], float]:
    """Every audience, what the fillings mean where there is room to say it, and why they moved; and the height of all.

    While a lesson is taught, it stands where the rest would.
    """
    if moment.teaches:
        nodes, end = audiences_panel(moment, at, with_legend=False)
        return nodes, end + _UNDER - at.y
    for with_legend in (True, False):
        nodes, end = audiences_panel(moment, at, with_legend)
        under = end + _UNDER
        more, below = why_panel(moment, Rect(at.x, under, at.width, max(0.0, at.bottom - under)))
        below = below if more else end
        if below <= at.bottom:
            break
    return [*nodes, *more], below - at.y


def audiences_panel(moment: Moment, at: Rect, with_legend: bool = True) -> tuple[list[Node], float]:
    """Every audience below a heading; and the height at which they end."""
    page = moment.page
    column = Column(page, at)
    _heading(moment, column)
    polls = views.polls(moment.narrator, moment.state)
    unsure = all(has_room_for_all(moment, column, view) for view in polls)
    for number, view in enumerate(polls):
        column.y += audience_row(moment, column, view, unsure)
        if number < len(polls) - 1:
            column.rule(1, 0 if page.close else 4, "line")
    column.rule(1, 0, "line")
    if with_legend:
        _legend(moment, column.space(_UNDER))
    return column.nodes, column.y


def _heading(moment: Moment, column: Column) -> None:
    page, columns = moment.page, columns_of(column.at, moment.page)
    head = label(page, moment.say("page.polls"), Type.SECTION, column.at.x, column.y)
    small = page.leading(Type.LABEL)
    y = head.rect.bottom - small - 1
    column.nodes += [
        head,
        label(page, moment.say("conference.polls.kind"), Type.LABEL, head.rect.right + 12, y, "ink2"),
    ]
    for key, place in (("conference.change", columns.change), ("conference.credibility", columns.credibility)):
        block = page.set(moment.say(key), Type.LABEL, None, "ink2")
        right = Rect(place.right - block.width, y, block.width, block.height)
        column.nodes.append(Text(rect=right, block=block, name=moment.say(key)))
    column.y = head.rect.bottom + 3
    column.rule(2, 5 if page.close else 9)


def _legend(moment: Moment, column: Column) -> None:
    page, x, y = moment.page, column.at.x, column.y
    for filling in ("favourable", "dont_know", "unfavourable"):
        column.nodes.append(Swatch(rect=Rect(x, y + 4, 15, 10), filling=filling))
        words = label(page, moment.say(f"measure.{filling}"), Type.LABEL, x + 20, y, "ink2")
        column.nodes.append(words)
        x = words.rect.right + 14
    words = label(page, moment.say("conference.within_margin"), Type.LABEL, 0, y, "ink2")
    if x + words.rect.width + 16 <= column.at.right:
        right = column.at.right - words.rect.width
        column.nodes.append(Arrow(rect=Rect(right - 16, y + 5, 10, 9), up=True, solid=False))
        column.nodes.append(replace(words, rect=replace(words.rect, x=right)))
    column.y = y + page.leading(Type.LABEL)


def why_panel(moment: Moment, at: Rect) -> tuple[list[Node], float]:
    """Why audiences moved in the last exchange, the largest movement first: as many as the place has room for."""
    page, state = moment.page, moment.state
    column = Column(page, at)
    if not state.record.explanations or not (state.record.exchanges[-1].links or state.record.exchanges[-1].parts):
        return [], at.y
    causes = list(moment.once(_causes)) or [[Piece(moment.say("why.nothing"))]]
    title = moment.say("conference.why")
    if page.close or at.height < _TITLED:
        causes[0] = [Piece(title, Type.KICKER), Piece("   "), *causes[0]]
    else:
        column.text(title, Type.KICKER, gap=2)
    for line in causes:
        node = text(page, line, Type.LABEL, column.rest)
        if node.rect.bottom > at.bottom:
            break
        column.add(node, 2)
    return column.nodes, max(at.y, column.y - 2)


def _causes(moment: Moment) -> list[list[Piece]]:
    """Each audience that moved, with how much and its largest cause in words."""
    exchange = moment.state.record.exchanges[-1]
    heard = answer_heard(moment.playing.session, exchange.number)
    return [
        [Piece(f"{cause.audience} {signed(cause.moved)}", Type.STRONG), Piece(f"  {cause.text}")]
        for cause in causes(moment.narrator, heard)
        if cause.moved
    ]
