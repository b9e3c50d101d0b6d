"""Looking ahead: what many ways of ending one exchange would each leave, worked out together."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.opinion.forecast import forecast
from game.opinion.judging import notice
from game.opinion.meters import Meters
from game.opinion.population import Population
from game.rules.aftermath import Ended, end_exchange, notice_chance
from game.rules.changes import changed
from game.rules.debts import settle
from game.rules.evasion import is_clear
from game.rules.state import State


@dataclass(frozen=True, eq=False, slots=True)
class Prospect:
    """A state as it would be if its exchange ended there and the reporter let it rest."""

    state: State
    """Debts settled and meters read; the publics themselves are still as they were before."""
    dodges: float
    """Expected number of open parts that are seen to go unanswered."""


def foresee(states: Sequence[State], population: Population) -> tuple[Prospect, ...]:
    """What each state would come to, for one population, which may be a sample; every state has an exchange under way."""
    ended = [end_exchange(state) for state in states]
    outlook = forecast(population, [each.received for each in ended], fit=True)
    rows = zip(outlook.favourable, outlook.unfavourable, outlook.credibility, strict=True)
    return tuple(_prospect(each, Meters(*row), population) for each, row in zip(ended, rows, strict=True))


def _prospect(ended: Ended, meters: Meters, population: Population) -> Prospect:
    state, exchange = ended.state, ended.exchange
    record = changed(state.record, exchanges=(*state.record.exchanges, exchange), meters=(*state.record.meters, meters))
    state, _ = settle(changed(state, record=record, current=None), exchange)
    return Prospect(state, _dodges(ended, population))


def _dodges(ended: Ended, population: Population) -> float:
    still_open = sum(not is_clear(coded.code) for coded in ended.exchange.codes)
    if not still_open:
        return 0.0
    chances = notice(population, ended.received)
    return still_open * notice_chance(ended.exchange, float(np.mean(chances)) if chances is not None else 0.0)
