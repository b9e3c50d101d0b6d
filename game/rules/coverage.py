"""What each outlet carries of an answer: one lead clip and one second clip, or all of it live."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from game.rules.game import Game
from game.rules.news import News, news_of
from game.rules.state import Exchange, Record

LEAD, SECOND, LIVE = 0.7, 0.3, 0.5
"""Weights of a lead clip, a second clip, and every line of a live broadcast."""
THRESHOLD = 0.55
"""Pull that an outlet needs to carry somebody else's exchange."""
SLANT = 0.25
"""Pull of a line that suits an outlet's slant."""
ASKED_BY_ALL = 3
"""The third time a thing is asked, the whole room carries the answer."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A link of an answer as one outlet carries it."""

    outlet: str
    link: int
    weight: float
    pull: float
    lead: bool


def clips(game: Game, exchange: Exchange, record: Record, to_all: bool = False) -> tuple[Clip, ...]:
    """Every outlet's clips of an answer, in outlet order; `to_all` when the whole room carries it."""
    if not exchange.links:
        return ()
    lines = news_of(game, exchange, record)
    asker = game.scenario.reporters[exchange.reporter].outlet if exchange.reporter else None
    to_all = to_all or asker is None or exchange.times >= ASKED_BY_ALL
    chosen: list[Clip] = []
    for name, pulls in zip(game.outlets, _pulls(game, lines), strict=True):
        if name == asker and exchange.interrupted_at is not None:
            pulls[exchange.interrupted_at] = max(pulls) + 1.0
        if to_all or name == asker or max(pulls) >= THRESHOLD:
            chosen += _live(name, pulls) if game.scenario.outlets[name].live else _edited(name, pulls)
    return tuple(chosen)


def pulls_of(game: Game, exchange: Exchange, record: Record, outlet: str) -> list[float]:
    """How strongly each link of an answer pulls at one outlet, in link order."""
    return _pulls(game, news_of(game, exchange, record))[game.outlets.index(outlet)]


def _pulls(game: Game, lines: Sequence[News]) -> list[list[float]]:
    """Each line's fit to each outlet's news values, about 0 to 1, and what it pulls everywhere; outlets by links."""
    traits = np.array(
        [(line.conflict, line.novelty, line.negativity, line.image, line.pull) for line in lines], np.float32
    )
    near = {home: [_closeness(game, home, line) for line in lines] for home in {*game.homes} if home is not None}
    nowhere = [0.0] * len(lines)
    closeness = np.array([near[home] if home is not None else nowhere for home in game.homes], np.float32)
    fit = (game.news_values[:, :3] @ traits[:, :3].T + game.news_values[:, 3:4] * closeness) / 2
    pulls: list[list[float]] = (fit + SLANT * game.slant[:, None] * traits[:, 3] + traits[:, 4]).tolist()
    return pulls


def _closeness(game: Game, home: str, line: News) -> float:
    """1 if an outlet's home public is addressed, else how much that public cares about what is said."""
    if line.target == home:
        return 1.0
    return _concern(game, home, line.issues)


@lru_cache(maxsize=4096)
def _concern(game: Game, public: str, issues: frozenset[str]) -> float:
    return max((game.concerns[public].get(issue, 0.0) for issue in issues), default=0.0)


def _live(outlet: str, pulls: Sequence[float]) -> list[Clip]:
    lead = pulls.index(max(pulls))
    return [Clip(outlet, place, LIVE, pull, place == lead) for place, pull in enumerate(pulls)]


def _edited(outlet: str, pulls: Sequence[float]) -> list[Clip]:
    order = sorted(range(len(pulls)), key=lambda place: -pulls[place])[:2]
    return [
        Clip(outlet, place, weight, pulls[place], weight == LEAD)
        for place, weight in zip(order, (LEAD, SECOND), strict=False)
    ]
