"""The 343 habits: three groups of tactics in order, as seven boards of seven times seven."""

from collections.abc import Mapping

from game.balance.habit_study import PAYS
from game.balance.plots.svg import box, picture, slanted, text
from game.balance.statistics import Share
from game.presentation.language import Wording
from game.scenario.vocabulary import TacticGroup

SQUARE, BOARD, TOP, SIDE, HIGH = 24, 236, 92, 82, 290
"""Sizes: of a square, from board to board across, above the first, beside it, and from board to board down."""


def habits(words: Wording, games: Mapping[str, int], silver: Mapping[str, int]) -> str:
    """A board for each first group; second group down, third across. Darker is better, red is too good."""
    shapes: list[str] = []
    names = {group: words.say(f"group.{group}.name") for group in TacticGroup}
    for board, first in enumerate(TacticGroup):
        left = SIDE + BOARD * (board % 4)
        top = TOP + HIGH * (board // 4)
        shapes.append(text(left, top - 68, names[first], "head"))
        shapes += [slanted(left + SQUARE * n + 13, top - 6, names[third]) for n, third in enumerate(TacticGroup)]
        for row, second in enumerate(TacticGroup):
            if board % 4 == 0:
                shapes.append(text(left - 8, top + SQUARE * row + 16, names[second], "tiny", "end"))
            for column, third in enumerate(TacticGroup):
                name = f"{first}-{second}-{third}"
                share = Share(silver.get(name, 0), games.get(name, 0))
                tip = f"{names[first]} → {names[second]} → {names[third]}: {100 * share.value:.0f} % ({share.games})"
                shapes += _square(left + SQUARE * column, top + SQUARE * row, share, tip)
    return picture(SIDE + 4 * BOARD, TOP + 2 * HIGH - 110, shapes, words.say("balance.page.habits"))


def _square(x: float, y: float, share: Share, tip: str) -> list[str]:
    if not share.games:
        return [box(x, y, SQUARE - 2, SQUARE - 2, "frame", tip)]
    size = (SQUARE - 3) * min(1.0, share.value / PAYS) ** 0.5
    offset = (SQUARE - 2 - size) / 2
    kind = "redfill" if share.value > PAYS else "ink"
    return [box(x, y, SQUARE - 2, SQUARE - 2, "shade", tip), box(x + offset, y + offset, size, size, kind, tip)]
