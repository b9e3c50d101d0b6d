"""An audience's sign: a motif repeated in a frame, made from its id. Nothing in it is a flag, a cross or a warning."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.desktop.drawing.chance import share
from game.desktop.drawing.stroke import Point
from game.desktop.tokens import Colour, Palette

FRAMES = ("hexagon", "square", "octagon", "circle")
COUNTS = {
    "dots": (4, 6, 8),
    "arcs": (4, 6, 8),
    "chevrons": (4, 6, 8),
    "petals": (6, 8),
    "rays": (6, 8),
    "flakes": (6, 8),
}
"""The motifs, and how often each may be repeated: four would make a cross of the others."""
_TIMES = 6


@dataclass(frozen=True)
class Emblem:
    """What a sign is made of."""

    frame: str
    motif: str
    count: int


EVERY_EMBLEM = tuple(
    Emblem(frame, motif, count) for frame in FRAMES for motif, counts in COUNTS.items() for count in counts
)


def emblem_keys(audiences: Sequence[str]) -> dict[str, Emblem]:
    """Give each audience of a level a sign that no other has, and as far as they reach, a motif and a frame of its own."""
    given: dict[str, Emblem] = {}
    for audience in dict.fromkeys(audiences):
        wished = sorted(
            EVERY_EMBLEM, key=lambda emblem: share(audience, f"{emblem.frame} {emblem.motif} {emblem.count}")
        )
        taken = list(given.values())
        given[audience] = min(wished, key=lambda emblem: _likeness(emblem, taken))
    return given


def _likeness(emblem: Emblem, taken: Sequence[Emblem]) -> int:
    """Return how much like those already given a sign would be."""
    return sum(
        1000 * (other == emblem) + 20 * (other.motif == emblem.motif) + 5 * (other.frame == emblem.frame)
        for other in taken
    )


def draw_emblem(audience: str, size: int, palette: Palette, among: Sequence[str] = ()) -> pygame.Surface:
    """Draw an audience's sign, `size` pixels high and wide, on nothing; `among` are all audiences of the level."""
    emblem = emblem_keys(among or (audience,)).get(audience) or emblem_keys((audience,))[audience]
    large = pygame.Surface((size * _TIMES, size * _TIMES), pygame.SRCALPHA)
    large.fill((*palette.ink, 0))
    half = size * _TIMES / 2
    _frame(large, emblem.frame, half, palette.ink)
    _MOTIFS[emblem.motif](large, emblem.count, half, palette.on_ink)
    return pygame.transform.smoothscale(large, (size, size))


def _frame(surface: pygame.Surface, frame: str, half: float, ink: Colour) -> None:
    if frame == "circle":
        pygame.draw.circle(surface, ink, (half, half), half * 0.97)
    elif frame == "square":
        pygame.draw.rect(surface, ink, (half * 0.1, half * 0.1, half * 1.8, half * 1.8))
    else:
        corners, start = (6, math.pi / 2) if frame == "hexagon" else (8, math.pi / 8)
        turns = [start + math.tau * corner / corners for corner in range(corners)]
        pygame.draw.polygon(
            surface, ink, [(half * (1 + math.cos(turn)), half * (1 + math.sin(turn))) for turn in turns]
        )


def _turns(count: int) -> list[float]:
    """Return the directions of a motif's repeats; four stand on the diagonals."""
    start = math.pi / 4 if count == 4 else -math.pi / 2
    return [start + math.tau * number / count for number in range(count)]


def _ring(half: float, turn: float, points: Sequence[Point]) -> list[Point]:
    """Place points given along and across a direction, in halves of the sign."""
    along, across = (math.cos(turn), math.sin(turn)), (-math.sin(turn), math.cos(turn))
    return [
        (half + half * (x * along[0] + y * across[0]), half + half * (x * along[1] + y * across[1])) for x, y in points
    ]


def _dots(surface: pygame.Surface, count: int, half: float, ink: Colour) -> None:
    size = {4: 0.17, 6: 0.135, 8: 0.11}[count]
    for turn in _turns(count):
        pygame.draw.circle(surface, ink, _ring(half, turn, [(0.47, 0)])[0], half * size)
    pygame.draw.circle(surface, ink, (half, half), half * (0.13 if count > 4 else 0.1))


def _arcs(surface: pygame.Surface, count: int, half: float, ink: Colour) -> None:
    spread = math.pi / count * 0.66
    for radius, thick in ((0.6, 0.12),):
        for turn in _turns(count):
            steps = [turn - spread + 2 * spread * step / 10 for step in range(11)]
            rim = [(half * (1 + radius * math.cos(angle)), half * (1 + radius * math.sin(angle))) for angle in steps]
            inner = [
                (half * (1 + (radius - thick) * math.cos(angle)), half * (1 + (radius - thick) * math.sin(angle)))
                for angle in steps
            ]
            pygame.draw.polygon(surface, ink, rim + inner[::-1])
    pygame.draw.circle(surface, ink, (half, half), half * 0.26, max(1, round(half * 0.1)))


def _chevrons(surface: pygame.Surface, count: int, half: float, ink: Colour) -> None:
    wide = {4: 0.26, 6: 0.19, 8: 0.145}[count]
    for turn in _turns(count):
        shape = [(0.3, 0), (0.54, wide), (0.68, wide), (0.44, 0), (0.68, -wide), (0.54, -wide)]
        pygame.draw.polygon(surface, ink, _ring(half, turn, shape))
    pygame.draw.circle(surface, ink, (half, half), half * 0.11)


def _petals(surface: pygame.Surface, count: int, half: float, ink: Colour) -> None:
    wide = 0.15 if count == 6 else 0.115
    for turn in _turns(count):
        steps = [step / 8 for step in range(9)]
        side = [(0.2 + 0.48 * step, wide * math.sin(math.pi * step**0.8)) for step in steps]
        pygame.draw.polygon(surface, ink, _ring(half, turn, side + [(x, -y) for x, y in side[::-1]]))
    pygame.draw.circle(surface, ink, (half, half), half * 0.1)


def _rays(surface: pygame.Surface, count: int, half: float, ink: Colour) -> None:
    wide = 0.11 if count == 6 else 0.09
    for turn in _turns(count):
        pygame.draw.polygon(surface, ink, _ring(half, turn, [(0.1, 0.02), (0.68, wide), (0.68, -wide), (0.1, -0.02)]))


def _flakes(surface: pygame.Surface, count: int, half: float, ink: Colour) -> None:
    for turn in _turns(count):
        pygame.draw.polygon(
            surface, ink, _ring(half, turn, [(0.26, 0.045), (0.56, 0.045), (0.56, -0.045), (0.26, -0.045)])
        )
        pygame.draw.circle(surface, ink, _ring(half, turn, [(0.58, 0)])[0], half * 0.1)
    pygame.draw.circle(surface, ink, (half, half), half * 0.3, max(1, round(half * 0.09)))


_MOTIFS: dict[str, Callable[[pygame.Surface, int, float, Colour], None]] = {
    "dots": _dots,
    "arcs": _arcs,
    "chevrons": _chevrons,
    "petals": _petals,
    "rays": _rays,
    "flakes": _flakes,
}
