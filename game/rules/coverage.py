"""What each outlet carries of an answer: one lead clip and one second clip, or all of it live."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.rules.chain import hostility, target
from game.rules.evasion import touched_issues
from game.rules.game import Game
from game.rules.state import Exchange, Record, Spoken
from game.scenario.vocabulary import Tactic, TacticGroup
from game.scenario.world import Outlet

LEAD, SECOND, LIVE = 0.7, 0.3, 0.5
"""Weights of a lead clip, a second clip, and every line of a live broadcast."""
THRESHOLD = 0.55
"""Pull that an outlet needs to carry somebody else's exchange."""
EDGE, FIGURE, COMPLETED, VIVID, STALE, SLANT = 0.1, 0.1, 0.2, 0.2, 0.25, 0.25
"""Pull of being first or last, of a figure, of a completed list, of a vivid phrasing; loss for each airing; slant."""
ASKED_BY_ALL = 3
"""The third time a thing is asked, the whole room carries the answer."""

_NEGATIVE = {
    Tactic.WARNING: 0.8,
    Tactic.ATTACK_ACCUSER: 0.7,
    Tactic.COUNTER_ACCUSATION: 0.7,
    Tactic.DENY: 0.5,
    Tactic.APOLOGISE: 0.7,
    Tactic.SHIFT_BLAME: 0.6,
    Tactic.MINIMISE: 0.3,
}
_NEW = {Tactic.PROMISE, Tactic.PROPOSAL, Tactic.CORRECTIVE_ACTION, Tactic.APOLOGISE}


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
    asker = game.scenario.reporters[exchange.reporter].outlet if exchange.reporter else None
    to_all = to_all or asker is None or exchange.times >= ASKED_BY_ALL
    chosen: list[Clip] = []
    for name, outlet in game.scenario.outlets.items():
        pulls = pulls_of(game, exchange, record, name)
        if name == asker and exchange.interrupted_at is not None:
            pulls[exchange.interrupted_at] = max(pulls) + 1.0
        if to_all or name == asker or max(pulls) >= THRESHOLD:
            chosen += _live(name, pulls) if outlet.live else _edited(name, pulls)
    return tuple(chosen)


def pulls_of(game: Game, exchange: Exchange, record: Record, outlet: str) -> list[float]:
    """How strongly each link of an answer pulls at one outlet, in link order."""
    news = game.scenario.outlets[outlet]
    last = len(exchange.links) - 1
    return [
        _fit(game, news, link, record)
        + EDGE * (place in (0, last))
        + (FIGURE + VIVID * _vivid(game, link)) * _has_figure(game, link)
        + COMPLETED * _completes(game, exchange.links, place)
        - STALE * _airings(record, link)
        for place, link in enumerate(exchange.links)
    ]


def _live(outlet: str, pulls: Sequence[float]) -> list[Clip]:
    lead = pulls.index(max(pulls))
    return [Clip(outlet, place, LIVE, pull, place == lead) for place, pull in enumerate(pulls)]


def _edited(outlet: str, pulls: Sequence[float]) -> list[Clip]:
    order = sorted(range(len(pulls)), key=lambda place: -pulls[place])[:2]
    return [
        Clip(outlet, place, weight, pulls[place], weight == LEAD)
        for place, weight in zip(order, (LEAD, SECOND), strict=False)
    ]


def _fit(game: Game, outlet: Outlet, link: Spoken, record: Record) -> float:
    """How well a link fits an outlet's news values; about 0 to 1."""
    values, image = outlet.news_values, _image(game, link)
    return (
        values.conflict * hostility(game, link)
        + values.novelty * _novelty(link, record)
        + values.negativity
        * max(_NEGATIVE.get(link.tactic, 0.0), -image, 0.5 * (link.tactic.group is TacticGroup.EVADE))
        + values.closeness * _closeness(game, outlet, link)
    ) / 2 + SLANT * outlet.slant * image


def _image(game: Game, link: Spoken) -> float:
    """The image of the claim that says most about the speaker, for better or worse."""
    return max((game.image(literal) for literal in link.claims), key=abs, default=0.0)


def _novelty(link: Spoken, record: Record) -> float:
    if link.tactic in _NEW:
        return 1.0
    known = {(claim.proposition, claim.value) for claim in record.claims if claim.exchange < link.exchange}
    fresh = sum(literal not in known for literal in link.claims)
    return 0.7 * fresh / len(link.claims) if link.claims else 0.2


def _closeness(game: Game, outlet: Outlet, link: Spoken) -> float:
    """1 if the outlet's home public is addressed, else how much that public cares about what is said."""
    if outlet.home is None:
        return 0.0
    if target(game, link) == outlet.home:
        return 1.0
    salience = game.scenario.audiences[outlet.home].salience
    return max((salience.get(issue, 0.0) for issue in touched_issues(game, link)), default=0.0) / max(salience.values())


def _has_figure(game: Game, link: Spoken) -> bool:
    if link.evidence is not None:
        return game.scenario.evidence[link.evidence].figure
    return link.response is not None and game.scenario.responses[link.response].figure


def _vivid(game: Game, link: Spoken) -> float:
    if link.evidence is None or link.phrasing is None:
        return 0.0
    return game.scenario.evidence[link.evidence].phrasings[link.phrasing].vivid


def _completes(game: Game, links: Sequence[Spoken], place: int) -> bool:
    """Whether a link is the last point of a list announced before it."""
    return any(
        link.response is not None
        and (points := game.scenario.responses[link.response].announces)
        and at + points == place
        for at, link in enumerate(links[:place])
    )


def _airings(record: Record, link: Spoken) -> int:
    """How many earlier exchanges have aired the same line."""
    aired = {
        airing.exchange
        for airing in record.airings
        if airing.link is not None and _same_line(record.exchanges[airing.exchange].links[airing.link], link)
    }
    return len(aired)


def _same_line(one: Spoken, other: Spoken) -> bool:
    return (one.response, one.evidence) == (other.response, other.evidence)
