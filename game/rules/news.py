"""What makes a line news: everything about it that no outlet changes."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache

from game.rules.chain import hostility, target
from game.rules.evasion import touched_issues
from game.rules.game import Game
from game.rules.past import past_of
from game.rules.state import Exchange, Record, Spoken
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


@dataclass(frozen=True, slots=True)
class News:
    """One line of an answer as any newsroom sees it; degrees from 0 to 1."""

    conflict: float
    novelty: float
    negativity: float
    image: float
    """Of the claim that says most about the speaker, -1 to 1."""
    issues: frozenset[str]
    target: str | None
    pull: float
    """What it pulls everywhere: its place, a figure, a completed list, less what was aired before."""


def news_of(game: Game, exchange: Exchange, record: Record) -> list[News]:
    """Every line of an answer, in order."""
    links = exchange.links
    past, completed, last = past_of(record), _completed(game, links), len(links) - 1
    return [
        _news(
            game, link, past.claimed,
            EDGE * (place in (0, last)) + _figure(game, link) + COMPLETED * (place in completed)
            - STALE * past.aired[link.response, link.evidence],
        )
        for place, link in enumerate(links)
    ]  # fmt: skip


def _news(game: Game, link: Spoken, known: Container[Literal], pull: float) -> News:
    image, negativity = _slur(game, link)
    return News(
        conflict=hostility(game, link),
        novelty=_novelty(link, known),
        negativity=negativity,
        image=image,
        issues=touched_issues(game, link),
        target=target(game, link),
        pull=pull,
    )


@lru_cache(maxsize=4096)
def _slur(game: Game, link: Spoken) -> tuple[float, float]:
    """What a line says about the speaker, and how bad that is as news."""
    image = max((game.image(literal) for literal in link.claims), key=abs, default=0.0)
    evasive = 0.5 * (link.tactic.group is TacticGroup.EVADE)
    return image, max(_NEGATIVE.get(link.tactic, 0.0), -image, evasive)


def _novelty(link: Spoken, known: Container[Literal]) -> float:
    if link.tactic in _NEW:
        return 1.0
    fresh = sum(literal not in known for literal in link.claims)
    return 0.7 * fresh / len(link.claims) if link.claims else 0.2


def _figure(game: Game, link: Spoken) -> float:
    """What a number pulls, and a vivid way of putting it."""
    if link.evidence is None:
        return FIGURE * (link.response is not None and game.scenario.responses[link.response].figure)
    card = game.scenario.evidence[link.evidence]
    vivid = card.phrasings[link.phrasing].vivid if link.phrasing is not None else 0.0
    return (FIGURE + VIVID * vivid) * card.figure


def _completed(game: Game, links: Sequence[Spoken]) -> set[int]:
    """The places of links that are the last point of a list announced before them."""
    completed, left = set[int](), 0
    for place, link in enumerate(links):
        announced = announces(game, link)
        if announced:
            left += announced
        elif left and is_point(link):
            left -= 1
            if not left:
                completed.add(place)
    return completed


def announces(game: Game, link: Spoken) -> int:
    """How many points a link announces."""
    return (game.scenario.responses[link.response].announces or 0) if link.response is not None else 0


def is_point(link: Spoken) -> bool:
    """Whether a link can be a point of an announced list: a card read out is none, nor is a link of *Evade*."""
    return link.response is not None and link.tactic.group is not TacticGroup.EVADE
