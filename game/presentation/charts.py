"""Where things stand on a chart, whatever it is drawn with: scales, labels that keep apart, figures that add up."""

from collections.abc import Sequence
from math import ceil, floor, log10

_STEPS = (1, 2, 5, 10)


def scale_ticks(low: float, high: float, most: int) -> tuple[float, ...]:
    """Round numbers from below `low` to above `high`, at most so many of them (and at least two)."""
    span = max(high - low, 1e-9)
    rough = span / max(1, most - 2)
    power = 10.0 ** floor(log10(rough))
    step = next(each * power for each in _STEPS if each * power >= rough - 1e-12)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return tuple(round(number * step, 10) for number in range(first, max(last, first + 1) + 1))


def keep_apart(wanted: Sequence[float], gap: float, low: float, high: float) -> tuple[float, ...]:
    """Places as near as they can be to where they were wanted, at least `gap` apart, in the same order, within bounds.

    Where there is too little room for all, they stand closer, at equal distances. Neighbours that would stand too close
    form a group around the middle of where they were wanted (isotonic regression by pooling).
    """
    count = len(wanted)
    if count > 1:
        gap = min(gap, (high - low) / (count - 1))
    order = sorted(range(count), key=lambda place: wanted[place])
    groups: list[tuple[float, int]] = []
    for rank, place in enumerate(order):
        mean, size = wanted[place] - rank * gap, 1
        while groups and groups[-1][0] > mean:
            before, more = groups.pop()
            mean, size = (before * more + mean * size) / (more + size), more + size
        groups.append((mean, size))
    level = [mean for mean, size in groups for _ in range(size)]
    top = high - gap * (count - 1)
    found = [0.0] * count
    for rank, place in enumerate(order):
        found[place] = min(max(level[rank], low), max(low, top)) + rank * gap
    return tuple(found)


def adding_up(values: Sequence[float], total: float) -> tuple[tuple[float, ...], float]:
    """Figures to one decimal, and their total, such that they add up to it exactly as they are printed.

    What rounding would lose goes to the figures that it wronged most (the method of the largest remainder).
    """
    whole = round(total * 10)
    down = [floor(value * 10) for value in values]
    missing = whole - sum(down)
    order = sorted(range(len(values)), key=lambda place: down[place] - values[place] * 10)
    for turn in range(abs(missing)):
        place = order[turn % len(order)] if missing > 0 else order[-1 - turn % len(order)]
        down[place] += 1 if missing > 0 else -1
    return tuple(each / 10 for each in down), whole / 10


def running(values: Sequence[float]) -> tuple[tuple[float, float], ...]:
    """For each step of a waterfall, where it begins and ends."""
    found: list[tuple[float, float]] = []
    at = 0.0
    for value in values:
        found.append((at, at + value))
        at += value
    return tuple(found)
