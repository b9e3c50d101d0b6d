"""The same level held otherwise: as it really went, and as a careful player would hold it."""

from time import thread_time

from game.players.greedy import GreedySpeaker
from game.players.historical import HistoricalSpeaker, HistoryError
from game.players.match import Match
from game.players.scripted import ScriptedPress
from game.players.working_press import WorkingPress
from game.session.session import Session


def as_it_was(session: Session) -> Session | None:
    """The level's history held through the same rules with the same luck, unless this was it or there is none."""
    really = Session(session.state.game, session.state.seed)
    try:
        Match(really, HistoricalSpeaker(), ScriptedPress()).run()
    except HistoryError:
        return None
    return None if really.history == session.history else really


class Par:
    """The level held by the careful speaker who looks a line ahead, against the working press with the same luck.

    It is played a little at a time, so that whoever waits for it can do something else.
    """

    def __init__(self, session: Session) -> None:
        self.session = Session(session.state.game, session.state.seed)
        self._match = Match(self.session, GreedySpeaker(), WorkingPress())

    @property
    def is_over(self) -> bool:
        """Whether it has been held to its end."""
        return self.session.state.side is None

    def go_on(self, seconds: float) -> None:
        """Play for about so many seconds of the processor's time, at least one choice."""
        until = thread_time() + seconds
        while not self.is_over:
            self._match.step()
            if thread_time() >= until:
                break
