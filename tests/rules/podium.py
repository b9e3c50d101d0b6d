"""Short words to draw a conference with: each takes a state and gives the next."""

from functools import cache
from pathlib import Path

from game.rules.actions import (
    Action,
    Ask,
    Call,
    ChooseMessage,
    Cite,
    EndBriefing,
    EndHands,
    Interrupt,
    LetGoOn,
    Open,
    PassFloor,
    RaiseHand,
    Say,
    TakeCard,
    Yield,
)  # fmt: skip
from game.rules.events import Event, Phase
from game.rules.game import Game, compile_game
from game.rules.play import apply, legal_actions, new_game
from game.rules.state import State
from game.scenario.load import load_scenario
from game.scenario.model import Scenario

LEVEL = Path(__file__).with_name("podium.yaml")


@cache
def podium() -> Game:
    return compile_game(load_scenario(LEVEL))


def changed(**sections: object) -> Game:
    """The same level with whole sections replaced, as plain data."""
    data = podium().scenario.model_dump(by_alias=True, exclude_unset=True)
    return compile_game(Scenario.model_validate(data | sections, context={"language": "en"}))


def as_data(section: str) -> dict:
    return podium().scenario.model_dump(by_alias=True, exclude_unset=True)[section]


def play(state: State, *actions: Action) -> State:
    for action in actions:
        state, _ = apply(state, action)
    return state


def events_of(state: State, action: Action) -> tuple[Event, ...]:
    return apply(state, action)[1]


def opened(
    opening: str = "none",
    dossier: tuple[str, ...] = (),
    messages: tuple[str, ...] = (),
    game: Game | None = None,
    seed: int = 0,
) -> State:
    state = new_game(game or podium(), seed)
    prepared = [*map(TakeCard, dossier), *map(ChooseMessage, messages)]
    return play(state, *prepared, EndBriefing(), Open(opening))


def asked(state: State, address: str, others: tuple[str, ...] = ()) -> State:
    """One reporter is called and asks; `others` keep a hand up."""
    reporter = state.game.scenario.questions[address.split(".")[0]].reporter
    hands = [RaiseHand(name) for name in (reporter, *others)]
    return play(state, *hands, EndHands(), Call(reporter), Ask(address))


def said(state: State, *responses: str) -> State:
    """Say links one by one; the press lets the speaker go on."""
    for response in responses:
        state = play(state, Say(response))
        if state.phase is Phase.INTERRUPT:
            state = play(state, LetGoOn())
    return state


def cited(state: State, card: str, phrasing: str | None = None) -> State:
    state = play(state, Cite(card, phrasing))
    return play(state, LetGoOn()) if state.phase is Phase.INTERRUPT else state


def cut(state: State, *responses: str) -> State:
    """Say links until the reporter may cut in, and have her do so."""
    for response in responses:
        state = play(state, Say(response))
    return play(state, Interrupt())


def ended(state: State) -> State:
    """The speaker yields and the reporter lets it rest."""
    return play(state, Yield(), PassFloor())


def codes(state: State) -> dict[str, str]:
    exchange = state.current or state.record.exchanges[-1]
    return {coded.part.split(".")[-1]: coded.code.value for coded in exchange.codes}


def legal(state: State, kind: type) -> list[Action]:
    return [action for action in legal_actions(state) if isinstance(action, kind)]
