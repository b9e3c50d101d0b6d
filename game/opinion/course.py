"""A crowd's way through a conference, and the way back.

A hundred thousand people are too many to keep a crowd for every exchange: some are kept as keyframes, and going back works the others
out again, to the last bit.
"""

from collections.abc import Generator

from game.opinion.crowd import Crowd, CrowdReception, deliver_in_slices
from game.opinion.errors import OpinionInputError
from game.opinion.exchange import Exchange

SPACING = 15
"""Exchanges from one keyframe to the next."""


class Course:
    """What a crowd has received so far, and how it stands."""

    def __init__(self, opening: Crowd, spacing: int = SPACING) -> None:
        if spacing < 1:
            raise OpinionInputError("spacing", f"{spacing} is not at least 1")
        self._spacing = spacing
        self._keyframes = {0: opening}
        self._exchanges: list[Exchange] = []
        self._crowd = opening

    @property
    def crowd(self) -> Crowd:
        """How the crowd stands now."""
        return self._crowd

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """What it received, in order."""
        return tuple(self._exchanges)

    def deliver(self, exchange: Exchange) -> Generator[None, None, CrowdReception]:
        """Deliver an exchange in slices, as `deliver_in_slices`; an unfinished one leaves everything as it was. Raises OpinionInputError."""
        reception = yield from deliver_in_slices(self._crowd, exchange)
        self._exchanges.append(exchange)
        self._crowd = reception.crowd
        if len(self._exchanges) % self._spacing == 0:
            self._keyframes[len(self._exchanges)] = self._crowd
        return reception

    def rewind(self, count: int) -> Generator[None, None, Crowd]:
        """Go back to the crowd as it was after `count` exchanges, in slices. Raises OpinionInputError if there were fewer."""
        if not 0 <= count <= len(self._exchanges):
            raise OpinionInputError(
                "count", f"{count} is not between 0 and the {len(self._exchanges)} exchanges so far"
            )
        if count < len(self._exchanges):
            again = self._exchanges[:count]
            self._keyframes = {place: crowd for place, crowd in self._keyframes.items() if place <= count}
            start = max(self._keyframes)
            self._exchanges, self._crowd = again[:start], self._keyframes[start]
            for exchange in again[start:]:
                yield from self.deliver(exchange)
        return self._crowd
