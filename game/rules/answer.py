"""The speaker's answer, one link at a time."""

from functools import lru_cache

from game.rules import chain
from game.rules.changes import changed
from game.rules.evasion import code_exchange, is_clear, meets
from game.rules.events import (
    AnswerEnded,
    Boilerplate,
    ClockRan,
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
from game.rules.lines import Line
from game.rules.pacing import After, change_composure, current, run_clock
from game.rules.record import put_on_record
from game.rules.state import Coded, Exchange, Spoken, State
from game.scenario.vocabulary import Directness, TacticGroup

PAUSE_SECONDS, INTERRUPTION_SECONDS = 5, 5
"""On the clock."""
PAUSE_GAIN, ATTACK_COST, REPLAN_COST = 2, 2, 1
"""Composure."""
BOILERPLATE_AT = 3
"""The use at which a goodwill line is called boilerplate."""


def open_parts(state: State) -> tuple[str, ...]:
    """Parts of the current question that are not yet coded clear."""
    return tuple([coded.part for coded in current(state).codes if not is_clear(coded.code)])


def spoken_response(state: State, response: str) -> Spoken:
    """A response as it would be spoken now."""
    return _spoken(state.game.lines[response, None, None], current(state).number)


def spoken_card(state: State, evidence: str, phrasing: str | None) -> Spoken:
    """A card as it would be cited now."""
    return _spoken(state.game.lines[None, evidence, phrasing], current(state).number)


@lru_cache(maxsize=4096)
def _spoken(line: Line, exchange: int) -> Spoken:
    """A line in an answer; equal ones are one value, which is quickly found to be the same."""
    return Spoken(line.tactic, line.response, line.evidence, line.phrasing, line.claims, line.seconds, exchange)


def speak(state: State, link: Spoken) -> tuple[State, list[Event]]:
    """Say one link: clock, record, codes, premise, composure, list, patience, in this order."""
    line, before = link.line(state.game), current(state)
    state, recorded = put_on_record(state, link, place=len(before.links))
    exchange = changed(current(state), links=(*before.links, link), seconds=before.seconds + link.seconds)
    codes, coded = _codes(state, exchange)
    challenged = _challenged(exchange, line)
    points_left, listed = _list(exchange, line)
    patience, tried = _patience(state, line, before, challenged)
    exchange = changed(
        exchange,
        must_answer=False,
        codes=codes,
        challenged=exchange.challenged + challenged,
        points_left=points_left,
        patience=patience,
    )
    clock = max(0, state.clock - link.seconds)
    state = changed(state, current=exchange, cited=_cited(state, line), clock=clock)
    state, tempered = _temper(state, line)
    spoken = LinkSaid(link.tactic, link.response, link.evidence, link.phrasing, link.seconds)
    defeated = [PremiseChallenged(name, link.evidence) for name in challenged]
    remarks, ran = _remarks(state, line), ClockRan(link.seconds, clock)
    return state, [spoken, ran, *recorded, *coded, *defeated, *tempered, *remarks, *listed, *tried]


def _cited(state: State, line: Line) -> tuple[str, ...]:
    """The cards cited so far, that of a line included."""
    if line.evidence is None or line.evidence in state.cited:
        return state.cited
    return (*state.cited, line.evidence)


def code(state: State) -> tuple[State, list[Event]]:
    """Code every part anew, from the whole answer so far."""
    exchange = current(state)
    codes, recoded = _codes(state, exchange)
    return changed(state, current=changed(exchange, codes=codes)) if recoded else state, recoded


def _codes(state: State, exchange: Exchange) -> tuple[tuple[Coded, ...], list[Event]]:
    """The codes of all parts, and an event for each that is another than before."""
    codes = code_exchange(state.game, exchange, state.record)
    recoded = [
        PartCoded(new.part, new.code)
        for new, old in zip(codes, exchange.codes, strict=True)
        if new.code is not old.code
    ]
    return codes if recoded else exchange.codes, list(recoded)


def _challenged(exchange: Exchange, line: Line) -> tuple[str, ...]:
    """The premises that a line newly defeats: any line whose claims entail that one is false does."""
    if line.refutes.isdisjoint(exchange.premise):
        return ()
    return tuple(
        literal[0] for literal in exchange.premise if literal in line.refutes and literal[0] not in exchange.challenged
    )


def _temper(state: State, line: Line) -> tuple[State, list[Event]]:
    if line.group is TacticGroup.ATTACK:
        return change_composure(state, -ATTACK_COST, ComposureCause.ATTACK)
    return state, []


def _remarks(state: State, line: Line) -> list[Event]:
    """What the room remarks on: void sympathy, boilerplate."""
    events: list[Event] = []
    side = chain.voided_side(current(state).lines(state.game)) if line.target is not None else None
    if side is not None:
        events.append(WarmthVoided(side))
    if line.group is TacticGroup.GOODWILL and line.response is not None and _is_boilerplate(state, line.response):
        events.append(Boilerplate(line.response))
    return events


def _is_boilerplate(state: State, response: str) -> bool:
    spoken = chain.spoken(state.record, current(state))
    return sum(link.response == response for link in spoken) == BOILERPLATE_AT


def _list(exchange: Exchange, line: Line) -> tuple[int, list[Event]]:
    """Points left of what was announced: an announced list reserves its links."""
    if line.announces:
        return exchange.points_left + line.announces, [ListAnnounced(line.announces)]
    if not exchange.points_left or not line.is_point:
        return exchange.points_left, []
    left = exchange.points_left - 1
    return left, [] if left else [ListCompleted()]


def _patience(state: State, line: Line, before: Exchange, challenged: tuple[str, ...]) -> tuple[int, list[Event]]:
    """Patience left: a link of *Evade* costs two, one that answers no open part costs one, a direct answer refills."""
    if before.reporter is None:
        return before.patience, []
    answered = [meets(state.game, state.record, line, coded.part) for coded in before.codes if not is_clear(coded.code)]
    left = max(0, before.patience - _patience_cost(line, any(answered) or bool(challenged)))
    if Directness.EXPLICIT in answered:
        left = state.game.scenario.reporters[before.reporter].patience
    return left, [] if left == before.patience else [PatienceChanged(before.reporter, left)]


def _patience_cost(line: Line, takes_it_up: bool) -> int:
    """`takes_it_up`: whether it answers an open part, or defeats a premise."""
    if line.group is TacticGroup.EVADE:
        return 2
    return 0 if takes_it_up else 1


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
