"""How a public's opinion is drawn: its meter, its trust, an arrow, and what the fillings mean."""

from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role
from game.presentation.targets import Target

BAR = 15
_TENTHS = 11
_FAN = 3
_LEAST_ZOOM = 0.6
"""Points to each side that a zoomed scale shows at least."""


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
