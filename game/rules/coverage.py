"""What each outlet carries of an answer: one lead clip and one second clip, or all of it live."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import inf
from operator import sub

import numpy as np

from game.rules.events import ClipCarried
from game.rules.game import Game
from game.rules.lines import Line
from game.rules.news import News, negativity, news_of
from game.rules.state import Exchange, Record

LEAD, SECOND, LIVE = 0.7, 0.3, 0.5
"""Weights of a lead clip, a second clip, and every line of a live broadcast."""
THRESHOLD = 0.45
"""Pull that an outlet needs to carry somebody else's exchange."""
SLANT = 0.25
"""Pull of a line that suits an outlet's slant."""
RIVAL = 0.25
"""Pull that a line loses at an outlet for each one that already leads with it. Our guess."""
ASKED_BY_ALL = 3
"""The third time a thing is asked, the whole room carries the answer."""


def clips(game: Game, exchange: Exchange, record: Record, to_all: bool = False) -> tuple[ClipCarried, ...]:
    """Every outlet's clips of an answer, in outlet order; `to_all` when the whole room carries it."""
    if not exchange.links:
        return ()
    pulls = _pulls(game, news_of(game, exchange, record))
    asker = game.scenario.reporters[exchange.reporter].outlet if exchange.reporter else None
    if asker is not None and exchange.interrupted_at is not None:
        own = game.outlet_column[asker]
        pulls[own] = _cut(pulls[own], exchange.interrupted_at)
    to_all = to_all or asker is None or exchange.times >= ASKED_BY_ALL
    carrying = [
        column
        for column in _printing_order(game, asker)
        if to_all or game.outlets[column] == asker or max(pulls[column]) >= THRESHOLD
    ]
    carried = dict(_compete(game, carrying, pulls))
    return tuple([clip for column in sorted(carried) for clip in carried[column]])


@lru_cache(maxsize=256)
def _printing_order(game: Game, asker: str | None) -> tuple[int, ...]:
    """Outlets' columns in the order in which they come out: the asker's, those who were live, the others by reach."""
    outlets = game.scenario.outlets
    order = sorted(game.outlets, key=lambda name: (name != asker, not outlets[name].live, -outlets[name].reach))
    return tuple(map(game.outlets.index, order))


def _compete(
    game: Game, carrying: Sequence[int], pulls: Sequence[Sequence[float]]
) -> Iterator[tuple[int, list[ClipCarried]]]:
    """One outlet after the other chooses, and would rather lead with what nobody leads with yet."""
    taken = [0.0] * len(pulls[0])
    for column in carrying:
        name = game.outlets[column]
        left = list(map(sub, pulls[column], taken))
        lead = left.index(max(left))
        taken[lead] += RIVAL
        yield column, _live(name, left, lead) if game.scenario.outlets[name].live else _edited(name, left, lead)


def pulls_of(game: Game, exchange: Exchange, record: Record, outlet: str) -> list[float]:
    """How strongly each link of an answer pulls at one outlet, in link order."""
    return list(_pulls(game, news_of(game, exchange, record))[game.outlet_column[outlet]])


def _pulls(game: Game, lines: Sequence[News]) -> list[tuple[float, ...]]:
    """Each line's fit to each outlet's news values, about 0 to 1, and what it pulls everywhere; outlets by links."""
    return list(zip(*[_pulls_of_line(game, line) for line in lines], strict=True))


@lru_cache(maxsize=4096)
def _pulls_of_line(game: Game, news: News) -> list[float]:
    """How strongly a line pulls at every outlet."""
    line = news.line
    traits = np.array((line.hostility, news.novelty, negativity(line)), np.float32)
    closeness = np.array([_closeness(game, home, line) for home in game.homes], np.float32)
    fit = ((game.news_values[:, :3] * traits).sum(axis=1) + game.news_values[:, 3] * closeness) / 2
    pulls: list[float] = (fit + SLANT * game.slant * np.float32(line.image) + np.float32(news.pull)).tolist()
    return pulls


def _closeness(game: Game, home: str | None, line: Line) -> float:
    """1 if an outlet's home public is addressed, else how much that public cares about what is said."""
    if home is None:
        return 0.0
    if line.target == home:
        return 1.0
    return max((game.concerns[home].get(issue, 0.0) for issue in line.issues), default=0.0)


def _cut(pulls: Sequence[float], place: int) -> tuple[float, ...]:
    """The pulls at the asker's own outlet when she cut in: the line that she cut leads."""
    return (*pulls[:place], max(pulls) + 1.0, *pulls[place + 1 :])


def _live(outlet: str, pulls: Sequence[float], lead: int) -> list[ClipCarried]:
    return [ClipCarried(outlet, place, LIVE, pull, place == lead) for place, pull in enumerate(pulls)]


def _edited(outlet: str, pulls: Sequence[float], lead: int) -> list[ClipCarried]:
    first = ClipCarried(outlet, lead, LEAD, pulls[lead], lead=True)
    if len(pulls) == 1:
        return [first]
    others = [*pulls[:lead], -inf, *pulls[lead + 1 :]]
    second = others.index(max(others))
    return [first, ClipCarried(outlet, second, SECOND, pulls[second], lead=False)]
