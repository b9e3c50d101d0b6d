"""Before the first question: dossier, messages, opening statement."""

from dataclasses import replace

from game.rules.aftermath import aftermath
from game.rules.answer import Step, speak, spoken_response
from game.rules.closing import go_on
from game.rules.events import CardTaken, ConferenceOpened, Event, MessageChosen, Phase
from game.rules.state import Exchange, State

MESSAGES = 2
"""How many messages are chosen."""


def take_card(state: State, evidence: str) -> Step:
    """One more card in the dossier."""
    return replace(state, dossier=(*state.dossier, evidence)), (CardTaken(evidence),)


def choose_message(state: State, response: str) -> Step:
    """One more response playable at any question."""
    return replace(state, messages=(*state.messages, response)), (MessageChosen(response),)


def end_briefing(state: State) -> Step:
    """To the podium."""
    return replace(state, phase=Phase.OPENING), ()


def open_conference(state: State, opening: str) -> Step:
    """Read an opening statement; every outlet carries it."""
    number = len(state.record.exchanges)
    statement = Exchange(
        number=number, reporter=None, address=opening, kind="opening", question=None, parts=(), premise=(), times=0, shouted=False
    )  # fmt: skip
    state = replace(state, current=statement)
    events: list[Event] = [ConferenceOpened(opening)]
    for response in state.game.scenario.openings[opening].says:
        state, said = speak(state, spoken_response(state, response))
        events += said
    state, followed = aftermath(state)
    state, more = go_on(state)
    return state, (*events, *followed, *more)
