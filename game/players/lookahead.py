"""What a player can find out by imagining: a sample of the publics, and candidates worked out together."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from random import Random

from game.opinion.meters import Meters
from game.opinion.population import Population
from game.opinion.reception import read_meters
from game.opinion.structure import Structure
from game.opinion.thinning import thinned, thinned_structure
from game.rules.actions import Action, LetGoOn
from game.rules.changes import changed
from game.rules.events import Phase
from game.rules.foresight import Prospect, foresee
from game.rules.observation import Observation
from game.rules.play import apply
from game.rules.state import State

EVERY = 5
"""One of so many people is asked when something is only imagined."""


def imagined(observation: Observation, rng: Random) -> State:
    """A state that could be the true one, its publics a sample whose earlier readings are put on the same footing."""
    state = observation.imagine(rng)
    sample, now = _sample(state.population)
    return changed(state, population=sample, record=changed(state.record, meters=_refooted(state, now)))


@lru_cache(maxsize=8)
def _sample(population: Population) -> tuple[Population, Meters]:
    """The sample and its reading: the same for every decision of one answer."""
    every = min(EVERY, max(1, population.structure.people // 8))
    sample = thinned(population, every, _structure(population.structure, every))
    return sample, read_meters(sample)


@lru_cache(maxsize=8)
def _structure(structure: Structure, every: int) -> Structure:
    return thinned_structure(structure, every)


def _refooted(state: State, now: Meters) -> tuple[Meters, ...]:
    """First and latest reading, moved by what the sample reads otherwise than all people do; those between do not matter."""
    first, whole = state.record.meters[0], state.record.meters[-1]
    moved = Meters(
        first.favourable + now.favourable - whole.favourable,
        first.unfavourable + now.unfavourable - whole.unfavourable,
        first.credibility + now.credibility - whole.credibility,
    )
    return (moved, *state.record.meters[1:-1], now) if len(state.record.meters) > 1 else (now,)


def after_each(state: State, actions: Iterable[Action]) -> list[State]:
    """The state after each action, nobody cutting in."""
    return [let_go_on(apply(state, action)[0]) for action in actions]


def let_go_on(state: State) -> State:
    """The state itself, or what it is when the press lets the speaker go on."""
    return apply(state, LetGoOn())[0] if state.phase is Phase.INTERRUPT else state


def prospects(states: Sequence[State]) -> tuple[Prospect, ...]:
    """What each would come to, ended here; those that share a population are worked out together."""
    together: dict[int, list[int]] = {}
    for place, state in enumerate(states):
        together.setdefault(id(state.population), []).append(place)
    found: dict[int, Prospect] = {}
    for places in together.values():
        of = [states[place] for place in places]
        found.update(zip(places, foresee(of, of[0].population), strict=True))
    return tuple(found[place] for place in range(len(states)))
