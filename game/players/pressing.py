"""What a press's choice would come to: the answer it expects, and what could then be made of it."""

from collections.abc import Iterator

from game.players.interest import Found, Interest, found, worth
from game.players.reply import Reply, reply
from game.rules.actions import Action, CallDebt, FollowUp, Yield
from game.rules.events import Phase
from game.rules.foresight import Prospect
from game.rules.phases import legal_actions
from game.rules.play import apply
from game.rules.state import State

LINKS = 2
"""Lines of an answer that a press expects."""
PRESSED = 2
"""So many ways to follow up does it think through."""


def outlook(state: State, action: Action, interest: Interest) -> Found:
    """What an action holds for a reporter, two actions ahead: answered, and followed up if that is better."""
    after, _ = apply(state, action)
    if after.phase not in (Phase.ANSWER, Phase.INTERRUPTED):
        return found(state, Prospect(after, 0.0))
    said = reply(after, LINKS)
    ways = [found(state, said.prospect), *_followed_up(state, said)]
    return max(ways, key=lambda way: worth(interest, way))


def _followed_up(before: State, said: Reply) -> Iterator[Found]:
    state = said.state
    if state.phase is Phase.ANSWER and Yield() in legal_actions(state):
        state, _ = apply(state, Yield())
    if state.phase is not Phase.REACTION:
        return
    for action in _ways(state):
        pressed, _ = apply(state, action)
        yield found(before, reply(pressed, 1).prospect)


def _ways(state: State) -> list[Action]:
    """An authored follow-up first, then the heaviest of what may be called."""
    legal = legal_actions(state)
    authored: list[Action] = [action for action in legal if isinstance(action, FollowUp)]
    called = [action for action in legal if isinstance(action, CallDebt)]
    return [*authored[:1], *called][:PRESSED]
