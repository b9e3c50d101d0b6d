"""Commands that change nothing: reports, help, glossary, language; and the ones that leave."""

from collections.abc import Callable, Mapping, Sequence

from game.presentation.glossary import glossary, look_up
from game.presentation.narrator import Narrator
from game.rules.actions import Side
from game.rules.state import State
from game.terminal.commands import Typed, understand
from game.terminal.desk import Desk, Left
from game.terminal.help_pages import entry_lines, glossary_sheet, help_sheet, press_help_sheet
from game.terminal.polls import polls_page, why_sheet
from game.terminal.record_page import record_sheet
from game.terminal.reports import cited_sheet, debts_sheet, dossier_sheet, goals_sheet
from game.terminal.screen import InputEnded
from game.terminal.sheet import Sheet

_REPORTS: Mapping[str, Callable[[Narrator, State, int], Sheet]] = {
    "why": lambda narrator, state, width: why_sheet(narrator, state, width, most=6),
    "polls": polls_page,
    "goals": goals_sheet,
    "debts": debts_sheet,
    "record": record_sheet,
    "dossier": dossier_sheet,
    "help": lambda narrator, _, width: help_sheet(narrator, width),
}


def inquire(desk: Desk, typed: Typed, side: Side) -> bool:
    """Do what was typed if it is no choice of the game; say whether it was. Raises Left."""
    match typed.word:
        case "dossier" if side is Side.PRESS:
            read_on(desk, cited_sheet(desk.narrator, desk.state, desk.screen.width))
        case "help" if side is Side.PRESS:
            read_on(desk, press_help_sheet(desk.narrator, desk.screen.width))
        case word if word in _REPORTS:
            read_on(desk, _REPORTS[word](desk.narrator, desk.state, desk.screen.width))
        case "glossary":
            read_on(desk, _glossary(desk, typed.rest))
        case "undo":
            desk.undo(side)
        case "language":
            desk.switch_language(typed.rest)
        case "quit":
            raise Left
        case "unknown":
            desk.note(desk.say("menu.unknown"))
        case _:
            return False
    return True


def ask(desk: Desk, prompt: str = "› ") -> Typed:
    """What the person types, or has typed while still reading. Raises Left at the end of input."""
    ahead, desk.typed_ahead = desk.typed_ahead, ""
    if ahead:
        return understand(ahead)
    try:
        return understand(desk.screen.ask(prompt))
    except InputEnded:
        raise Left from None


def read_on(desk: Desk, *sheets: Sheet) -> None:
    """Show sheets until the person has read them: together where they fit a page, else from a new page each."""
    for page in _together(desk, sheets):
        try:
            typed = desk.screen.read(page, desk.say("prompt.enter"))
        except InputEnded:
            raise Left from None
        if typed:
            desk.typed_ahead = typed
            return


def _together(desk: Desk, sheets: Sequence[Sheet]) -> list[Sheet]:
    pages: list[Sheet] = []
    for sheet in sheets:
        if pages and pages[-1].height + sheet.height < desk.screen.height:
            pages[-1].extend(sheet)
        else:
            pages.append(Sheet(sheet.width).extend(sheet))
    return pages


def _glossary(desk: Desk, word: str) -> Sheet:
    wording = desk.narrator.wording
    if not word:
        return glossary_sheet(desk.narrator, glossary(wording), desk.screen.width)
    sheet = Sheet(desk.screen.width)
    for entry in look_up(wording, word):
        entry_lines(sheet, entry)
    return sheet if sheet.lines else sheet.add(desk.say("glossary.none", word=word))
