"""Hard news: looks two actions ahead, at the answer that each question would get, after each reporter's interest."""

from dataclasses import replace
from random import Random

from game.players.interest import HARD, REASONS, Found, Interest, pursuits, worth
from game.players.lookahead import imagined
from game.players.pressing import hand_worth, interest_of, outlook
from game.players.working_press import WorkingPress
from game.rules.actions import Action, Ask, EndHands, Motive, RaiseHand
from game.rules.address import question_in
from game.rules.events import Phase
from game.rules.observation import Observation

HANDS = 1
"""One hand at a time: the room lets whoever has most to ask go first."""


class HardNews:
    """Thinks of the answer before it asks; comes back to what was left open, as any good press does."""

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose by what each possibility would come to; of equals, the first in the menu."""
        if observation.phase is Phase.HANDS:
            return _raise_hand(observation, rng)
        asks = [action for action in observation.legal if isinstance(action, Ask)]
        if not asks:
            return WorkingPress().choose(observation, rng)
        state = imagined(observation, rng)
        interest = interest_of(state, HARD)
        outlooks = {ask: outlook(state, ask) for ask in asks}
        best = max(asks, key=lambda ask: worth(interest, outlooks[ask]))
        return with_motive(best, interest, outlooks[best])


def _raise_hand(observation: Observation, rng: Random) -> Action:
    hands = [action for action in observation.legal if isinstance(action, RaiseHand)]
    if not hands or len(observation.hands) >= HANDS:
        return EndHands()
    state = imagined(observation, rng)
    return max(hands, key=lambda hand: hand_worth(state, hand, HARD))


def with_motive(ask: Ask, interest: Interest, what: Found) -> Ask:
    """The question with the pursuit that spoke most for it."""
    parts = pursuits(interest, what)
    return replace(ask, motive=Motive(REASONS[max(parts, key=lambda name: parts[name])], (question_in(ask.ask),)))
