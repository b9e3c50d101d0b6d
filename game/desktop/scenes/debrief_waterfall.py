"""Why one audience moved: every cause as a step, ink up, hatching down, and where they lead together."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.keys import cap
from game.desktop.node import Look, Node, Role
from game.desktop.page import Page
from game.desktop.tokens import SMALLEST_TARGET, Type
from game.desktop.typesetting import Block
from game.desktop.widgets.controls import paint_cap, paint_focus
from game.desktop.widgets.scrolling import HEADROOM, scroll
from game.desktop.widgets.texts import rule, text
from game.presentation.charts import adding_up, running
from game.presentation.courses import Waterfall
from game.presentation.figures import PER_THOUSAND, signed_decimal
from game.presentation.narrator import within

_BAR = 13.0
_TURN = 42.0
"""How wide a key to the next audience is."""
_TOTAL_ROOM = 66.0
_LEAST_BARS = 5
_LEAST_TOLD = 5
"""Causes, and all of them where there are fewer, for which there must be room with their origins; else these are left out."""
_UNDER = 3.0
"""Space under an origin."""


_UNTOLD: Mapping[str, str] = {}


@dataclass(frozen=True, kw_only=True)
class Step(Node):
    """One cause: its name, and a bar from where the causes before it had led."""

    role: Role = Role.ROW
    block: Block
    figure: Block
    origin: Block | None = None
    """What brought most of it about."""
    start: float
    """Where the bar begins and ends, in units on the screen."""
    end: float
    zero: float
    rises: bool
    linked: bool
    """A dotted line leads on to the next step."""
    strong: bool = False

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it."""
        rect = self.rect
        if self.origin is not None:
            canvas.text(self.origin, rect.x, rect.bottom - self.origin.height - _UNDER)
            rect = replace(rect, height=rect.height - self.origin.height - _UNDER)
        canvas.text(self.block, rect.x, rect.y + (rect.height - self.block.height) / 2)
        canvas.upright(self.zero, rect.y, rect.height, "ink2")
        bar = Rect(min(self.start, self.end), rect.y + (rect.height - _BAR) / 2, abs(self.end - self.start), _BAR)
        if self.rises:
            canvas.fill(replace(bar, width=max(1.0, bar.width)), "ink")
        else:
            canvas.fill(bar, "paper")
            canvas.hatch(bar)
            canvas.frame(replace(bar, width=max(1.0, bar.width)), "ink")
        if self.linked:
            below = rect.bottom if self.origin is not None else rect.bottom + (rect.height - _BAR) / 2
            for y in range(int(bar.bottom), int(below) + 1, 3):
                canvas.fill(Rect(self.end - 0.5, y, 1, 1.5), "ink2")
        canvas.text(
            self.figure, max(self.start, self.end, self.zero) + 6, rect.y + (rect.height - self.figure.height) / 2
        )


@dataclass(frozen=True, kw_only=True)
class Turn(Node):
    """A key that goes to the next audience or to the one before."""

    role: Role = Role.BUTTON
    block: Block

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint its cap, on a slip."""
        canvas.fill(self.rect, "shade" if look.pressed else "slip")
        paint_cap(canvas, self.rect, self.block, "ink")
        if look.hovered:
            canvas.frame(self.rect, "ink", 2)
        if look.focused:
            paint_focus(canvas, self.rect)


def waterfall_panel(
    page: Page,
    at: Rect,
    waterfall: Waterfall,
    origins: Mapping[str, str],
    offsets: dict[str, float],
    previous: Callable[[], object],
    following: Callable[[], object],
) -> Node:
    """The causes of one audience's movement in a place, with the keys to the next audience.

    Where there is room, each tells in a second line what brought most of it about.
    """
    name = waterfall.audience.name
    turn = _turns(page, at, previous, following)
    head = text(
        page,
        page.say("debrief.why", audience=within(name)),
        Type.SECTION,
        replace(at, width=turn[0].rect.x - at.x - 12),
    )
    top = max(head.rect.bottom, turn[0].rect.bottom) - 2
    window = Rect(at.x, top, at.width, at.bottom - top)
    room = window.height - HEADROOM
    steps = scroll("debrief.steps", window, offsets, lambda place: _steps(page, place, room, waterfall, origins))
    return Node(rect=at, children=(head, *turn, steps))


def _turns(page: Page, at: Rect, previous: Callable[[], object], following: Callable[[], object]) -> tuple[Turn, Turn]:
    right = _turn(page, "debrief.next", "right", at.right - _TURN, at.y, following)
    return _turn(page, "debrief.previous", "left", at.right - 2 * _TURN - 6, at.y, previous), right


def _turn(page: Page, key: str, shortcut: str, x: float, y: float, press: Callable[[], object]) -> Turn:
    block = page.set(cap(shortcut), Type.STRONG)
    rect = Rect(x, y, _TURN, SMALLEST_TARGET)
    return Turn(rect=rect, key=key, name=page.say(key), shortcut=shortcut, press=press, block=block)


def figures_of(waterfall: Waterfall, most: int = 99) -> tuple[tuple[str, float], ...]:
    """The largest terms' keys with their figures as printed, the others together as `rest`; then `total`, their exact sum.

    Terms keep their order; at most so many are shown.
    """
    largest = sorted(waterfall.bars, key=lambda bar: -abs(bar.thousandths))[:most]
    shown_bars = [bar for bar in waterfall.bars if bar in largest]
    names = [bar.term for bar in shown_bars] + ["rest"]
    values = [bar.thousandths for bar in shown_bars]
    values.append(waterfall.total - sum(values))
    printed, total = adding_up(values, waterfall.total)
    shown = [(name, value) for name, value in zip(names, printed, strict=True) if name != "rest" or value]
    return (*shown, ("total", total))


class _Scale:
    """Where the columns of a panel stand, and where a change lies on it."""

    def __init__(self, page: Page, place: Rect, values: Sequence[float], total: float) -> None:
        self.label_width = min(240.0, place.width * 0.5)
        figure = page.set(signed_decimal(-88.8), Type.FIGURE, tabular=True).width + 8
        self._x = place.x + self.label_width + 10
        self._width = place.right - figure - self._x
        reach = [0.0, total, *(edge for step in running(values) for edge in step)]
        self._low, self._high = min(reach), max(reach)

    def x(self, value: float) -> float:
        """The place of a change, in units on the screen."""
        span = self._high - self._low
        return self._x + self._width * ((value - self._low) / span if span else 0.0)


def _steps(
    page: Page, place: Rect, height: float, waterfall: Waterfall, origins: Mapping[str, str]
) -> tuple[list[Node], float]:
    """As many causes as there is room for (at least some), and the total."""
    count = len(waterfall.bars)
    for told, least in ((origins, min(count, _LEAST_TOLD)), (_UNTOLD, _LEAST_BARS)):
        for most in range(count, least - 1, -1):
            nodes, needed = _laid(page, place, height, waterfall, most, told)
            if needed <= height:
                return nodes, needed
    return _laid(page, place, height, waterfall, _LEAST_BARS, _UNTOLD)


def _laid(
    page: Page, place: Rect, height: float, waterfall: Waterfall, most: int, origins: Mapping[str, str]
) -> tuple[list[Node], float]:
    *terms, (_, total) = figures_of(waterfall, most)
    values = [value for _, value in terms]
    scale = _Scale(page, place, values, total)
    names = {bar.term: bar.name for bar in waterfall.bars} | {"rest": page.say("debrief.rest")}
    blocks = [page.set(names[term], Type.CONTROL, scale.label_width) for term, _ in terms]
    under = [_origin(page, place.width, origins.get(term, "")) for term, _ in terms]
    highs = [block.height + (each.height + _UNDER if each else 0) for block, each in zip(blocks, under, strict=True)]
    spare = (height - _TOTAL_ROOM - sum(high + 4 for high in highs)) / max(1, len(highs))
    extra = 4 + max(0.0, min(14.0, spare))
    y = place.y
    nodes: list[Node] = []
    for value, block, origin, high, step in zip(values, blocks, under, highs, running(values), strict=True):
        row = _step(page, Rect(place.x, y, place.width, high + extra), value, block, step, scale)
        nodes.append(replace(row, origin=origin, hint=origin.text if origin else ""))
        y = row.rect.bottom
    nodes += _total(page, place, y + 3, waterfall, total, scale)
    return nodes, nodes[-1].rect.bottom - place.y


def _origin(page: Page, width: float, words: str) -> Block | None:
    return page.set(words, Type.LABEL, width, "ink2") if words else None


def _step(page: Page, at: Rect, value: float, block: Block, step: tuple[float, float], scale: _Scale) -> Step:
    return Step(
        rect=at,
        name=block.text,
        value=signed_decimal(value),
        block=block,
        figure=page.set(signed_decimal(value), Type.STRONG, tabular=True),
        start=scale.x(step[0]),
        end=scale.x(step[1]),
        zero=scale.x(0),
        rises=value >= 0,
        linked=True,
    )


def _total(page: Page, place: Rect, y: float, waterfall: Waterfall, total: float, scale: _Scale) -> list[Node]:
    """Where all the causes led, and whether a poll could tell."""
    audience = waterfall.audience
    block = page.set(page.say("debrief.all_told", audience=audience.name), Type.STRONG, scale.label_width)
    row = Step(
        rect=Rect(place.x, y + 5, place.width, max(26.0, block.height + 4)),
        name=block.text,
        value=signed_decimal(total),
        block=block,
        figure=page.set(signed_decimal(total), Type.FIGURE, tabular=True),
        start=scale.x(0),
        end=scale.x(total),
        zero=scale.x(0),
        rises=total >= 0,
        linked=False,
        strong=True,
    )
    key = "debrief.beyond" if audience.beyond_margin else "debrief.within"
    note = text(
        page,
        page.say(key, margin=round(audience.margin * PER_THOUSAND)),
        Type.LABEL,
        Rect(place.x, row.rect.bottom + 2, place.width, 0),
        "ink2",
    )
    return [rule(place.x, y, place.width, 2), row, note]
