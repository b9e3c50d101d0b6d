"""The edges of clothes, cut over the tones: lapels, collars, ties, a headscarf's folds, a press card."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.desktop.drawing.chance import share
from game.desktop.drawing.clothes import DRAPE, placed
from game.desktop.drawing.pose import Pose
from game.desktop.drawing.sitter import Sitter
from game.desktop.drawing.stroke import Point, curve, stroke

BLACK, WHITE = (0, 0, 0), (255, 255, 255)
_DARK = 0.42
"""Cloth darker than this has light edges."""
_FOLDS = (
    ((-0.5, 0.95), (-0.2, 1.3), (0.3, 1.5), (0.85, 1.55)),
    ((-0.62, 1.1), (-0.3, 1.5), (0.25, 1.75), (0.9, 1.75)),
    ((-0.78, 1.35), (-0.45, 1.75), (0.05, 1.98)),
    ((0.5, 0.95), (0.3, 1.2), (0.05, 1.32)),
)


@dataclass(frozen=True)
class _Cloth:
    """What is cut into: where, whose, and the width of the finest line in pixels."""

    layer: pygame.Surface
    who: Sitter
    pose: Pose
    bold: float

    @property
    def edge(self) -> tuple[int, int, int]:
        return WHITE if self.who.cloth_tone < _DARK else BLACK

    def line(
        self, points: Sequence[Point], width: float, ends: float = 0.5, colour: tuple[int, int, int] | None = None
    ) -> None:
        stroke(self.layer, colour or self.edge, placed(self.pose, curve(points, 5)), width * self.bold, ends, ends)

    def fill(self, points: Sequence[Point], colour: tuple[int, int, int]) -> None:
        pygame.draw.polygon(self.layer, colour, placed(self.pose, points))


def cut_drape(layer: pygame.Surface, pose: Pose, bold: float, tone: float) -> None:
    """Cut the folds of a headscarf."""
    edge = WHITE if tone < 0.35 else BLACK
    for fold in _FOLDS:
        stroke(layer, edge, placed(pose, curve(fold, 5)), 1.4 * bold, 0.1, 0.2)
    stroke(layer, edge, placed(pose, curve(DRAPE[2:-2], 5)), 1.3 * bold, 0.4, 0.4)


def cut_body(layer: pygame.Surface, who: Sitter, pose: Pose, bold: float) -> None:
    """Cut the edges of clothes: light on dark cloth, dark on light."""
    cloth = _Cloth(layer, who, pose, bold)
    for cut in _CUTS[who.clothes]:
        cut(cloth)
    if who.clothes != "suit" and share(who.name, "press card") < 0.6:
        _press_card(cloth)


def _lapels(cloth: _Cloth) -> None:
    for side in (-1, 1):
        cloth.line(
            [(side * 0.42, 1.1), (side * 0.6, 1.62), (side * 0.5, 1.72), (side * 0.62, 1.85), (side * 0.06, 2.7)], 1.3
        )
        cloth.line([(side * 0.42, 1.1), (side * 0.03, 2.6)], 1.3, colour=BLACK)


def _collar(cloth: _Cloth) -> None:
    white = cloth.who.clothes == "suit"
    for side in (-1, 1):
        collar = [(side * 0.36 * cloth.who.neck, 1.04), (side * 0.2, 1.28), (side * 0.28, 1.5), (side * 0.48, 1.26)]
        cloth.fill(collar, WHITE if white or cloth.who.cloth_tone >= _DARK else BLACK)
        outline = placed(cloth.pose, [*collar[1:], collar[0]])
        stroke(cloth.layer, BLACK if white else cloth.edge, outline, 1.1 * cloth.bold, 0.6, 0.6)


def _tie(cloth: _Cloth) -> None:
    cloth.fill([(-0.1, 1.3), (0.12, 1.3), (0.08, 1.48), (-0.06, 1.48)], BLACK)
    cloth.fill([(-0.06, 1.5), (0.08, 1.5), (0.2, 3.2), (-0.18, 3.2)], BLACK)
    for y in (1.62, 1.8, 1.98, 2.16):
        cloth.line([(-0.1, y + 0.06), (0.14, y - 0.04)], 0.8, 1, WHITE)


def _buttons(cloth: _Cloth) -> None:
    cloth.line([(0.02, 1.6), (0.03, 3.2)], 1.0, 1)
    for y in (1.85, 2.2, 2.55):
        pygame.draw.circle(cloth.layer, cloth.edge, cloth.pose.body(0.09, y), 0.9 * cloth.bold)


def _pockets(cloth: _Cloth) -> None:
    for side in (-1, 1):
        cloth.line([(side * 0.62, 1.42), (side * 0.52, 3.2)], 1.6, 1)
        cloth.line([(side * 0.66, 2.05), (side * 1.05, 2.05)], 1.4, 1)


def _round_neck(cloth: _Cloth) -> None:
    wide = 0.37 * cloth.who.neck
    cloth.line([(-wide, 1.12), (-0.2, 1.3), (0.02, 1.36), (0.24, 1.3), (wide, 1.12)], 1.6)


def _rolled_neck(cloth: _Cloth) -> None:
    cloth.line([(-0.44, 1.38), (0, 1.46), (0.46, 1.38)], 1.4)


def _press_card(cloth: _Cloth) -> None:
    for side in (-1, 1):
        stroke(
            cloth.layer,
            cloth.edge,
            placed(cloth.pose, [(side * 0.5, 1.28), (side * 0.34, 1.7), (-0.26, 2.15)]),
            1.5 * cloth.bold,
            1,
            1,
        )
    card = [(-0.46, 2.14), (-0.06, 2.14), (-0.06, 2.7), (-0.46, 2.7)]
    cloth.fill(card, WHITE)
    stroke(cloth.layer, BLACK, placed(cloth.pose, [*card, card[0]]), 1.1 * cloth.bold, 1, 1)
    cloth.fill([(-0.46, 2.14), (-0.06, 2.14), (-0.06, 2.24), (-0.46, 2.24)], BLACK)


_CUTS: dict[str, tuple[Callable[[_Cloth], None], ...]] = {
    "suit": (_lapels, _tie, _collar),
    "blazer": (_lapels,),
    "shirt": (_collar, _buttons),
    "vest": (_collar, _buttons, _pockets),
    "crew": (_round_neck,),
    "turtleneck": (_rolled_neck,),
    "blouse": (),
}
