"""Rectangles in units, and cutting a page into columns."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Rect:
    """A place on the screen, in units: left edge, top edge, width and height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The bottom edge."""
        return self.y + self.height

    @property
    def centre(self) -> tuple[float, float]:
        """The middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def overlaps(self, other: "Rect") -> bool:
        """Whether two places share any."""
        across = self.x < other.right and other.x < self.right
        return across and self.y < other.bottom and other.y < self.bottom

    def inset(self, across: float, down: float | None = None) -> "Rect":
        """The place inside margins this wide; negative margins grow it."""
        down = across if down is None else down
        return Rect(self.x + across, self.y + down, max(0.0, self.width - 2 * across), max(0.0, self.height - 2 * down))

    def moved(self, x: float = 0.0, y: float = 0.0) -> "Rect":
        """The same size somewhere else."""
        return replace(self, x=self.x + x, y=self.y + y)

    def shared(self, other: "Rect") -> "Rect":
        """What lies in both; of no size where they don't meet."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Rect(x, y, max(0.0, min(self.right, other.right) - x), max(0.0, min(self.bottom, other.bottom) - y))

    def around(self, other: "Rect") -> "Rect":
        """The smallest place that holds both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def columns(self, number: int, gutter: float) -> tuple["Rect", ...]:
        """So many columns of equal width, with gutters between them."""
        width = (self.width - gutter * (number - 1)) / number
        return tuple(Rect(self.x + (width + gutter) * place, self.y, width, self.height) for place in range(number))

    def top(self, height: float) -> "Rect":
        """The uppermost part."""
        return replace(self, height=height)

    def below(self, y: float) -> "Rect":
        """What lies below a height on the screen."""
        return replace(self, y=y, height=max(0.0, self.bottom - y))
