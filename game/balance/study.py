"""Measuring a level: the matrix of players, and on request everything that the bars ask for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from game.balance import bite, decisions, lineup, order
from game.balance.chunks import GAMES, Pairing, chunks_of
from game.balance.habit_study import FIRST_LOOK, habits
from game.balance.report import Report
from game.balance.sweep import Work, sweep
from game.balance.tally import total
from game.balance.workers import Workers
from game.players.names import GREEDY, SEARCH, WORKING
from game.scenario.digest import digest
from game.scenario.model import Scenario

DECIDED, ORDERED, BITTEN = 10, 10, 40
"""One game in so many of those asked for has its decisions, orders or scarcities looked at: each costs dozens of others."""


class Progress(Protocol):
    """Hears how a measurement comes on."""

    def begin(self, stage: str, games: int) -> None:
        """A stage of about so many games begins."""
        ...

    def played(self, games: int) -> None:
        """So many games have come in."""
        ...


@dataclass(frozen=True)
class Wish:
    """What is to be measured."""

    pairings: Sequence[Pairing]
    games: int
    with_bars: bool = False


def measure(scenario: Scenario, level_text: str, wish: Wish, workers: Workers, progress: Progress) -> Report:
    """Play what is wished for and say what came of it; what was stopped counts as far as it came."""
    amounts = {pairing: lineup.games_of(pairing, wish.games) for pairing in wish.pairings}
    progress.begin("matrix", sum(amounts.values()))
    swept = sweep(level_text, chunks_of(amounts, _size), workers, progress.played)
    report = Report(scenario.id, digest(scenario), wish.games, swept.tallies, wish.with_bars, stopped=swept.stopped)
    if wish.with_bars:
        for study in (_habits, _decisions, _order, _bite):
            if report.stopped is None:
                report = study(report, level_text, wish, workers, progress)
    return report


def _size(pairing: Pairing) -> int:
    """Searching players one game at a time: such a game takes as long as a chunk of the others."""
    return 1 if lineup.is_dear(pairing) else GAMES


def _habits(report: Report, level_text: str, wish: Wish, workers: Workers, progress: Progress) -> Report:
    names = lineup.TRIPLES
    progress.begin("habits", len(names) * min(wish.games, FIRST_LOOK))
    counts, stopped = habits(level_text, wish.games, workers, progress.played, names)
    return replace(report, studies={**report.studies, **counts}, stopped=stopped)


def _decisions(report: Report, level_text: str, wish: Wish, workers: Workers, progress: Progress) -> Report:
    look = Look("decisions", decisions.weigh_chunk, (GREEDY,), DECIDED)
    seen = _look(report, level_text, wish, workers, progress, look)
    studies = {name: found for name, found in seen.studies.items() if name not in (decisions.OFTEN, decisions.BETTER)}
    return replace(seen, studies={**studies, decisions.DOMINATED: decisions.dominated(seen.studies)})


def _order(report: Report, level_text: str, wish: Wish, workers: Workers, progress: Progress) -> Report:
    look = Look("order", order.permute_chunk, lineup.ABLE_AND_QUICK, ORDERED)
    return _look(report, level_text, wish, workers, progress, look)


def _bite(report: Report, level_text: str, wish: Wish, workers: Workers, progress: Progress) -> Report:
    look = Look("bite", bite.bite_chunk, (SEARCH,), BITTEN)
    return _look(report, level_text, wish, workers, progress, look)


@dataclass(frozen=True)
class Look:
    """A closer look at some games against the working press."""

    stage: str
    work: Work
    speakers: tuple[str, ...]
    share: int
    """One in so many of the games asked for, of all speakers together."""


def _look(report: Report, level_text: str, wish: Wish, workers: Workers, progress: Progress, look: Look) -> Report:
    """Look closely, and keep what was counted."""
    games = max(1, wish.games // look.share // len(look.speakers))
    amounts = {Pairing(speaker, WORKING): games for speaker in look.speakers}
    progress.begin(look.stage, sum(amounts.values()))
    found = sweep(level_text, chunks_of(amounts, lambda _: 1), workers, progress.played, look.work)
    counts = total(found.tallies.values()).counts
    return replace(report, studies={**report.studies, **counts}, stopped=found.stopped)
