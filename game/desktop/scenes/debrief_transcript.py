"""The coded transcript: every line with its tactic, every part with its code, what the press wrote in the margin."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role
from game.desktop.page import Page
from game.desktop.scenes.debrief_chart import answer_name
from game.desktop.tokens import Type
from game.desktop.typesetting import Block, Content, Piece
from game.desktop.widgets.controls import paint_focus
from game.desktop.widgets.texts import Column, text
from game.presentation.debrief import DebriefView
from game.presentation.figures import clock
from game.presentation.moments import Moment
from game.presentation.transcripts import CodedPart, ExchangeView, SpokenLine
from game.scenario.vocabulary import EvasionGroup

_NAMED, _NAMED_CLOSE = 3, 1
"""Outlets that a row names, and on a screen where room is scarce; the others are on the line's own slip."""
OpenLine = Callable[[int, int], object]
"""What pressing a line does, given its exchange and its place in the answer."""


@dataclass(frozen=True, kw_only=True)
class LineRow(Node):
    """A line that was said; pressed, it is shown whole."""

    role: Role = Role.ROW
    cells: tuple[tuple[float, Block], ...]
    """Each cell's left edge and its words."""

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the cells over a hairline."""
        rect = self.rect
        if look.hovered:
            canvas.fill(rect.inset(-4, 0), "slip")
        for x, block in self.cells:
            canvas.text(block, x, rect.y + 6)
        canvas.rule(rect.x, rect.bottom - 1, rect.width, "line")
        if look.focused:
            paint_focus(canvas, rect.inset(0, 5))


@dataclass(frozen=True, kw_only=True)
class Chip(Node):
    """An evasion code: clear in ink, ambivalent on shade, a non-reply outlined in red."""

    block: Block
    group: EvasionGroup

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it."""
        if self.group is EvasionGroup.CLEAR:
            canvas.fill(self.rect, "ink")
        elif self.group is EvasionGroup.AMBIVALENT:
            canvas.fill(self.rect, "shade")
            canvas.frame(self.rect, "ink2")
        else:
            canvas.frame(self.rect, "red", 2)
        canvas.text(self.block, self.rect.x + 8, self.rect.y + 3)


def chip(page: Page, content: Content, group: EvasionGroup, x: float, y: float) -> Chip:
    """A code's chip from this corner."""
    ink = {EvasionGroup.CLEAR: "on_ink", EvasionGroup.AMBIVALENT: "ink", EvasionGroup.NON_REPLY: "red"}[group]
    block = page.set(content, Type.CONTROL, ink=ink)  # type: ignore[arg-type]
    rect = Rect(x, y, block.width + 16, block.height + 6)
    return Chip(rect=rect, name=block.text, value=page.say(f"debrief.code.{group}"), block=block, group=group)


def transcript_nodes(page: Page, at: Rect, view: DebriefView, open_line: OpenLine) -> tuple[list[Node], float]:
    """Every exchange, one below the other, and the height of all."""
    because = {each.number: each.text for each in view.because}
    moments = {moment.exchange: moment for moment in view.moments}
    y = at.y
    nodes: list[Node] = []
    for exchange in view.exchanges:
        note = because.get(exchange.number, "")
        block = exchange_node(page, Rect(at.x, y, at.width, 1e6), exchange, moments[exchange.number], note, open_line)
        nodes.append(block)
        y = block.rect.bottom + 14
    return nodes, y - at.y


def exchange_node(
    page: Page,
    at: Rect,
    exchange: ExchangeView,
    moment: Moment,
    because: str,
    open_line: OpenLine,
    one_column: bool = False,
) -> Node:
    """One exchange: the question, the lines of the answer, beside or below them the codes and the press's margin."""
    column = Column(page, at)
    column.rule(2, 6)
    column.text(_head(page, exchange), Type.LABEL, "ink2", 2)
    if exchange.question:
        column.text(exchange.question, Type.ASIDE, "ink", 6)
    beside = at.width >= 760 and not one_column
    left = Rect(at.x, column.y, at.width * 0.66 if beside else at.width, 1e6)
    lines = Column(page, left)
    for place, line in enumerate(exchange.lines):
        lines.add(_line_row(page, lines.rest, exchange, moment, place, line, open_line))
    right = Rect(left.right + 28, column.y, at.right - left.right - 28, 1e6) if beside else at.below(lines.y + 8)
    notes = Column(page, right)
    for part in exchange.parts:
        _part(page, notes, part)
    if exchange.margin:
        notes.text(" · ".join(exchange.margin), Type.ASIDE, "red", 4)
    if because:
        notes.text(page.say("debrief.because", text=because), Type.ASIDE, "ink2", 4)
    bottom = max(lines.y, notes.y)
    rect = Rect(at.x, at.y, at.width, bottom - at.y)
    key = f"debrief.exchange.{exchange.number}"
    return Node(
        rect=rect,
        key=key,
        name=answer_name(page, exchange.number),
        children=(*column.nodes, *lines.nodes, *notes.nodes),
    )


def _head(page: Page, exchange: ExchangeView) -> Content:
    """Its number, who asked, about what, how long the answer was."""
    name = Piece(answer_name(page, exchange.number) + "  ", Type.SECTION, "ink")
    facts = [exchange.issue, page.say("debrief.asked_by", reporter=exchange.reporter) if exchange.reporter else ""]
    facts += [exchange.kind if exchange.number else "", page.say("seconds", n=exchange.seconds)]
    facts += [page.say("mark.invented") if exchange.invented else ""]
    return name, " · ".join(fact for fact in facts if fact)


def _line_row(
    page: Page,
    at: Rect,
    exchange: ExchangeView,
    moment: Moment,
    place: int,
    line: SpokenLine,
    open_line: OpenLine,
) -> LineRow:
    narrow = at.width < 560
    carriers = carried(page, line, _NAMED_CLOSE if page.close else _NAMED)
    time_width = page.set("00:00", Type.LABEL, tabular=True).width + 12
    tactic_width = 0.0 if narrow else min(130.0, at.width * 0.19)
    carried_width = 0.0 if narrow else min(300.0, at.width * 0.29)
    said_width = at.width - time_width - tactic_width - carried_width - (0 if narrow else 24)
    said: list[str | Piece] = [page.say("quote", text=line.soundbite.replace("“", "‘").replace("”", "’"))]
    if line.cut:
        said.append(Piece(page.say("debrief.cut"), Type.ASIDE, "red"))
    if narrow:
        said += ["\n", Piece(f"{line.tactic} · {carriers}", Type.LABEL, "ink2")]
    when = clock(moment.line_seconds[place]) if place < len(moment.line_seconds) else ""
    cells = [
        (at.x, page.set(when, Type.LABEL, ink="ink2", tabular=True)),
        (at.x + time_width, page.set(said, Type.LINE, said_width)),
    ]
    if not narrow:
        x = at.x + time_width + said_width + 12
        cells.append((x, page.set(line.tactic, Type.LABEL, tactic_width)))
        cells.append((x + tactic_width + 12, page.set(carriers, Type.LABEL, carried_width, "ink2")))
    height = max(32.0, max(block.height for _, block in cells) + 12)
    return LineRow(
        rect=replace(at, height=height),
        key=f"debrief.line.{exchange.number}.{place}",
        name=f"{line.tactic}: {line.text}",
        value=when,
        hint=carried(page, line),
        press=partial(open_line, exchange.number, place),
        cells=tuple(cells),
    )


def carried(page: Page, line: SpokenLine, most: int = 99) -> str:
    """Which outlets carried a line, those that led with it first; beyond so many names only how many more."""
    leads = [name for name, lead in line.carried_by if lead]
    others = [name for name, lead in line.carried_by if not lead]
    words = [page.say("debrief.led", outlets=_names(page, leads, most))] if leads else []
    words += [_names(page, others, max(0, most - len(leads)))] if others else []
    return page.say("list.clauses").join(words) or page.say("debrief.nobody")


def _names(page: Page, names: Sequence[str], most: int) -> str:
    if len(names) <= most:
        return page.say("list.and").join(names)
    more = page.say("debrief.more", n=len(names) - most)
    return page.say("list.and").join([*names[:most], more])


def _part(page: Page, notes: Column, part: CodedPart) -> None:
    """A part of the question: its chip, then what it wanted to know."""
    number = Piece(str(part.number), ordinal=True, filled=part.group is EvasionGroup.CLEAR)
    made = chip(page, (number, f" {part.code}"), part.group, notes.at.x, notes.y)
    notes.add(made, 2)
    owed = page.say("debrief.part.noticed") if part.noticed else ""
    content: Sequence[str | Piece] = (part.text, Piece(owed, ink="red"))
    notes.add(text(page, content, Type.LABEL, notes.rest), 8)
