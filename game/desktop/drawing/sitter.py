"""Who sits for a portrait: a person invented from a name, alike to nobody."""

from dataclasses import dataclass
from functools import lru_cache

from game.desktop.drawing.chance import between, pick

HAIR_OF_WOMEN = ("bob", "long", "bun", "curly", "wavy", "crop", "afro", "fringe", "scarf", "ponytail")
HAIR_OF_MEN = ("short", "parted", "receding", "bald", "curly_short", "buzz", "swept", "short", "turban", "parted")
CLOTHES_OF_WOMEN = ("blazer", "shirt", "turtleneck", "crew", "vest", "blouse", "blazer")
CLOTHES_OF_MEN = ("suit", "blazer", "shirt", "turtleneck", "crew", "vest", "suit")


@dataclass(frozen=True, eq=False)
class Sitter:
    """What stays the same of a person from mood to mood. Lengths are shares of half a head's height."""

    name: str
    woman: bool
    age: float
    """0 young, 1 old."""
    skin: float
    """How much light the skin gives back, 0 to 1."""
    hair: str
    hair_tone: float
    glasses: str
    """round, square, half or none."""
    beard: str
    """none, stubble, full, goatee or moustache."""
    clothes: str
    cloth_tone: float
    turn: float
    """Where the head looks at rest, in degrees; positive to the right."""
    width: float
    jaw: float
    chin: float
    nose_length: float
    nose_width: float
    eyes: float
    eye_distance: float
    eye_slant: float
    brow: float
    lips: float
    ears: float
    neck: float


@lru_cache(maxsize=256)
def sitter(name: str, woman: bool | None = None) -> Sitter:
    """Invent the person of this name, the same object each time; `woman` where it has been decided already."""
    if woman is None:
        woman = pick(name, "sex", (True, False))
    age = pick(name, "age", (0.05, 0.2, 0.3, 0.45, 0.6, 0.75, 0.95))
    hair = pick(name, "hair", HAIR_OF_WOMEN if woman else HAIR_OF_MEN)
    beards = ("none",) if woman else ("none", "none", "none", "stubble", "full", "goatee", "moustache", "stubble")
    beard = "full" if hair == "turban" else pick(name, "beard", beards)
    skin = pick(name, "skin", (1.0, 0.96, 0.92, 0.84, 0.74, 0.62, 0.52))
    return Sitter(
        name=name,
        woman=woman,
        age=age,
        skin=skin,
        hair=hair,
        hair_tone=_hair_tone(name, age, skin, hair),
        glasses=pick(name, "glasses", ("none", "none", "none", "round", "square", "half")),
        beard=beard,
        clothes=pick(name, "clothes", CLOTHES_OF_WOMEN if woman else CLOTHES_OF_MEN),
        cloth_tone=pick(name, "cloth", (0.08, 0.16, 0.3, 0.5, 0.7)),
        turn=pick(name, "turn", (-30.0, -24.0, -12.0, 4.0, 14.0, 25.0, 31.0)),
        width=between(name, "width", 0.92, 1.07) * (0.97 if woman else 1.0),
        jaw=between(name, "jaw", 0.82, 1.0) if woman else between(name, "jaw", 0.95, 1.18),
        chin=between(name, "chin", 0.94, 1.0) if woman else between(name, "chin", 0.97, 1.07),
        nose_length=between(name, "nose length", 0.9, 1.1),
        nose_width=between(name, "nose width", 0.85, 1.25) * (0.88 if woman else 1.0),
        eyes=between(name, "eyes", 0.92, 1.12) * (1.06 if woman else 1.0),
        eye_distance=between(name, "eye distance", 0.94, 1.06),
        eye_slant=between(name, "eye slant", -0.012, 0.03),
        brow=between(name, "brow", 0.6, 0.85) if woman else between(name, "brow", 0.9, 1.3),
        lips=between(name, "lips", 0.95, 1.35) if woman else between(name, "lips", 0.75, 1.1),
        ears=between(name, "ears", 0.9, 1.12),
        neck=0.86 if woman else 1.05,
    )


def _hair_tone(name: str, age: float, skin: float, hair: str) -> float:
    tones = (0.05, 0.05, 0.12, 0.16, 0.64) if skin > 0.9 else (0.03, 0.05, 0.08)
    if age > 0.5:
        tones = (0.68, 0.8, 0.95) if age > 0.7 else (0.06, 0.16, 0.66)
    tone = pick(name, "hair tone", tones)
    if hair == "bald":
        return min(tone, 0.06)
    return 0.9 if abs(tone - skin) < 0.25 and skin < 0.8 else tone
