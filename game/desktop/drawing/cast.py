"""The cast of a level: for each reporter a person whom nobody confuses with another, men and women by turns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from game.desktop.drawing.hair_styles import COVERED
from game.desktop.drawing.sitter import Sitter, sitter

_TRIED = 40
"""People who come to each sitting."""
_LONG = ("bob", "long", "curly", "wavy", "afro", "fringe", "ponytail")
_DARK, _LIGHT = 0.3, 0.6
_ONCE = 20.0
"""What it counts against somebody to wear the hair, or the cloth, that another wears."""
_RARE = 3.0
"""What it counts against cloth, which is unlike all hair and would sit in every cast."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Whom a picture shows: what a sitter is invented from."""

    name: str
    woman: bool

    @property
    def sitter(self) -> Sitter:
        """The person."""
        return sitter(self.name, self.woman)


@lru_cache(maxsize=64)
def cast(reporters: tuple[tuple[str, str], ...]) -> Mapping[str, Likeness]:
    """A likeness for each reporter, from ids and what their level says: `woman`, `man`, or nothing."""
    found: dict[str, Likeness] = {}
    for (name, _), woman in zip(reporters, _by_turns([said for _, said in reporters]), strict=True):
        others = [each.sitter for each in found.values()]
        tried = [Likeness(f"{name}.{number}", woman) for number in range(_TRIED)]
        found[name] = max(tried, key=lambda each: _apart(each.sitter, others))
    return found


def _by_turns(said: Sequence[str]) -> Iterable[bool]:
    """Whether each is a woman: as said, and otherwise whoever there are fewer of so far; a woman first."""
    women, men = said.count("woman"), said.count("man")
    for each in said:
        woman = each == "woman" if each else women <= men
        if not each:
            women, men = women + woman, men + (not woman)
        yield woman


def _apart(who: Sitter, others: Sequence[Sitter]) -> float:
    """How unlike the most similar other."""
    return min((_unlike(who, other) for other in others), default=0.0)


def _unlike(one: Sitter, other: Sitter) -> float:
    """How easily two are told apart at a glance: by what shows in a small picture first."""
    covered = one.hair in COVERED and other.hair in COVERED
    return (
        3.0 * (one.woman != other.woman)
        - _ONCE * (one.hair == other.hair or covered)
        - _RARE * (one.hair in COVERED)
        + 1.5 * (_outline(one) != _outline(other))
        + 2.0 * (_shade(one.hair_tone) != _shade(other.hair_tone))
        + 1.5 * (one.glasses != other.glasses)
        + 2.0 * ((one.glasses == "none") != (other.glasses == "none"))
        + 2.0 * (one.beard != other.beard)
        + 1.5 * (one.clothes != other.clothes)
        + 1.5 * (_shade(one.cloth_tone) != _shade(other.cloth_tone))
        + 2.5 * abs(one.age - other.age)
        + 4.0 * abs(one.skin - other.skin)
        + 2.0 * ((one.turn > 0) != (other.turn > 0))
        + 4.0 * abs(one.width - other.width)
    )


def _outline(who: Sitter) -> str:
    """What the hair does to the outline of a head."""
    return "cloth" if who.hair in COVERED else "long" if who.hair in _LONG else "short"


def _shade(tone: float) -> int:
    return 0 if tone < _DARK else 1 if tone < _LIGHT else 2
