"""Whether an author's condition holds now."""

from game.rules.address import question_in
from game.rules.changes import changed
from game.rules.debts import settle
from game.rules.game import Game
from game.rules.meters import read
from game.rules.past import claimed_by, past_of
from game.rules.state import Record, State
from game.scenario.conditions import Condition, DebtCondition, EvasionCondition, MeterCondition
from game.scenario.entailment import opposite
from game.scenario.vocabulary import Measure


def holds(state: State, condition: Condition | None) -> bool:
    """Whether a condition holds in a state; no condition always does."""
    if condition is None:
        return True
    if condition.all is not None:
        return all(holds(state, part) for part in condition.all)
    if condition.any is not None:
        return any(holds(state, part) for part in condition.any)
    if condition.not_ is not None:
        return not holds(state, condition.not_)
    return _leaf_holds(state, condition)


def as_if_recorded(state: State) -> State:
    """The state as conditions should see it: the answer just given on the record, its open parts on the board."""
    if state.current is None:
        return state
    recorded = changed(state, record=changed(state.record, exchanges=(*state.record.exchanges, state.current)))
    return settle(recorded, state.current)[0]


def looks_at_answer(condition: Condition) -> bool:
    """Whether it matters to a condition that the answer under way is on the record."""
    parts = [*(condition.all or ()), *(condition.any or ()), *((condition.not_,) if condition.not_ is not None else ())]
    if parts:
        return any(map(looks_at_answer, parts))
    return condition.evasion is not None or condition.debt is not None or condition.said is not None


def _leaf_holds(state: State, condition: Condition) -> bool:
    if condition.meter is not None:
        return _meter(state, condition.meter)
    if condition.claimed is not None:
        return all(is_on_record(state.game, state.record, literal) for literal in condition.claimed.items())
    if condition.evasion is not None:
        return _evasion(state.record, condition.evasion)
    if condition.debt is not None:
        return _debt(state, condition.debt)
    if condition.exchange is not None:
        return condition.exchange.at_least <= exchanges_ended(state) <= condition.exchange.at_most
    if condition.said is not None:
        return (condition.said, None) in past_of(state.record).lines
    return any(address == condition.asked or question_in(address) == condition.asked for address in state.record.asked)


def is_on_record(game: Game, record: Record, literal: tuple[str, bool]) -> bool:
    """Whether some claim on the record entails the literal, which is to say that it clashes with its opposite."""
    return not game.clashing[opposite(literal)].isdisjoint(claimed_by(record))


def exchanges_ended(state: State) -> int:
    """How many reporters have been called and answered."""
    about_to_ask = state.floor is not None and state.current is None
    return len(state.called) - about_to_ask


def _meter(state: State, condition: MeterCondition) -> bool:
    value = read(state.game, state.record.meters[-1], condition.audience, Measure(condition.measure))
    return within(value, condition.at_least, condition.at_most)


def within(value: float, at_least: float | None, at_most: float | None) -> bool:
    """Whether a value lies within bounds, either of which may be open."""
    return (at_least is None or value >= at_least) and (at_most is None or value <= at_most)


def _evasion(record: Record, condition: EvasionCondition) -> bool:
    codes = [coded.code for exchange in record.exchanges for coded in exchange.codes if coded.part == condition.part]
    return bool(codes) and (codes[-1] in condition.codes or codes[-1].group == condition.group)


def _debt(state: State, condition: DebtCondition) -> bool:
    if condition.part is not None:
        return any(debt.id == condition.part for debt in state.debts)
    return len(state.debts) >= condition.at_least
