"""From a file to a Scenario, or to the list of everything that is wrong with it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from game.scenario.characters import unfit_text
from game.scenario.consistency import inconsistencies
from game.scenario.document import Document
from game.scenario.model import Scenario
from game.scenario.problems import MOST_PROBLEMS, Problem, ScenarioError, Severity, file_problem
from game.scenario.reader import read_document
from game.scenario.references import dangling
from game.scenario.source import Source, read_source
from game.scenario.validation import validate


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in a file: the level if it is one, the document if it is YAML, and every problem in the order of lines."""

    source: Source
    document: Document | None
    scenario: Scenario | None
    """Set only where there is no error."""
    problems: tuple[Problem, ...]


def load_scenario(path: Path) -> Scenario:
    """The level in a file; raises ScenarioError, which lists every problem that was found."""
    reading = read_level(read_source(path))
    if reading.scenario is None:
        raise ScenarioError(reading.problems)
    return reading.scenario


def read_level(source: Source) -> Reading:
    """Read a text as a level, through every layer that it lets us reach."""
    if unfit := unfit_text(source):
        return Reading(source, None, None, tuple(unfit))
    with _collector_paused():
        document, problems = read_document(source)
        if document is None:
            return Reading(source, None, None, tuple(problems))
        scenario, complaints = validate(document)
        elsewhere = chain(dangling(document), inconsistencies(document))
        found = [*problems, *_elsewhere(problems, [*complaints, *islice(elsewhere, MOST_PROBLEMS + 1)])]
    if any(problem.severity is Severity.ERROR for problem in found):
        scenario = None
    return Reading(source, document, scenario, _in_order(found))


def _elsewhere(first: list[Problem], later: list[Problem]) -> list[Problem]:
    """The later problems, without those about a value that could not even be read."""
    spoilt = {(problem.line, problem.column) for problem in first}
    return [problem for problem in later if (problem.line, problem.column) not in spoilt]


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    ordered = sorted(problems, key=lambda problem: (problem.line, problem.column))
    if len(ordered) <= MOST_PROBLEMS:
        return tuple(ordered)
    message = f"these are {MOST_PROBLEMS} problems; the file has more"
    more = file_problem(ordered[0].path, "too-many-problems", message, "mend these first")
    return (*ordered[:MOST_PROBLEMS], more)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """No garbage collection: a growing tree has nothing to collect, and walking it again and again costs most of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
