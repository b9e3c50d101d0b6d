"""The clocks of an exam: thinking takes its seconds, and an interruption does not wait."""

from dataclasses import dataclass
from time import perf_counter


@dataclass
class ExamClock:
    """What has run and is not yet taken off, and what is left to answer an interruption."""

    thought: float = 0.0
    """Seconds of thinking that are not yet taken off the conference's clock."""
    seconds_left: float | None = None
    """Until an interruption is settled by itself; None while there is none."""
    _left_at: float | None = None

    def leave(self) -> None:
        """Something is looked up on another screen; the clock runs on."""
        self._left_at = perf_counter()

    def come_back(self) -> None:
        """Count what has passed since the person left."""
        if self._left_at is not None:
            self.thought, self._left_at = self.thought + perf_counter() - self._left_at, None

    def take_second(self) -> bool:
        """Take off a whole second, if one has passed."""
        if self.thought < 1:
            return False
        self.thought -= 1
        return True

    @property
    def has_run_out(self) -> bool:
        """Whether nobody answered an interruption in time."""
        return self.seconds_left is not None and self.seconds_left <= 0

    def count_down(self, seconds: float) -> bool:
        """Let an interruption run; say whether what is left reads otherwise now, in quarters of a second."""
        assert self.seconds_left is not None
        before, self.seconds_left = self.seconds_left, self.seconds_left - seconds
        return int(before * 4) != int(self.seconds_left * 4)
