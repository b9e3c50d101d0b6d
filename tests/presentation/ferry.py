"""Short words for the ferry level: a small invented conference in both languages."""

from functools import cache
from pathlib import Path

from game.presentation.narrator import Narrator, narrator
from game.rules.actions import (
    Action,
    Ask,
    Call,
    EndBriefing,
    EndHands,
    LetGoOn,
    Open,
    PassFloor,
    RaiseHand,
    Say,
    TakeCard,
    Yield,
)
from game.rules.events import Phase
from game.rules.game import Game, compile_game
from game.rules.state import Mode, Settings, State
from game.scenario.languages import Language
from game.scenario.load import load_scenario
from game.session.session import Session

LEVEL = Path(__file__).parent.parent / "levels" / "ferry.yaml"
LANGUAGES: tuple[Language, ...] = ("en", "zh")


@cache
def ferry() -> Game:
    return compile_game(load_scenario(LEVEL))


def teller(language: Language = "en") -> Narrator:
    return narrator(ferry(), language)


def session(*actions: Action, mode: Mode = Mode.SOLO, seed: int = 3) -> Session:
    begun = Session(ferry(), seed, Settings(mode))
    for action in actions:
        begun.play(action)
    return begun


def opened(*cards: str, opening: str = "none", mode: Mode = Mode.SOLO) -> Session:
    return session(*map(TakeCard, cards), EndBriefing(), Open(opening), mode=mode)


def asked(address: str, *cards: str, opening: str = "none", mode: Mode = Mode.SOLO) -> Session:
    """A conference in which this has just been asked."""
    begun = opened(*cards, opening=opening, mode=mode)
    return ask(begun, address)


def ask(begun: Session, address: str) -> Session:
    reporter = ferry().scenario.questions[address.split(".")[0]].reporter
    for action in (RaiseHand(reporter), EndHands(), Call(reporter), Ask(address)):
        begun.play(action)
    return begun


def answer(begun: Session, *responses: str) -> Session:
    """Say lines while the press lets the speaker go on; then yield and let it rest."""
    say(begun, *responses)
    begun.play(Yield())
    begun.play(PassFloor())
    return begun


def say(begun: Session, *responses: str) -> Session:
    for response in responses:
        begun.play(Say(response))
        if begun.state.phase is Phase.INTERRUPT:
            begun.play(LetGoOn())
    return begun


def current(begun: Session) -> State:
    return begun.state
