"""Hard news: looks two actions ahead, the question and what could be made of the answer, after each reporter's interest."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from game.players.interest import HARD, REASONS, Found, Interest, pursuits, worth
from game.players.lookahead import imagined
from game.players.pressing import outlook
from game.players.working_press import WorkingPress
from game.rules.actions import Action, Ask, CallDebt, EndHands, FollowUp, Motive, PassFloor, RaiseHand
from game.rules.address import is_contradiction, question_in
from game.rules.events import Phase
from game.rules.observation import Observation
from game.rules.state import State
from game.scenario.vocabulary import Temperament

HANDS = 3
"""No more hands than these, so that those who have something to ask are called."""


class HardNews:
    """A press that asks what its reporters are after, and thinks of the follow-up before it asks."""

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose by what each possibility would come to; of equals, the first in the menu."""
        if observation.phase is Phase.HANDS:
            return raise_hand(observation, rng, HANDS)
        state = imagined(observation, rng)
        interest = interest_of(state, HARD)
        outlooks = {action: outlook(state, action, interest) for action in pressed_on(observation, rng)}
        best = max(outlooks, key=lambda action: worth(interest, outlooks[action]))
        return with_motive(best, interest, outlooks[best])


def raise_hand(observation: Observation, rng: Random, most: int) -> Action:
    """Whoever has most on the record to ask about; sympathetic reporters where nobody else wants to."""
    hard = tuple(action for action in observation.legal if not _is_sympathetic(observation, action))
    anyone = any(isinstance(action, RaiseHand) for action in hard)
    if len(observation.hands) >= most or (observation.hands and not anyone):
        return EndHands()
    return WorkingPress().choose(replace(observation, legal=hard) if anyone else observation, rng)


def pressed_on(observation: Observation, rng: Random) -> tuple[Action, ...]:
    """What a press considers that never lets a dodge rest where there is something to come back to."""
    if isinstance(WorkingPress().choose(observation, rng), PassFloor):
        return (PassFloor(),)
    return tuple(action for action in observation.legal if not isinstance(action, PassFloor))


def interest_of(state: State, interests: Mapping[Temperament, Interest]) -> Interest:
    """What the reporter who has the floor is after."""
    return interests[Temperament(state.game.scenario.reporters[str(state.floor)].temperament)]


def _is_sympathetic(observation: Observation, action: Action) -> bool:
    reporters = observation.scenario.reporters
    return isinstance(action, RaiseHand) and reporters[action.reporter].temperament is Temperament.SYMPATHETIC


def with_motive(action: Action, interest: Interest, what: Found) -> Action:
    """The action with the pursuit that spoke most for it."""
    if isinstance(action, CallDebt):
        reason = "contradiction" if is_contradiction(action.debt) else "heaviest_debt"
        return replace(action, motive=Motive(reason, (action.debt,)))
    if not isinstance(action, (Ask, FollowUp)):
        return action
    parts = pursuits(interest, what)
    subject = question_in(action.ask if isinstance(action, Ask) else action.follow_up)
    return replace(action, motive=Motive(REASONS[max(parts, key=lambda name: parts[name])], (subject,)))
