"""What a condition can come to within what a level allows."""

from collections.abc import Iterator
from enum import Enum
from typing import Any, NamedTuple

from game.scenario.checks.level import Level
from game.scenario.conditions import Condition, EvasionCondition, MeterCondition
from game.scenario.display import quoted
from game.scenario.document import Address
from game.scenario.vocabulary import Directness, EvasionCode, Measure, Tactic

LAST_CALLS = 2
"""Reporters who may be called after the last question, to come back to a debt."""
_NON_REPLIES = {
    EvasionCode.DECLINING: {Tactic.DECLINE, Tactic.DEFER},
    EvasionCode.IGNORANCE: {Tactic.CLAIM_IGNORANCE},
    EvasionCode.CLARIFICATION: {Tactic.ASK_CLARIFICATION},
}
_AUTHORED = {EvasionCode.EXPLICIT, EvasionCode.IMPLICIT, EvasionCode.GENERAL}


class Truth(Enum):
    """What is known of a condition before the conference: how it must come out, or that it may come out either way."""

    NEVER = "never"
    OPEN = "open"
    ALWAYS = "always"


class Placed(NamedTuple):
    """A condition or a part of one, with its place."""

    address: Address
    condition: Condition


def pieces(address: Address, condition: Condition) -> Iterator[Placed]:
    """A condition and everything in it, the whole first."""
    yield Placed(address, condition)
    for key, members in (("all", condition.all), ("any", condition.any)):
        for index, member in enumerate(members or ()):
            yield from pieces((*address, key, index), member)
    if condition.not_ is not None:
        yield from pieces((*address, "not"), condition.not_)


def every_piece(level: Level) -> Iterator[Placed]:
    """Everything in all conditions of a level."""
    for address, condition in level.conditions:
        yield from pieces(address, condition)


def scale(measure: Measure) -> float:
    """The most that a measure can be."""
    return 1.0 if measure is Measure.CREDIBILITY else 100.0


def leaf_truth(level: Level, condition: Condition) -> tuple[Truth, str]:
    """What a condition without members comes to, and why; open for one with members."""
    if condition.said is not None and condition.said not in level.spoken:
        return Truth.NEVER, f"nothing lets the speaker say {quoted(condition.said)}"
    if condition.claimed is not None:
        return _claimed(level, condition)
    if condition.evasion is not None:
        return _evasion(level, condition.evasion)
    if condition.meter is not None:
        return _meter(condition.meter)
    if condition.exchange is not None:
        return _exchange(level, condition.exchange.at_least, condition.exchange.at_most)
    return Truth.OPEN, ""


def _claimed(level: Level, condition: Condition) -> tuple[Truth, str]:
    for name, value in (condition.claimed or {}).items():
        if (name, value) not in level.said_literals:
            held = "true" if value else "false"
            return Truth.NEVER, f"nothing that can be said or cited entails that {quoted(name)} is {held}"
    return Truth.OPEN, ""


def _evasion(level: Level, condition: EvasionCondition) -> tuple[Truth, str]:
    wanted = {EvasionCode(code) for code in condition.codes}
    wanted |= {code for code in EvasionCode if condition.group is not None and code.group == condition.group}
    if not wanted:
        return Truth.NEVER, "it names neither `codes` nor a `group`"
    if not wanted & possible_codes(level, condition.part):
        return Truth.NEVER, f"no answer can make {quoted(condition.part)} come out so"
    return Truth.OPEN, ""


def possible_codes(level: Level, part: str) -> set[EvasionCode]:
    """The codes that a part can come out with."""
    responses = [level.scenario.responses[name] for name in level.sayable[part.partition(".")[0]]]
    given = set(level.answers[part].values())
    tactics = {response.tactic for response in responses}
    codes = {EvasionCode.PARTIAL, EvasionCode.DODGING, EvasionCode.DEFLECTION}
    codes |= {code for code in _AUTHORED if Directness(code.value) in given}
    return codes | {code for code, ways in _NON_REPLIES.items() if ways & tactics}


def _meter(condition: MeterCondition) -> tuple[Truth, str]:
    most = scale(Measure(condition.measure))
    low = condition.at_least if condition.at_least is not None else 0.0
    high = condition.at_most if condition.at_most is not None else most
    if low <= 0 and high >= most:
        return Truth.ALWAYS, "its bounds leave nothing out"
    return Truth.OPEN, ""


def _exchange(level: Level, at_least: int, at_most: int) -> tuple[Truth, str]:
    most = len(level.scenario.questions) + LAST_CALLS
    if at_least > most:
        return Truth.NEVER, f"there are at most {most} exchanges"
    if at_least == 0 and at_most >= most:
        return Truth.ALWAYS, "its bounds leave nothing out"
    return Truth.OPEN, ""


def clash(one: Condition, other: Condition) -> str | None:
    """Why two conditions cannot hold together; none where they can, as far as one can see."""
    for first, second in ((one, other), (other, one)):
        if second.not_ is not None and same(second.not_, first):
            return "one is the opposite of the other"
    if one.exchange and other.exchange and _apart(one.exchange, other.exchange):
        return "their numbers of exchanges do not overlap"
    if one.meter and other.meter and _same_meter(one.meter, other.meter) and _apart(one.meter, other.meter):
        return "their bounds do not overlap"
    return None


def same(one: Condition, other: Condition) -> bool:
    """Whether two conditions say the same."""
    return one.model_dump(exclude={"note", "ignore"}) == other.model_dump(exclude={"note", "ignore"})


def _same_meter(one: MeterCondition, other: MeterCondition) -> bool:
    return (one.audience, one.measure) == (other.audience, other.measure)


def _apart(one: Any, other: Any) -> bool:
    """Whether two ranges do not overlap."""
    return any(
        low.at_least is not None and high.at_most is not None and low.at_least > high.at_most
        for low, high in ((one, other), (other, one))
    )
