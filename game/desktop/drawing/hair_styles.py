"""Ways to wear hair, headscarf and turban."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Style:
    """How hair lies. Edges give, at each angle from the nose in degrees, how far down it reaches."""

    edge: tuple[tuple[float, float], ...]
    volume: float = 0.06
    top: float = 0.1
    """How much it rises at the crown."""
    sides: float = 1.0
    """The volume at the sides as a share of that on top."""
    lumps: float = 0.0
    """How much curls stand out."""
    begin: tuple[tuple[float, float], ...] = ((0.0, -1.0),)
    """Where it begins; lower than the crown where the head is bald."""
    ear: bool = True
    """Whether the ears are seen."""


_CUT = (
    (0, -0.62),
    (25, -0.63),
    (42, -0.6),
    (54, -0.5),
    (62, -0.3),
    (72, -0.2),
    (80, 0.1),
    (88, 0.02),
    (100, 0.0),
    (115, 0.2),
    (135, 0.5),
    (180, 0.6),
)
_RECEDING = (
    (0, -0.72),
    (16, -0.74),
    (32, -0.86),
    (46, -0.8),
    (58, -0.55),
    (68, -0.25),
    (80, 0.1),
    (88, 0.02),
    (100, 0.0),
    (115, 0.2),
    (135, 0.5),
    (180, 0.6),
)
_CUT_BACK = (
    (0, -0.68),
    (22, -0.68),
    (38, -0.68),
    (50, -0.56),
    (60, -0.3),
    (70, -0.2),
    (80, 0.1),
    (88, 0.02),
    (100, 0.0),
    (115, 0.2),
    (135, 0.5),
    (180, 0.6),
)
_BACK = (
    (0, -0.64),
    (30, -0.62),
    (48, -0.52),
    (60, -0.32),
    (75, -0.05),
    (90, -0.05),
    (110, 0.1),
    (135, 0.4),
    (180, 0.5),
)


def _falling(length: float, fringe: float = -0.62, opening: float = 58.0) -> tuple[tuple[float, float], ...]:
    return (
        (0, fringe - 0.04),
        (22, fringe),
        (40, fringe + 0.1),
        (opening - 4, -0.3),
        (opening + 4, 0.2),
        (opening + 12, length - 0.1),
        (opening + 22, length),
        (180, length),
    )


STYLES = {
    "short": Style(_CUT, 0.045, 0.1, 0.35),
    "parted": Style(_CUT, 0.055, 0.13, 0.4),
    "swept": Style(_CUT_BACK, 0.05, 0.15, 0.25),
    "receding": Style(_RECEDING, 0.035, 0.05, 0.8),
    "bald": Style(
        ((0, -0.3), (76, -0.3), (78, -0.2), (84, 0.12), (88, 0.02), (100, 0.0), (115, 0.2), (135, 0.5), (180, 0.58)),
        0.03,
        0.0,
        1.0,
        begin=((0, -0.3), (76, -0.3), (86, -0.3), (110, -0.4), (180, -0.42)),
    ),
    "buzz": Style(_CUT, 0.012, 0.02, 1.0),
    "curly_short": Style(_CUT, 0.1, 0.17, 0.6, 0.045),
    "afro": Style(
        ((0, -0.56), (30, -0.54), (50, -0.4), (62, -0.1), (75, 0.3), (95, 0.42), (180, 0.5)),
        0.3,
        0.3,
        1.0,
        0.05,
        ear=False,
    ),
    "curly": Style(_falling(0.75, -0.5, 56), 0.2, 0.17, 1.0, 0.07, ear=False),
    "bob": Style(_falling(0.72, -0.5, 57), 0.1, 0.12, 1.2, ear=False),
    "fringe": Style(_falling(0.9, -0.27, 60), 0.09, 0.12, 1.1, ear=False),
    "long": Style(_falling(1.6, -0.56, 55), 0.08, 0.11, 1.2, ear=False),
    "wavy": Style(_falling(1.2, -0.54, 55), 0.13, 0.15, 1.1, 0.035, ear=False),
    "bun": Style(_BACK, 0.04, 0.07, 0.7),
    "ponytail": Style(_BACK, 0.045, 0.1, 0.7),
    "crop": Style(
        (
            (0, -0.5),
            (20, -0.44),
            (40, -0.46),
            (54, -0.36),
            (64, -0.1),
            (78, 0.2),
            (90, 0.05),
            (110, 0.1),
            (135, 0.5),
            (180, 0.6),
        ),
        0.07,
        0.12,
        0.5,
    ),
    "scarf": Style(
        ((0, -0.66), (25, -0.62), (42, -0.48), (54, -0.2), (60, 0.1), (62, 0.45), (66, 1.0), (80, 1.15), (180, 1.25)),
        0.09,
        0.09,
        1.0,
        ear=False,
    ),
    "turban": Style(
        ((0, -0.5), (20, -0.46), (45, -0.3), (65, -0.2), (90, -0.1), (120, 0.0), (180, 0.05)), 0.17, 0.3, 0.55
    ),
}
SWEPT = ("bob", "long", "wavy", "curly", "crop", "short", "parted", "swept")
"""Styles that may lie to one side."""
COVERED = ("scarf", "turban")
"""Styles that are cloth."""
