"""What either side may do in each phase, in the order a menu shows it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from game.rules import debts, floor
from game.rules.actions import (
    Action,
    AnswerNow,
    Ask,
    Call,
    CallDebt,
    ChooseMessage,
    Cite,
    Close,
    Concede,
    EndBriefing,
    EndHands,
    FollowUp,
    Hesitate,
    HoldFloor,
    Interrupt,
    LetGoOn,
    Open,
    PassFloor,
    Pause,
    PointOut,
    RaiseHand,
    Replan,
    Say,
    TakeCard,
    Yield,
)
from game.rules.address import question_in
from game.rules.answer import open_parts
from game.rules.briefing import MESSAGES
from game.rules.conditions import as_if_recorded, holds
from game.rules.evasion import meets
from game.rules.events import ExchangeKind, Phase
from game.rules.game import Game
from game.rules.interruption import HOLD_COST
from game.rules.pacing import MOST_COMPOSED, current
from game.rules.past import past_of
from game.rules.state import Mode, State
from game.scenario.conference import FollowUp as WrittenFollowUp

LAST_DEBTS = 4
"""How many of the heaviest debts the last questions may come from."""
PLANS_ABOVE = 3
"""At this composure or below there is no planning."""
TIMED = (Phase.FLOOR, Phase.ANSWER, Phase.INTERRUPTED)
"""Where the clock of an exam runs while the speaker thinks."""


@lru_cache(maxsize=64)
def legal_actions(state: State) -> tuple[Action, ...]:
    """Every legal action of the side whose choice it is; none when it is over."""
    menu = tuple(_MENUS[state.phase](state))
    return (*menu, Hesitate()) if is_timed(state) else menu


def choices(state: State) -> tuple[Action, ...]:
    """What a menu shows: everything legal but to let time pass."""
    legal = legal_actions(state)
    return legal[:-1] if is_timed(state) else legal


def is_timed(state: State) -> bool:
    """Whether thinking costs time now."""
    return state.settings.mode is Mode.EXAM and state.phase in TIMED and state.clock > 0


def can_plan(state: State) -> bool:
    """Whether the speaker is composed enough to plan links ahead."""
    return state.composure > PLANS_ABOVE


def _briefing(state: State) -> Iterator[Action]:
    scenario = state.game.scenario
    if len(state.dossier) < scenario.briefing.dossier:
        yield from (_take(card) for card in scenario.evidence if card not in state.dossier)
    if len(state.messages) < MESSAGES:
        yield from (_message(message) for message in scenario.briefing.messages if message not in state.messages)
    yield _END_BRIEFING


def _opening(state: State) -> Iterator[Action]:
    yield from (Open(opening) for opening in state.game.scenario.openings)


def _hands(state: State) -> Iterator[Action]:
    if len(state.hands) < floor.MOST_HANDS:
        yield from (_raise_hand(reporter) for reporter in floor.waiting(state) if reporter not in state.hands)
    yield _END_HANDS


def _floor(state: State) -> Iterator[Action]:
    yield from (_call(reporter) for reporter in state.hands)
    yield _CLOSE


def _ask(state: State) -> Iterator[Action]:
    """In the endgame the heaviest debts come first and, while there are any, alone."""
    owed = debts.callable_debts(state) if state.calls_left is not None else ()
    if owed:
        yield from (CallDebt(debt) for debt in owed[:LAST_DEBTS])
        return
    for question in floor.askable(state, str(state.floor)):
        wordings = list(state.game.scenario.questions[question].asks)
        yield from (Ask(f"{question}.{wording}") for wording in (wordings[-1:] if state.shouted else wordings))


def _answer(state: State) -> list[Action]:
    if not state.clock:
        return [_YIELD]
    responses = sayable(state)
    if current(state).must_answer:
        return [_say(response) for response in responses if _answers_open(state, response)]
    menu: list[Action] = [*map(_say, responses), *_citable(state)]
    if may_pause(state):
        menu.append(_PAUSE)
    if can_plan(state):
        menu.append(_REPLAN)
    menu.append(_YIELD)
    return menu


_say, _cite, _take = lru_cache(maxsize=4096)(Say), lru_cache(maxsize=4096)(Cite), lru_cache(maxsize=1024)(TakeCard)
_message, _raise_hand, _call = (
    lru_cache(maxsize=256)(ChooseMessage),
    lru_cache(maxsize=256)(RaiseHand),
    lru_cache(maxsize=256)(Call),
)
_END_BRIEFING, _END_HANDS, _CLOSE, _PAUSE, _REPLAN = EndBriefing(), EndHands(), Close(), Pause(), Replan()
_YIELD, _INTERRUPT, _LET_GO_ON, _PASS_FLOOR = Yield(), Interrupt(), LetGoOn(), PassFloor()
"""Equal actions are one value: made once, and quickly found to be the same."""


def may_pause(state: State) -> bool:
    """Whether there is composure to win back, and a link since the last pause."""
    return state.composure < MOST_COMPOSED and current(state).paused <= len(current(state).links)


def sayable(state: State) -> tuple[str, ...]:
    """Responses that may be said now: the follow-up's, the question's unsaid, the fallbacks, then the messages."""
    exchange = current(state)
    own = [name for follow_up in _follow_ups_of(state) for name in follow_up.responses]
    own += _own_responses(state.game, exchange.question, exchange.parts)
    pressed = exchange.kind in (ExchangeKind.FOLLOW_UP, ExchangeKind.DEBT)
    free = [*(state.game.scenario.fallbacks if pressed else ()), *state.messages]
    here = {link.response for link in exchange.links}
    said = here | past_of(state.record).answered
    return tuple(
        dict.fromkeys([*[name for name in own if name not in said], *[name for name in free if name not in here]])
    )


@lru_cache(maxsize=1024)
def _own_responses(game: Game, asked: str | None, parts: tuple[str, ...]) -> tuple[str, ...]:
    """The responses of the questions that an exchange is about."""
    questions = game.scenario.questions
    about = dict.fromkeys((asked or "", *map(question_in, parts)))
    return tuple(name for question in about if question in questions for name in questions[question].responses)


def _follow_ups_of(state: State) -> list[WrittenFollowUp]:
    """The authored follow-up that was put; for a debt, every one already put that introduced or pressed it."""
    exchange, written = current(state), state.game.follow_ups
    if exchange.kind is ExchangeKind.FOLLOW_UP:
        return [written[exchange.address]]
    if exchange.kind is not ExchangeKind.DEBT:
        return []
    put = {earlier.address for earlier in state.record.exchanges if exchange.address in earlier.parts}
    return [written[address] for address in written if address in put]


def _answers_open(state: State, response: str) -> bool:
    line = state.game.lines[response, None, None]
    return any(meets(state.game, state.record, line, part) for part in open_parts(state))


def _citable(state: State) -> Iterator[Cite]:
    here = {link.evidence for link in current(state).links}
    for card in state.dossier:
        if card not in here:
            phrasings = state.game.scenario.evidence[card].phrasings
            yield from (_cite(card, phrasing) for phrasing in phrasings or (None,))


def _interrupt(state: State) -> Iterator[Action]:
    yield _INTERRUPT
    yield _LET_GO_ON


def _interrupted(state: State) -> Iterator[Action]:
    if current(state).stung:
        yield PointOut()
    elif any(_answers_open(state, name) for name in sayable(state)):
        yield AnswerNow()
    if state.composure >= HOLD_COST:
        yield HoldFloor()
    if not current(state).stung:
        yield Concede()


def _reaction(state: State) -> Iterator[Action]:
    if state.follow_up_left:
        yield from (FollowUp(address) for address in authored_follow_ups(state))
        yield from (CallDebt(debt) for debt in debts.callable_in(state, current(state)))
    yield _PASS_FLOOR


def authored_follow_ups(state: State) -> tuple[str, ...]:
    """The authored follow-ups of the question just answered that the record allows."""
    exchange = current(state)
    if exchange.question is None:
        return ()
    found = state.game.scenario.questions[exchange.question].follow_ups
    seen = as_if_recorded(state)
    return tuple(
        address
        for name, follow_up in found.items()
        if (address := f"{exchange.question}.{name}") not in state.record.asked
        and debts.still_put(state, exchange.question, follow_up)
        and holds(seen, follow_up.when)
    )


def _closed(state: State) -> Iterator[Action]:
    yield from ()


_MENUS: Mapping[Phase, Callable[[State], Iterable[Action]]] = {
    Phase.BRIEFING: _briefing,
    Phase.OPENING: _opening,
    Phase.HANDS: _hands,
    Phase.FLOOR: _floor,
    Phase.ASK: _ask,
    Phase.ANSWER: _answer,
    Phase.INTERRUPT: _interrupt,
    Phase.INTERRUPTED: _interrupted,
    Phase.REACTION: _reaction,
    Phase.CLOSED: _closed,
}
