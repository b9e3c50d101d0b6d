"""What ended exchanges add up to: worked out once for everything that may still follow from them."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from game.rules.game import Game
from game.rules.state import Airing, Claimed, Exchange, Record, Spoken
from game.scenario.entailment import Literal
from game.scenario.vocabulary import Tactic

Value = TypeVar("Value")
LineName = tuple[str | None, str | None]
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


@dataclass(frozen=True, eq=False)
class Past:
    """Sums over the ended exchanges of a record, each worked out when first asked for. Nobody may change them."""

    exchanges: tuple[Exchange, ...]
    airings: tuple[Airing, ...]

    @cached_property
    def links(self) -> tuple[Spoken, ...]:
        """Every link, in order."""
        return tuple(link for exchange in self.exchanges for link in exchange.links)

    @cached_property
    def claimed(self) -> Counter[Literal]:
        """How often each literal was claimed."""
        return Counter(claim for link in self.links for claim in link.claims)

    @cached_property
    def tactics(self) -> Counter[Tactic]:
        """How often each tactic was used."""
        return Counter(link.tactic for link in self.links)

    @cached_property
    def lines(self) -> Counter[LineName]:
        """How often each line was said."""
        return Counter((link.response, link.evidence) for link in self.links)

    @cached_property
    def said(self) -> frozenset[str | None]:
        """Every response said."""
        return frozenset(link.response for link in self.links)

    @cached_property
    def answered(self) -> frozenset[str | None]:
        """Every response said in answer to a question; an opening statement uses nothing up."""
        answers = (exchange.links for exchange in self.exchanges if exchange.reporter is not None)
        return frozenset(link.response for links in answers for link in links)

    @cached_property
    def aired(self) -> Counter[LineName]:
        """In how many exchanges each line was aired."""
        places = {(airing.exchange, airing.link) for airing in self.airings if airing.link is not None}
        links = ((number, self.exchanges[number].links[place]) for number, place in places)
        return Counter(line for _, line in {(number, (link.response, link.evidence)) for number, link in links})


_NOBODY = Past((), ())
_latest = [_NOBODY]
"""The one asked for last: all candidates of a decision share it, and this is quicker than looking it up."""


def past_of(record: Record) -> Past:
    """What the ended exchanges of a record add up to."""
    past = _latest[0]
    if past.exchanges is not record.exchanges or past.airings is not record.airings:
        past = _latest[0] = _past(Same(record.exchanges), Same(record.airings))
    return past


_claims_of: list[tuple[tuple[Claimed, ...], frozenset[Literal]]] = [((), frozenset())]
"""The same for claims."""


def claimed_by(record: Record) -> frozenset[Literal]:
    """Everything claimed so far, the answer under way included."""
    claims, found = _claims_of[0]
    if claims is not record.claims:
        found = frozenset([(claim.proposition, claim.value) for claim in record.claims])
        _claims_of[0] = record.claims, found
    return found


def entailed_before(game: Game, record: Record) -> frozenset[Literal]:
    """Everything that the claims of ended exchanges entail."""
    return _entailed_before(game, Same(record.exchanges))


@lru_cache(maxsize=512)
def _past(exchanges: Same[tuple[Exchange, ...]], airings: Same[tuple[Airing, ...]]) -> Past:
    return Past(exchanges.value, airings.value)


@lru_cache(maxsize=64)
def _entailed_before(game: Game, exchanges: Same[tuple[Exchange, ...]]) -> frozenset[Literal]:
    said = Past(exchanges.value, ()).claimed
    return frozenset[Literal]().union(*(game.entailed[claim] for claim in said))
