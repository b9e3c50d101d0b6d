"""Before the first question: dossier, messages, opening statement."""

from game.rules.aftermath import aftermath
from game.rules.answer import speak, spoken_response
from game.rules.changes import changed
from game.rules.closing import go_on
from game.rules.events import CardTaken, ConferenceOpened, Event, ExchangeKind, MessageChosen, Phase
from game.rules.pacing import After
from game.rules.state import Exchange, State

MESSAGES = 2
"""How many messages are chosen."""


def take_card(state: State, evidence: str) -> After:
    """One more card in the dossier."""
    return changed(state, dossier=(*state.dossier, evidence)), (CardTaken(evidence),)


def choose_message(state: State, response: str) -> After:
    """One more response playable at any question."""
    return changed(state, messages=(*state.messages, response)), (MessageChosen(response),)


def end_briefing(state: State) -> After:
    """To the podium."""
    return changed(state, phase=Phase.OPENING), ()


def open_conference(state: State, opening: str) -> After:
    """Read an opening statement; every outlet carries it."""
    number = len(state.record.exchanges)
    statement = Exchange(
        number=number, reporter=None, address=opening, kind=ExchangeKind.OPENING, question=None, parts=(), premise=(), times=0, shouted=False
    )  # fmt: skip
    state = changed(state, current=statement)
    events: list[Event] = [ConferenceOpened(opening)]
    for response in state.game.scenario.openings[opening].says:
        state, said = speak(state, spoken_response(state, response))
        events += said
    state, followed = aftermath(state)
    state, more = go_on(state)
    return state, (*events, *followed, *more)
