"""Where a Chinese headline may end a line: between words, as far as a short list and a few rules know them."""

from functools import cache

from game.files import data_folder

_LEANS_BACK = frozenset("的地得了着过吗呢吧嘛们之里中上下内外")
"""What belongs to the character before it: particles, and where something is."""
_LEANS_ON = frozenset("第不没未很最更太把被在从向对为以与和或但")
"""What belongs to the character after it."""
_FIGURES = frozenset("一二三四五六七八九十百千万亿两几0123456789")
_COUNTED = frozenset("年月日号点分秒时天周岁人名位个条张次句家国问米里元分层间页份")
"""What is counted: it stays with its figure."""

_LISTS = ("zh.txt", "zh_known.txt")


def divides_word(text: str, place: int) -> bool:
    """Whether a break before this place would part what is read together."""
    before, after = text[place - 1], text[place]
    if before + after in _pairs():
        return True
    if after in _LEANS_BACK or before in _LEANS_ON:
        return True
    return before in _FIGURES and (after in _FIGURES or after in _COUNTED)


@cache
def _pairs() -> frozenset[str]:
    """Pairs of characters that hold together: those found in the game's texts, and those of words known besides.

    None where a list is missing, which costs nothing but beauty.
    """
    return frozenset(word[place : place + 2] for word in _listed() for place in range(len(word) - 1))


def _listed() -> list[str]:
    """The words of both lists."""
    folder = data_folder("assets") / "words"
    try:
        return " ".join((folder / name).read_text(encoding="utf-8") for name in _LISTS).split()
    except (OSError, UnicodeError):
        return []
