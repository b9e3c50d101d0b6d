"""The head of the screen: whose paper it is, composure, the clock, and the fuse that burns across the page."""

from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.motions import settle
from game.desktop.node import Look, Node, Role
from game.desktop.page import Page
from game.desktop.scenes.conference.moment import Moment
from game.desktop.tokens import Layout, Type
from game.desktop.typesetting import Piece
from game.desktop.widgets.texts import Text, label, rule
from game.presentation.figures import clock
from game.rules.pacing import MOST_COMPOSED

LOW = 0.3
"""Share of composure below which the dial is hatched, and nothing can be planned."""
_TICKS = 20


@dataclass(frozen=True, kw_only=True)
class Dial(Node):
    """Half a dial with twenty ticks and a needle; hatched where composure is low."""

    role: Role = Role.METER
    share: float

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint arc, ticks and needle."""
        radius, x, y = self.rect.width / 2 - 2, self.rect.centre[0], self.rect.bottom - 5
        self._low(canvas, x, y, radius)
        for number in range(_TICKS + 1):
            long = 5 if number % 5 else 8
            canvas.line(_on(x, y, radius - long, number / _TICKS), _on(x, y, radius, number / _TICKS))
        steps = [_on(x, y, radius, number / 40) for number in range(41)]
        for start, end in pairwise(steps):
            canvas.line(start, end)
        tip, left, right = (
            _on(x, y, radius - 6, self.share),
            _beside(x, y, self.share, 1),
            _beside(x, y, self.share, -1),
        )
        canvas.polygon((tip, left, right), "ink")
        canvas.disc(x, y, 4.5, "ink")

    def _low(self, canvas: Canvas, x: float, y: float, radius: float) -> None:
        """Spokes close together where it is low."""
        for number in range(13):
            share = LOW * number / 12
            canvas.line(_on(x, y, radius - 8, share), _on(x, y, radius, share))


def _on(x: float, y: float, radius: float, share: float) -> tuple[float, float]:
    angle = pi * (1 - share)
    return x + radius * cos(angle), y - radius * sin(angle)


def _beside(x: float, y: float, share: float, side: int) -> tuple[float, float]:
    angle = pi * (1 - share) + side * pi / 2
    return x + 2.4 * cos(angle), y - 2.4 * sin(angle)


@dataclass(frozen=True, kw_only=True)
class Fuse(Node):
    """The page's top rule, which is the clock: spent, this answer, what the focused line would cost, what is left."""

    role: Role = Role.TIMER
    notches: tuple[float, ...]
    """Shares of the whole at which exchanges ended."""
    began: float
    """Share at which this answer began."""
    now: float
    ahead: float
    """Share that would be spent after the focused line."""
    ticks: tuple[float, ...]

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it."""
        rect = self.rect
        spent, answered = self._part(0, self.began), self._part(self.began, self.now)
        canvas.frame(self._part(0, self.now), "ink")
        canvas.fill(spent.inset(1), "paper")
        if answered.width > 1:
            canvas.hatch(answered.inset(0, 1), "ink")
        canvas.fill(self._part(self.now, 1), "ink")
        if self.ahead > self.now:
            ahead = self._part(self.now, self.ahead)
            canvas.fill(ahead.inset(0, 1), "paper")
            canvas.dots(ahead.inset(0, 1), "ink", 4, 0.8)
            canvas.frame(ahead, "ink")
        for notch in self.notches:
            canvas.upright(rect.x + notch * rect.width, rect.y - 4, rect.height + 8, "ink", 1.5)
        for tick in self.ticks:
            canvas.upright(rect.x + tick * rect.width, rect.bottom, 5, "ink")
        self._needle(canvas)

    @property
    def painted(self) -> Rect:
        """Its needle and notches stand out."""
        return self.rect.inset(-9, -12)

    def _part(self, start: float, end: float) -> Rect:
        return Rect(
            self.rect.x + start * self.rect.width, self.rect.y, (end - start) * self.rect.width, self.rect.height
        )

    def _needle(self, canvas: Canvas) -> None:
        x, y = self.rect.x + self.now * self.rect.width, self.rect.y
        canvas.polygon(((x - 6, y - 9), (x + 6, y - 9), (x, y)), "red")
        canvas.upright(x - 1, y, self.rect.height, "red", 2)


def masthead(moment: Moment, ahead: int) -> tuple[list[Node], float]:
    """The head of the screen, and where it ends; `ahead` seconds are what the focused line would cost."""
    page = moment.page
    body = page.body
    row = Rect(body.x, body.y, body.width, 46 if not page.close else 36)
    nodes = _clock(moment, row)
    left = nodes[-1].rect.x if nodes else row.right
    dial = _composure(moment, row, left) if page.width > 700 else _short_composure(moment, row, left)
    nodes += dial
    left = dial[-1].rect.x
    nodes += _names(moment, row, left)
    y = row.bottom + (10 if page.layout is Layout.WIDE else 8 if not page.is_narrow else 6)
    fuse, y = _fuse(moment, Rect(body.x, y, body.width, 11), ahead)
    return [*nodes, *fuse, rule(body.x, y, body.width, 1, "line")], y + 1


def _names(moment: Moment, row: Rect, right: float) -> list[Node]:
    """The paper's name; the place and the date where there is room."""
    page = moment.page
    name = _middle(page, moment.say("game.title"), Type.QUESTION, row, row.x)
    words = " · ".join(
        (moment.narrator.pick(moment.narrator.scenario.place), moment.say(f"mode.{moment.playing.mode}.short"))
    )
    place = page.set(words, Type.LABEL, None, "ink2")
    room = right - name.rect.right - 40
    if place.width > room:
        place = page.set(words, Type.LABEL, max(60.0, room), "ink2")
    if page.is_narrow or room < 180 or place.height > row.height:
        return [name]
    x = name.rect.right + 20 + (room - place.width) / 2
    at = Rect(x, row.y + (row.height - place.height) / 2, place.width, place.height)
    return [name, Text(rect=at, name=words, block=place, align="centre")]


def _middle(page: Page, words: str, role: Type, row: Rect, x: float, ink: str = "ink") -> Text:
    """Words on one line in the middle of a row's height."""
    height = page.leading(role)
    return label(page, words, role, x, row.y + (row.height - height) / 2, "red" if ink == "red" else "ink")


def _clock(moment: Moment, row: Rect) -> list[Node]:
    """How much time is left, in figures of one width."""
    page, state = moment.page, moment.state
    figures = clock(state.clock)
    block = page.set(figures, Type.CLOCK, None, "ink", tabular=True)
    at = Rect(row.right - block.width, row.y + (row.height - block.height) / 2, block.width, block.height)
    if page.width <= 700:
        return [Text(rect=at, role=Role.TIMER, name=moment.say("conference.clock"), value=figures, block=block)]
    caption = page.set(moment.say("conference.clock"), Type.LABEL, 96, "ink2")
    beside = Rect(at.x - 16 - caption.width, row.y + (row.height - caption.height) / 2, caption.width, caption.height)
    return [
        Text(rect=at, key="", role=Role.TIMER, name=moment.say("conference.clock"), value=figures, block=block),
        Text(rect=beside, name=moment.say("conference.clock"), block=caption, align="right"),
    ]


def _composure(moment: Moment, row: Rect, right: float) -> list[Node]:
    page, state = moment.page, moment.state
    shown = _shown_composure(moment)
    figure = page.set(str(state.composure), Type.FIGURE, tabular=True)
    x = right - 24 - figure.width
    dial = Rect(x - 12 - row.height * 1.9, row.y, row.height * 1.9, row.height)
    words = moment.say("conference.composure", how=moment.say(f"conference.composure.{_manner(state.composure)}"))
    caption = page.set(words, Type.LABEL, None, "ink2")
    figure_at = Rect(x, row.y + (row.height - figure.height) / 2, figure.width, figure.height)
    caption_at = Rect(
        dial.x - 12 - caption.width, row.y + (row.height - caption.height) / 2, caption.width, caption.height
    )
    return [
        Text(rect=figure_at, block=figure, name=str(state.composure)),
        Dial(rect=dial, name=moment.say("gauge.composure"), value=str(state.composure), share=shown / MOST_COMPOSED),
        Text(rect=caption_at, name=words, block=caption, align="right"),
    ]


def _short_composure(moment: Moment, row: Rect, right: float) -> list[Node]:
    """Composure without its dial."""
    page, number = moment.page, moment.state.composure
    words = f"{moment.say('gauge.composure')} {number}"
    block = page.set(
        [Piece(moment.say("gauge.composure") + " "), Piece(str(number), Type.FIGURE)], Type.LABEL, None, "ink2"
    )
    at = Rect(right - 18 - block.width, row.y + (row.height - block.height) / 2, block.width, block.height)
    return [Text(rect=at, role=Role.METER, name=words, value=str(number), block=block)]


def _shown_composure(moment: Moment) -> float:
    before = moment.state.composure if moment.composure_before is None else moment.composure_before
    return before + (moment.state.composure - before) * settle(moment.motions.progress("composure"))


def _manner(composure: int) -> str:
    return "low" if composure <= LOW * MOST_COMPOSED else "shaken" if composure <= 6 else "steady"


def _fuse(moment: Moment, at: Rect, ahead: int) -> tuple[list[Node], float]:
    """The fuse and its captions; the height at which they end."""
    state = moment.state
    total = state.game.scenario.clock
    spent = tuple(
        1 - moment.playing.session.states[turn].clock / total for turn, _ in moment.playing.session.readings[1:]
    )
    now = 1 - state.clock / total
    seconds = state.current.seconds if state.current is not None else 0
    began = max(0.0, now - seconds / total)
    ticks = tuple(1 - minute * 60 / total for minute in range(1, total // 60 + 1) if minute * 60 < state.clock)
    fuse = Fuse(
        rect=at,
        name=moment.say("conference.clock"),
        value=clock(state.clock),
        notches=tuple(share for share in spent if share < began + 1e-6),
        began=began,
        now=now,
        ahead=min(1.0, now + ahead / total),
        ticks=ticks,
    )
    captions = _captions(moment, at, now, seconds)
    bottom = at.bottom + 5 + moment.page.leading(Type.LABEL)
    return [fuse, *captions], bottom + 4


def _captions(moment: Moment, at: Rect, now: float, seconds: int) -> list[Text]:
    """The needle's own caption, and how many minutes are left, where they don't meet."""
    page, total = moment.page, moment.state.game.scenario.clock
    found: list[Text] = []
    if moment.state.current is not None:
        found.append(_now(moment, at, now, seconds))
    for minutes in (10, 5, 2):
        share = 1 - minutes * 60 / total
        if share <= now or minutes * 60 >= total:
            continue
        about = moment.say("conference.minutes_left", n=minutes)
        side = page.set(about, Type.LABEL, None, "ink2")
        place = Rect(at.x + share * at.width - side.width / 2, at.bottom + 5, side.width, side.height)
        if place.right <= at.right and not any(place.inset(-10, 0).overlaps(other.rect) for other in found):
            found.append(Text(rect=place, name=about, block=side))
    return found


def _now(moment: Moment, at: Rect, now: float, seconds: int) -> Text:
    """The needle's own caption."""
    page = moment.page
    words = moment.say("conference.now", n=seconds)
    block = page.set(words, Type.STRONG, None, "red")
    x = min(max(at.x, at.x + now * at.width - 4), at.right - block.width)
    return Text(rect=Rect(x, at.bottom + 5, block.width, block.height), name=words, block=block)
