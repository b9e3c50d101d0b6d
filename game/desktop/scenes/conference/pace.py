"""How fast a watched conference goes on."""

from dataclasses import dataclass

_SECONDS = (3.0, 1.6, 0.7, 0.15)
"""Between two steps, at each speed."""


@dataclass
class Pace:
    """A step is due after so long, unless the conference is held."""

    speed: int = 1
    is_held: bool = False
    seconds_left: float = _SECONDS[1]
    """Until the next step."""

    def is_due(self, seconds: float) -> bool:
        """Let time pass; say whether a step is due, and begin anew if it is."""
        self.seconds_left -= seconds
        if self.seconds_left > 0:
            return False
        self.seconds_left = _SECONDS[self.speed]
        return True

    def toggle(self) -> None:
        """Hold the conference, or let it go on."""
        self.is_held = not self.is_held
        self.seconds_left = _SECONDS[self.speed]

    def change(self, step: int) -> None:
        """Go faster or slower."""
        self.speed = min(len(_SECONDS) - 1, max(0, self.speed + step))
        self.seconds_left = min(self.seconds_left, _SECONDS[self.speed])
