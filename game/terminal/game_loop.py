"""A conference in the terminal, from the door to the debrief."""

from game.players.alternatives import as_it_was
from game.presentation.debrief import debrief_view
from game.presentation.front_pages import coverage_of, front_pages, not_interested
from game.presentation.narrator import Narrator
from game.rules.actions import Side
from game.rules.events import OpinionMoved, Phase
from game.terminal.answering import answer
from game.terminal.choosing import choose
from game.terminal.debrief_pages import comparison_sheet, debrief_sheets
from game.terminal.desk import Desk, Left
from game.terminal.frame import plain_head
from game.terminal.inquiries import read_on
from game.terminal.preparing import prepare
from game.terminal.press_pages import press_welcome, tally_sheet
from game.terminal.printed_pages import coverage_pages, front_pages_sheet
from game.terminal.room_pages import welcome_pages
from game.terminal.screen import InputEnded
from game.terminal.seats import Seats, chosen_by
from game.terminal.sheet import Sheet


def play_out(desk: Desk, seats: Seats) -> None:
    """Play until the conference is over, then show what became of it. Raises Left when the person leaves before."""
    persons = [side for side, player in seats.items() if player is None]
    if desk.state.phase is Phase.BRIEFING and not desk.session.steps and Side.SPEAKER in persons:
        read_on(desk, *welcome_pages(desk.narrator, desk.state, desk.screen.width))
    if Side.PRESS in persons and not desk.session.steps:
        read_on(desk, press_welcome(desk.narrator, desk.state, desk.screen.width))
    last: Side | None = None
    while (side := desk.state.side) is not None:
        player = seats[side]
        if player is not None:
            desk.play(chosen_by(player, desk.state))
        else:
            if len(persons) > 1 and last not in (None, side):
                _hand_over(desk, side)
            last = side
            _decide(desk, side)
        _after_exchange(desk)
    if Side.PRESS in persons:
        read_on(desk, tally_sheet(desk.narrator, desk.state, desk.screen.width))
    show_end(desk)


def _decide(desk: Desk, side: Side) -> None:
    desk.look()
    if desk.state.phase is Phase.BRIEFING:
        prepare(desk)
    elif desk.state.phase is Phase.ANSWER:
        answer(desk)
    else:
        choose(desk, side)
    if desk.state.phase is not Phase.ANSWER and desk.plan:
        desk.plan = ()


def _hand_over(desk: Desk, side: Side) -> None:
    """Two people at one keyboard: the other one should look now."""
    if desk.screen.is_live:
        desk.screen.show(plain_head(desk.narrator, desk.screen.width, desk.say("page.hand_over")))
        try:
            desk.screen.ask(desk.say(f"prompt.hand_over.{side}"))
        except InputEnded:
            raise Left from None


def _after_exchange(desk: Desk) -> None:
    """What they printed, as soon as opinion has moved."""
    moved = any(isinstance(event, OpinionMoved) for event in desk.followed)
    desk.followed = [] if moved else desk.followed
    answered = [exchange for exchange in desk.state.record.exchanges if exchange.links or exchange.parts]
    if not moved or not answered:
        return
    exchange = answered[-1]
    pages = coverage_of(desk.narrator, desk.state, exchange.number)
    desk.plan, desk.first_card = (), 0
    read_on(desk, *coverage_pages(desk.narrator, desk.state, pages, desk.take_notes(), desk.screen.width))


def show_end(desk: Desk) -> None:
    """Tomorrow's front pages, then the debrief."""
    narrator: Narrator = desk.narrator
    pages, quiet = front_pages(narrator, desk.state), not_interested(narrator, desk.state)
    sheet = front_pages_sheet(narrator, pages, quiet, desk.screen.width)
    read_on(desk, sheet)
    view = debrief_view(narrator, desk.session)
    really = as_it_was(desk.session)
    against = (
        comparison_sheet(narrator, desk.session, really, desk.screen.width) if really else Sheet(desk.screen.width)
    )
    verdict, *rest = debrief_sheets(narrator, view, desk.screen.width)
    read_on(desk, verdict, against, *rest)
