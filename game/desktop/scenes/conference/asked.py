"""The question, set as type: its premise underlined, its parts ticked off."""

from dataclasses import dataclass, replace

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role
from game.desktop.scenes.conference import views
from game.desktop.scenes.conference.moment import Moment
from game.desktop.tokens import Type
from game.desktop.typesetting import Content, Ink, Piece, Style, typeset
from game.desktop.widgets.texts import Column, Rule, Text, text
from game.presentation.question_view import PartView, PremiseView, QuestionView

_HIGHEST = {False: 116, True: 66}
"""How high a headline may become, with and without closer type, before it is set smaller."""


def asked(moment: Moment, column: Column, ending: bool = False) -> None:
    """The question's number and subject, its words, and what has become of premise and parts.

    `ending` while the person is about to yield: then what is open is what would be held against them.
    """
    page, view = moment.page, views.question(moment.narrator, moment.state)
    _kicker(moment, column, view)
    column.add(_headline(moment, view, column.rest), 8 if page.close else 10)
    for premise in view.premises:
        _premise(moment, column, premise)
    for part in view.parts:
        _part(moment, column, part, ending)
    column.space(4)


def _kicker(moment: Moment, column: Column, view: QuestionView) -> None:
    page = moment.page
    live = moment.narrator.scenario.outlets[_outlet(moment)].live
    words = page.set(moment.say("mark.live"), Type.KICKER, None, "red") if live else None
    room = column.at.width - (words.width + 30 if words else 0)
    head = text(page, view.title, Type.KICKER, Rect(column.at.x, column.y, room, 0))
    if words is not None:
        x = column.at.right - words.width
        column.nodes.append(Text(rect=Rect(x, column.y, words.width, words.height), block=words, name=words.text))
        column.nodes.append(OnAir(rect=Rect(x - 16, column.y + 3, 10, 10)))
    column.add(head, 2)


def _outlet(moment: Moment) -> str:
    exchange = moment.state.current
    assert exchange is not None  # somebody has asked
    assert exchange.reporter is not None
    return moment.narrator.scenario.reporters[exchange.reporter].outlet


@dataclass(frozen=True, kw_only=True)
class OnAir(Node):
    """A red light."""

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it."""
        canvas.disc(*self.rect.centre, 4.5, "red")


def _headline(moment: Moment, view: QuestionView, at: Rect) -> Text:
    """The question in the largest of three sizes that leaves room for the answer, as headlines are set."""
    page = moment.page
    words = _words(view)
    for role, close in ((Type.QUESTION, page.close), (Type.LONG_QUESTION, page.close), (Type.LONG_QUESTION, True)):
        style = Style(role, page.wording.language, page.scale, close, balanced=True)
        block = typeset(words, style, at.width)
        if block.height <= _HIGHEST[page.close]:
            break
    return Text(rect=replace(at, height=block.height), role=Role.HEADING, name=view.text, block=block)


def _words(view: QuestionView) -> Content:
    """The question's text; the premise underlined red while it stands, else in ink."""
    dealt_with = bool(view.premises) and not any(premise.stands for premise in view.premises)
    pieces: list[Piece] = []
    start = 0
    for begin, end in view.underlined:
        pieces += [
            Piece(view.text[start:begin]),
            Piece(view.text[begin:end], underline="line" if dealt_with else "red"),
        ]
        start = end
    pieces.append(Piece(view.text[start:]))
    return [piece for piece in pieces if piece.text]


def _premise(moment: Moment, column: Column, premise: PremiseView) -> None:
    page = moment.page
    ink: Ink = "red" if premise.stands else "ink"
    words = moment.say(f"conference.premise.{premise.standing}")
    y = column.y + page.leading(Type.LABEL) / 2 - 1.5
    mark: Node = Rule(rect=Rect(column.at.x, y, 18, 3), ink=ink)
    if premise.challenged:
        mark = text(page, "✓", Type.STRONG, Rect(column.at.x + 3, column.y, 20, 0))
    column.nodes.append(mark)
    line = [Piece(words, Type.STRONG, ink), Piece(f"  {premise.text}")]
    column.add(text(page, line, Type.LABEL, Rect(column.at.x + 26, column.y, column.at.width - 26, 0)), 3)


def _part(moment: Moment, column: Column, part: PartView, ending: bool) -> None:
    """A part: its number in a circle, filled when it is answered; what it wants to know; what the answer makes of it."""
    page = moment.page
    held = part.is_at_risk or (ending and part.is_open)
    ink: Ink = "red" if held else "ink"
    told: Ink = "red" if held else "ink2" if part.is_open else "ink"
    content = [Piece(part.text), Piece("  "), Piece(part.code_name, Type.STRONG, told)]
    circle = page.set([Piece(str(part.number), Type.STRONG, ink, None, True, not part.is_open)], Type.STRONG)
    mark = Text(rect=Rect(column.at.x, column.y, 18, circle.height), block=circle, name=str(part.number))
    column.nodes.append(mark)
    node = text(page, content, Type.LABEL, Rect(column.at.x + 26, column.y, column.at.width - 26, 0))
    column.add(Text(rect=node.rect, block=node.block, role=Role.ROW, name=part.text, value=part.code_name), 3)
