"""Hard news: looks two actions ahead, at the answer that each question would get, after each reporter's interest."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from game.players.interest import HARD, REASONS, Found, Interest, pursuits, worth
from game.players.lookahead import imagined
from game.players.pressing import hand_worths, interest_of, outlooks
from game.rules.actions import Action, Ask, CallDebt, EndHands, FollowUp, Motive, PassFloor, RaiseHand
from game.rules.address import is_contradiction, question_in
from game.rules.evasion import is_clear
from game.rules.events import Phase
from game.rules.observation import Observation
from game.scenario.vocabulary import Temperament

HANDS = 1
"""One hand at a time: the room lets whoever has most to ask go first."""
PEACE = 0.1
"""Points of score that pressing on must promise."""


class HardNews:
    """Thinks of the answer before it asks, presses on or cuts in: what gives the speaker a chance to shine is left alone."""

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose by what each possibility would come to; of equals, the first in the menu."""
        if observation.phase is Phase.HANDS:
            return _raise_hand(observation, rng)
        state = imagined(observation, rng)
        interest = interest_of(state, HARD)
        choices = _choices(observation)
        promised = dict(zip(choices, outlooks([(state, action) for action in choices]), strict=True))
        best = max(
            choices, key=lambda action: worth(interest, promised[action]) + PEACE * isinstance(action, PassFloor)
        )
        return with_motive(best, interest, promised[best])


def _raise_hand(observation: Observation, rng: Random) -> Action:
    hands = [action for action in observation.legal if isinstance(action, RaiseHand)]
    if not hands or len(observation.hands) >= HANDS:
        return EndHands()
    state = imagined(observation, rng)
    promised = hand_worths([(state, hand) for hand in hands], HARD)
    return hands[max(range(len(hands)), key=promised.__getitem__)]


def _choices(observation: Observation) -> Sequence[Action]:
    """After an answer, no dodge of it rests, nor a contradiction; only who is kind may let them."""
    reporter = observation.scenario.reporters[str(observation.floor)] if observation.floor else None
    is_kind = reporter is not None and reporter.temperament is Temperament.SYMPATHETIC
    if observation.phase is not Phase.REACTION or is_kind:
        return observation.legal
    pressing = [action for action in observation.legal if isinstance(action, (FollowUp, CallDebt))]
    return pressing if pressing and _is_owed(observation, pressing) else observation.legal


def _is_owed(observation: Observation, pressing: Sequence[FollowUp | CallDebt]) -> bool:
    codes = observation.current.codes if observation.current is not None else ()
    return any(not is_clear(coded.code) for coded in codes) or any(
        isinstance(action, CallDebt) and is_contradiction(action.debt) for action in pressing
    )


def with_motive(action: Action, interest: Interest, what: Found) -> Action:
    """What is asked, with the pursuit that spoke most for it; what asks nothing as it is."""
    if not isinstance(action, (Ask, FollowUp, CallDebt)):
        return action
    parts = pursuits(interest, what)
    return replace(action, motive=Motive(REASONS[max(parts, key=lambda name: parts[name])], (_about(action),)))


def _about(action: Ask | FollowUp | CallDebt) -> str:
    """The question that is put, or the debt that is called."""
    match action:
        case Ask():
            return question_in(action.ask)
        case FollowUp():
            return question_in(action.follow_up)
        case CallDebt():
            return action.debt
