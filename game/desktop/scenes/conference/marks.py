"""Small marks of a line: the evidence it shows, the promise it makes, the parts it answers."""

from game.desktop.scenes.conference.moment import Moment
from game.desktop.tokens import Type
from game.desktop.typesetting import Piece
from game.presentation.cards import CardView


def evidence_mark(moment: Moment, card: CardView, said: bool = True) -> str:
    """◔ a promise, ◆ cites a card of the dossier, ◇ alludes to one left behind; nothing for lines that lean on none."""
    if card.is_promise:
        return moment.say("conference.mark.promise")
    if any(mark.shown for mark in card.evidence):
        return moment.say("conference.mark.figure" if card.figure else "conference.mark.cites")
    if card.evidence:
        return moment.say("conference.mark.alludes")
    return moment.say("conference.mark.claims") if card.claims and not said else ""


def part_marks(moment: Moment, card: CardView, named: bool = False) -> list[Piece]:
    """The numbers of the parts that a line answers, in circles; how directly, if asked for."""
    found: list[Piece] = []
    for part in card.parts[:3]:
        found.append(Piece(str(part.number), Type.STRONG, None, None, True))
        found.append(Piece(f" {part.directness_name} " if named else " "))
    return found
