"""The bars: for each, where the level lies between its bounds, and the line that it must clear."""

from game.balance.bar import Bar, Verdict
from game.balance.naming import COUNTED, bar_sentence, figure, target
from game.balance.plots.svg import box, dot, line, picture, text
from game.presentation.language import Wording

LABEL, SCALE, ROW, TOP = 530, 320, 27, 26
WIDTH = LABEL + SCALE + 190


def bars(words: Wording, measured: tuple[Bar, ...]) -> str:
    """One row a bar; what is missed is red."""
    height = TOP + ROW * len(measured) + 4
    shapes = [line(0, TOP - 6, WIDTH, TOP - 6, "rule"), text(LABEL + SCALE + 16, 13, words.say("balance.column.value"))]
    shapes.append(text(WIDTH, 13, words.say("balance.column.target"), "label", "end"))
    for number, bar in enumerate(measured):
        shapes += _row(words, bar, TOP + ROW * number)
    return picture(WIDTH, height, shapes, words.say("balance.page.bars"))


def _row(words: Wording, bar: Bar, y: float) -> list[str]:
    most = _most(bar)
    missed = bar.verdict is Verdict.FAILS
    kind = "redfill" if missed else "ink" if bar.verdict is Verdict.HOLDS else "hollow"
    aimed = _at(bar.target, most)
    allowed = (LABEL, aimed - LABEL) if bar.at_most else (aimed, LABEL + SCALE - aimed)
    return [
        text(0, y + 17, bar_sentence(words, bar), "redname" if missed else "row"),
        box(allowed[0], y + 5, allowed[1], 16, "shade"),
        line(_at(bar.low, most), y + 13, _at(bar.high, most), y + 13, "redspan" if missed else "span"),
        line(aimed, y + 2, aimed, y + 24, "goal"),
        dot(_at(bar.value, most), y + 13, 4.5, kind, f"{figure(bar, bar.low)} – {figure(bar, bar.high)}"),
        text(LABEL + SCALE + 16, y + 17, figure(bar, bar.value), "redfigure" if missed else "figure"),
        text(LABEL + SCALE + 82, y + 17, words.say(f"balance.verdict.{bar.verdict}"), "redlabel" if missed else "label"),
        text(WIDTH, y + 17, target(bar), "label", "end"),
        line(0, y + ROW - 1, WIDTH, y + ROW - 1),
    ]  # fmt: skip


def _most(bar: Bar) -> float:
    """The end of the row's own scale."""
    if bar.code == "ladder":
        return 20.0
    if bar.code in _LONG:
        return _LONG[bar.code]
    return 7.0 if bar.code in COUNTED else 1.0


_LONG = {"triples_over": 343.0, "lines_unused": 100.0, "unreached": 20.0}
"""Where the scales of longer counts end."""


def _at(value: float, most: float) -> float:
    return LABEL + SCALE * min(1.0, max(0.0, value / most))
