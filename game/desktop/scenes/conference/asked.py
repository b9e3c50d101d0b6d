"""The question, set as type: its premise underlined, its parts ticked off."""

from game.desktop.geometry import Rect
from game.desktop.node import Node, Role
from game.desktop.scenes.conference import views
from game.desktop.scenes.conference.moment import Moment
from game.desktop.tokens import Type
from game.desktop.typesetting import Content, Piece
from game.desktop.widgets.texts import Column, Rule, Text, text
from game.presentation.question_view import PartView, PremiseView, QuestionView


def asked(moment: Moment, column: Column) -> None:
    """The question's number and subject, its words, and what has become of premise and parts."""
    page, view = moment.page, views.question(moment.narrator, moment.state)
    _kicker(moment, column, view)
    column.text(_words(view), Type.QUESTION, gap=8 if page.close else 10)
    for premise in view.premises:
        _premise(moment, column, premise)
    for part in view.parts:
        _part(moment, column, part, len(view.parts))
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
        column.nodes.append(_Dot(rect=Rect(x - 16, column.y + 3, 10, 10)))
    column.add(head, 2)


def _outlet(moment: Moment) -> str:
    exchange = moment.state.current
    assert exchange is not None and exchange.reporter is not None  # somebody has asked
    return moment.narrator.scenario.reporters[exchange.reporter].outlet


class _Dot(Node):
    def paint(self, canvas, look):  # type: ignore[no-untyped-def]
        canvas.disc(*self.rect.centre, 4.5, "red")


def _words(view: QuestionView) -> Content:
    """The question's text; the premise underlined red while it stands, in ink once it is met."""
    met = bool(view.premises) and all(premise.challenged for premise in view.premises)
    pieces: list[Piece] = []
    start = 0
    for begin, end in view.underlined:
        pieces += [Piece(view.text[start:begin]), Piece(view.text[begin:end], underline="line" if met else "red")]
        start = end
    pieces.append(Piece(view.text[start:]))
    return [piece for piece in pieces if piece.text]


def _premise(moment: Moment, column: Column, premise: PremiseView) -> None:
    page = moment.page
    key = "conference.premise.met" if premise.challenged else "conference.premise.stands"
    ink = "ink" if premise.challenged else "red"
    line = [Piece(moment.say(key), Type.STRONG, "ink" if premise.challenged else "red"), Piece(f"  {premise.text}")]
    y = column.y + page.leading(Type.LABEL) / 2 - 1.5
    mark: Node = Rule(rect=Rect(column.at.x, y, 18, 3), ink="ink" if premise.challenged else "red")
    if premise.challenged:
        mark = text(page, "✓", Type.STRONG, Rect(column.at.x + 3, column.y, 20, 0), ink="ink")
    del ink
    column.nodes.append(mark)
    column.add(text(page, line, Type.LABEL, column.rest.inset(13, 0).moved(13)), 3)


def _part(moment: Moment, column: Column, part: PartView, parts: int) -> None:
    """A part: its number in a circle, filled when it is answered; what it wants to know; what the answer makes of it."""
    page = moment.page
    content = [
        Piece(part.text),
        Piece("  "),
        Piece(part.code_name, Type.STRONG, "red" if part.is_open else "ink"),
    ]
    circle = page.set(
        [Piece(str(part.number), Type.STRONG, "red" if part.is_open else "ink", None, True, not part.is_open)],
        Type.STRONG,
    )
    mark = Text(rect=Rect(column.at.x, column.y, 18, circle.height), block=circle, name=str(part.number))
    column.nodes.append(mark)
    node = text(page, content, Type.LABEL, Rect(column.at.x + 26, column.y, column.at.width - 26, 0))
    column.add(Text(rect=node.rect, block=node.block, role=Role.ROW, name=part.text, value=part.code_name), 3)
