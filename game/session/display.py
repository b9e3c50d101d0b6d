"""The publics of a session as a large crowd, to be looked at: the rules never read it.

The rules use 200 people an audience. A display shows as many as one likes, who receive the same exchanges and agree with the meters to
0.05 points.
"""

from collections.abc import Generator
from itertools import takewhile

from game.opinion.course import Course
from game.opinion.crowd import Crowd, crowd_of
from game.opinion.exchange import Exchange
from game.rules.events import OpinionMoved
from game.rules.game import opening_population
from game.session.session import Session


class Display:
    """A crowd that follows a session wherever it goes, back too."""

    def __init__(self, session: Session, people: int) -> None:
        """`people`: in each audience."""
        self._session = session
        self._course = Course(crowd_of(opening_population(session.scenario, people)))

    @property
    def crowd(self) -> Crowd:
        """The crowd as it was when it last caught up."""
        return self._course.crowd

    def catch_up(self) -> Generator[None, None, Crowd]:
        """Bring the crowd to where the session is, pausing often enough for a picture to be drawn in between."""
        held = self._received()
        alike = zip(held, self._course.exchanges, strict=False)
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], alike))
        yield from self._course.rewind(shared)
        for exchange in held[shared:]:
            yield from self._course.deliver(exchange)
        return self.crowd

    def _received(self) -> list[Exchange]:
        return [
            event.received for events in self._session.events for event in events if isinstance(event, OpinionMoved)
        ]
