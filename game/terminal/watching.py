"""A conference that nobody types in: a running account, then front pages and debrief."""

from rich.text import Text

from game.presentation.front_pages import coverage_of
from game.presentation.notes import is_noted
from game.presentation.sentences import sentence
from game.rules import events as happened
from game.rules.state import State
from game.terminal.desk import Desk
from game.terminal.game_loop import show_end
from game.terminal.printed_pages import coverage_pages
from game.terminal.seats import Seats, chosen_by
from game.terminal.sheet import STRONG, Sheet

_TOLD = (
    happened.ConferenceOpened,
    happened.LinkSaid,
    happened.Interrupted,
    happened.PartCoded,
    happened.ConferenceClosed,
)


def watch(desk: Desk, seats: Seats, silent: bool = False) -> None:
    """Let both players play to the end, and tell it unless `silent`."""
    while (side := desk.state.side) is not None:
        player = seats[side]
        assert player is not None  # a person would have to be asked
        events = desk.session.play(chosen_by(player, desk.state))
        for event in () if silent else events:
            _tell(desk, desk.state, event)
    if not silent:
        show_end(desk)


def tell_again(desk: Desk) -> None:
    """Tell a conference that has already been held, as far as it came."""
    for state, step in zip(desk.session.states[1:], desk.session.steps, strict=True):
        for event in step.events:
            _tell(desk, state, event)
    if desk.state.termination is not None:
        show_end(desk)


def _tell(desk: Desk, state: State, event: happened.Event) -> None:
    sheet = Sheet(desk.screen.width)
    if isinstance(event, happened.QuestionAsked):
        sheet.blank().rule("━", "").add(sentence(event, desk.narrator, state.record), STRONG)
    elif isinstance(event, happened.OpinionMoved):
        _coverage(desk, state, sheet)
    elif isinstance(event, _TOLD) or is_noted(event):
        sheet.row(Text("   "), sentence(event, desk.narrator, state.record))
    desk.screen.show(sheet, fresh=False)


def _coverage(desk: Desk, state: State, sheet: Sheet) -> None:
    """What they printed of the exchange that has just ended."""
    exchange = state.record.exchanges[-1]
    if not exchange.links and not exchange.parts:
        return
    pages = coverage_of(desk.narrator, state, exchange.number)
    for page in coverage_pages(desk.narrator, state, pages, (), desk.screen.width):
        sheet.blank().extend(page)
