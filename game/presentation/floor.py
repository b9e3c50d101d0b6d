"""The room before a question: who wants the floor, and what hangs in the air."""

from dataclasses import dataclass

from game.presentation.narrator import Narrator, within
from game.rules.floor import SHOUTS_AT, calls_to_come, passed_over
from game.rules.state import State
from game.scenario.vocabulary import Temperament

NAMED_AUDIENCES = 2


@dataclass(frozen=True, slots=True)
class HandView:
    """A raised hand."""

    reporter: str
    name: str
    outlet: str
    temperament: Temperament
    temperament_name: str
    patience: int
    passed_over: int
    shouts_in: int
    """Calls of others until the question is shouted."""
    heard_by: tuple[tuple[str, int], ...]
    """The audiences that this outlet reaches best, with percent."""
    live: bool
    invented: bool


@dataclass(frozen=True, slots=True)
class FloorView:
    """Everything that a call is decided on."""

    number: int
    """Of the exchange that comes."""
    hands: tuple[HandView, ...]
    debts: int
    calls_left: int | None
    """Calls until the end once the secretary has spoken, as far as anything is left to ask."""


def floor_view(narrator: Narrator, state: State) -> FloorView:
    """The room as it stands."""
    hands = tuple(_hand(narrator, state, reporter) for reporter in state.hands)
    return FloorView(exchange_number(state), hands, len(state.debts), calls_to_come(state))


def exchange_number(state: State) -> int:
    """The number of the exchange under way, or of the one that comes."""
    if state.current is not None:
        return state.current.number
    return max(1, len(state.record.exchanges))


def _hand(narrator: Narrator, state: State, name: str) -> HandView:
    reporter = narrator.scenario.reporters[name]
    temperament = Temperament(reporter.temperament)
    return HandView(
        reporter=name,
        name=narrator.pick(reporter.name),
        outlet=narrator.outlet(reporter.outlet),
        temperament=temperament,
        temperament_name=narrator.say(f"temperament.{temperament}.name"),
        patience=reporter.patience,
        passed_over=passed_over(state, name),
        shouts_in=max(0, SHOUTS_AT - passed_over(state, name)),
        heard_by=best_heard_by(narrator, reporter.outlet),
        live=narrator.scenario.outlets[reporter.outlet].live,
        invented=reporter.invented,
    )


def best_heard_by(narrator: Narrator, outlet: str) -> tuple[tuple[str, int], ...]:
    """The audiences that an outlet reaches best, named as within a sentence, with the percent reached."""
    reach = {name: audience.diet.get(outlet, 0.0) for name, audience in narrator.scenario.audiences.items()}
    best = sorted((name for name in reach if reach[name] > 0), key=lambda name: -reach[name])[:NAMED_AUDIENCES]
    return tuple((within(narrator.audience(name)), round(100 * reach[name])) for name in best)
