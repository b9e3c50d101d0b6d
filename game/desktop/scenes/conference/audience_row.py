"""One audience on the wall: name and shares over its meter, how it moved, how far it trusts."""

from dataclasses import dataclass, replace

from game.desktop.geometry import Rect
from game.desktop.motions import settle
from game.desktop.node import Node
from game.desktop.page import Page
from game.desktop.scenes.conference.gauges import BAR, Arrow, Credibility, Meter
from game.desktop.scenes.conference.moment import Moment
from game.desktop.tokens import Type
from game.desktop.typesetting import Block, Piece
from game.desktop.widgets.pictures import Emblem
from game.desktop.widgets.texts import Column, Text, label
from game.presentation.audiences import AudienceView
from game.presentation.figures import believed, signed, thousandths
from game.presentation.targets import asked_credibility, next_target, targets


@dataclass(frozen=True)
class Columns:
    """Where a row's things stand."""

    emblem: float
    bar: Rect
    change: Rect
    credibility: Rect


def columns_of(at: Rect, page: Page) -> Columns:
    """Columns across a place: the bar takes what the others leave."""
    emblem = 28 if page.close else 34
    trust, change = (58 if page.close else 66), 54
    x = at.x + emblem + (11 if page.close else 13)
    gap = 12 if page.close else 16
    width = at.right - x - trust - change - 2 * gap
    bar = Rect(x, at.y, width, 0)
    return Columns(emblem, bar, Rect(bar.right + gap, at.y, change, 0), Rect(at.right - trust, at.y, trust, 0))


def audience_row(moment: Moment, column: Column, view: AudienceView, with_unsure: bool) -> float:
    """One audience; returns how much height it took."""
    page, y = moment.page, column.y
    columns = columns_of(replace(column.at, y=y), page)
    favourable, unsure = _shown(moment, view)
    name, figures = _name_and_shares(moment, view, columns, with_unsure)
    top = figures.rect.bottom - (1 if page.close else 0)
    emblem = Emblem(
        rect=Rect(column.at.x, y + 2, columns.emblem, columns.emblem),
        audience=view.id,
        among=moment.state.game.audiences,
    )
    meter = Meter(
        rect=Rect(columns.bar.x, top, columns.bar.width, 7 + BAR + 14),
        name=view.name,
        value=f"{favourable:.1f}",
        favourable=favourable,
        dont_know=unsure,
        opened_at=view.opened_at,
        margin=view.margin,
        lines=targets(moment.state, view),
    )
    column.nodes += [emblem, name, figures, meter, *_change(moment, view, columns), *_trust(moment, view, columns)]
    return top + 7 + BAR + (14 if page.close else 15) - y


def _name_and_shares(moment: Moment, view: AudienceView, columns: Columns, with_unsure: bool) -> tuple[Text, Text]:
    """The name, and its shares at the end of the same line; below it where the line lacks the room."""
    bar = columns.bar
    favourable, unsure = _shown(moment, view)
    name = label(moment.page, view.name, Type.NAME, bar.x, bar.y + 1)
    block = _figures(moment, view, favourable, bar.width - name.rect.width - 8, with_unsure)
    fits = name.rect.width + block.width <= bar.width
    at = Rect(bar.right - block.width, bar.y + 1 if fits else name.rect.bottom, block.width, block.height)
    shares = {"yes": f"{favourable:.1f}", "unsure": f"{unsure:.1f}", "no": f"{view.unfavourable:.1f}"}
    return name, Text(rect=at, block=block, name=moment.say("conference.shares", **shares))


def _shown(moment: Moment, view: AudienceView) -> tuple[float, float]:
    """Favourable and unsure as the needle shows them while it settles."""
    progress = settle(moment.motions.progress("meters"))
    return view.favourable - view.last_change * (1 - progress), view.dont_know


def has_room_for_all(moment: Moment, column: Column, view: AudienceView) -> bool:
    """Whether all three shares fit beside the name. Where one audience lacks the room, no row shows the unsure ones."""
    bar, name = columns_of(column.at, moment.page).bar, moment.page.set(view.name, Type.NAME)
    return _shares(moment, view.favourable, _all_shares(view)).width <= bar.width - name.width - 8


def _figures(moment: Moment, view: AudienceView, favourable: float, room: float, with_unsure: bool) -> Block:
    """The shares; where there is no room for all, the favourable ones at least: the bar shows the others."""
    for rest in (_all_shares(view) if with_unsure else "", f" / {view.unfavourable:.1f}"):
        block = _shares(moment, favourable, rest)
        if rest and block.width <= room:
            return block
    return _shares(moment, favourable, "")


def _all_shares(view: AudienceView) -> str:
    return f" / {view.dont_know:.1f} / {view.unfavourable:.1f}"


def _shares(moment: Moment, favourable: float, rest: str) -> Block:
    pieces = [Piece(f"{favourable:.1f}", Type.NAME), *([Piece(rest, Type.LABEL, "ink2")] if rest else [])]
    return moment.page.set(pieces, Type.NAME, None, tabular=True)


def _change(moment: Moment, view: AudienceView, columns: Columns) -> list[Node]:
    page, number, y = moment.page, thousandths(view.change), columns.change.y
    figure = page.set(signed(number) if number else "0", Type.NAME, tabular=True)
    at = Rect(columns.change.right - figure.width, y, figure.width, figure.height)
    nodes: list[Node] = [Text(rect=at, block=figure, name=moment.say("conference.change.value", n=signed(number)))]
    target = next_target(moment.state, view)
    if target is not None:
        key = "conference.target.met" if target.met else "conference.target"
        asked = page.set(moment.say(key, n=signed(target.change)), Type.LABEL, None, "ink2")
        below = Rect(columns.change.right - asked.width, y + figure.height, asked.width, asked.height)
        nodes.append(Text(rect=below, block=asked, name=asked.text))
    if number:
        size = 11
        arrow = Rect(at.x - size - 5, y + (figure.height - 9) / 2, size, 9)
        nodes.append(Arrow(rect=arrow, up=number > 0, solid=view.beyond_margin))
    return nodes


def _trust(moment: Moment, view: AudienceView, columns: Columns) -> list[Node]:
    page, y = moment.page, columns.credibility.y
    figure = page.set(believed(view.credibility), Type.NAME, tabular=True)
    at = Rect(columns.credibility.right - figure.width, y, figure.width, figure.height)
    scale = Rect(columns.credibility.x, y + figure.height + 6, columns.credibility.width, 14)
    return [
        Text(rect=at, block=figure, name=moment.say("measure.credibility"), value=believed(view.credibility)),
        Credibility(
            rect=scale,
            share=view.credibility,
            wanted=asked_credibility(moment.state, view),
            name=moment.say("measure.credibility"),
        ),
    ]
