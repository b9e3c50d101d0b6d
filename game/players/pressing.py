"""What a press's choice would come to, two actions ahead: what it does, and the answer that it expects."""

from collections.abc import Mapping, Sequence
from itertools import islice

from game.players.interest import Found, Interest, found, worth
from game.players.reply import replies
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
"""What each kind of reporter is after."""
Chance = tuple[State, Action]
"""Something that the press may do, and where."""


def outlooks(chances: Sequence[Chance]) -> list[Found]:
    """What every action holds once it has been answered, worked out together."""
    after = [apply(state, action)[0] for state, action in chances]
    answered = [state.phase in (Phase.ANSWER, Phase.INTERRUPTED) for state in after]
    answers = iter(replies([state for state, is_answered in zip(after, answered, strict=True) if is_answered], LINKS))
    return [
        found(before, next(answers).prospect if is_answered else Prospect(state, 0.0))
        for (before, _), state, is_answered in zip(chances, after, answered, strict=True)
    ]


def worths(chances: Sequence[Chance], interests: Interests) -> list[float]:
    """What every action is worth to the reporter who has the floor."""
    return [
        worth(interest_of(state, interests), what) for (state, _), what in zip(chances, outlooks(chances), strict=True)
    ]


def hand_worths(hands: Sequence[tuple[State, RaiseHand]], interests: Interests) -> list[float]:
    """What each reporter's best question holds, were she called."""
    floors = [called(state, hand) for state, hand in hands]
    asks = [legal_actions(state) for state in floors]
    each = iter(worths([(state, ask) for state, menu in zip(floors, asks, strict=True) for ask in menu], interests))
    return [max(islice(each, len(menu))) for menu in asks]


def interest_of(state: State, interests: Interests) -> Interest:
    """What the reporter who has the floor is after."""
    return interests[Temperament(state.game.scenario.reporters[str(state.floor)].temperament)]


def called(state: State, hand: RaiseHand) -> State:
    """The state in which this reporter has raised her hand alone, and has been called."""
    state = changed(state, hands=(), passed_over=())
    for action in (hand, EndHands(), Call(hand.reporter)):
        state, _ = apply(state, action)
    return state
