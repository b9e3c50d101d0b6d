"""The speaker's answer, one link at a time."""

from functools import lru_cache

from game.rules import chain
from game.rules.changes import changed
from game.rules.evasion import code_exchange, is_clear, meets
from game.rules.events import (
    AnswerEnded,
    Boilerplate,
    ComposureCause,
    Event,
    LinkSaid,
    ListAnnounced,
    ListCompleted,
    PartCoded,
    PatienceChanged,
    Phase,
    PremiseChallenged,
    WarmthVoided,
)  # fmt: skip
from game.rules.game import Game
from game.rules.news import announces, is_point
from game.rules.pacing import After, change_composure, current, run_clock
from game.rules.record import put_on_record
from game.rules.state import Exchange, Spoken, State
from game.scenario.entailment import opposite
from game.scenario.vocabulary import Directness, Tactic, TacticGroup

PAUSE_SECONDS, INTERRUPTION_SECONDS = 5, 5
PAUSE_GAIN, ATTACK_COST, REPLAN_COST = 2, 2, 1
"""Composure."""
BOILERPLATE_AT = 3
"""The use at which a goodwill line is called boilerplate."""


def open_parts(state: State) -> tuple[str, ...]:
    """Parts of the current question that are not yet coded clear."""
    return tuple([coded.part for coded in current(state).codes if not is_clear(coded.code)])


def spoken_response(state: State, response: str) -> Spoken:
    """A response as it would be spoken now."""
    return _spoken_response(state.game, response, current(state).number)


@lru_cache(maxsize=4096)
def _spoken_response(game: Game, response: str, exchange: int) -> Spoken:
    authored = game.scenario.responses[response]
    claims = dict(authored.claims) | ({authored.promise: True} if authored.promise else {})
    return Spoken(Tactic(authored.tactic), response, None, None, tuple(claims.items()), authored.seconds, exchange)


def spoken_card(state: State, evidence: str, phrasing: str | None) -> Spoken:
    """A card as it would be cited now."""
    return _spoken_card(state.game, evidence, phrasing, current(state).number)


@lru_cache(maxsize=4096)
def _spoken_card(game: Game, evidence: str, phrasing: str | None, exchange: int) -> Spoken:
    card = game.scenario.evidence[evidence]
    wording = card.phrasings[phrasing] if phrasing is not None else card
    claims = dict(card.supports) | (dict(card.phrasings[phrasing].claims) if phrasing is not None else {})
    return Spoken(Tactic.CITE_EVIDENCE, None, evidence, phrasing, tuple(claims.items()), wording.seconds, exchange)


def speak(state: State, link: Spoken) -> tuple[State, list[Event]]:
    """Say one link: clock, record, codes, premise, composure, list, patience, in this order."""
    exchange = current(state)
    before = exchange
    place = len(exchange.links)
    state = changed(state, current=changed(exchange, links=(*exchange.links, link), must_answer=False))
    events: list[Event] = [LinkSaid(link.tactic, link.response, link.evidence, link.phrasing, link.seconds)]
    if link.evidence is not None and link.evidence not in state.cited:
        state = changed(state, cited=(*state.cited, link.evidence))
    steps = (
        lambda s: run_clock(s, link.seconds),
        lambda s: put_on_record(s, link, place),
        code,
        lambda s: _challenge(s, link),
        lambda s: _temper(s, link),
        lambda s: _remark(s, link),
        lambda s: _list(s, link),
        lambda s: _try_patience(s, link, before),
    )
    for step in steps:
        state, more = step(state)
        events += more
    return state, events


def code(state: State) -> tuple[State, list[Event]]:
    """Code every part anew, from the whole answer so far."""
    exchange = current(state)
    codes = code_exchange(state.game, exchange, state.record)
    recoded = [
        PartCoded(new.part, new.code)
        for new, old in zip(codes, exchange.codes, strict=True)
        if new.code is not old.code
    ]
    if not recoded:
        return state, []
    return changed(state, current=changed(exchange, codes=codes)), list(recoded)


def _challenge(state: State, link: Spoken) -> tuple[State, list[Event]]:
    """Any link whose claims entail that a premise is false defeats it."""
    exchange = current(state)
    if not (exchange.premise and link.claims):
        return state, []
    entailed = set().union(*(state.game.entailed[claim] for claim in link.claims))
    fresh = [
        literal[0] for literal in exchange.premise
        if opposite(literal) in entailed and literal[0] not in exchange.challenged
    ]  # fmt: skip
    if not fresh:
        return state, []
    exchange = changed(exchange, challenged=(*exchange.challenged, *fresh))
    return changed(state, current=exchange), [PremiseChallenged(name, link.evidence) for name in fresh]


def _temper(state: State, link: Spoken) -> tuple[State, list[Event]]:
    if link.tactic.group is TacticGroup.ATTACK:
        return change_composure(state, -ATTACK_COST, ComposureCause.ATTACK)
    return state, []


def _remark(state: State, link: Spoken) -> tuple[State, list[Event]]:
    """What the room remarks on: void sympathy, boilerplate."""
    events: list[Event] = []
    side = chain.voided_side(state.game, current(state).links)
    if side is not None:
        events.append(WarmthVoided(side))
    if (
        link.tactic.group is TacticGroup.GOODWILL
        and link.response is not None
        and _is_boilerplate(state, link.response)
    ):
        events.append(Boilerplate(link.response))
    return state, events


def _is_boilerplate(state: State, response: str) -> bool:
    spoken = chain.spoken(state.record, current(state))
    return sum(link.response == response for link in spoken) == BOILERPLATE_AT


def _list(state: State, link: Spoken) -> tuple[State, list[Event]]:
    """An announced list reserves its links."""
    exchange = current(state)
    announced = announces(state.game, link)
    if announced:
        return changed(state, current=changed(exchange, points_left=exchange.points_left + announced)), [
            ListAnnounced(announced)
        ]
    if not exchange.points_left or not is_point(link):
        return state, []
    left = exchange.points_left - 1
    return changed(state, current=changed(exchange, points_left=left)), [] if left else [ListCompleted()]


def _try_patience(state: State, link: Spoken, before: Exchange) -> tuple[State, list[Event]]:
    """A link of *Evade* costs two, one that answers no open part costs one, a direct answer refills."""
    exchange = current(state)
    if exchange.reporter is None:
        return state, []
    answered = [meets(state.game, state.record, link, coded.part) for coded in before.codes if not is_clear(coded.code)]
    left = max(0, exchange.patience - _patience_cost(link, any(answered), exchange.challenged != before.challenged))
    if Directness.EXPLICIT in answered:
        left = state.game.scenario.reporters[exchange.reporter].patience
    if left == exchange.patience:
        return state, []
    return changed(state, current=changed(exchange, patience=left)), [PatienceChanged(exchange.reporter, left)]


def _patience_cost(link: Spoken, answers_open_part: bool, defeats_premise: bool) -> int:
    if link.tactic.group is TacticGroup.EVADE:
        return 2
    return 0 if answers_open_part or defeats_premise else 1


def say(state: State, link: Spoken) -> After:
    """One more link; the press may then cut in, and the clock may end the answer."""
    state, events = speak(state, link)
    if state.clock == 0:
        state, more = end(state, by_clock=True)
        return state, (*events, *more)
    return changed(state, phase=Phase.INTERRUPT if may_interrupt(state) else Phase.ANSWER), tuple(events)


def pause(state: State) -> After:
    """Collect yourself: composure rises, the clock runs, fluency falls."""
    state = changed(state, current=changed(current(state), paused=current(state).paused + 1))
    state, ran = run_clock(state, PAUSE_SECONDS)
    state, calmed = change_composure(state, PAUSE_GAIN, ComposureCause.PAUSE)
    if state.clock == 0:
        state, more = end(state, by_clock=True)
        return state, (*ran, *calmed, *more)
    return state, (*ran, *calmed)


def replan(state: State) -> After:
    """Let it show that you change your mind."""
    state, events = change_composure(state, -REPLAN_COST, ComposureCause.REPLAN)
    return state, tuple(events)


def end(state: State, by_clock: bool = False) -> After:
    """End the answer; the reporter reacts next."""
    ended = AnswerEnded(current(state).seconds, by_clock)
    return changed(state, phase=Phase.REACTION), (ended,)


def may_interrupt(state: State) -> bool:
    """At no patience, once a question, with time for it and interruptions to spend."""
    exchange = current(state)
    return (
        exchange.patience == 0
        and state.clock > INTERRUPTION_SECONDS
        and exchange.interrupted_at is None
        and state.interruptions_left >= interruption_price(exchange)
    )


def interruption_price(exchange: Exchange) -> int:
    """Cutting an announced list before its end costs double."""
    return 2 if exchange.points_left else 1
