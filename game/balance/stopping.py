"""Requests to stop: a closed terminal and a polite termination do what Ctrl-C does, so that what is done so far counts."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import current_thread, main_thread
from types import FrameType

REQUESTS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
"""The signals that ask a program to stop."""


@dataclass
class Request:
    """The last request that came."""

    number: int = signal.SIGINT

    @property
    def status(self) -> int:
        """Exit status after it, as shells count it."""
        return 128 + self.number


@contextmanager
def stopping_on_request() -> Iterator[Request]:
    """Every request to stop becomes a KeyboardInterrupt in here, and ends with its own status what does not catch that.

    What is ignored stays ignored: `nohup` wants it so.
    """
    request = Request()

    def interrupt(number: int, _: FrameType | None) -> None:
        request.number = number
        raise KeyboardInterrupt

    before = {number: signal.getsignal(number) for number in REQUESTS} if current_thread() is main_thread() else {}
    heard = [number for number, handler in before.items() if handler is not signal.SIG_IGN]
    try:
        for number in heard:
            signal.signal(number, interrupt)
        yield request
    except KeyboardInterrupt:
        raise SystemExit(request.status) from None
    finally:
        for number in heard:
            signal.signal(number, before[number])
