"""Small pictures of results, as SVG text: bars or lines, simulated beside published."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil, floor, log10
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 420, 240
LEFT, RIGHT, TOP, BOTTOM = 58, 12, 40, 46
INK, PAPER, GREY, RED = "#1d1b18", "#fbf8f1", "#8a857a", "#b3261e"
SHADES = (INK, RED, GREY, "#4a6b8a")
FONT = "Georgia, 'Times New Roman', serif"


@dataclass(frozen=True)
class Figure:
    """What is to be drawn: bars when `x` is empty, else lines over `x`."""

    title: str
    unit: str
    """Of the values; shown above the picture."""
    series: Mapping[str, Sequence[float]]
    """Simulated values by name: one a label for bars, one a place on x for lines."""
    labels: Sequence[str] = ()
    x: Sequence[float] = ()
    across: str = ""
    """What x is."""
    published: Mapping[str, float] = field(default_factory=dict)
    """Published values by label, drawn as rings."""
    marks: Sequence[tuple[float, float]] = ()
    """Published places on a line, drawn as rings."""


def draw(figure: Figure) -> str:
    """The figure as an SVG document."""
    values = [value for each in figure.series.values() for value in each]
    values += [*figure.published.values(), *(y for _, y in figure.marks)]
    low, high = _range(values)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'font-family="{FONT}" font-size="11" role="img"><title>{escape(figure.title)}</title>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>',
        _text(LEFT - 46, 17, figure.title, size=13, weight="bold"),
        _text(LEFT - 46, 32, figure.unit, fill=GREY),
        *_axis(low, high),
        *(_lines(figure, low, high) if figure.x else _bars(figure, low, high)),
        *_legend(figure),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _range(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(0.0, *values), max(0.0, *values)
    room = (high - low or 1.0) * 0.06
    return (low - room if low < 0 else 0.0), (high + room if high > 0 else 0.0)


def _height(value: float, low: float, high: float) -> float:
    return TOP + (high - value) / (high - low) * (HEIGHT - TOP - BOTTOM)


def _text(
    x: float, y: float, text: str, *, anchor: str = "start", fill: str = INK, size: int = 11, weight: str = "normal"
) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{fill}" font-size="{size}" font-weight="{weight}">'
        f"{escape(text)}</text>"
    )


def _rule(y: float, shade: str) -> str:
    return f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="{shade}" stroke-width="0.7"/>'


def _axis(low: float, high: float) -> list[str]:
    parts = []
    for value in _ticks(low, high):
        y = _height(value, low, high)
        label = _text(LEFT - 5, y + 4, _number(value), anchor="end", fill=GREY)
        parts += [_rule(y, INK if value == 0 else "#ddd6c6"), label]
    return parts


def _ticks(low: float, high: float) -> list[float]:
    """Three to six round numbers between two."""
    rough = (high - low) / 5
    unit = 10.0 ** floor(log10(rough))
    step = next(factor * unit for factor in (1, 2, 5, 10) if factor * unit >= rough)
    return [place * step for place in range(ceil(low / step), floor(high / step) + 1)]


def _number(value: float) -> str:
    return f"{round(value, 6):g}".replace("-", "−")


def _bars(figure: Figure, low: float, high: float) -> list[str]:
    slot = (WIDTH - LEFT - RIGHT) / len(figure.labels)
    width = slot * 0.7 / len(figure.series)
    parts = []
    for place, label in enumerate(figure.labels):
        start = LEFT + slot * (place + 0.15)
        for number, (shade, values) in enumerate(zip(SHADES, figure.series.values(), strict=False)):
            ends = sorted((_height(values[place], low, high), _height(0, low, high)))
            x, tall = start + number * width, max(ends[1] - ends[0], 0.8)
            parts.append(
                f'<rect x="{x:.1f}" y="{ends[0]:.1f}" width="{width - 2:.1f}" height="{tall:.1f}" fill="{shade}"/>'
            )
        parts += _label(LEFT + slot * (place + 0.5), label, slot)
        if label in figure.published:
            y = _height(figure.published[label], low, high)
            parts.append(_ring(start + width / 2 - 1, y))
    return parts


def _ring(x: float, y: float) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5" fill="{PAPER}" stroke="{RED}" stroke-width="2"/>'


def _label(x: float, label: str, slot: float) -> list[str]:
    """A label under its bars, in up to three lines."""
    lines, size = [""], 10 if slot > 60 else 9
    for word in label.split():
        fits = len(lines[-1]) + 1 + len(word) < slot / (size * 0.58)
        lines = [*lines[:-1], f"{lines[-1]} {word}".strip()] if fits or not lines[-1] else [*lines, word]
    return [
        _text(x, HEIGHT - BOTTOM + 13 + 11 * row, line, anchor="middle", size=size)
        for row, line in enumerate(lines[:3])
    ]


def _lines(figure: Figure, low: float, high: float) -> list[str]:
    first, last = figure.x[0], figure.x[-1]

    def across(x: float) -> float:
        return LEFT + (x - first) / (last - first) * (WIDTH - LEFT - RIGHT)

    parts = []
    for shade, values in zip(SHADES, figure.series.values(), strict=False):
        points = " ".join(f"{across(x):.1f},{_height(y, low, high):.1f}" for x, y in zip(figure.x, values, strict=True))
        parts.append(f'<polyline points="{points}" fill="none" stroke="{shade}" stroke-width="2"/>')
    parts += [_ring(across(x), _height(y, low, high)) for x, y in figure.marks]
    for x in (first, last):
        parts.append(_text(across(x), HEIGHT - BOTTOM + 14, _number(x), anchor="middle", fill=GREY))
    parts.append(_text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - BOTTOM + 14, figure.across, anchor="middle"))
    return parts


def _legend(figure: Figure) -> list[str]:
    published = bool(figure.published or figure.marks)
    entries = [] if len(figure.series) == 1 and not published else list(zip(SHADES, figure.series, strict=False))
    parts, x, y = [], LEFT - 46.0, HEIGHT - 8.0
    for shade, name in entries:
        parts += [f'<rect x="{x:.1f}" y="{y - 8:.1f}" width="9" height="9" fill="{shade}"/>', _text(x + 13, y, name)]
        x += 28 + 6.4 * len(name)
    if published:
        parts += [_ring(x + 5, y - 4), _text(x + 13, y, "published")]
    return parts
