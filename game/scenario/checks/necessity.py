"""What has to be asked before something else can be."""

from collections.abc import Iterator, Mapping

from game.scenario.checks.level import Level
from game.scenario.conditions import Condition


def needed(level: Level, condition: Condition | None) -> frozenset[str]:
    """Questions, and follow-ups by address, without which a condition cannot hold."""
    if condition is None:
        return frozenset()
    if condition.all is not None:
        return frozenset().union(*(needed(level, member) for member in condition.all))
    if condition.any is not None:
        first, *others = (needed(level, member) for member in condition.any)
        return first.intersection(*others)
    return frozenset(_needed_by_leaf(level, condition))


def requirements(level: Level) -> Mapping[str, frozenset[str]]:
    """What each question, and each follow-up by its address, needs to have been asked before."""
    found = {}
    for name, question in level.scenario.questions.items():
        found[name] = needed(level, question.when)
        for follow_up, content in question.follow_ups.items():
            found[f"{name}.{follow_up}"] = needed(level, content.when) | {name}
    return found


def askable(needs: Mapping[str, frozenset[str]]) -> set[str]:
    """What can be asked at some time, however often one starts from what needs nothing."""
    found: set[str] = set()
    while fresh := {name for name, before in needs.items() if name not in found and before <= found}:
        found |= fresh
    return found


def in_a_circle(needs: Mapping[str, frozenset[str]], name: str) -> bool:
    """Whether something needs itself, over any number of steps."""
    seen: set[str] = set()
    waiting = list(needs[name])
    while waiting:
        step = waiting.pop()
        if step == name:
            return True
        if step not in seen:
            seen.add(step)
            waiting.extend(needs.get(step, ()))
    return False


def _needed_by_leaf(level: Level, condition: Condition) -> Iterator[str]:
    if condition.asked is not None:
        yield _asked(level, condition.asked)
    part = condition.evasion.part if condition.evasion else condition.debt.part if condition.debt else None
    if part is not None:
        yield _asker(level, part)
    if condition.said is not None:
        places = [name for name, sayable in level.sayable.items() if condition.said in sayable]
        if len(places) == 1 and not _said_in_opening(level, condition.said):
            yield places[0]


def _asked(level: Level, address: str) -> str:
    """A way to ask a question stands for the question."""
    question, _, follow_up = address.partition(".")
    return address if follow_up in level.scenario.questions[question].follow_ups else question


def _asker(level: Level, part: str) -> str:
    """What puts a part first: its question, or one of the follow-ups."""
    question, _, name = part.partition(".")
    follow_ups = level.scenario.questions[question].follow_ups
    return next((f"{question}.{key}" for key, item in follow_ups.items() if name in item.parts), question)


def _said_in_opening(level: Level, response: str) -> bool:
    return any(response in opening.says for opening in level.scenario.openings.values())
