"""How every audience moved over the conference: one thick line, the others thin, each answer marked."""

from collections.abc import Callable, Sequence
from functools import partial

from game.desktop.geometry import Rect
from game.desktop.node import Node
from game.desktop.page import Page
from game.desktop.scenes.debrief_plot import EMBLEM, AnswerMark, Courses, LineEnd
from game.desktop.tokens import Type
from game.desktop.typesetting import Content, Piece
from game.desktop.widgets.pictures import Emblem
from game.desktop.widgets.texts import Panel, Text, label, text
from game.presentation.charts import keep_apart, scale_ticks
from game.presentation.debrief import DebriefView
from game.presentation.figures import PER_THOUSAND, clock, signed
from game.presentation.narrator import within

_MARKER = 24.0
"""How far the numbers of two answers stand apart."""
_LABELS_APART = 22.0
_SWATCH = 16.0
_TOLD = 3
"""Answers of which the line under the chart tells what was caught."""
_LEAST_SPAN = 4.0
"""Thousandths that the scale shows at least, so that nothing is blown up out of nothing."""


def courses_chart(
    page: Page,
    at: Rect,
    view: DebriefView,
    chosen: int,
    choose: Callable[[int], object],
    go_to: Callable[[int], object],
    attention: str = "",
) -> Node:
    """The chart in a place. `choose` takes an audience's number, `go_to` an exchange's."""
    head = text(page, _head(page), Type.LABEL, at, "ink2")
    foot = page.set(_foot(page, view, attention), Type.LABEL, at.width)
    note = _margin_note(page, at, view, chosen)
    top = max(head.rect.bottom, note[-1].rect.bottom)
    plot = _plot_place(page, at, view, top + 4, at.bottom - foot.height - 6)
    frame = _Frame(page, plot, view)
    notes = text(page, _foot(page, view, attention), Type.LABEL, Rect(at.x, at.bottom - foot.height, at.width, 0))
    children: list[Node] = [head, *note, _plot(page, frame, view, chosen), *_axes(page, frame), notes]
    children += _marks(page, frame, view, go_to)
    children += _ends(page, frame, view, chosen, choose)
    return Node(rect=at, children=tuple(children))


def _head(page: Page) -> Content:
    return (Piece(page.say("debrief.chart"), Type.SECTION, "ink"), "  ", page.say("debrief.chart.unit"))


def _foot(page: Page, view: DebriefView, attention: str) -> Content:
    """What was caught in the answer looked at, else in all of them."""
    only = int(attention.rpartition(".")[2]) if attention.startswith("debrief.mark.") else None
    caught: dict[int, list[str]] = {}
    for each in view.caught:
        if only in (None, each.exchange):
            caught.setdefault(each.exchange, []).append(each.text)
    found: list[str | Piece] = []
    for number, texts in list(caught.items())[:_TOLD]:
        found.append(Piece(str(number), Type.SECTION, ordinal=True, filled=True, ink="red"))
        found.append(f" {page.say('list.and').join(dict.fromkeys(texts))}   ")
    if len(caught) > _TOLD:
        found.append(page.say("debrief.caught_more", n=len(caught) - _TOLD))
    return tuple(found) or page.say("debrief.none_caught_here")


class _Frame:
    """Where a second and a change lie on the plot."""

    def __init__(self, page: Page, plot: Rect, view: DebriefView) -> None:
        self.page, self.plot = page, plot
        changes = [point * PER_THOUSAND for course in view.courses for point in course.points]
        low, high = min(changes, default=0.0), max(changes, default=0.0)
        spare = max(0.0, _LEAST_SPAN - (high - low)) / 2
        self.ticks = scale_ticks(low - spare, high + spare, max(4, min(8, int(plot.height / 30))))
        self.seconds = max(1, *view.read_at)

    def x(self, seconds: float) -> float:
        """The place of a time."""
        return self.plot.x + self.plot.width * seconds / self.seconds

    def y(self, thousandths: float) -> float:
        """The place of a change."""
        low, high = self.ticks[0], self.ticks[-1]
        return self.plot.bottom - self.plot.height * (thousandths - low) / (high - low)


def _plot_place(page: Page, at: Rect, view: DebriefView, top: float, bottom: float) -> Rect:
    scale = max(page.set(signed(-999), Type.LABEL).width, 28)
    names = max((page.set(each.audience, Type.STRONG).width for each in view.courses), default=0)
    right = min(names + 28 + EMBLEM, at.width * 0.5)
    return Rect(
        at.x + scale + 6, top + 30, at.width - scale - 6 - right, bottom - top - 30 - page.leading(Type.LABEL) - 4
    )


def _plot(page: Page, frame: _Frame, view: DebriefView, chosen: int) -> Courses:
    lines = tuple(
        tuple(
            (frame.x(second), frame.y(point * PER_THOUSAND))
            for second, point in zip(view.read_at, course.points, strict=True)
        )
        for course in view.courses
    )
    margin = view.waterfalls[chosen].audience.margin * PER_THOUSAND
    band = Rect(frame.plot.x, frame.y(margin), frame.plot.width, frame.y(-margin) - frame.y(margin))
    caught = sorted({each.exchange for each in view.caught})
    spoken = [
        page.say("debrief.chart.name", audience=course.audience, points=_spoken_points(course.points))
        for course in view.courses
    ]
    return Courses(
        rect=frame.plot,
        name=page.say("debrief.chart"),
        value=page.say("list.clauses").join(spoken),
        lines=lines,
        chosen=chosen,
        levels=tuple(frame.y(tick) for tick in frame.ticks),
        zero=frame.y(0),
        band=band.shared(frame.plot),
        answers=tuple(frame.x(moment.ended) for moment in view.moments),
        dots=tuple(lines[chosen][number + 1] for number in caught if number + 1 < len(lines[chosen])),
    )


def _spoken_points(points: Sequence[float]) -> str:
    return ", ".join(signed(round(point * PER_THOUSAND)) for point in points)


def _axes(page: Page, frame: _Frame) -> list[Node]:
    """The figures of both scales."""
    nodes: list[Node] = []
    for tick in frame.ticks:
        block = page.set(signed(round(tick)), Type.LABEL, ink="ink2")
        y = frame.y(tick) - block.height / 2
        nodes.append(Text(rect=Rect(frame.plot.x - 6 - block.width, y, block.width, block.height), block=block))
    step = next(each for each in (60, 120, 300, 600, 1200) if frame.seconds / each <= frame.plot.width / 70)
    for second in range(0, int(frame.seconds) + 1, step):
        words = f"{second // 60} {page.say('debrief.chart.minutes')}" if second == 0 else str(second // 60)
        shown = label(page, words, Type.LABEL, frame.x(second), frame.plot.bottom + 4, "ink2")
        nodes.append(shown)
    return nodes


def _margin_note(page: Page, at: Rect, view: DebriefView, chosen: int) -> list[Node]:
    """What the shaded band is: at the right end of the title's row, else on a row of its own below it."""
    audience = view.waterfalls[chosen].audience
    words = page.say(
        "debrief.chart.inside", audience=within(audience.name), margin=round(audience.margin * PER_THOUSAND)
    )
    title = page.set(_head(page), Type.LABEL, at.width)
    block = page.set(words, Type.LABEL, at.width - _SWATCH - 6, "ink2")
    beside = title.width + block.width + _SWATCH + 30 <= at.width and len(title.lines) == 1
    x = at.right - block.width if beside else at.x + _SWATCH + 6
    y = at.y + (title.height - block.height) / 2 if beside else at.y + title.height + 2
    swatch = Rect(x - _SWATCH - 6, y + 3, _SWATCH, page.leading(Type.LABEL) - 6)
    rect = Rect(x, y, block.width, block.height)
    return [Panel(rect=swatch, ink="shade", frame="line"), Text(rect=rect, name=words, block=block)]


def _marks(page: Page, frame: _Frame, view: DebriefView, go_to: Callable[[int], object]) -> list[Node]:
    """The number of every answer, apart from each other, over the hairline of its end."""
    ends = [frame.x(moment.ended) for moment in view.moments]
    most = max(1, int(frame.plot.width / _MARKER))
    every = -(-len(ends) // most)
    shown = [place for place in range(len(ends)) if place % every == 0]
    xs = keep_apart([ends[place] for place in shown], _MARKER, frame.plot.x + 6, frame.plot.right)
    caught = {each.exchange for each in view.caught}
    nodes: list[Node] = []
    for place, x in zip(shown, xs, strict=True):
        number = view.moments[place].exchange
        exchange = view.exchanges[place]
        was_caught = number in caught
        nodes.append(
            AnswerMark(
                rect=Rect(x - _MARKER / 2, frame.plot.y - 32, _MARKER, 32),
                key=f"debrief.mark.{number}",
                name=answer_name(page, number),
                value=exchange.issue,
                hint=clock(view.moments[place].ended),
                press=partial(go_to, number),
                block=page.set(str(number), Type.STRONG, ink="on_red" if was_caught else "ink"),
                foot=ends[place],
                was_caught=was_caught,
            )
        )
    return nodes


def answer_name(page: Page, number: int) -> str:
    """What an answer is called."""
    return page.say("debrief.answer", n=number) if number else page.say("debrief.opening")


def _ends(page: Page, frame: _Frame, view: DebriefView, chosen: int, choose: Callable[[int], object]) -> list[Node]:
    """Every audience's name at its line's end, none on another."""
    ends = [frame.y(course.points[-1] * PER_THOUSAND) for course in view.courses]
    room = frame.plot.height + 16
    gap = min(_LABELS_APART, room / max(1, len(ends)))
    centres = keep_apart(ends, gap, frame.plot.y, frame.plot.bottom)
    right = frame.plot.right
    nodes: list[Node] = []
    among = tuple(each.audience.id for each in view.waterfalls)
    for place, (course, end, centre) in enumerate(zip(view.courses, ends, centres, strict=True)):
        is_chosen = place == chosen
        block = page.set(course.audience, Type.STRONG if is_chosen else Type.LABEL)
        sign = Emblem(rect=Rect(right + 22, centre - 8, 16, 16), audience=among[place], among=among)
        nodes.append(
            LineEnd(
                rect=Rect(right + 22, centre - gap / 2, block.width + EMBLEM, gap),
                key=f"debrief.audience.{place}",
                name=course.audience,
                value=signed(round(course.points[-1] * PER_THOUSAND)),
                selected=is_chosen,
                press=partial(choose, place),
                block=block,
                end=(right, end),
                children=(sign,),
            )
        )
    return nodes
