"""Why work ends, or goes on elsewhere: reasons that are told in the language of whoever watches."""

from collections.abc import Callable

from game.files import Reason

Tell = Callable[[Reason], None]
"""Hears what happens on the way."""


class ReasonedError(Exception):
    """Work cannot go on; `reason` says why, to be worded."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def untold(_: Reason) -> None:
    """Nobody listens."""
