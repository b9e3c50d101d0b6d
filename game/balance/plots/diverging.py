"""Grids of small bars to both sides of nought: ink for gains, hatch for losses."""

from collections.abc import Mapping, Sequence

from game.balance.plots.svg import box, line, picture, text

NAME, WIDTH, ROW, TOP = 150, 1040, 26, 30
ROOM = 40
"""Kept beside the longest bar for its figure."""


def grid(
    rows: Sequence[tuple[str, str]], columns: Sequence[tuple[str, str]], values: Mapping[tuple[str, str], float], label: str,
    names: float = NAME,
) -> str:  # fmt: skip
    """Rows and columns as id and name; values by the two ids. All bars share one scale; `names`: room for the rows' names."""
    height, step = TOP + ROW * len(rows) + 2, (WIDTH - names) / max(1, len(columns))
    scale = (step / 2 - ROOM + 8) / max([1e-9, *map(abs, values.values())])
    shapes = [
        text(names + step * (number + 0.5), 16, name, "head", "middle") for number, (_, name) in enumerate(columns)
    ]
    shapes.append(line(0, TOP - 6, WIDTH, TOP - 6, "rule"))
    for number, (row, name) in enumerate(rows):
        y = TOP + ROW * number
        shapes.append(text(0, y + 15, name, "name"))
        shapes.append(line(0, y + ROW - 4, WIDTH, y + ROW - 4))
        for place, (column, _) in enumerate(columns):
            if (row, column) in values:
                shapes += _bar(names + step * (place + 0.5), y, values[row, column], scale)
    return picture(WIDTH, height, shapes, label)


def _bar(middle: float, y: float, value: float, scale: float) -> list[str]:
    length = abs(value) * scale
    gains = value >= 0
    start = middle if gains else middle - length
    figure = f"{value:+.0f}".replace("-", "−") if abs(value) >= 0.5 else "0"
    at, anchor = (middle + length + 4, "start") if gains else (middle - length - 4, "end")
    return [
        box(start, y + 3, length, 13, "ink" if gains else "hatch"),
        line(middle, y, middle, y + 19, "axis"),
        text(at, y + 14, figure, "small", anchor),
    ]
