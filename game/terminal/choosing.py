"""Turns that are a choice from a menu: opening, floor, interruption; and everything the press chooses."""

from collections.abc import Callable, Mapping, Sequence

from rich.text import Text

from game.presentation.choices import label
from game.presentation.generated import cut_short, interruption
from game.presentation.narrator import Narrator
from game.presentation.question_view import question_view
from game.rules.actions import Action, Close, Side
from game.rules.closing import LAST_CALLS
from game.rules.events import Phase
from game.rules.phases import choices, legal_actions
from game.rules.state import State
from game.terminal.commands import Typed
from game.terminal.desk import Desk, Left
from game.terminal.frame import head
from game.terminal.inquiries import ask, inquire
from game.terminal.press_pages import ask_page, hands_page, reaction_page
from game.terminal.room_pages import floor_page, openings_page
from game.terminal.screen import InputEnded
from game.terminal.sheet import QUIET, RED, STRONG, Sheet, padded

YES = ("y", "yes", "是", "确定")
Page = Callable[[Narrator, State, Sequence[Action], int, Sequence[str]], Sheet]


def choose(desk: Desk, side: Side) -> None:
    """One decision from the phase's menu; several numbers make several where that makes sense."""
    menu = choices(desk.state)
    page = _PAGES[desk.state.phase]
    desk.screen.show(page(desk.narrator, desk.state, menu, desk.screen.width, desk.take_notes()))
    desk.screen.say(desk.say(_KEYS.get(desk.state.phase, "keys.choose")), QUIET)
    typed = ask(desk)
    if typed.word == "":
        _take(desk, typed, menu)
    elif not inquire(desk, typed, side):
        desk.note(desk.say("menu.choose"))


def _take(desk: Desk, typed: Typed, menu: tuple[Action, ...]) -> None:
    chosen = desk.choices(typed.numbers or _bare_enter(desk, menu), menu)
    if not chosen:
        desk.note(*([] if chosen is None else [desk.say("menu.choose")]))
        return
    several = desk.state.phase is Phase.HANDS
    if isinstance(chosen[0], Close) and not _is_sure(desk):
        return
    for action in chosen if several else chosen[:1]:
        if action not in legal_actions(desk.state):
            desk.note(desk.say("menu.no_room"))
            break
        desk.play(action)
    desk.keep()


def _bare_enter(desk: Desk, menu: tuple[Action, ...]) -> tuple[int, ...]:
    """Enter alone goes on where there is only one thing to do, or nothing more to prepare."""
    return (len(menu),) if len(menu) == 1 else ()


def _is_sure(desk: Desk) -> bool:
    """Leaving before the end costs so much that it is asked twice."""
    if not desk.screen.is_live or (desk.state.calls_left is not None and desk.state.calls_left < LAST_CALLS):
        return True
    desk.screen.say(desk.say("close.sure"), RED)
    try:
        return desk.screen.ask(desk.say("prompt.sure")).lower() in YES
    except InputEnded:
        raise Left from None


def interrupted_page(
    narrator: Narrator, state: State, menu: Sequence[Action], width: int, notes: Sequence[str]
) -> Sheet:
    """She cuts in: your words, hers in red, and the ways to meet it."""
    exchange = state.current
    assert exchange is not None  # nobody interrupts silence
    sheet = head(narrator, state, width, narrator.say("page.interrupted"))
    question = question_view(narrator, state)
    sheet.rule("━", RED)
    sheet.add(
        Text.assemble(
            (f" {narrator.say('interruption.label')} ", "reverse bold red"), "  ", (question.reporter, STRONG)
        )
    )
    cut = exchange.links[exchange.interrupted_at or 0]
    sheet.add(narrator.say("interruption.cut", words=cut_short(narrator.soundbite(cut))), QUIET)
    sheet.blank().add(interruption(narrator, exchange), RED).blank()
    for part in question.parts:
        if part.is_open:
            sheet.add(narrator.say("interruption.open", part=part.text), RED)
    sheet.rule("━", RED)
    for note in notes:
        sheet.row(Text("  » "), note)
    return _numbered(sheet, narrator, state, menu)


def _numbered(sheet: Sheet, narrator: Narrator, state: State, menu: Sequence[Action]) -> Sheet:
    for number, action in enumerate(menu, 1):
        sheet.row(Text.assemble(padded(str(number), 2, STRONG, right=True), " "), label(action, narrator, state))
    return sheet


_KEYS = {
    Phase.HANDS: "keys.several",
    Phase.FLOOR: "keys.floor",
    Phase.ASK: "keys.press",
    Phase.INTERRUPT: "keys.press",
    Phase.REACTION: "keys.press",
}
_PAGES: Mapping[Phase, Page] = {
    Phase.OPENING: openings_page,
    Phase.FLOOR: floor_page,
    Phase.INTERRUPTED: interrupted_page,
    Phase.HANDS: hands_page,
    Phase.ASK: ask_page,
    Phase.INTERRUPT: reaction_page,
    Phase.REACTION: reaction_page,
}
