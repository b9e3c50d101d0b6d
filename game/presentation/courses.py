"""How each audience moved over the conference, and by which causes."""

from dataclasses import dataclass

from game.presentation.audiences import AudienceView, audience_views
from game.presentation.figures import PER_THOUSAND, signed
from game.presentation.narrator import Narrator
from game.presentation.reasons import SHOWN, is_own_term, term_name
from game.rules.state import State


@dataclass(frozen=True, slots=True)
class Course:
    """One audience over the conference."""

    audience: str
    points: tuple[float, ...]
    """Favourable share minus the opening poll's, in points, after each exchange; 0 first."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One term of a waterfall."""

    term: str
    name: str
    thousandths: float

    @property
    def number(self) -> str:
        """The change, signed."""
        return signed(round(self.thousandths))


@dataclass(frozen=True, slots=True)
class Waterfall:
    """Why one audience's favourable share moved over the whole conference; the bars add up to the total.

    What the speaker did comes first, the largest before the others, then what was asked, reported and talked over.
    """

    audience: AudienceView
    bars: tuple[Bar, ...]
    rest: float
    """Terms too small to show, together, in thousandths."""
    total: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """One audience's change in two conferences, in thousandths."""

    audience: str
    yours: float
    really: float


def comparisons(narrator: Narrator, state: State, really: State) -> tuple[Comparison, ...]:
    """How each audience moved here, and how it would have moved had the real answers been given."""
    pairs = zip(audience_views(narrator, state), audience_views(narrator, really), strict=True)
    return tuple(Comparison(one.name, one.change * PER_THOUSAND, other.change * PER_THOUSAND) for one, other in pairs)


def courses(narrator: Narrator, state: State) -> tuple[Course, ...]:
    """Each audience's movement, exchange by exchange."""
    readings = state.record.meters
    return tuple(
        Course(
            narrator.audience(name),
            tuple(float(each.favourable[column] - readings[0].favourable[column]) for each in readings),
        )
        for column, name in enumerate(state.game.audiences)
    )


def waterfalls(narrator: Narrator, state: State) -> tuple[Waterfall, ...]:
    """Each audience's terms, summed over the conference."""
    views = audience_views(narrator, state)
    return tuple(_waterfall(narrator, state, view, column) for column, view in enumerate(views))


def _waterfall(narrator: Narrator, state: State, view: AudienceView, column: int) -> Waterfall:
    sums: dict[str, float] = {}
    for explanation in state.record.explanations:
        for term, points in zip(explanation.terms, explanation.favourable[:, column], strict=True):
            sums[term] = sums.get(term, 0.0) + float(points) * PER_THOUSAND
    bars = [Bar(term, term_name(narrator, term), total) for term, total in sums.items() if abs(total) >= SHOWN]
    shown = tuple(sorted(bars, key=lambda bar: (not is_own_term(bar.term), -abs(bar.thousandths))))
    total = view.change * PER_THOUSAND
    return Waterfall(view, shown, total - sum(bar.thousandths for bar in shown), total)
