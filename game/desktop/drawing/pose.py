"""How a mood holds a head and sets a face."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from game.desktop.drawing.sitter import Sitter
from game.desktop.drawing.stroke import Point

MOODS = ("asks", "doubts", "writes", "interrupts", "listens")


@dataclass(frozen=True)
class Mood:
    """A face's setting. Angles in degrees; the rest in shares of half a head, 0 where the face is at rest."""

    turn: float = 0.0
    """Added to the sitter's own turn, away from the front."""
    nod: float = 0.0
    """Downwards."""
    tilt: float = 0.0
    closer: float = 1.0
    brows: tuple[float, float] = (0.0, 0.0)
    """How far each brow is raised: the one on the picture's left, the right."""
    frown: float = 0.0
    """How far the brows' inner ends come down."""
    lids: tuple[float, float] = (1.0, 1.0)
    """How open each eye is."""
    gaze: Point = (0.0, 0.0)
    mouth: float = 0.0
    """How open."""
    smile: float = 0.0
    skew: float = 0.0
    """How far one corner of the mouth is drawn up."""
    microphone: bool = False
    hand: bool = False
    notebook: bool = False


MOOD_OF = {
    "asks": Mood(turn=-4, tilt=-2, brows=(0.03, 0.03), mouth=0.45, microphone=True),
    "speaks": Mood(turn=-4, tilt=-2, brows=(0.03, 0.03), mouth=0.45),
    "doubts": Mood(
        turn=3,
        tilt=7,
        nod=3,
        brows=(-0.03, 0.1),
        frown=0.03,
        lids=(0.68, 0.86),
        gaze=(0.15, 0),
        smile=-0.03,
        skew=0.055,
    ),
    "writes": Mood(turn=5, nod=15, tilt=4, brows=(0.02, 0.02), lids=(0.34, 0.34), gaze=(0.1, 0.7), notebook=True),
    "interrupts": Mood(
        turn=-10,
        nod=-5,
        tilt=-5,
        closer=1.04,
        brows=(0.03, 0.06),
        frown=0.075,
        lids=(1.1, 1.12),
        mouth=1.0,
        microphone=True,
        hand=True,
    ),
    "listens": Mood(turn=6, tilt=4, brows=(0.01, 0.02), lids=(0.92, 0.92), smile=0.02),
}


@dataclass(frozen=True)
class Pose:
    """Where a head is in the picture. A head is two long from crown to chin; x to the right, y down, z towards us."""

    mood: Mood
    centre: Point
    """The middle of the head, in pixels."""
    length: float
    """Half a head, in pixels."""
    turn: float
    """In degrees, positive to the right."""
    place: Callable[[float, float, float], tuple[float, float, float]]
    """From a point of the head to the picture: x, y and depth in pixels."""

    def at(self, x: float, y: float, z: float) -> Point:
        """Where a point of the head is in the picture."""
        across, down, _ = self.place(x, y, z)
        return across, down

    def body(self, x: float, y: float) -> Point:
        """Where a point of the body is, which turns half as far as the head and does not nod."""
        return self.centre[0] + self.length * x, self.centre[1] + self.length * y


FARTHEST = 31.0
"""How far a head turns, in degrees: both eyes stay in sight."""
NECK = (0.0, 0.85, -0.25)
"""What the head nods and tilts about."""


def pose(who: Sitter, mood: Mood, size: tuple[int, int]) -> Pose:
    """Set a head in a picture of this size."""
    width, height = size
    length = min(width / 3.0, height / 2.85) * mood.closer
    turn = max(-FARTHEST, min(FARTHEST, who.turn + math.copysign(1, who.turn) * mood.turn))
    sideways = -0.1 * math.sin(math.radians(turn))
    centre = (width * 0.5 + sideways * length, height * (0.39 if mood.notebook else 0.45))
    placing = _placing(turn, mood.nod, mood.tilt * math.copysign(1, who.turn), centre, length, mood.mouth)
    return Pose(mood, centre, length, turn, placing)


def _placing(
    turn: float, nod: float, tilt: float, centre: Point, length: float, mouth: float
) -> Callable[[float, float, float], tuple[float, float, float]]:
    sin_turn, cos_turn = math.sin(math.radians(turn)), math.cos(math.radians(turn))
    sin_nod, cos_nod = math.sin(math.radians(nod)), math.cos(math.radians(nod))
    sin_tilt, cos_tilt = math.sin(math.radians(tilt)), math.cos(math.radians(tilt))
    pivot_x, pivot_y, pivot_z = NECK

    def place(x: float, y: float, z: float) -> tuple[float, float, float]:
        if y > 0.55 and z > 0:
            y += mouth * 0.1 * min(1.0, (y - 0.55) / 0.3)
        x, y, z = x - pivot_x, y - pivot_y, z - pivot_z
        x, z = x * cos_turn + z * sin_turn, z * cos_turn - x * sin_turn
        y, z = y * cos_nod + z * sin_nod, z * cos_nod - y * sin_nod
        x, y = x * cos_tilt - y * sin_tilt, y * cos_tilt + x * sin_tilt
        near = length * (1 + 0.06 * z)
        return centre[0] + near * (x + pivot_x), centre[1] + near * (y + pivot_y), length * (z + pivot_z)

    return place
