"""Spread: how the scores of each speaker lie, game by game, and where par is."""

from collections.abc import Sequence

from game.balance.folding import SCORE_STEP
from game.balance.plots.svg import box, line, picture, text
from game.balance.tally import Count, Measured, Tally

NAME, SCALE, ROW, TOP = 270, 730, 48, 26


def spread(rows: Sequence[tuple[str, str, Tally]], par: float | None, par_label: str, label: str) -> str:
    """One row a speaker, as name, remark and tally: its games by score; a line through all rows is par."""
    width, height = NAME + SCALE + 40, TOP + ROW * len(rows) + 22
    shapes = [line(0, TOP - 6, width, TOP - 6, "rule")]
    for number, (name, remark, tally) in enumerate(rows):
        shapes += _row(name, remark, tally, TOP + ROW * number)
    foot = TOP + ROW * len(rows)
    for score in range(0, 101, 20):
        shapes.append(text(_at(score), foot + 16, str(score), "small", "middle"))
    if par is not None:
        shapes += [line(_at(par), TOP - 6, _at(par), foot, "goal"), text(_at(par), 14, par_label, "label", "middle")]
    return picture(width, height, shapes, label)


def _row(name: str, remark: str, tally: Tally, y: float) -> list[str]:
    found = {int(score): games for score, games in tally.counts.get(Count.SCORES, {}).items()}
    most = max(found.values(), default=1)
    foot, width = y + ROW - 6, SCALE * SCORE_STEP / 100
    shapes = [
        text(0, foot - 17, name, "name"),
        text(0, foot - 2, remark, "small"),
        line(NAME, foot, NAME + SCALE, foot, "axis"),
    ]
    for score, games in sorted(found.items()):
        high = max(1.5, (ROW - 14) * games / most)
        shapes.append(
            box(_at(score) + 0.5, foot - high, width - 1, high, "ink", f"{score}–{score + SCORE_STEP}: {games}")
        )
    mean = tally.figure(Measured.SCORE).mean
    return [*shapes, text(NAME + SCALE + 10, foot - 4, f"{mean:.0f}", "figure")]


def _at(score: float) -> float:
    return NAME + SCALE * score / 100
