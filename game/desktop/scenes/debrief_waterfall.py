"""Why one audience moved: every cause as a step, ink up, hatching down, and where they lead together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.keys import cap
from game.desktop.node import Look, Node, Role
from game.desktop.page import Page
from game.desktop.tokens import SMALLEST_TARGET, Type
from game.desktop.typesetting import Block
from game.desktop.widgets.controls import paint_cap, paint_focus
from game.desktop.widgets.scrolling import scroll
from game.desktop.widgets.texts import rule, text
from game.presentation.charts import adding_up, running
from game.presentation.courses import Waterfall
from game.presentation.figures import PER_THOUSAND, signed_decimal

_BAR = 13.0
_TURN = 42.0
"""How wide a key to the next audience is."""
_TOTAL_ROOM = 66.0
_LEAST_BARS = 5


@dataclass(frozen=True, kw_only=True)
class Step(Node):
    """One cause: its name, and a bar from where the causes before it had led."""

    role: Role = Role.ROW
    block: Block
    figure: Block
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
            for y in range(int(bar.bottom), int(rect.bottom + (rect.height - _BAR) / 2) + 1, 3):
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
    offsets: dict[str, float],
    previous: Callable[[], object],
    following: Callable[[], object],
) -> Node:
    """The causes of one audience's movement in a place, with the keys to the next audience."""
    name = waterfall.audience.name
    turn = _turns(page, at, previous, following)
    head = text(
        page, page.say("debrief.why", audience=name), Type.SECTION, replace(at, width=turn[0].rect.x - at.x - 12)
    )
    top = max(head.rect.bottom, turn[0].rect.bottom) + 6
    window = Rect(at.x, top, at.width, at.bottom - top)
    steps = scroll("debrief.steps", window, offsets, lambda place: _steps(page, place, window.height, waterfall))
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

    Terms keep the model's order; at most so many are shown.
    """
    largest = sorted(waterfall.bars, key=lambda bar: -abs(bar.thousandths))[:most]
    shown_bars = [bar for bar in waterfall.bars if bar in largest]
    names = [bar.term for bar in shown_bars] + ["rest"]
    values = [bar.thousandths for bar in shown_bars]
    values.append(waterfall.total - sum(values))
    printed, total = adding_up(values, waterfall.total)
    shown = [(name, value) for name, value in zip(names, printed, strict=True) if name != "rest" or value]
    return (*shown, ("total", total))


def _steps(page: Page, place: Rect, height: float, waterfall: Waterfall) -> tuple[Sequence[Node], float]:
    most = max(_LEAST_BARS, int((height - _TOTAL_ROOM) / (page.leading(Type.CONTROL) + 5)) - 1)
    printed = figures_of(waterfall, most)
    names = {bar.term: bar.name for bar in waterfall.bars} | {"rest": page.say("debrief.rest")}
    *terms, (_, total) = printed
    walked = running([value for _, value in terms])
    reach = [0.0, total, *(edge for step in walked for edge in step)]
    low, high = min(reach), max(reach)
    label_width = min(240.0, place.width * 0.5)
    figure_room = page.set(signed_decimal(-88.8), Type.STRONG, tabular=True).width + 8
    area = Rect(place.x + label_width + 10, 0, place.width - label_width - 10 - figure_room, 0)

    def x(value: float) -> float:
        return area.x + area.width * ((value - low) / (high - low) if high > low else 0.0)

    blocks = [page.set(names[term], Type.CONTROL, label_width) for term, _ in terms]
    wanted = [block.height + 4 for block in blocks]
    spare = (height - _TOTAL_ROOM - sum(wanted)) / max(1, len(wanted))
    extra = max(0.0, min(14.0, spare))
    y = place.y
    nodes: list[Node] = []
    for (_, value), block, (start, end), high_row in zip(terms, blocks, walked, wanted, strict=True):
        nodes.append(
            Step(
                rect=Rect(place.x, y, place.width, high_row + extra),
                name=block.text,
                value=signed_decimal(value),
                block=block,
                figure=page.set(signed_decimal(value), Type.STRONG, tabular=True),
                start=x(start),
                end=x(end),
                zero=x(0),
                rises=value >= 0,
                linked=True,
            )
        )
        y += high_row + extra
    nodes += _total(page, place, y + 3, waterfall, total, x(0), x(total), label_width)
    return nodes, nodes[-1].rect.bottom - place.y


def _total(
    page: Page, place: Rect, y: float, waterfall: Waterfall, total: float, zero: float, end: float, width: float
) -> list[Node]:
    """Where all the causes led, and whether a poll could tell."""
    audience = waterfall.audience
    block = page.set(page.say("debrief.all_told", audience=audience.name), Type.STRONG, width)
    row = Step(
        rect=Rect(place.x, y + 5, place.width, max(26.0, block.height + 4)),
        name=block.text,
        value=signed_decimal(total),
        block=block,
        figure=page.set(signed_decimal(total), Type.FIGURE, tabular=True),
        start=zero,
        end=end,
        zero=zero,
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
