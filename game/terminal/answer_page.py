"""The answer: the question, what has been said, and what can be said now. It fits an 80 by 24 window."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text

from game.presentation.cards import CardView, answer_so_far, card_view
from game.presentation.hand import PAGE
from game.presentation.narrator import Narrator
from game.presentation.question_view import question_view
from game.rules.actions import Action
from game.rules.state import State
from game.terminal.card_lines import card_lead, seam_mark, spoken_line, with_leads
from game.terminal.frame import head
from game.terminal.question_sheet import question_sheet
from game.terminal.sheet import QUIET, Sheet

FEWEST_CARDS = 4


@dataclass(frozen=True, slots=True)
class Menu:
    """The lines that can be said, as numbered on the page."""

    cards: tuple[Action, ...]
    planned: tuple[Action, ...]
    notes: tuple[str, ...]
    """What followed from the last choice."""
    keys: str
    """The commands that can be typed here."""
    first: int = 0
    """Where this page of the menu begins."""


def answer_page(narrator: Narrator, state: State, menu: Menu, width: int, height: int) -> tuple[Sheet, int]:
    """The page, and how many cards stand on it."""
    question = question_view(narrator, state)
    top = head(narrator, state, width, question.title)
    top.extend(question_sheet(narrator, state, question, width))
    top.extend(_so_far(narrator, state, menu, width))
    foot = _foot(narrator, menu, width)
    return _with_cards(narrator, state, menu, top, foot, height)


def _so_far(narrator: Narrator, state: State, menu: Menu, width: int) -> Sheet:
    """The lines said and planned, each with the outlets that would lead with it."""
    sheet = Sheet(width)
    spoken = len(state.current.links) if state.current else 0
    cards = answer_so_far(narrator, state, menu.planned)
    if cards:
        seconds = sum(card.seconds for card in cards[:spoken])
        sheet.heading(narrator.say("answer.so_far", n=seconds))
    for place, card in enumerate(cards, 1):
        lead = Text.assemble(f" {place}", seam_mark(card), " ")
        line = spoken_line(narrator, card, planned=place > spoken)
        sheet.row(lead, with_leads(narrator, line, card, width - lead.cell_len), whole=False)
    for note in menu.notes:
        sheet.row(Text("  » "), Text(note), whole=True)
    return sheet


def _with_cards(
    narrator: Narrator, state: State, menu: Menu, top: Sheet, foot: Sheet, height: int
) -> tuple[Sheet, int]:
    """As many whole cards as the page has room for, seven at most; where not even four fit, a line each."""
    room = height - top.height - foot.height - 1
    waiting = menu.cards[menu.first :]
    views = [card_view(narrator, state, action, menu.planned) for action in waiting[:PAGE]]
    sheet, shown = _whole_cards(narrator, menu, views, top.width, room)
    top.heading(narrator.say("menu.lines"), _page_of(narrator, menu, shown))
    return top.extend(sheet).extend(foot), shown


def _whole_cards(narrator: Narrator, menu: Menu, views: Sequence[CardView], width: int, room: int) -> tuple[Sheet, int]:
    fewest = min(FEWEST_CARDS, len(views))
    for count in range(len(views), fewest - 1, -1):
        sheet = _cards(narrator, menu, views[:count], width, whole=True)
        if sheet.height <= room:
            return sheet, count
    count = max(fewest, min(len(views), room))
    return _cards(narrator, menu, views[:count], width, whole=False), count


def _page_of(narrator: Narrator, menu: Menu, shown: int) -> str:
    if shown >= len(menu.cards):
        return ""
    return narrator.say("menu.shown", first=menu.first + 1, last=menu.first + shown, n=len(menu.cards))


def _cards(narrator: Narrator, menu: Menu, views: Sequence[CardView], width: int, whole: bool) -> Sheet:
    sheet = Sheet(width)
    for number, card in enumerate(views, menu.first + 1):
        sheet.row(card_lead(narrator, number, card), Text(card.face), whole)
    return sheet


def _foot(narrator: Narrator, menu: Menu, width: int) -> Sheet:
    return Sheet(width).rule().add(Text(menu.keys, style=QUIET))
