"""Every response of a question: how often it was on offer, how often it was said, how often it was part of a win."""

from collections.abc import Mapping, Sequence

from game.balance.plots.svg import box, line, picture, text
from game.balance.tally import Count, Tally

NAME, SCALE, ROW, TOP = 168, 150, 15, 4
WIDTH = NAME + SCALE + 6


def responses(names: Sequence[str], played: Tally, marked: Mapping[str, str], label: str) -> str:
    """One row a response: outline offered, ink said, with a red name where something was found, the reason as its tip."""
    shapes: list[str] = []
    for number, name in enumerate(names):
        shapes += _row(name, played, marked.get(name), TOP + ROW * number)
    return picture(WIDTH, TOP + ROW * len(names) + 4, shapes, label)


def _row(name: str, played: Tally, mark: str | None, y: float) -> list[str]:
    games = max(1, played.games)
    offered, said, won = (played.count(each, name) / games for each in (Count.OFFERED, Count.PICKED, Count.WINNING))
    tip = f"{name}: {100 * offered:.0f} / {100 * said:.0f} / {100 * won:.0f} %" + (f". {mark}" if mark else "")
    short = name if len(name) <= 25 else name[:24] + "…"
    return [
        text(NAME - 8, y + 11, short, "redtiny" if mark else "tiny", "end"),
        box(NAME, y + 2, SCALE * offered, 10, "frame", tip),
        box(NAME, y + 2, SCALE * said, 10, "hatch", tip),
        box(NAME, y + 2, SCALE * won, 10, "ink", tip),
        line(NAME, y, NAME, y + 14, "axis"),
    ]
