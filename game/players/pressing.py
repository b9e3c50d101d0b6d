"""What a press's choice would come to, two actions ahead: what it does, and the answer that it expects."""

from collections.abc import Mapping

from game.players.interest import Found, Interest, found, worth
from game.players.reply import reply
from game.rules.actions import Action, Call, EndHands, RaiseHand
from game.rules.changes import changed
from game.rules.events import Phase
from game.rules.foresight import Prospect
from game.rules.phases import legal_actions
from game.rules.play import apply
from game.rules.state import State
from game.scenario.vocabulary import Temperament

LINKS = 2
"""Lines of an answer that a press expects."""

Interests = Mapping[Temperament, Interest]


def outlook(state: State, action: Action) -> Found:
    """What an action holds once it has been answered."""
    after, _ = apply(state, action)
    if after.phase not in (Phase.ANSWER, Phase.INTERRUPTED):
        return found(state, Prospect(after, 0.0))
    return found(state, reply(after, LINKS).prospect)


def hand_worth(state: State, hand: RaiseHand, interests: Interests) -> float:
    """What a reporter's best question holds, were she called."""
    called = _called(state, hand)
    interest = interest_of(called, interests)
    return max(worth(interest, outlook(called, ask)) for ask in legal_actions(called))


def interest_of(state: State, interests: Interests) -> Interest:
    """What the reporter who has the floor is after."""
    return interests[Temperament(state.game.scenario.reporters[str(state.floor)].temperament)]


def _called(state: State, hand: RaiseHand) -> State:
    """The state in which this reporter has raised her hand alone, and has been called."""
    state = changed(state, hands=(), passed_over=())
    for action in (hand, EndHands(), Call(hand.reporter)):
        state, _ = apply(state, action)
    return state
