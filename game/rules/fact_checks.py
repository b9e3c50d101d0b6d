"""Fact-checks: a false claim is checked by whoever carried it, and lands two questions later."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.opinion.arrays import Array
from game.opinion.exchange import News
from game.rules.changes import changed
from game.rules.events import ClipCarried, Event, FactChecked
from game.rules.game import Game
from game.rules.luck import luck
from game.rules.state import Exchange, FactCheck, State
from game.scenario.entailment import Literal

DELAY = 2
"""Questions until a fact-check lands."""
CAUGHT = 0.3
"""Weight of each further false claim in the summary of falsehoods (Agadjanian et al. 2019); the first has none (Nyhan et al. 2019)."""
PICKED_UP = 0.5
"""How far other newsrooms pass on a check, times the checker's reach."""


@dataclass(frozen=True, slots=True)
class Landed:
    """What the fact-checks that land now mean to publics."""

    news: tuple[News, ...] = ()
    caught: Array | None = None
    """Weight of the summary of falsehoods for each audience, shape (A,)."""


def schedule(state: State, exchange: Exchange, clips: Sequence[ClipCarried]) -> State:
    """Begin a check of each false claim that a careful outlet took note of."""
    known = {(check.proposition, check.claimed) for check in (*state.fact_checks, *state.record.checked)}
    begun: list[FactCheck] = []
    for place, link in enumerate(exchange.links):
        for literal in link.claims:
            if state.game.is_false(literal) and literal not in known:
                begun += _begin(state, exchange, literal, _carriers(state.game, exchange, clips, place))
                known.add(literal)
    return changed(state, fact_checks=(*state.fact_checks, *begun))


def _carriers(game: Game, exchange: Exchange, clips: Sequence[ClipCarried], place: int) -> tuple[str, ...]:
    """The outlets that carried a link; where none did, the asker's, which heard it."""
    asker = (game.scenario.reporters[exchange.reporter].outlet,) if exchange.reporter is not None else ()
    return tuple(clip.outlet for clip in clips if clip.link == place) or asker


def _begin(state: State, exchange: Exchange, literal: Literal, outlets: Sequence[str]) -> list[FactCheck]:
    world = state.game.scenario.outlets
    if not outlets:
        return []
    checker = max(outlets, key=lambda name: world[name].rigour * (0.5 + world[name].reach))
    if luck(state.seed, exchange.number, "fact_check", literal[0]) >= world[checker].rigour:
        return []
    return [FactCheck(*literal, outlet=checker, due=len(state.called) + DELAY)]


def land(state: State, everything: bool = False) -> tuple[State, Landed, list[Event]]:
    """The checks that are due, or all of them at the close."""
    due = tuple(check for check in state.fact_checks if everything or check.due <= len(state.called))
    if not due:
        return state, Landed(), []
    before = len(state.record.checked)
    rest = tuple(check for check in state.fact_checks if check not in due)
    record = changed(state.record, checked=(*state.record.checked, *due))
    events = [
        FactChecked(check.outlet, check.proposition, check.claimed, before + place) for place, check in enumerate(due, start=1)
    ]  # fmt: skip
    news = tuple(_news(state.game, check) for check in due)
    return changed(state, fact_checks=rest, record=record), Landed(news, _summary(state.game, events)), list(events)


def _summary(game: Game, events: Sequence[FactChecked]) -> Array | None:
    """What the falsehoods after the first add up to."""
    total = np.zeros(len(game.audiences), np.float32)
    for event in events:
        total += np.float32(CAUGHT * (event.count - 1)) * believed(game, event.outlet)
    return np.minimum(np.float32(1), total) if total.any() else None


def believed(game: Game, outlet: str | None) -> Array:
    """How far each audience hears and trusts an outlet's word against the speaker, 0 to 1, shape (A,)."""
    rigour = game.scenario.outlets[outlet].rigour if outlet is not None else 0.5
    heard: Array = np.minimum(np.float32(1), np.float32(0.5 + rigour) * (np.float32(0.3) + carriage_from(game, outlet)))
    return heard


def _news(game: Game, check: FactCheck) -> News:
    outlet = game.scenario.outlets[check.outlet]
    column = game.proposition_column[check.proposition]
    value = -1.0 if check.claimed else 1.0
    credibility = np.full(len(game.audiences), outlet.rigour, np.float32)
    return News(column, value, credibility, carriage_from(game, check.outlet))


def carriage_from(game: Game, outlet: str | None) -> Array:
    """Share of what each audience sees that carries one outlet's report, shape (A,); the whole room's where None."""
    if outlet is None:
        return np.full(len(game.audiences), PICKED_UP, np.float32)
    own = game.seen[:, game.outlets.index(outlet)]
    return own + (1 - own) * np.float32(PICKED_UP * game.scenario.outlets[outlet].reach)
