"""Chinese marks take half a character where they meet: the blank half of the first of two is left out (CLREQ 3.1.6).

A full-width mark's ink lies in one half of its square: on the left in marks that close, on the right in marks that open. Beside
another mark, at the end of a line and at the beginning of one, that blank says nothing and makes a hole.
"""

CLOSING = frozenset("，。、；：！？”’）》」』】〕〉")
"""Marks whose right half is blank."""
OPENING = frozenset("“‘（《「『【〔〈")
"""Marks whose left half is blank."""


def meets(before: str, after: str) -> bool:
    """Whether the first of two characters gives up half of its square."""
    return (before in CLOSING and (after in CLOSING or after in OPENING)) or (before in OPENING and after in OPENING)


def half(pixels: int) -> int:
    """Half a square of this size."""
    return pixels // 2
