"""The same level held otherwise: as it really went, and as a careful player would hold it."""

from game.players.greedy import GreedySpeaker
from game.players.historical import HistoricalSpeaker, HistoryError
from game.players.match import Match
from game.players.registry import make_press
from game.players.scripted import ScriptedPress
from game.session.session import Session


def as_it_was(session: Session) -> Session | None:
    """The level's history held through the same rules with the same luck, unless this was it or there is none."""
    really = Session(session.state.game, session.state.seed)
    try:
        Match(really, HistoricalSpeaker(), ScriptedPress()).run()
    except HistoryError:
        return None
    return None if really.history == session.history else really


def as_par(session: Session, press: str) -> Session:
    """The level held by the careful speaker who looks a line ahead, with the same luck, against a press by its name."""
    par = Session(session.state.game, session.state.seed)
    return Match(par, GreedySpeaker(), make_press(press)).run()
