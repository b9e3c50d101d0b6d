"""What the polls show of each audience."""

from dataclasses import dataclass

from game.opinion.afterwards import margin
from game.presentation.narrator import Narrator
from game.rules.state import State


@dataclass(frozen=True, slots=True)
class AudienceView:
    """One public: where it stands, how it moved, and how sure the named poll is of it."""

    id: str
    name: str
    favourable: float
    """Percent."""
    unfavourable: float
    dont_know: float
    credibility: float
    """0 to 1."""
    opened_at: float
    """The favourable share of the opening poll, percent."""
    change: float
    """Of the favourable share since the opening poll, in points."""
    last_change: float
    """Of the favourable share in the last exchange, in points."""
    credibility_change: float
    """Since the opening, -1 to 1."""
    margin: float
    """The named poll's, in points."""
    poll: str
    size: int
    estimate: bool

    @property
    def beyond_margin(self) -> bool:
        """Whether a poll of that size could tell the change from chance."""
        return abs(self.change) > self.margin


def audience_views(narrator: Narrator, state: State) -> tuple[AudienceView, ...]:
    """Every audience, in the level's order."""
    return tuple(_audience(narrator, state, column) for column in range(len(state.game.audiences)))


def _audience(narrator: Narrator, state: State, column: int) -> AudienceView:
    name = state.game.audiences[column]
    poll = narrator.scenario.audiences[name].source
    readings = state.record.meters
    first, before, now = readings[0], readings[-2 if len(readings) > 1 else -1], readings[-1]
    favourable = float(now.favourable[column])
    return AudienceView(
        id=name,
        name=narrator.audience(name),
        favourable=favourable,
        unfavourable=float(now.unfavourable[column]),
        dont_know=float(now.dont_know[column]),
        credibility=float(now.credibility[column]),
        opened_at=float(first.favourable[column]),
        change=favourable - float(first.favourable[column]),
        last_change=favourable - float(before.favourable[column]),
        credibility_change=float(now.credibility[column] - first.credibility[column]),
        margin=float(margin(float(first.favourable[column]), poll.size)),
        poll=narrator.pick(poll.name),
        size=poll.size,
        estimate=poll.estimate,
    )
