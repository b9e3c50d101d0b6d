"""She cuts in: a torn band across the page, your words cut off, hers in red, and the ways to meet it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

import pygame

from game.desktop.canvas import Canvas
from game.desktop.drawing.clipping import rays, torn_line
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role
from game.desktop.scenes.conference import views
from game.desktop.scenes.conference.masthead import masthead
from game.desktop.scenes.conference.moment import Moment
from game.desktop.scenes.conference.pictures import Portrait, likeness_of
from game.desktop.scenes.conference.slip import Face, card_grid
from game.desktop.tokens import Edition, Type
from game.desktop.typesetting import Piece
from game.desktop.widgets.dialog import Veil
from game.desktop.widgets.scrolling import scroll
from game.desktop.widgets.texts import Column, Panel, Text, text
from game.presentation.choices import label
from game.presentation.figures import signed
from game.presentation.generated import cut_short, interruption
from game.rules.actions import Action, AnswerNow, Concede, HoldFloor, PointOut
from game.rules.interruption import HOLD_COST
from game.rules.phases import choices

_NAMES = {AnswerNow: "answer_now", HoldFloor: "hold_floor", Concede: "concede", PointOut: "point_out"}
EDGE = 9
"""How far the tears stray."""


@dataclass(frozen=True, kw_only=True)
class Band(Node):
    """A band torn out across the page, with rays around her picture."""

    role: Role = Role.DIALOG
    modal: bool = True
    seed: str
    rays_to: float
    """Where the rays end, from the left; 0 for none."""
    torn: float = 1.0
    edition: Edition = Edition.DAY

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint paper, rays and torn edges, as far as the tear has come."""
        before = canvas.surface.get_clip()
        reach = Rect(self.rect.x, self.rect.y - 20, self.rect.width * self.torn, self.rect.height + 40)
        canvas.surface.set_clip(before.clip(canvas.box(reach)))
        upper = torn_line(f"{self.seed} upper", self.rect.x, self.rect.y, self.rect.width)
        lower = torn_line(f"{self.seed} lower", self.rect.x, self.rect.bottom, self.rect.width)
        canvas.polygon([*upper, *lower[::-1]], "slip")
        if self.rays_to:
            left = Rect(self.rect.x, self.rect.y, self.rays_to, self.rect.height)
            picture = canvas.cache.get(
                ("rays", self.seed, canvas.box(left).size, self.edition), lambda: _rays(self.seed, left, canvas)
            )
            inside = canvas.surface.get_clip()
            canvas.surface.set_clip(inside.clip(canvas.box(left.inset(0, EDGE))))
            canvas.picture(picture, left.x, left.y)
            canvas.surface.set_clip(inside)
        for edge, thick in ((upper, 1.5), (lower, 4)):
            for start, end in pairwise(edge):
                canvas.line(start, end, "ink", thick)
        canvas.surface.set_clip(before)

    @property
    def painted(self) -> Rect:
        """The tears stray."""
        return self.rect.inset(-4, -20)


@dataclass(frozen=True, kw_only=True)
class Zigzag(Node):
    """Where a sentence was cut off."""

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it."""
        points = [(self.rect.x + 5 * step, self.rect.y + (10 if step % 2 else 2)) for step in range(7)]
        for start, end in pairwise(points):
            canvas.line(start, end, "red", 2)


def _rays(seed: str, at: Rect, canvas: Canvas) -> pygame.Surface:
    """Wedges of ink around the middle of a place."""
    box = canvas.box(at)
    finer = 2
    large = pygame.Surface((box.width * finer, box.height * finer), pygame.SRCALPHA)
    large.fill((*canvas.colour("ink"), 0))
    times = canvas.scale * finer
    middle = (at.width / 2, at.height / 2)
    for wedge in rays(seed, middle, min(at.width, at.height) * 0.43, at.width + at.height):
        pygame.draw.polygon(large, canvas.colour("ink"), [(x * times, y * times) for x, y in wedge])
    return pygame.transform.smoothscale(large, box.size)


@dataclass(frozen=True, kw_only=True)
class Countdown(Node):
    """What is left of the time to choose."""

    role: Role = Role.TIMER
    share: float

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the bar."""
        canvas.fill(Rect(self.rect.x, self.rect.y, self.rect.width * self.share, self.rect.height), "red")
        canvas.frame(self.rect, "ink")


def interruption_band(moment: Moment) -> Node:
    """The band, over everything below the head."""
    page, exchange = moment.page, moment.state.current
    assert exchange is not None  # nobody interrupts silence
    _, top = masthead(moment, 0)
    under = Rect(0, top + 2, page.width, page.height - top - 2)
    roomy = not page.is_narrow
    pictured = page.body.x + page.width * (0.27 if roomy else 0)
    inner = Rect(pictured if roomy else page.body.x, 0, page.body.right - (pictured if roomy else page.body.x), 0)
    _, height = _content(moment, inner)
    high = min(max(height + 56, 300.0 if roomy else 0), under.height - 2 * EDGE - 12)
    at = Rect(0, under.y + EDGE + min(28.0, (under.height - high) * 0.25), page.width, high)
    place = replace(inner, y=at.y + 26, height=at.height - 48)
    if height <= place.height + 1:
        nodes: Sequence[Node] = _content(moment, replace(place, y=at.y + (at.height - height) / 2))[0]
    else:
        nodes = [
            scroll(
                "interruption",
                replace(place, width=place.width + 12),
                moment.offsets,
                lambda rect: _content(moment, rect),
            )
        ]
    picture = [_picture(moment, at, pictured)] if roomy else []
    torn = moment.motions.progress("tear")
    shown = Rect(at.x, at.y - 20, max(1.0, at.width * torn), at.height + 40)
    band = Band(
        rect=at,
        key="interruption",
        name=moment.say("interruption.label"),
        seed=f"{exchange.number}.{exchange.reporter}",
        rays_to=pictured - 24 if roomy else 0,
        torn=torn,
        edition=page.edition,
        dismiss=lambda: moment.moves.show("menu"),
        children=(Node(rect=shown, clips=True, children=(*picture, *nodes)),),
    )
    return Node(rect=page.rect, children=(Veil(rect=under), band))


def _picture(moment: Moment, band: Rect, right: float) -> Node:
    high = min(band.height * 0.7, 300.0)
    wide = high * 0.87
    middle = (right - 24) / 2
    at = Rect(middle - wide / 2, band.y + (band.height - high) / 2, wide, high)
    reporter = str(moment.state.current.reporter) if moment.state.current else ""
    return Portrait(
        rect=at,
        likeness=likeness_of(moment.narrator.scenario, reporter),
        mood="interrupts",
        edition=moment.page.edition,
        name=moment.narrator.reporter(reporter),
    )


def _content(moment: Moment, at: Rect) -> tuple[Sequence[Node], float]:
    """Who cuts in, what you were saying, what she says, what is still open, and the cards."""
    page, narrator, exchange = moment.page, moment.narrator, moment.state.current
    assert exchange is not None  # nobody interrupts silence
    question = views.question(narrator, moment.state)
    column = Column(page, at)
    _tag(moment, column, question.reporter)
    cut = exchange.links[exchange.interrupted_at or 0]
    words = moment.say("interruption.cut", words=cut_short(narrator.soundbite(cut)))
    said = text(page, words, Type.ASIDE, column.rest, "ink2")
    column.nodes.append(
        Zigzag(rect=Rect(column.at.x + said.block.lines[-1].width / page.scale + 8, said.rect.bottom - 17, 36, 12))
    )
    column.add(said, 6)
    column.add(_scream(moment, interruption(narrator, exchange), column.rest), 10)
    for part in question.parts:
        if part.is_open:
            circle = Piece(str(part.number), Type.STRONG, "red", None, True)
            column.text([circle, Piece(f"  {part.text}")], Type.LINE, gap=3)
    column.space(10)
    faces = [_face(moment, action, number) for number, action in enumerate(choices(moment.state), 1)]
    columns = min(3, len(faces)) if at.width > 560 else 1 if at.width < 420 else 2
    cards, end = card_grid(page, "card", faces, column.rest, max(2, columns), 96 if page.close else 112)
    column.nodes += cards
    column.y = end
    if moment.seconds_left is not None:
        _countdown(moment, column)
    return column.nodes, column.height


def _tag(moment: Moment, column: Column, reporter: str) -> None:
    """White on red: what happens; then who."""
    page = moment.page
    block = page.set(moment.say("interruption.label"), Type.KICKER, None, "on_red")
    tag = Rect(column.at.x, column.y, block.width + 20, 22)
    column.nodes.append(Panel(rect=tag, ink="red"))
    column.nodes.append(
        Text(
            rect=Rect(tag.x + 10, tag.y + (22 - block.height) / 2, block.width, block.height),
            block=block,
            name=block.text,
        )
    )
    at = Rect(tag.right + 12, column.y, column.at.right - tag.right - 12, 0)
    who = text(page, [Piece(reporter, Type.NAME)], Type.LABEL, at)
    column.add(who, 6)
    column.y = max(column.y, tag.bottom + 8)


def _scream(moment: Moment, words: str, at: Rect) -> Text:
    """What she says, as large as it can be said in two lines; smaller where it is long."""
    page = moment.page
    for role in (Type.SCREAM, Type.HEAD, Type.QUESTION):
        block = page.set(words, role, at.width, "red", balanced=True)
        if len(block.lines) <= 2:
            break
    return Text(rect=replace(at, height=block.height), role=Role.HEADING, name=words, block=block)


def _face(moment: Moment, action: Action, number: int) -> Face:
    name = _NAMES[type(action)]
    cost = signed(-HOLD_COST) if isinstance(action, HoldFloor) else "±0"
    return Face(
        kicker=moment.say(f"conference.meet.{name}"),
        body=moment.say(f"conference.meet.{name}.what"),
        press=partial(moment.moves.choose, action),
        foot=moment.say("conference.meet.composure", cost=cost),
        shortcut=str(number),
        name=label(action, moment.narrator, moment.state),
    )


def _countdown(moment: Moment, column: Column) -> None:
    """An exam does not wait."""
    page, left = moment.page, moment.seconds_left or 0.0
    column.space(12)
    bar = Rect(column.at.x, column.y + 6, column.at.width * 0.55, 10)
    column.nodes.append(
        Countdown(rect=bar, share=left / EXAM_SECONDS, name=moment.say("conference.countdown"), value=f"{left:.0f}")
    )
    words = [Piece(f"{left:.0f} ", Type.FIGURE, "red"), Piece(moment.say("conference.countdown"))]
    column.add(text(page, words, Type.LABEL, Rect(bar.right + 14, column.y, column.at.right - bar.right - 14, 0)))


EXAM_SECONDS = 20
"""How long an exam waits for an answer to an interruption."""
