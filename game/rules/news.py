"""What makes a line news: everything about it that no outlet changes."""

from collections.abc import Container, Sequence
from typing import NamedTuple

from game.rules.game import Game
from game.rules.lines import Line
from game.rules.past import past_of
from game.rules.state import Exchange, Record
from game.scenario.entailment import Literal
from game.scenario.vocabulary import Tactic, TacticGroup

EDGE, FIGURE, COMPLETED, VIVID, STALE = 0.1, 0.1, 0.2, 0.2, 0.25
"""Pull of being first or last, of a figure, of a completed list, of a vivid phrasing; loss for each airing. Our guess."""

_NEGATIVE = {
    Tactic.WARNING: 0.8,
    Tactic.ATTACK_ACCUSER: 0.7,
    Tactic.COUNTER_ACCUSATION: 0.7,
    Tactic.APOLOGISE: 0.7,
    Tactic.SHIFT_BLAME: 0.6,
    Tactic.DENY: 0.5,
    Tactic.MINIMISE: 0.3,
}
_NEW = {Tactic.PROMISE, Tactic.PROPOSAL, Tactic.CORRECTIVE_ACTION, Tactic.APOLOGISE}


class News(NamedTuple):
    """One line of an answer as any newsroom sees it."""

    line: Line
    novelty: float
    """0 to 1."""
    pull: float
    """What it pulls everywhere: its place, a figure, a completed list, less what was aired before."""


def news_of(game: Game, exchange: Exchange, record: Record) -> list[News]:
    """Every line of an answer, in order."""
    lines, past = exchange.lines(game), past_of(record)
    completed, last = _completed(lines), len(lines) - 1
    return [
        News(
            line,
            _novelty(line, past.claimed),
            EDGE * (place in (0, last)) + _figure(line) + COMPLETED * (place in completed)
            - STALE * past.aired[line.response, line.evidence],
        )
        for place, line in enumerate(lines)
    ]  # fmt: skip


def negativity(line: Line) -> float:
    """How bad a line is as news."""
    return max(_NEGATIVE.get(line.tactic, 0.0), -line.image, 0.5 * (line.group is TacticGroup.EVADE))


def _novelty(line: Line, known: Container[Literal]) -> float:
    if line.tactic in _NEW:
        return 1.0
    if not line.claims:
        return 0.2
    return 0.7 * sum([literal not in known for literal in line.claims]) / len(line.claims)


def _figure(line: Line) -> float:
    """What a number pulls, and a vivid way of putting it."""
    return (FIGURE + VIVID * line.vivid) * line.figure


def _completed(lines: Sequence[Line]) -> set[int]:
    """The places of lines that are the last point of a list announced before them."""
    completed, left = set[int](), 0
    for place, line in enumerate(lines):
        if line.announces:
            left += line.announces
        elif left and line.is_point:
            left -= 1
            if not left:
                completed.add(place)
    return completed
