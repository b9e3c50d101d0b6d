"""After an exchange: coverage, what happens outside, opinion, debts; by nobody's choice."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from game.opinion.arrays import Array
from game.opinion.exchange import Exchange as Received
from game.opinion.exchange import News
from game.opinion.reception import Reception, deliver
from game.rules import debts, fact_checks, floor
from game.rules.address import is_contradiction
from game.rules.broadcast import Judgement, broadcast
from game.rules.changes import changed
from game.rules.conditions import as_if_recorded, holds, looks_at_answer
from game.rules.coverage import clips
from game.rules.evasion import is_clear
from game.rules.events import ClipCarried, Event, EventHappened, OpinionMoved, PromiseBroken, PromiseKind
from game.rules.fact_checks import Landed, believed, carriage_from
from game.rules.game import Game
from game.rules.luck import luck
from game.rules.pacing import After, current
from game.rules.state import Airing, Coded, Exchange, State

ACCUSED_BY_INTERRUPTION = 0.5
"""An accusation of dodging sticks, even a false one (Clementson 2019); a follow-up is a louder one, 1."""
CAUGHT_BY = {PromiseKind.PROMISE: 0.6, PromiseKind.LIST: 0.3}
"""Weight of a broken promise against a contradiction called, 1. Our guess."""


@dataclass(frozen=True, slots=True)
class Outside:
    """What happens outside the room during an exchange."""

    news: tuple[News, ...] = ()
    raised: tuple[tuple[int, Array], ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Ended:
    """An exchange that has ended, ready to be received by publics."""

    state: State
    exchange: Exchange
    clips: tuple[ClipCarried, ...]
    received: Received
    broken: Sequence[Event]
    happened: Sequence[Event]
    """Fact-checks that landed, then what happened outside."""


def aftermath(state: State, followed_up: bool = False) -> After:
    """End the exchange under way; `followed_up` when the reporter presses one of its open parts."""
    ended = end_exchange(state, followed_up)
    state, clips = ended.state, ended.clips
    reception = deliver(state.population, ended.received, fits=True)
    exchange = notice(state, ended.exchange, float(np.mean(reception.noticed)), followed_up)
    state = record_exchange(changed(state, current=None), exchange, clips, reception)
    state, settled = debts.settle(state, exchange)
    state = fact_checks.schedule(state, exchange, clips)
    moved = opinion_moved(state.game, ended.received, {clip.outlet for clip in clips}, reception)
    return state, (*ended.broken, *clips, *ended.happened, moved, *settled)


def end_exchange(state: State, followed_up: bool = False) -> Ended:
    """What publics receive of the exchange under way when it ends here; nobody has heard it yet."""
    state, broken = _unfinished_list(state)
    exchange = current(state)
    carried = clips(state.game, exchange, state.record, to_all=floor.is_last(state, exchange))
    state, landed, checked = fact_checks.land(state)
    state, outside, happened = happen(state)
    judged = Judgement(
        _accused(exchange, followed_up), _caught(state.game, exchange, landed), PromiseKind.RED_LINE in exchange.broken
    )
    received = broadcast(state, exchange, carried, judged)
    received = changed(received, news=(*landed.news, *outside.news), raised=outside.raised)
    return Ended(state, exchange, carried, received, broken, (*checked, *happened))


def record_exchange(state: State, exchange: Exchange, carried: Sequence[ClipCarried], reception: Reception) -> State:
    """Put an ended exchange, its clips and what opinion made of it on the record."""
    number, address = exchange.number, exchange.address
    airings = [Airing(clip.outlet, number, clip.link, address, clip.lead) for clip in carried]
    record = changed(
        state.record,
        exchanges=(*state.record.exchanges, exchange),
        airings=(*state.record.airings, *airings),
        meters=(*state.record.meters, reception.meters),
        explanations=(*state.record.explanations, reception.explanation),
    )
    return changed(state, record=record, population=reception.population)


def opinion_moved(game: Game, received: Received, outlets: set[str], reception: Reception) -> OpinionMoved:
    """The event that says where every audience stands, and the share of each that heard."""
    reach = _reach(game, frozenset(outlets))
    return OpinionMoved(reception.meters, reception.explanation, reach, received)


@lru_cache(maxsize=1024)
def _reach(game: Game, outlets: frozenset[str]) -> tuple[float, ...]:
    """The share of each audience that at least one of these outlets reaches."""
    carrying = [column for column, name in enumerate(game.outlets) if name in outlets]
    reach = 1.0 - np.prod(1.0 - game.diet[:, carrying], axis=1)
    return tuple(float(share) for share in reach)


def happen(state: State) -> tuple[State, Outside, list[Event]]:
    """The authored events whose condition first holds now."""
    news: list[News] = []
    raised: list[tuple[int, Array]] = []
    happened: list[Event] = []
    events = state.game.scenario.events
    to_come = [name for name in events if name not in state.record.events]
    seen = state if _looking_at_answers(state.game).isdisjoint(to_come) else as_if_recorded(state)
    for name in to_come:
        event = events[name]
        if not holds(seen, event.when):
            continue
        happened.append(EventHappened(name))
        carriage = carriage_from(state.game, event.outlet)
        news += [_report(state.game, literal, event.outlet, carriage) for literal in event.reveals.items()]
        raised += [(state.game.issue_column[event.issue], carriage)] if event.issue is not None else []
        state = changed(state, record=changed(state.record, events=(*state.record.events, name)))
    return state, Outside(tuple(news), tuple(raised)), happened


@lru_cache(maxsize=64)
def _looking_at_answers(game: Game) -> frozenset[str]:
    """The events to which it matters that the answer under way is on the record."""
    return frozenset(name for name, event in game.scenario.events.items() if looks_at_answer(event.when))


def _report(game: Game, literal: tuple[str, bool], outlet: str | None, carriage: Array) -> News:
    rigour = game.scenario.outlets[outlet].rigour if outlet is not None else 0.6
    column = game.proposition_column[literal[0]]
    return News(column, 1.0 if literal[1] else -1.0, np.full(len(game.audiences), rigour, np.float32), carriage)


def _unfinished_list(state: State) -> tuple[State, list[Event]]:
    """An announced list left unfinished is a broken promise, unless she cut it short."""
    exchange = current(state)
    if not exchange.points_left or _cut_short(state.game, exchange):
        return state, []
    state = changed(state, current=changed(exchange, broken=(*exchange.broken, PromiseKind.LIST)))
    return state, [PromiseBroken(PromiseKind.LIST)]


def _cut_short(game: Game, exchange: Exchange) -> bool:
    """Whether the interruption came after the list was announced."""
    before = exchange.links[: exchange.interrupted_at + 1] if exchange.interrupted_at is not None else ()
    return any(link.line(game).announces for link in before)


def _accused(exchange: Exchange, followed_up: bool) -> float:
    """How loudly someone calls the answer a dodge."""
    cut = exchange.interrupted_at is not None
    still_open = any(not is_clear(coded.code) for coded in exchange.codes)
    return 1.0 if followed_up else ACCUSED_BY_INTERRUPTION if exchange.stung or (cut and still_open) else 0.0


def _caught(game: Game, exchange: Exchange, landed: Landed) -> Array | None:
    """Weight of what each audience catches the speaker at: by the rigour and reach of who says so, shape (A,)."""
    called = is_contradiction(exchange.address) and exchange.times == 1
    weight = called + sum(CAUGHT_BY.get(kind, 0.0) for kind in exchange.broken)
    if not weight:
        return landed.caught
    asker = game.scenario.reporters[exchange.reporter].outlet if exchange.reporter is not None else None
    heard: Array = np.float32(weight) * believed(game, asker)
    together: Array = np.minimum(np.float32(1), heard + landed.caught if landed.caught is not None else heard)
    return together


def notice(state: State, exchange: Exchange, probability: float, followed_up: bool) -> Exchange:
    """Mark the open parts that were seen to go unanswered: surely where somebody says so, else by luck against the chance."""
    chance = notice_chance(exchange, probability, followed_up)

    def mark(coded: Coded) -> Coded:
        seen = luck(state.seed, exchange.number, "noticed", coded.part) < chance
        return changed(coded, noticed=seen and not is_clear(coded.code))

    return changed(exchange, codes=tuple(map(mark, exchange.codes)))


def notice_chance(exchange: Exchange, probability: float, followed_up: bool = False) -> float:
    """The chance that a dodge is noticed: certain where somebody points it out, else that of the publics."""
    pointed_out = followed_up or exchange.interrupted_at is not None or exchange.times > 1
    return 1.0 if pointed_out else probability
