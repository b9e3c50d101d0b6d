"""What one side may see. The seed is nobody's; a searching player imagines other luck."""

from dataclasses import dataclass, field
from functools import cached_property
from random import Random

from game.opinion.meters import Meters
from game.rules.actions import Action, Hesitate, Side
from game.rules.address import question_in
from game.rules.changes import changed
from game.rules.events import Phase
from game.rules.phases import legal_actions
from game.rules.state import Debt, Exchange, Record, Settings, State
from game.scenario.model import Scenario


@dataclass(frozen=True, eq=False)
class Observation:
    """A state as one side sees it: the same observation whatever the seed and the other side's secrets."""

    side: Side
    phase: Phase
    turn: int
    legal: tuple[Action, ...]
    """What this side may do; empty when it is not its choice."""
    settings: Settings
    clock: int
    composure: int
    record: Record
    current: Exchange | None
    debts: tuple[Debt, ...]
    hands: tuple[str, ...]
    passed_over: tuple[tuple[str, int], ...]
    called: tuple[str, ...]
    floor: str | None
    follow_up_left: bool
    interruptions_left: int
    calls_left: int | None
    dossier: tuple[str, ...]
    """The speaker's own cards; of them, the press sees those cited."""
    messages: tuple[str, ...]
    """The speaker's own messages; the press sees none."""
    _state: State = field(repr=False)

    @property
    def meters(self) -> Meters:
        """The latest reading."""
        return self.record.meters[-1]

    @property
    def choices(self) -> tuple[Action, ...]:
        """What is worth thinking about: everything legal but to let time pass."""
        return tuple(action for action in self.legal if not isinstance(action, Hesitate))

    @cached_property
    def scenario(self) -> Scenario:
        """The level without what only the other side knows: unasked questions, or unsaid responses and uncited cards."""
        return _for_speaker(self._state) if self.side is Side.SPEAKER else _for_press(self._state)

    def imagine(self, rng: Random) -> State:
        """A state that could be the true one, with other luck; for the press, with another dossier too."""
        state = changed(self._state, seed=rng.getrandbits(63))
        return state if self.side is Side.SPEAKER else _with_other_cards(state, rng)


def observe(state: State, side: Side) -> Observation:
    """What a side may see of a state."""
    mine = side is Side.SPEAKER
    return Observation(
        side=side,
        phase=state.phase,
        turn=state.turn,
        legal=legal_actions(state) if state.side is side else (),
        settings=state.settings,
        clock=state.clock,
        composure=state.composure,
        record=state.record,
        current=state.current,
        debts=state.debts,
        hands=state.hands,
        passed_over=state.passed_over,
        called=state.called,
        floor=state.floor,
        follow_up_left=state.follow_up_left,
        interruptions_left=state.interruptions_left,
        calls_left=state.calls_left,
        dossier=state.dossier if mine else state.cited,
        messages=state.messages if mine else (),
        _state=state,
    )


def _exchanges(state: State) -> tuple[Exchange, ...]:
    return state.record.exchanges if state.current is None else (*state.record.exchanges, state.current)


def _for_speaker(state: State) -> Scenario:
    put = {question_in(address) for address in state.record.asked}
    scenario = state.game.scenario
    questions = {
        name: question.model_copy(update={"follow_ups": {}, "asks": _only_asked(state, name)})
        for name, question in scenario.questions.items()
        if name in put
    }
    return scenario.model_copy(update={"questions": questions})


def _only_asked(state: State, name: str) -> dict[str, object]:
    asks = state.game.scenario.questions[name].asks
    return {ask: asks[ask] for ask in asks if f"{name}.{ask}" in state.record.asked}


def _for_press(state: State) -> Scenario:
    scenario = state.game.scenario
    said = {link.response for exchange in _exchanges(state) for link in exchange.links}
    responses = {name: response for name, response in scenario.responses.items() if name in said}
    evidence = {name: card for name, card in scenario.evidence.items() if name in state.cited}
    return scenario.model_copy(update={"responses": responses, "evidence": evidence})


def _with_other_cards(state: State, rng: Random) -> State:
    """The same cited cards; the rest of the dossier, and the messages, drawn anew."""
    hidden = [card for card in state.game.scenario.evidence if card not in state.cited]
    unseen = len(state.dossier) - sum(card in state.cited for card in state.dossier)
    cited = tuple(card for card in state.dossier if card in state.cited)
    messages = rng.sample(state.game.scenario.briefing.messages, len(state.messages))
    return changed(state, dossier=(*cited, *rng.sample(hidden, min(unseen, len(hidden)))), messages=tuple(messages))
