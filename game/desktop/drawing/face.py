"""A face to be cut: where its points lie in the picture, and lines along them."""

from dataclasses import dataclass

import pygame

from game.desktop.drawing.head import on_face
from game.desktop.drawing.pose import Pose
from game.desktop.drawing.sitter import Sitter
from game.desktop.drawing.stroke import Point, curve, stroke

BLACK, WHITE = (0, 0, 0, 255), (255, 255, 255, 255)


@dataclass(frozen=True)
class Face:
    """A face to be cut on a layer of its own."""

    layer: pygame.Surface
    who: Sitter
    pose: Pose
    bold: float
    """The width of the finest line, in pixels."""

    def at(self, x: float, y: float, out: float = 0.0) -> Point:
        """Where a point of the face, seen from the front, lies in the picture; `out` before the skin."""
        across, down, forward = on_face(self.who, x, y)
        return self.pose.at(across, down, forward + out)

    def line(
        self,
        points: list[Point],
        width: float,
        start: float = 0.2,
        end: float = 0.2,
        colour: tuple[int, int, int, int] = BLACK,
    ) -> None:
        """Cut a smooth tapering line through points of the face; on dark skin it gets a halo of paper."""
        placed = curve([self.at(*point) for point in points], 6)
        if self.who.skin < 0.7 and colour == BLACK and width > 1.45:
            stroke(self.layer, WHITE, placed, (width + 1.0) * self.bold, start, end)
        stroke(self.layer, colour, placed, width * self.bold, start, end)
