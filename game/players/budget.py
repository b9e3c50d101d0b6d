"""How long a searching player may think: in nodes, which is the same on every machine, and in seconds on top."""

from time import monotonic


class Budget:
    """What is left of it; used up within one decision."""

    def __init__(self, nodes: int, seconds: float | None = None) -> None:
        self._left = nodes
        self._end = None if seconds is None else monotonic() + seconds

    @property
    def is_late(self) -> bool:
        """Whether the time is up."""
        return self._end is not None and monotonic() >= self._end

    @property
    def lasts(self) -> bool:
        """Whether there is something left."""
        return self._left > 0 and not self.is_late

    def spend(self, nodes: int = 1) -> None:
        """Use up some."""
        self._left -= nodes
