"""Hard news: looks two actions ahead, the question and what could be made of the answer, after each reporter's interest."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from game.players.interest import HARD, REASONS, Found, Interest, found, pursuits, worth
from game.players.lookahead import imagined
from game.players.reply import answered
from game.players.working_press import WorkingPress
from game.rules.actions import Action, Ask, CallDebt, EndHands, FollowUp, Motive, RaiseHand
from game.rules.address import is_contradiction, question_in
from game.rules.events import Phase
from game.rules.foresight import Prospect
from game.rules.observation import Observation
from game.rules.play import apply
from game.rules.state import State
from game.scenario.vocabulary import Temperament

LINKS = 2
"""Lines of an answer that it expects."""


class HardNews:
    """A press that asks what its reporters are after, and thinks of the follow-up before it asks."""

    interests: Mapping[Temperament, Interest] = HARD
    hands = 3
    """No more hands than these, so that those who have something to ask are called."""

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose by what each possibility would come to; of equals, the first in the menu."""
        if len(observation.legal) == 1 and observation.phase is not Phase.ASK:
            return observation.legal[0]
        if observation.phase is Phase.HANDS:
            return self._raise_hand(observation, rng)
        state = imagined(observation, rng)
        interest = self.interests[_temperament(state)]
        outlooks = {action: self._outlook(state, action) for action in observation.legal}
        best = max(outlooks, key=lambda action: worth(interest, outlooks[action]))
        return with_motive(best, interest, outlooks[best])

    def _raise_hand(self, observation: Observation, rng: Random) -> Action:
        """Whoever has most on the record to ask about; sympathetic reporters where nobody else wants to."""
        if len(observation.hands) >= self.hands:
            return EndHands()
        hard = tuple(action for action in observation.legal if not _is_sympathetic(observation, action))
        raisable = any(isinstance(action, RaiseHand) for action in hard)
        if observation.hands and not raisable:
            return EndHands()
        return WorkingPress().choose(replace(observation, legal=hard) if raisable else observation, rng)

    def _outlook(self, state: State, action: Action) -> Found:
        """What an action holds, answered, and followed up if she has a follow-up left."""
        after, _ = apply(state, action)
        if after.phase not in (Phase.ANSWER, Phase.INTERRUPTED):
            return _ended(state, after)
        return found(state, answered(after, LINKS))


def _ended(before: State, after: State) -> Found:
    return found(before, Prospect(after, 0.0))


def _temperament(state: State) -> Temperament:
    return Temperament(state.game.scenario.reporters[str(state.floor)].temperament)


def _is_sympathetic(observation: Observation, action: Action) -> bool:
    return (
        isinstance(action, RaiseHand)
        and observation.scenario.reporters[action.reporter].temperament is Temperament.SYMPATHETIC
    )


def with_motive(action: Action, interest: Interest, what: Found) -> Action:
    """The action with the pursuit that spoke most for it."""
    if isinstance(action, CallDebt):
        reason = "contradiction" if is_contradiction(action.debt) else "heaviest_debt"
        return replace(action, motive=Motive(reason, (action.debt,)))
    if not isinstance(action, (Ask, FollowUp)):
        return action
    parts = pursuits(interest, what)
    reason = REASONS[max(parts, key=lambda name: parts[name])]
    subject = question_in(action.ask if isinstance(action, Ask) else action.follow_up)
    return replace(action, motive=Motive(reason, (subject,)))
