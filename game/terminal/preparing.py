"""The speaker's turn in the briefing: cards for the dossier first, then messages, then the podium."""

from game.rules.actions import Action, ChooseMessage, EndBriefing, Side, TakeCard
from game.rules.phases import legal_actions
from game.terminal.commands import Typed
from game.terminal.desk import Desk
from game.terminal.inquiries import ask, inquire, read_on
from game.terminal.room_pages import dossier_page, messages_page, preparation_focus
from game.terminal.sheet import QUIET


def prepare(desk: Desk) -> None:
    """One decision in the briefing."""
    scenario, legal = desk.state.game.scenario, legal_actions(desk.state)
    on_cards = not desk.cards_done and any(isinstance(action, TakeCard) for action in legal)
    page = dossier_page if on_cards else messages_page
    desk.screen.show(page(desk.narrator, desk.state, desk.screen.width, desk.take_notes()))
    desk.screen.say(desk.say("keys.dossier" if on_cards else "keys.messages"), QUIET)
    typed = ask(desk)
    names = scenario.evidence if on_cards else scenario.briefing.messages
    menu: tuple[Action, ...] = tuple(TakeCard(name) if on_cards else ChooseMessage(name) for name in names)
    _obey(desk, typed, menu, on_cards)


def _obey(desk: Desk, typed: Typed, menu: tuple[Action, ...], on_cards: bool) -> None:
    if typed.word == "" and not typed.numbers:
        _go_on(desk, on_cards)
    elif typed.word == "":
        _take(desk, typed, menu)
    elif typed.word == "look":
        chosen = desk.choices(typed.numbers, menu)
        if chosen:
            read_on(desk, preparation_focus(desk.narrator, desk.state, chosen, desk.screen.width))
    elif not inquire(desk, typed, Side.SPEAKER):
        desk.note(desk.say("menu.choose"))


def _go_on(desk: Desk, on_cards: bool) -> None:
    """From the cards to the messages, from the messages to the podium."""
    if not desk.state.dossier and not desk.warned_of_no_cards and any(map(_is_card, legal_actions(desk.state))):
        desk.warned_of_no_cards = True
        desk.note(desk.say("briefing.no_cards"))
        return
    if on_cards and desk.state.game.scenario.briefing.messages:
        desk.cards_done = True
        return
    desk.play(EndBriefing())
    desk.keep()


def _is_card(action: Action) -> bool:
    return isinstance(action, TakeCard)


def _take(desk: Desk, typed: Typed, menu: tuple[Action, ...]) -> None:
    for action in desk.choices(typed.numbers, menu) or ():
        if action in legal_actions(desk.state):
            desk.play(action)
        else:
            taken = isinstance(action, TakeCard) and action.evidence in desk.state.dossier
            desk.note(desk.say("briefing.already" if taken else "menu.no_room"))
    desk.keep()
