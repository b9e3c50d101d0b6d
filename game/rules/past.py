"""What ended exchanges add up to: worked out once for everything that may still follow from them."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from game.rules.game import Game
from game.rules.state import Airing, Claimed, Exchange, Record
from game.scenario.entailment import Literal
from game.scenario.vocabulary import Tactic

Value = TypeVar("Value")
Line = tuple[str | None, str | None]
"""A response or a card: what makes two links the same line."""


class Same(Generic[Value]):
    """A value as a key: found again by being the same one, not by being equal to it, which takes long to find out."""

    __slots__ = ("value",)

    def __init__(self, value: Value) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value


@dataclass(frozen=True, eq=False, slots=True)
class Past:
    """Sums over the ended exchanges of a record. They are shared: nobody may change them."""

    claimed: Counter[Literal]
    """How often each literal was claimed."""
    tactics: Counter[Tactic]
    """How often each tactic was used."""
    lines: Counter[Line]
    """How often each line was said."""
    aired: Counter[Line]
    """In how many exchanges each line was aired."""
    noticed: int
    """Parts that were seen to go unanswered."""


def past_of(record: Record) -> Past:
    """What the ended exchanges of a record add up to."""
    return _past(Same(record.exchanges), Same(record.airings))


def entailed_by(game: Game, record: Record) -> frozenset[Literal]:
    """Everything that the claims on record entail."""
    return _entailed(game, Same(record.claims))


def entailed_before(game: Game, record: Record) -> frozenset[Literal]:
    """Everything that the claims of ended exchanges entail."""
    return _entailed_before(game, Same(record.exchanges))


@lru_cache(maxsize=512)
def _past(exchanges: Same[tuple[Exchange, ...]], airings: Same[tuple[Airing, ...]]) -> Past:
    links = [link for exchange in exchanges.value for link in exchange.links]
    places = {(airing.exchange, airing.link) for airing in airings.value if airing.link is not None}
    lines = {(number, _line(exchanges.value[number], link)) for number, link in places}
    return Past(
        claimed=Counter(claim for link in links for claim in link.claims),
        tactics=Counter(link.tactic for link in links),
        lines=Counter((link.response, link.evidence) for link in links),
        aired=Counter(line for _, line in lines),
        noticed=sum(coded.noticed for exchange in exchanges.value for coded in exchange.codes),
    )


def _line(exchange: Exchange, place: int) -> Line:
    link = exchange.links[place]
    return link.response, link.evidence


@lru_cache(maxsize=512)
def _entailed(game: Game, claims: Same[tuple[Claimed, ...]]) -> frozenset[Literal]:
    return frozenset[Literal]().union(*(game.entailed[claim.literal] for claim in claims.value))


@lru_cache(maxsize=64)
def _entailed_before(game: Game, exchanges: Same[tuple[Exchange, ...]]) -> frozenset[Literal]:
    said = {claim for exchange in exchanges.value for link in exchange.links for claim in link.claims}
    return frozenset[Literal]().union(*(game.entailed[claim] for claim in said))
