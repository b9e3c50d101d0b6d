"""The chain: each line a clipping torn from tomorrow's page, with the seams between them and who would carry it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from game.desktop.canvas import Canvas
from game.desktop.drawing.clipping import clipping
from game.desktop.geometry import Rect
from game.desktop.motions import ease_out
from game.desktop.node import Look, Node, Press, Role
from game.desktop.scenes.conference import views
from game.desktop.scenes.conference.marks import MARK_WIDTH, Mark, mark_of, mark_words, paint_mark, part_marks
from game.desktop.scenes.conference.moment import Moment
from game.desktop.tokens import Edition, Type
from game.desktop.typesetting import Block, Ink, Piece
from game.desktop.widgets.controls import paint_focus
from game.desktop.widgets.texts import Column, label, rule
from game.presentation.cards import CardView
from game.presentation.seams import SeamKind

_ACROSS, _ABOVE, _SLIM = 12, 9, 6


@dataclass(frozen=True, slots=True)
class Detail:
    """How fully an answer is shown: so many of its latest lines as clippings, with or without who would carry them.

    Earlier lines take a row each.
    """

    whole: int
    badges: bool
    slim: bool = False
    """Clippings without a foot: what it says stands in their heads."""
    rows: int = 99
    """How many of the earlier lines take a row; those before them are counted."""


DETAILS = (
    Detail(3, True),
    Detail(3, False),
    Detail(3, True, slim=True),
    Detail(3, False, slim=True),
    Detail(1, True, slim=True),
    Detail(1, False, slim=True),
    Detail(0, False),
    Detail(0, False, rows=1),
)
"""From the fullest to the shortest."""


@dataclass(frozen=True, kw_only=True)
class Clipping(Node):
    """A line that was said, torn out; or one that is planned, in dashes."""

    role: Role = Role.CARD
    seed: str
    planned: bool
    kicker: Block
    figure: Block
    body: Block
    mark: Mark
    foot: Block | None
    badges: Block | None
    above: float = _ABOVE
    """Paper above its words."""
    number: int = 0
    """Which line of the answer it is, from 0."""
    seam: str = ""
    """What joins it to the line before: `stitch`, `tear` or nothing."""
    wiped: float = 1.0
    edition: Edition = Edition.DAY

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint paper and words, as far as they have been wiped in; the seam at the left edge."""
        before = canvas.surface.get_clip()
        if self.wiped < 1:
            canvas.surface.set_clip(
                before.clip(
                    canvas.box(
                        Rect(
                            self.rect.x - 6, self.rect.y - 4, (self.rect.width + 12) * self.wiped, self.rect.height + 10
                        )
                    )
                )
            )
        self._paper(canvas)
        inner = self.rect.inset(_ACROSS, 0)
        y = inner.y + self.above
        canvas.text(self.kicker, inner.x, y)
        canvas.text(self.figure, inner.x, y - 1, "right", inner.width)
        y += self.kicker.height + 3
        canvas.text(self.body, inner.x, y)
        bottom = inner.bottom - self.above + 1
        if self.badges is not None:
            canvas.text(self.badges, inner.x, bottom - self.badges.height)
            bottom -= self.badges.height + 2
        if self.foot is not None:
            top = bottom - self.foot.height
            first = self.foot.leading / self.foot.scale
            paint_mark(canvas, self.mark, inner.x, top + first / 2, "ink")
            canvas.text(self.foot, inner.x + (MARK_WIDTH if self.mark else 0), top)
        self._seam(canvas)
        canvas.surface.set_clip(before)
        if look.focused:
            paint_focus(canvas, self.rect)

    @property
    def painted(self) -> Rect:
        """Its seam lies in the gap before it; the ring of focus lies around it."""
        return self.rect.inset(-14)

    def _paper(self, canvas: Canvas) -> None:
        if self.planned or self.edition is Edition.CONTRAST:
            canvas.fill(self.rect, "paper" if self.planned else "slip")
            if self.planned:
                canvas.dashed_frame(self.rect, "ink")
            else:
                canvas.frame(self.rect, "ink", 2)
            return
        shape = clipping(self.seed, self.rect.x - 2, self.rect.y, self.rect.width + 4, self.rect.height)
        canvas.polygon([(x + 2, y + 2) for x, y in shape], "line")
        canvas.polygon(shape, "slip")
        canvas.polygon(shape, "line", outline=True)

    def _seam(self, canvas: Canvas) -> None:
        x, y = self.rect.x - 5, self.rect.centre[1]
        if self.seam == SeamKind.STITCH:
            for step in range(4):
                canvas.rule(x - 6, y - 18 + 12 * step, 14, "ink", 2)
        elif self.seam == SeamKind.TEAR:
            points = [(x + (4 if step % 2 else -4), y - 24 + 8 * step) for step in range(7)]
            for start, end in pairwise(points):
                canvas.line(start, end, "red", 2)


def chain(moment: Moment, column: Column, detail: Detail = DETAILS[0]) -> None:
    """What has been said, in so much detail, and all that is planned."""
    state = moment.state
    said = len(state.current.links) if state.current is not None else 0
    cards = views.answer_view(moment.narrator, state, moment.plan)
    _head(moment, column, said, sum(card.seconds for card in cards[:said]))
    if not cards:
        column.text(moment.say("conference.nothing_said"), Type.ASIDE, "ink2", gap=4 if moment.page.is_narrow else 8)
        return
    early = min(said, max(0, len(cards) - max(detail.whole, len(moment.plan))))
    left_out = max(0, early - detail.rows)
    if left_out:
        column.text(moment.say("conference.earlier", n=left_out), Type.LABEL, "ink2", gap=2)
    for number, card in enumerate(cards[left_out:early], left_out + 1):
        _short(moment, column, number, card)
    _clippings(moment, column, cards, early, said, detail)


def wiped(moment: Moment, nodes: Sequence[Node]) -> list[Node]:
    """The same nodes, the clippings among them as far as they have been wiped in."""
    return [_wiped(moment, node) if isinstance(node, Clipping) else node for node in nodes]


def _wiped(moment: Moment, node: Clipping) -> Clipping:
    share = ease_out(moment.motions.progress(f"clipping.{node.number}"))
    return replace(node, wiped=share) if share < 1 else node


def _head(moment: Moment, column: Column, said: int, seconds: int) -> None:
    page = moment.page
    head = label(page, moment.say("conference.so_far"), Type.KICKER, column.at.x, column.y + 2)
    column.nodes.append(head)
    x = head.rect.right + 10
    if said:
        about = label(
            page,
            moment.say("list.and").join(
                (moment.say("conference.lines", n=said), moment.say("conference.in_all", n=seconds))
            ),
            Type.LABEL,
            x,
            column.y,
            "ink2",
        )
        column.nodes.append(about)
        x = about.rect.right + 10
    column.nodes.append(rule(x, column.y + head.rect.height / 2 + 2, column.at.right - x, 1, "line"))
    column.y = head.rect.bottom + 8


def _short(moment: Moment, column: Column, number: int, card: CardView) -> None:
    """An earlier line on one row."""
    content = [
        Piece(f"{number}  ", Type.STRONG),
        Piece(f"{card.tactic}  ", Type.LABEL, "ink2"),
        Piece(moment.narrator.quote(card.face)),
        *_mentions(moment, card),
    ]
    column.text(content, Type.LINE, gap=2)


def first_outlets(moment: Moment, names: Sequence[str], most: int) -> str:
    """The first outlets by name, the others counted."""
    named = moment.say("list.and").join(names[:most])
    if len(names) <= most:
        return named
    return moment.say("conference.outlets.more", outlets=named, others=len(names) - most)


def _mentions(moment: Moment, card: CardView) -> list[Piece]:
    """What a row says of a line besides its words: the parts it answers, who would lead with it."""
    found = [Piece("  "), *part_marks(card)] if card.parts else []
    leads = [name for name, lead in card.carried_by if lead]
    if leads:
        words = moment.say("conference.leads", outlets=first_outlets(moment, leads, 1))
        found.append(Piece("  " + words, Type.LABEL, "ink2"))
    if any(seam.kind is SeamKind.TEAR for seam in card.seams):
        found.append(
            Piece("  " + next(seam.text for seam in card.seams if seam.kind is SeamKind.TEAR), Type.LABEL, "red")
        )
    return found


def _clippings(
    moment: Moment, column: Column, cards: Sequence[CardView], early: int, said: int, detail: Detail
) -> None:
    across = 3 if column.at.width > 520 else 2
    if detail.slim:
        across = min(across, max(2, len(cards) - early))
    places = column.rest.columns(across, 14)
    row: list[Clipping] = []
    for number, card in enumerate(cards[early:], early):
        at = places[len(row)]
        row.append(_clipping(moment, card, number, said, detail, Rect(at.x, column.y, at.width, 0)))
        if len(row) == across:
            _add_row(column, row)
            row = []
    _add_row(column, row)


def _add_row(column: Column, row: Sequence[Clipping]) -> None:
    height = max((each.rect.height for each in row), default=0)
    column.nodes += [replace(each, rect=replace(each.rect, height=height)) for each in row]
    column.y += height + (10 if row[0].above == _ABOVE else 6) if row else 0


def _clipping(moment: Moment, card: CardView, number: int, said: int, detail: Detail, at: Rect) -> Clipping:
    page, planned = moment.page, number >= said
    inner = at.width - 2 * _ACROSS
    figure = _figure(moment, card, detail.slim)
    kicker = page.set(card.tactic, Type.KICKER, inner - figure.width - 6, "ink2" if planned else "ink")
    body = page.set(moment.narrator.quote(card.face), Type.LINE, inner)
    foot = _foot(moment, card, inner, detail.slim)
    badges = _badges(moment, card, inner) if detail.badges else None
    above = _SLIM if detail.slim else _ABOVE
    height = above + kicker.height + 3 + body.height + (0 if detail.slim else 8)
    height += sum(block.height + 2 for block in (foot, badges) if block is not None) + 6
    least = 56 if detail.slim else 84 if page.close else 100
    kinds = {seam.kind for seam in card.seams}
    seam = next((kind for kind in (SeamKind.TEAR, SeamKind.STITCH) if kind in kinds), "") if number else ""
    press: Press | None = None
    if planned:
        place = number - said
        press = lambda: moment.moves.drop(place)  # noqa: E731
    exchange = moment.state.current.number if moment.state.current else 0
    return Clipping(
        rect=replace(at, height=max(height, least)),
        key=f"planned.{number - said + 1}" if planned else "",
        name=f"{card.tactic}: {card.face}",
        value=moment.say("conference.planned" if planned else "conference.said"),
        hint=moment.say("conference.drop") if planned else "",
        press=press,
        seed=f"{exchange}.{number}",
        planned=planned,
        kicker=kicker,
        figure=figure,
        body=body,
        mark="" if detail.slim else mark_of(card),
        foot=foot,
        badges=badges,
        above=above,
        seam=str(seam),
        number=number,
        edition=page.edition,
    )


def _figure(moment: Moment, card: CardView, slim: bool) -> Block:
    """What the line took; before it, where there is no foot, the parts that it answers."""
    seconds = Piece(moment.say("seconds", n=card.seconds), None, "ink2")
    return moment.page.set([*part_marks(card), seconds] if slim else [seconds], Type.LABEL)


def _foot(moment: Moment, card: CardView, width: float, slim: bool) -> Block | None:
    """Evidence and parts; a tear in words."""
    found: list[Piece] = []
    if not slim:
        words = mark_words(moment, card)
        found += [Piece(f"{words}   ")] if words else []
        found += part_marks(card, named=True)
    tears = [seam for seam in card.seams if seam.kind is SeamKind.TEAR]
    if tears:
        found.append(Piece(("\n" if found else "") + tears[0].text, Type.LABEL, "red"))
    marked = MARK_WIDTH if mark_of(card) and not slim else 0
    return moment.page.set(found, Type.LABEL, width - marked) if found else None


def _badges(moment: Moment, card: CardView, width: float) -> Block | None:
    """The outlets that would carry it if the answer ended now: leads in bold."""
    leads = [name for name, lead in card.carried_by if lead]
    others = [name for name, lead in card.carried_by if not lead]
    if not leads and not others:
        return None
    names, key = (leads, "conference.leads") if leads else (others, "conference.carries")
    ink: Ink = "ink" if leads else "ink2"
    for shown in range(min(2, len(names)), 0, -1):
        words = moment.say(key, outlets=first_outlets(moment, names, shown))
        block = moment.page.set(words, Type.STRONG if leads else Type.LABEL, None, ink)
        if block.width <= width:
            return block
    return moment.page.set(words, Type.STRONG if leads else Type.LABEL, width, ink)
