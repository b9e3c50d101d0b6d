"""Line breaking for Latin and Chinese text: words stay whole, and no line begins or ends with the wrong mark (kinsoku)."""

from collections.abc import Iterator

from rich.cells import cell_len, get_character_cell_size
from rich.text import Text

_NEVER_FIRST = frozenset("，。、；：？！）》」』】…—”’,.;:?!)]}%")
_NEVER_LAST = frozenset("（《「『【“‘([{")


def wrap(text: Text, width: int) -> list[Text]:
    """The text as lines of at most `width` cells; line breaks in it are kept."""
    lines: list[Text] = []
    for paragraph in text.split("\n", allow_blank=True):
        lines += paragraph.divide(_breaks(paragraph.plain, max(2, width)))
    for line in lines:
        line.rstrip()
    return lines


def _breaks(plain: str, width: int) -> list[int]:
    """Offsets at which new lines begin."""
    breaks: list[int] = []
    used = 0
    start = 0
    for begin, end in _pieces(plain):
        cells = cell_len(plain[begin:end].rstrip())
        if used and used + cells > width:
            breaks.append(begin)
            start, used = begin, 0
        while cells > width:
            begin = start = _fold(plain, begin, width)
            breaks.append(begin)
            cells, used = cell_len(plain[begin:end].rstrip()), 0
        used = cell_len(plain[start:end])
    return breaks


def _pieces(plain: str) -> Iterator[tuple[int, int]]:
    """Stretches that must not be broken."""
    start = 0
    for place in range(1, len(plain)):
        if _may_break(plain[place - 1], plain[place]):
            yield start, place
            start = place
    if plain:
        yield start, len(plain)


def _may_break(before: str, after: str) -> bool:
    if after == " " or after in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    return before == " " or before == "-" or is_wide(before) or is_wide(after)


def is_wide(character: str) -> bool:
    """Whether a character takes two cells, as Chinese ones do."""
    return get_character_cell_size(character) == 2


def _fold(plain: str, begin: int, width: int) -> int:
    """Where a stretch too long for a line must be cut after all."""
    used = 0
    for place in range(begin, len(plain)):
        used += get_character_cell_size(plain[place])
        if used > width:
            return max(place, begin + 1)
    return len(plain)


def crop(text: Text, width: int) -> Text:
    """The text on one line of at most `width` cells, with a mark where it was cut."""
    if text.cell_len <= width:
        return text
    cut = text.copy()
    cut.truncate(max(1, width), overflow="ellipsis")
    return cut
