"""Where a line may end: at spaces in Latin text, between characters in Chinese text, with kinsoku.

A small part of UAX #14, enough for English and Simplified Chinese.
"""

NEVER_FIRST = frozenset("、。，．：；？！）」』】〕〉》”’…—·～｜%％‰℃°,.:;?!)]}»-")
"""What must not begin a line."""
NEVER_LAST = frozenset("（「『【〔〈《“‘([{«¥$￥")
"""What must not end a line."""
NO_BREAK = frozenset("\u00a0\u202f\u2060")
_HYPHENS = frozenset("-‐–/")


def is_chinese(character: str) -> bool:
    """Whether a character is set in the Chinese face whatever stands around it."""
    code = ord(character)
    return (
        0x2E80 <= code <= 0x9FFF
        or 0xF900 <= code <= 0xFAFF
        or 0xFE30 <= code <= 0xFE4F
        or 0xFF00 <= code <= 0xFFEF
        or 0x20000 <= code <= 0x3FFFF
    )


def breaks(text: str) -> list[int]:
    """The places where a line may end, as the index of the character that would begin the next line."""
    return [place for place in range(1, len(text)) if _may_break(text, place)]


def _may_break(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    if before in NO_BREAK or after in NO_BREAK or after == " ":
        return False
    if before == " ":
        opened = text[:place].rstrip(" ")[-1:] in NEVER_LAST
        return not opened and (after not in NEVER_FIRST or after in "—“‘-")
    if after in NEVER_FIRST or before in NEVER_LAST:
        return False
    if is_chinese(before) or is_chinese(after):
        return True
    if before in "—”’…" and _in_chinese(text, place):
        return True
    if before == "—":
        return after.isalpha()
    return before in _HYPHENS and after.isalpha() and place > 1 and text[place - 2].isalpha()


def _in_chinese(text: str, place: int) -> bool:
    """Whether punctuation that both scripts share stands between Chinese characters here."""
    around = text[max(0, place - 3) : place + 2]
    return any(map(is_chinese, around))
