"""Small marks of a line: the evidence it shows, the promise it makes, the parts it answers."""

from typing import Literal

from game.desktop.canvas import Canvas
from game.desktop.scenes.conference.moment import Moment
from game.desktop.tokens import Type
from game.desktop.typesetting import Ink, Piece
from game.presentation.cards import CardView

Mark = Literal["", "cites", "alludes", "promise"]
MARK_WIDTH = 15
"""What a mark takes before its words."""


def mark_of(card: CardView) -> Mark:
    """A promise; a card of the dossier; a card that was left behind; or none of these."""
    if card.is_promise:
        return "promise"
    if any(mark.shown for mark in card.evidence):
        return "cites"
    return "alludes" if card.evidence else ""


def mark_words(moment: Moment, card: CardView) -> str:
    """What the mark means, and whether a figure can be checked."""
    mark = mark_of(card)
    if mark == "cites" and card.figure:
        return moment.say("conference.mark.figure")
    return moment.say(f"conference.mark.{mark}") if mark else ""


def paint_mark(canvas: Canvas, mark: Mark, x: float, y: float, ink: Ink | str) -> None:
    """Paint a mark whose left edge and middle are here: a solid or hollow diamond, or a clock."""
    if mark == "promise":
        canvas.disc(x + 5, y, 5, ink, 1.4)
        canvas.upright(x + 4.5, y - 3, 3.5, ink, 1.2)
        canvas.rule(x + 4.5, y, 3.5, ink, 1.2)
    elif mark:
        points = ((x + 4.5, y - 4.5), (x + 9, y), (x + 4.5, y + 4.5), (x, y))
        canvas.polygon(points, ink, outline=mark == "alludes")


def part_marks(card: CardView, named: bool = False) -> list[Piece]:
    """The numbers of the parts that a line answers, in circles; how directly, if asked for."""
    found: list[Piece] = []
    for part in card.parts[:3]:
        found.append(Piece(str(part.number), Type.STRONG, None, None, True))
        found.append(Piece(f" {part.directness_name}  " if named else " "))
    return found
