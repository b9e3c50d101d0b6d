"""Playing on from any state, and reading what a public's favour came to."""

from game.players.match import Player, player_rng
from game.rules.actions import Action, Side
from game.rules.objectives import PER_POINT
from game.rules.observation import observe
from game.rules.play import apply
from game.rules.state import State
from game.scenario.objectives import ChangeObjective, MeterObjective


def play_on(state: State, speaker: Player, press: Player) -> tuple[State, tuple[Action, ...]]:
    """The end of the conference as these two play it from here, and what the speaker chose."""
    players = {Side.SPEAKER: speaker, Side.PRESS: press}
    chosen: list[Action] = []
    while (side := state.side) is not None:
        action = players[side].choose(observe(state, side), player_rng(state.seed, state.turn, side))
        if side is Side.SPEAKER:
            chosen.append(action)
        state = apply(state, action)[0]
    return state, tuple(chosen)


def favour(state: State) -> tuple[float, ...]:
    """What every public's favour has changed by so far, people in a thousand."""
    first, last = state.record.meters[0], state.record.meters[-1]
    return tuple(float(change) * PER_POINT for change in last.favourable - first.favourable)


def favour_that_counts(state: State) -> float:
    """The same, the mean of the publics that the objectives name; of all of them where they name none."""
    objectives = state.game.scenario.objectives.values()
    named = {each.audience for each in objectives if isinstance(each, MeterObjective | ChangeObjective)}
    values = dict(zip(state.game.audiences, favour(state), strict=True))
    counted = [values[name] for name in values if name in named] or list(values.values())
    return sum(counted) / len(counted)
