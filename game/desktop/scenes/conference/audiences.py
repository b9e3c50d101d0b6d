"""The wall: what each audience thinks, how it moved and how far it should, and why."""

from dataclasses import dataclass, replace

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.motions import settle
from game.desktop.node import Look, Node, Role
from game.desktop.page import Page
from game.desktop.scenes.conference import views
from game.desktop.scenes.conference.moment import Moment
from game.desktop.scenes.conference.pictures import Emblem
from game.desktop.tokens import Type
from game.desktop.typesetting import Block, Piece
from game.desktop.widgets.texts import Column, Text, label, text
from game.presentation.audiences import AudienceView
from game.presentation.causes import answer_heard, causes
from game.presentation.figures import believed, signed, thousandths
from game.presentation.targets import Target, asked_credibility, next_target, targets

BAR = 15
_TENTHS = 11


_FAN = 3
_LEAST_ZOOM = 0.6
"""Points to each side that a zoomed scale shows at least."""
_TITLED = 80
"""Units of height from which the causes have a title of their own."""


@dataclass(frozen=True, kw_only=True)
class Meter(Node):
    """A public's shares as a bar, in percent: ink, dots, hatch; a needle with the poll's margin, and where it began."""

    role: Role = Role.METER
    favourable: float
    dont_know: float
    opened_at: float
    margin: float
    lines: tuple[Target, ...] = ()
    """What the level asks of the favourable share: the scale below is zoomed to these."""

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint bar, ticks or the zoomed scale, needle and bracket."""
        bar = Rect(self.rect.x, self.rect.y + 9, self.rect.width, BAR)
        ends = [self._x(share) for share in (0, self.favourable, self.favourable + self.dont_know, 100)]
        canvas.fill(Rect(ends[0], bar.y, ends[1] - ends[0], BAR), "ink")
        canvas.dots(Rect(ends[1], bar.y, ends[2] - ends[1], BAR), "ink")
        canvas.hatch(Rect(ends[2], bar.y, ends[3] - ends[2], BAR), "ink")
        canvas.frame(bar, "ink")
        if self.lines:
            self._zoom(canvas, bar)
        else:
            for tenth in range(_TENTHS):
                high = 6 if tenth in (0, 5, 10) else 3
                canvas.upright(min(self._x(10 * tenth), bar.right - 1), bar.bottom, high, "ink")
        self._needle(canvas, bar)

    @property
    def painted(self) -> Rect:
        """Its needle stands out."""
        return self.rect.inset(-9, -6)

    def _zoom(self, canvas: Canvas, bar: Rect) -> None:
        """The stretch that matters, drawn out to the bar's width: where it opened, what is asked, where it stands."""
        half = max(_LEAST_ZOOM, *(1.25 * abs(line.share - self.opened_at) for line in self.lines))
        half = max(half, 1.15 * abs(self.favourable - self.opened_at))
        y = bar.bottom + _FAN + 5

        def place(share: float) -> float:
            return bar.x + bar.width * (0.5 + (share - self.opened_at) / (2 * half))

        for sign, end in ((-1, bar.x), (1, bar.right - 1)):
            canvas.line((self._x(self.opened_at + sign * half), bar.bottom), (end, bar.bottom + _FAN), "line")
            canvas.upright(end, bar.bottom + _FAN, 7, "line")
        canvas.rule(bar.x, y, bar.width, "ink")
        canvas.upright(place(self.opened_at), y - 4, 6, "ink2")
        for line in self.lines:
            self._pennant(canvas, place(line.share), y, line)
        x = place(self.favourable)
        canvas.polygon(((x - 4.5, y - 8), (x + 4.5, y - 8), (x, y - 1)), "ink")

    def _pennant(self, canvas: Canvas, x: float, y: float, line: Target) -> None:
        """A flag where a grade begins: gold solid, silver hatched, bronze an outline; filled with paper until it is met."""
        canvas.upright(x, y - 8, 10, "ink", 1.5)
        flag = Rect(x + 1, y - 8, 8, 5)
        if line.grade == "gold":
            canvas.fill(flag, "ink")
        elif line.grade == "silver":
            canvas.hatch(flag, "ink", 3, 1)
        canvas.frame(flag, "ink")

    def _x(self, share: float) -> float:
        return self.rect.x + self.rect.width * min(100.0, max(0.0, share)) / 100

    def _needle(self, canvas: Canvas, bar: Rect) -> None:
        low, high, y = self._x(self.favourable - self.margin), self._x(self.favourable + self.margin), bar.y - 4
        canvas.rule(low, y, high - low, "ink")
        for x in (low, high):
            canvas.upright(x, y, 4, "ink")
        x = self._x(self.favourable)
        canvas.fill(Rect(x - 2.5, bar.y - 5, 5, BAR + 5), "paper")
        canvas.polygon(((x - 4.5, bar.y - 5), (x + 4.5, bar.y - 5), (x, bar.y + 2)), "ink")
        canvas.upright(x - 1, bar.y - 4, BAR + 6, "ink", 2)
        canvas.upright(self._x(self.opened_at), bar.bottom - 4, 8, "ink2")


@dataclass(frozen=True, kw_only=True)
class Credibility(Node):
    """A scale from 0 to 1 with a marker."""

    role: Role = Role.METER
    share: float
    wanted: float | None = None
    """What an objective asks for."""

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint scale and marker; a flag at what is asked for."""
        rect = self.rect
        y = rect.y + 9
        canvas.rule(rect.x, y, rect.width, "ink")
        for fifth in range(6):
            canvas.upright(rect.x + fifth * (rect.width - 1) / 5, y - 3, 4, "ink")
        x = rect.x + self.share * rect.width
        canvas.polygon(((x - 5, y - 9), (x + 5, y - 9), (x, y - 1)), "ink")
        if self.wanted is not None:
            canvas.upright(rect.x + self.wanted * rect.width, y - 2, 9, "ink", 2)


@dataclass(frozen=True, kw_only=True)
class Arrow(Node):
    """Up or down; solid only where a poll could tell the change from chance."""

    up: bool
    solid: bool

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it."""
        rect = self.rect
        top, bottom = (rect.y, rect.bottom) if self.up else (rect.bottom, rect.y)
        corners = ((rect.x, bottom), (rect.right, bottom), (rect.centre[0], top))
        canvas.polygon(corners, "ink")
        if not self.solid:
            inner = rect.inset(2.6, 2.2)
            shift = 0.8 if self.up else -0.8
            top, bottom = (inner.y, inner.bottom) if self.up else (inner.bottom, inner.y)
            points = ((inner.x, bottom + shift), (inner.right, bottom + shift), (inner.centre[0], top + shift))
            canvas.polygon(points, "paper")


@dataclass(frozen=True)
class _Columns:
    """Where a row's things stand."""

    emblem: float
    bar: Rect
    change: Rect
    credibility: Rect


def _columns(at: Rect, page: Page) -> _Columns:
    emblem = 28 if page.close else 34
    trust, change = (58 if page.close else 66), 54
    x = at.x + emblem + (11 if page.close else 13)
    gap = 12 if page.close else 16
    width = at.right - x - trust - change - 2 * gap
    bar = Rect(x, at.y, width, 0)
    return _Columns(emblem, bar, Rect(bar.right + gap, at.y, change, 0), Rect(at.right - trust, at.y, trust, 0))


def wall(moment: Moment, at: Rect) -> tuple[list[Node], float]:
    """Every audience, what the fillings mean where there is room to say it, and why they moved; and the height of all.

    While a lesson is taught, it stands where the rest would.
    """
    if moment.teaches:
        nodes, end = audiences_panel(moment, at, with_legend=False)
        return nodes, end - at.y
    for with_legend in (True, False):
        nodes, end = audiences_panel(moment, at, with_legend)
        more, below = why_panel(moment, Rect(at.x, end, at.width, max(0.0, at.bottom - end)))
        if below <= at.bottom:
            break
    return [*nodes, *more], below - at.y


def audiences_panel(moment: Moment, at: Rect, with_legend: bool = True) -> tuple[list[Node], float]:
    """Every audience below a heading; and the height at which they end."""
    page = moment.page
    column = Column(page, at)
    _heading(moment, column)
    polls = views.polls(moment.narrator, moment.state)
    unsure = all(_has_room_for_all(moment, column, view) for view in polls)
    for number, view in enumerate(polls):
        column.y += _row(moment, column, view, number, unsure)
        if number < len(polls) - 1:
            column.rule(1, 0 if page.close else 4, "line")
    column.rule(1, 6, "line")
    if with_legend:
        _legend(moment, column)
    return column.nodes, column.y


def _heading(moment: Moment, column: Column) -> None:
    page, places = moment.page, _columns(column.at, moment.page)
    head = label(page, moment.say("page.polls"), Type.SECTION, column.at.x, column.y)
    small = page.leading(Type.LABEL)
    y = head.rect.bottom - small - 1
    column.nodes += [
        head,
        label(page, moment.say("conference.polls.kind"), Type.LABEL, head.rect.right + 12, y, "ink2"),
    ]
    for key, place in (("conference.change", places.change), ("conference.credibility", places.credibility)):
        block = page.set(moment.say(key), Type.LABEL, None, "ink2")
        right = Rect(place.right - block.width, y, block.width, block.height)
        column.nodes.append(Text(rect=right, block=block, name=moment.say(key)))
    column.y = head.rect.bottom + 3
    column.rule(2, 5 if page.close else 9)


def shown(moment: Moment, view: AudienceView) -> tuple[float, float]:
    """Favourable and unsure as the needle shows them while it settles."""
    progress = settle(moment.motions.progress("meters"))
    return view.favourable - view.last_change * (1 - progress), view.dont_know


def _row(moment: Moment, column: Column, view: AudienceView, number: int, with_unsure: bool) -> float:
    """One audience; returns how much height it took."""
    page, y = moment.page, column.y
    places = _columns(replace(column.at, y=y), page)
    favourable, unsure = shown(moment, view)
    name = label(page, view.name, Type.NAME, places.bar.x, y + 1)
    figures = _figures(moment, view, favourable, places.bar.width - name.rect.width - 8, with_unsure)
    nodes: list[Node] = [
        Emblem(
            rect=Rect(column.at.x, y + 2, places.emblem, places.emblem),
            identity=view.id,
            among=moment.state.game.audiences,
            edition=page.edition,
        ),
        name,
    ]
    below = y + 1
    if name.rect.width + figures.width > places.bar.width:
        below = name.rect.bottom
    nodes.append(
        Text(
            rect=Rect(places.bar.right - figures.width, below, figures.width, figures.height),
            block=figures,
            name=moment.say(
                "conference.shares", yes=f"{favourable:.1f}", unsure=f"{unsure:.1f}", no=f"{view.unfavourable:.1f}"
            ),
        )
    )
    top = below + figures.height - (1 if page.close else 0)
    nodes.append(
        Meter(
            rect=Rect(places.bar.x, top, places.bar.width, 7 + BAR + 14),
            name=view.name,
            value=f"{favourable:.1f}",
            favourable=favourable,
            dont_know=unsure,
            opened_at=view.opened_at,
            margin=view.margin,
            lines=targets(moment.state, view),
        )
    )
    nodes += _change(moment, view, places, y)
    nodes += _trust(moment, view, places, y)
    column.nodes += nodes
    return top + 7 + BAR + (14 if page.close else 15) - y


def _has_room_for_all(moment: Moment, column: Column, view: AudienceView) -> bool:
    """Whether all three shares fit beside the name. Where one audience lacks the room, no row shows the unsure ones."""
    bar, name = _columns(column.at, moment.page).bar, moment.page.set(view.name, Type.NAME)
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


def _change(moment: Moment, view: AudienceView, places: _Columns, y: float) -> list[Node]:
    page, number = moment.page, thousandths(view.change)
    figure = page.set(signed(number) if number else "0", Type.NAME, tabular=True)
    at = Rect(places.change.right - figure.width, y, figure.width, figure.height)
    nodes: list[Node] = [Text(rect=at, block=figure, name=moment.say("conference.change.value", n=signed(number)))]
    target = next_target(moment.state, view)
    if target is not None:
        key = "conference.target.met" if target.met else "conference.target"
        asked = page.set(moment.say(key, n=signed(target.change)), Type.LABEL, None, "ink2")
        below = Rect(places.change.right - asked.width, y + figure.height, asked.width, asked.height)
        nodes.append(Text(rect=below, block=asked, name=asked.text))
    if number:
        size = 11
        arrow = Rect(at.x - size - 5, y + (figure.height - 9) / 2, size, 9)
        nodes.append(Arrow(rect=arrow, up=number > 0, solid=view.beyond_margin))
    return nodes


def _trust(moment: Moment, view: AudienceView, places: _Columns, y: float) -> list[Node]:
    page = moment.page
    figure = page.set(believed(view.credibility), Type.NAME, tabular=True)
    at = Rect(places.credibility.right - figure.width, y, figure.width, figure.height)
    scale = Rect(places.credibility.x, y + figure.height + 6, places.credibility.width, 14)
    return [
        Text(rect=at, block=figure, name=moment.say("measure.credibility"), value=believed(view.credibility)),
        Credibility(
            rect=scale,
            share=view.credibility,
            wanted=asked_credibility(moment.state, view),
            name=moment.say("measure.credibility"),
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class Swatch(Node):
    """What a filling means."""

    filling: str

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it."""
        if self.filling == "favourable":
            canvas.fill(self.rect, "ink")
        elif self.filling == "dont_know":
            canvas.dots(self.rect, "ink", 4)
        else:
            canvas.hatch(self.rect, "ink")
        canvas.frame(self.rect, "ink")


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
    column.y = y + page.leading(Type.LABEL) + 6


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
