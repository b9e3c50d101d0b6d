"""Filling lines with text: how much of it goes on each, whatever it is measured with."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from game.desktop.line_breaking import NEVER_FIRST, breaks, is_chinese
from game.desktop.words import divides_word

Measure = Callable[[int, int], int]
"""The width of the text from one place to another, without the spaces at its end."""
_SAMPLE = 30
"""How many characters tell about how many fit on a line, so that few lengths have to be measured."""
_PRECISION = 4
"""How near, in pixels, a headline comes to the narrowest measure that it fits."""


def fill(text: str, limit: int, measure: Measure, places: Sequence[int] = ()) -> list[int]:
    """Where each line ends, every line as full as it can be; a last line of one Chinese character takes another if both fit.

    `places` where lines may end, with the end of the text; wherever the script allows it if left out.
    """
    places = places or [*breaks(text), len(text)]
    ends: list[int] = []
    start = 0
    while start < len(text):
        start = _farthest(start, places[bisect_right(places, start) :], limit, measure)
        ends.append(start)
    if len(ends) == 1:
        return ends
    better = _without_orphan(text, ends, places)
    return better if measure(better[-2], better[-1]) <= limit else ends


def balance(text: str, limit: int, measure: Measure) -> list[int]:
    """Where each line of a headline ends: between words, in the narrowest setting with as many lines."""
    plain = [*breaks(text), len(text)]
    ends = fill(text, limit, measure, plain)
    if len(ends) == 1:
        return ends
    places = [*(place for place in plain[:-1] if not divides_word(text, place)), len(text)]
    whole = fill(text, limit, measure, places)
    places, ends = (places, whole) if _is_no_worse(whole, ends, places) else (plain, ends)
    low, high = limit // 2, limit
    while high - low > _PRECISION:
        middle = (low + high) // 2
        tried = fill(text, middle, measure, places)
        low, high, ends = (low, middle, tried) if _is_no_worse(tried, ends, places) else (middle, high, ends)
    return ends


def _is_no_worse(tried: Sequence[int], ends: Sequence[int], places: Sequence[int]) -> bool:
    """Whether another setting takes no more lines, and ends none where it may not."""
    return len(tried) <= len(ends) and set(places).issuperset(tried)


def _farthest(start: int, places: Sequence[int], limit: int, measure: Measure) -> int:
    """The farthest break whose line still fits; inside a word that is wider than the line, if need be."""
    sample = min(places[-1], start + _SAMPLE)
    per_character = max(1, measure(start, sample)) / (sample - start)
    guess = bisect_right(places, start + int(limit / per_character))
    while guess and measure(start, places[guess - 1]) > limit:
        guess -= 1
    while guess < len(places) and measure(start, places[guess]) <= limit:
        guess += 1
    if guess:
        return places[guess - 1]
    end = start + 1
    while end < places[0] and measure(start, end + 1) <= limit:
        end += 1
    return end


def _without_orphan(text: str, ends: list[int], places: Sequence[int]) -> list[int]:
    last = text[ends[-2] :].strip()
    if len([character for character in last if character not in NEVER_FIRST]) > 1 or not is_chinese(last[:1] or " "):
        return ends
    start = ends[-3] if len(ends) > 2 else 0
    earlier = [place for place in places if start < place < ends[-2]]
    return [*ends[:-2], earlier[-1], ends[-1]] if earlier else ends
