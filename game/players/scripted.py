"""The friendly room: a press that follows the level's script."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from random import Random

from game.players.history import is_as_it_was, next_exchange
from game.rules.actions import Action, Ask, EndHands, FollowUp, LetGoOn, Motive, PassFloor, RaiseHand
from game.rules.address import question_in
from game.rules.events import Phase
from game.rules.observation import Observation
from game.scenario.conference import Dimensions, Question


class ScriptedPress:
    """Asks what was really asked while it is answered as it really was; otherwise every question in file order, mildly.

    It never interrupts, never calls a debt of its own accord, and follows up only where an author wrote it.
    """

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose the script's next step; where the rules leave none of it, their first choice."""
        return next(_CHOICES[observation.phase](observation), observation.legal[0])


def _raise_hand(observation: Observation) -> Iterator[Action]:
    questions = observation.scenario.questions
    for address in _script(observation):
        hand = RaiseHand(questions[question_in(address)].reporter)
        if hand in observation.legal:
            yield hand
    yield EndHands()


def _ask(observation: Observation) -> Iterator[Action]:
    for address in _script(observation):
        if Ask(address) in observation.legal:
            yield Ask(address, Motive("script", (question_in(address),)))


def _let_go_on(_: Observation) -> Iterator[Action]:
    yield LetGoOn()


def _react(observation: Observation) -> Iterator[Action]:
    follow_ups = [action for action in observation.legal if isinstance(action, FollowUp)]
    if is_as_it_was(observation):
        really = next_exchange(observation)
        follow_ups = [action for action in follow_ups if really and action.follow_up == really.ask]
    yield from (replace(action, motive=Motive("script", (question_in(action.follow_up),))) for action in follow_ups)
    yield PassFloor()


_CHOICES: Mapping[Phase, Callable[[Observation], Iterator[Action]]] = {
    Phase.HANDS: _raise_hand,
    Phase.ASK: _ask,
    Phase.INTERRUPT: _let_go_on,
    Phase.REACTION: _react,
}


def _script(observation: Observation) -> list[str]:
    """Addresses of the asks that the script has next, the next one first."""
    if is_as_it_was(observation):
        really = next_exchange(observation)
        return [really.ask] if really else []
    put = {question_in(address) for address in observation.record.asked}
    questions = observation.scenario.questions
    return [f"{name}.{_mildest(question)}" for name, question in questions.items() if name not in put]


def _mildest(question: Question) -> str:
    return min(question.asks, key=lambda name: _hostility(question.asks[name].dimensions))


def _hostility(put: Dimensions) -> int:
    return put.initiative + put.directness + put.assertiveness + put.opposition + put.accountability
