"""What reporters are after: accountability, a scoop, people, or a sympathetic line; and how much of it a turn of events holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.players.score import score
from game.rules.address import is_contradiction
from game.rules.evasion import is_clear
from game.rules.foresight import Prospect
from game.rules.state import Exchange, State
from game.scenario.vocabulary import Temperament


@dataclass(frozen=True)
class Interest:
    """What one kind of reporter wants, in points of score each."""

    answer: float = 0.0
    """A part answered clearly; twice as much where it was owed before."""
    exposed: float = 0.0
    """A part left open in plain sight, or a contradiction put to the speaker."""
    news: float = 0.0
    """A claim that is new on the record; twice as much against the speaker's interest."""
    people: float = 0.0
    """A warm word, and a concern that publics have."""
    damage: float = 0.0
    """A point of score that the speaker loses."""


@dataclass(frozen=True)
class Found:
    """What a turn of events holds, in an interest's units."""

    answer: float
    exposed: float
    news: float
    people: float
    damage: float


HARD: Mapping[Temperament, Interest] = {
    Temperament.ACCOUNTABILITY: Interest(exposed=0.12, damage=1.0),
    Temperament.SCOOP: Interest(exposed=0.1, news=0.02, damage=1.0),
    Temperament.HUMAN_INTEREST: Interest(exposed=0.1, people=0.02, damage=1.0),
    Temperament.SYMPATHETIC: Interest(exposed=0.08, answer=0.02, damage=1.0),
}
"""What each pursues in a room of hard news. The room agrees on what an answer costs, else the kindest would always go first."""
REHEARSAL: Mapping[Temperament, Interest] = {
    temperament: Interest(exposed=0.1, damage=1.0) for temperament in Temperament
}
"""What colleagues pursue who play the reporters on a murder board: where it would hurt."""
REASONS: Mapping[str, str] = {
    "answer": "wants_answer", "exposed": "exposes", "news": "new_ground", "people": "for_people", "damage": "sore_spot",
}  # fmt: skip
"""What a debrief calls each pursuit."""


def found(before: State, prospect: Prospect) -> Found:
    """What came of everything since a state, exchange by exchange."""
    after = prospect.state
    fresh = after.record.exchanges[len(before.record.exchanges) :]
    return Found(
        answer=sum(_answers(before, exchange) for exchange in fresh),
        exposed=prospect.dodges + sum(_exposures(exchange) for exchange in fresh),
        news=_news(before, after),
        people=sum(_people(after, exchange) for exchange in fresh),
        damage=score(before) - score(after, prospect.dodges),
    )


def worth(interest: Interest, what: Found) -> float:
    """How much an interest makes of what was found."""
    return sum(pursuits(interest, what).values())


def pursuits(interest: Interest, what: Found) -> dict[str, float]:
    """The same by pursuit."""
    return {name: getattr(interest, name) * getattr(what, name) for name in REASONS}


def _answers(before: State, exchange: Exchange) -> float:
    owed = {debt.id for debt in before.debts}
    return sum(1.0 + (coded.part in owed) for coded in exchange.codes if is_clear(coded.code))


def _exposures(exchange: Exchange) -> float:
    """Parts that were seen to go unanswered, and a contradiction laid before the speaker."""
    return sum(coded.noticed for coded in exchange.codes) + 2.0 * is_contradiction(exchange.address)


def _news(before: State, after: State) -> float:
    known = {claim.literal for claim in before.record.claims}
    fresh = {claim.literal for claim in after.record.claims} - known
    return sum(1.0 + (after.game.image(literal) < 0) for literal in fresh)


def _people(state: State, exchange: Exchange) -> float:
    """Warm words said, and how much publics care about what was asked."""
    return max((line.warmth for line in exchange.lines(state.game)), default=0.0) + _concern(
        state, (state.game.parts[part].issue for part in exchange.parts if part in state.game.parts)
    )


def _concern(state: State, issues: Iterable[str]) -> float:
    about = set(issues)
    cares = [max((public.get(issue, 0.0) for issue in about), default=0.0) for public in state.game.concerns.values()]
    return sum(cares) / len(cares)
