"""The press secretary watches the reporter."""

from collections.abc import Iterator

from game.presentation.case import Case, open_parts
from game.rules.evasion import answers
from game.rules.floor import TIRES_AFTER
from game.scenario.vocabulary import Directness, TacticGroup


def secretary(case: Case) -> Iterator[str]:
    """What she has to say, the most urgent first."""
    exchange, had = case.exchange, case.open_before()
    left = open_parts(case.state, exchange)
    plain = any(answers(case.state.game, case.link, part) is Directness.EXPLICIT for part in had)
    taken_up = any(answers(case.state.game, case.link, part) for part in had)
    cost = 2 if case.link.tactic.group is TacticGroup.EVADE else 0 if taken_up or not had else 1
    if not plain and exchange.reporter and cost and exchange.patience - cost <= 0 and case.state.interruptions_left:
        yield case.say("will_interrupt")
    if exchange.points_left > 1:
        yield case.say("finish_list", n=exchange.points_left - 1)
    if plain and exchange.times > 1:
        yield case.say("late_answer")
    if plain and not left:
        yield case.say("closes_it")
    if exchange.seconds + case.link.seconds > TIRES_AFTER and case.state.hands:
        yield case.say("long_answer", n=TIRES_AFTER)
    if left and case.exchange.parts:
        yield _still_open(case, left)


def _still_open(case: Case, left: set[str]) -> str:
    numbers = [number for number, part in enumerate(case.exchange.parts, 1) if part in left]
    part = case.narrator.say("part.whole" if len(case.exchange.parts) == 1 else f"part.{min(numbers[0], 4)}")
    if case.state.follow_up_left:
        return case.say("comes_back", part=part)
    return case.say("stays_on_board", part=part)
