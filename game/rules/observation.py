"""What one side may see. The seed is nobody's; a searching player imagines other luck."""

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from random import Random

from game.opinion.meters import Meters
from game.rules.actions import Action, Hesitate, Side
from game.rules.address import question_in
from game.rules.changes import changed
from game.rules.events import Phase
from game.rules.game import Game
from game.rules.past import past_of
from game.rules.phases import legal_actions
from game.rules.state import Debt, Exchange, Record, Settings, State
from game.scenario.model import Scenario


@dataclass(frozen=True, eq=False)
class Observation:
    """A state as one side sees it: the same observation whatever the seed and the other side's secrets.

    It shows what it is asked for, so that a player who looks at little has little to wait for.
    """

    side: Side
    _state: State = field(repr=False)

    @property
    def legal(self) -> tuple[Action, ...]:
        """What this side may do; empty when it is not its choice."""
        return legal_actions(self._state) if self._state.side is self.side else ()

    @property
    def phase(self) -> Phase:
        """Where the conference stands."""
        return self._state.phase

    @property
    def turn(self) -> int:
        """Actions applied so far."""
        return self._state.turn

    @property
    def settings(self) -> Settings:
        """What was chosen before it."""
        return self._state.settings

    @property
    def clock(self) -> int:
        """Seconds left."""
        return self._state.clock

    @property
    def composure(self) -> int:
        """The speaker's, 0 to 10."""
        return self._state.composure

    @property
    def record(self) -> Record:
        """All that has been said and carried."""
        return self._state.record

    @property
    def current(self) -> Exchange | None:
        """The exchange under way."""
        return self._state.current

    @property
    def debts(self) -> tuple[Debt, ...]:
        """What the press can come back to."""
        return self._state.debts

    @property
    def hands(self) -> tuple[str, ...]:
        """Reporters with a hand up."""
        return self._state.hands

    @property
    def passed_over(self) -> tuple[tuple[str, int], ...]:
        """How often reporters were passed over."""
        return self._state.passed_over

    @property
    def called(self) -> tuple[str, ...]:
        """Reporters called so far."""
        return self._state.called

    @property
    def floor(self) -> str | None:
        """The reporter who has the floor."""
        return self._state.floor

    @property
    def follow_up_left(self) -> bool:
        """Whether she may still follow up."""
        return self._state.follow_up_left

    @property
    def interruptions_left(self) -> int:
        """How often the press may still cut in."""
        return self._state.interruptions_left

    @property
    def calls_left(self) -> int | None:
        """Calls until the end, once the secretary has spoken."""
        return self._state.calls_left

    @property
    def dossier(self) -> tuple[str, ...]:
        """The speaker's own cards; of them, the press sees those cited."""
        return self._state.dossier if self.side is Side.SPEAKER else self._state.cited

    @property
    def messages(self) -> tuple[str, ...]:
        """The speaker's own messages; the press sees none."""
        return self._state.messages if self.side is Side.SPEAKER else ()

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
        state, record = self._state, self._state.record
        if self.side is Side.SPEAKER:
            return _for_speaker(state.game, record.asked)
        here = state.current.links if state.current is not None else ()
        return _for_press(state.game, past_of(record).said.union([link.response for link in here]), state.cited)

    def imagine(self, rng: Random) -> State:
        """A state that could be the true one, with other luck; for the press, with another dossier too."""
        state = changed(self._state, seed=rng.getrandbits(63))
        return state if self.side is Side.SPEAKER else _with_other_cards(state, rng)


def observe(state: State, side: Side) -> Observation:
    """What a side may see of a state."""
    return Observation(side, state)


@lru_cache(maxsize=64)
def _for_speaker(game: Game, asked: tuple[str, ...]) -> Scenario:
    """The level with those questions alone that were put, as they were put."""
    questions = {
        name: game.scenario.questions[name].model_copy(
            update={"follow_ups": {}, "asks": _only_asked(game, asked, name)}
        )
        for name in game.scenario.questions
        if name in set(map(question_in, asked))
    }
    return game.scenario.model_copy(update={"questions": questions})


def _only_asked(game: Game, asked: tuple[str, ...], name: str) -> dict[str, object]:
    asks = game.scenario.questions[name].asks
    return {ask: asks[ask] for ask in asks if f"{name}.{ask}" in asked}


@lru_cache(maxsize=64)
def _for_press(game: Game, said: frozenset[str | None], cited: tuple[str, ...]) -> Scenario:
    """The level with those lines alone that were said, and those cards that were cited."""
    scenario = game.scenario
    responses = {name: response for name, response in scenario.responses.items() if name in said}
    evidence = {name: card for name, card in scenario.evidence.items() if name in cited}
    return scenario.model_copy(update={"responses": responses, "evidence": evidence})


def _with_other_cards(state: State, rng: Random) -> State:
    """The same cited cards; the rest of the dossier, and the messages, drawn anew."""
    hidden = [card for card in state.game.scenario.evidence if card not in state.cited]
    unseen = len(state.dossier) - sum(card in state.cited for card in state.dossier)
    cited = tuple(card for card in state.dossier if card in state.cited)
    messages = rng.sample(state.game.scenario.briefing.messages, len(state.messages))
    return changed(state, dossier=(*cited, *rng.sample(hidden, min(unseen, len(hidden)))), messages=tuple(messages))
