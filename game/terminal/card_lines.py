"""A line of the answer, said or offered, on one line of the page."""

from rich.text import Text

from game.presentation.cards import CardView
from game.presentation.narrator import Narrator
from game.presentation.seams import SeamKind
from game.terminal.sheet import QUIET, RED, STRONG, numbered, padded

_SEAMS = {SeamKind.STITCH: "+", SeamKind.TEAR: "×", SeamKind.LOOSE: "~"}


def seam_mark(card: CardView) -> Text:
    """The gravest seam of a line: a tear, else a stitch, else a loose end."""
    kinds = {seam.kind for seam in card.seams}
    for kind in (SeamKind.TEAR, SeamKind.STITCH, SeamKind.LOOSE):
        if kind in kinds:
            return Text(_SEAMS[kind], style=RED if kind is SeamKind.TEAR else "")
    return Text(" ")


def spoken_line(narrator: Narrator, card: CardView, planned: bool) -> Text:
    """A line of the answer: what it does, and its words."""
    line = Text()
    if planned:
        line.append(narrator.say("answer.planned") + " ", style=QUIET)
    line.append(f"{card.tactic} ", style=QUIET)
    line.append(card.face)
    return line


def with_leads(narrator: Narrator, line: Text, card: CardView, width: int) -> Text:
    """The line with the outlets that would lead with it: by name if there is room, else their number."""
    leads = [name for name, lead in card.carried_by if lead]
    if not leads:
        return line
    more = f" +{len(leads) - 1}" if len(leads) > 1 else ""
    for badge in (f" → {leads[0]}{more}", f" {narrator.say('answer.leads', n=len(leads))}"):
        if line.cell_len + Text(badge).cell_len <= width:
            return line + Text(badge, style=QUIET)
    return line


def card_lead(narrator: Narrator, number: int, card: CardView) -> Text:
    """What stands before a card's face: number, group, seconds, and what it is."""
    return Text.assemble(
        padded(str(number), 2, STRONG, right=True),
        " ",
        padded(card.group_name, 8),
        " ",
        padded(narrator.say("seconds", n=card.seconds), 4, right=True),
        " ",
        card_marks(card),
        " ",
    )


def card_marks(card: CardView) -> Text:
    """Parts answered, evidence, promise, seams: six cells."""
    marks = Text("".join(numbered(part.number) for part in card.parts[:2]))
    if card.evidence:
        marks.append("◆" if any(mark.shown for mark in card.evidence) else "◇")
    if card.is_promise:
        marks.append("◔")
    kinds = {seam.kind for seam in card.seams}
    for kind, sign in _SEAMS.items():
        if kind in kinds:
            marks.append(sign, style=RED if kind is SeamKind.TEAR else "")
    return padded(marks, 5)
