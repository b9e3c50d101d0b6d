"""Movements that are under way, by name, and how far each has come."""

from dataclasses import dataclass, field


@dataclass
class Motions:
    """Each movement takes its time once; one that is not under way has come to its end."""

    _running: dict[str, tuple[float, float]] = field(default_factory=dict)

    def start(self, name: str, seconds: float, after: float = 0.0) -> None:
        """Let something move, from now or from a little later on; at once at its end where nothing is to move."""
        if seconds > 0:
            self._running[name] = (-after, seconds)
        else:
            self._running.pop(name, None)

    def stop(self) -> None:
        """Let everything be at its end."""
        self._running.clear()

    def progress(self, name: str) -> float:
        """How far a movement has come, 0 to 1."""
        if name not in self._running:
            return 1.0
        passed, seconds = self._running[name]
        return min(1.0, max(0.0, passed / seconds))

    @property
    def any(self) -> bool:
        """Whether anything moves."""
        return bool(self._running)

    def advance(self, seconds: float) -> bool:
        """Let time pass; say whether anything moved."""
        moving = bool(self._running)
        self._running = {
            name: (passed + seconds, whole)
            for name, (passed, whole) in self._running.items()
            if passed + seconds < whole
        }
        return moving


def ease_out(progress: float) -> float:
    """Fast at first, slow at the end."""
    return 1 - (1 - progress) ** 3


def settle(progress: float) -> float:
    """A needle's way: once over its mark by 4 %, then at rest."""
    if progress >= 1:
        return 1.0
    if progress < 0.55:
        return ease_out(progress / 0.55) * 1.04
    return 1.04 - 0.04 * ease_out((progress - 0.55) / 0.45)
