"""Practice mode: what the polls would say if the answer ended after these lines."""

from collections.abc import Sequence

from game.rules.actions import Action, LetGoOn, PassFloor, Yield
from game.rules.events import Phase
from game.rules.play import IllegalActionError, apply
from game.rules.state import State


def forecast(state: State, chain: Sequence[Action]) -> tuple[float, ...]:
    """Change of every audience's favourable share, in points, were the chain said now and nobody cut in.

    Lines of the chain that the clock leaves no room for are not said.
    """
    after = state
    for action in chain:
        try:
            after, _ = apply(after, action)
        except IllegalActionError:
            break
        if after.phase is Phase.INTERRUPT:
            after, _ = apply(after, LetGoOn())
    if after.phase is Phase.ANSWER:
        after, _ = apply(after, Yield())
    after, _ = apply(after, PassFloor())
    column = range(len(state.game.audiences))
    now, then = state.record.meters[-1].favourable, after.record.meters[len(state.record.meters)].favourable
    return tuple(float(then[place] - now[place]) for place in column)
