"""A sheet to cut shapes into, measured alike whatever its pixels."""

import pygame

from game.desktop.drawing.stroke import Point, curve, stroke

BLACK, WHITE = (0, 0, 0), (255, 255, 255)


class Sheet:
    """A picture 304 by 147 wide and high, whatever its pixels."""

    def __init__(self, picture: pygame.Surface) -> None:
        self.picture = picture
        self.across, self.down = picture.get_width() / 304, picture.get_height() / 147
        self.scale = min(self.across, self.down)

    def at(self, x: float, y: float) -> Point:
        """Where a place of the sheet is, in pixels."""
        return x * self.across, y * self.down

    def shape(self, colour: tuple[int, int, int], *points: Point) -> None:
        """Fill a shape."""
        pygame.draw.polygon(self.picture, colour, [self.at(*point) for point in points])

    def line(self, colour: tuple[int, int, int], width: float, *points: Point, ends: float = 1.0) -> None:
        """Draw a smooth line; `ends` is the share of its width that its ends have."""
        stroke(self.picture, colour, curve([self.at(*point) for point in points], 6), width * self.scale, ends, ends)

    def disc(self, colour: tuple[int, int, int], x: float, y: float, radius: float) -> None:
        """Fill a disc."""
        pygame.draw.circle(self.picture, colour, self.at(x, y), radius * self.scale)
