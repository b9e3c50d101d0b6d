"""From a file to a Scenario, or to the list of everything that is wrong with it."""

from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from game.scenario.bilingual import Bilingual
from game.scenario.characters import unfit_text
from game.scenario.checks.level import Level
from game.scenario.checks.run import errors_in, warnings_in
from game.scenario.collector import collector_paused
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


@collector_paused()
def load_scenario(path: Path) -> Scenario:
    """The level in a file; raises ScenarioError, which lists every error that was found."""
    reading = read_level(read_source(path))
    if reading.scenario is None:
        raise ScenarioError(reading.problems)
    return reading.scenario


def read_level(source: Source, *, warnings: bool = False) -> Reading:
    """Read a text as a level, through every layer that it lets us reach; with `warnings`, look for probable mistakes too."""
    if unfit := unfit_text(source):
        return Reading(source, None, None, tuple(unfit))
    with collector_paused():
        document, problems = read_document(source)
        if document is None:
            return Reading(source, None, None, tuple(problems))
        scenario, complaints = validate(document)
        further = islice(chain(dangling(document), inconsistencies(document)), MOST_PROBLEMS + 1)
        found = [*problems, *_elsewhere(problems, [*complaints, *further])]
        if scenario is not None and not found:
            level = Level(document, scenario)
            found = errors_in(level) + (warnings_in(level) if warnings else [])
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
    message = Bilingual(
        f"these are {MOST_PROBLEMS} problems; the file has more", f"这里是{MOST_PROBLEMS}个问题，文件里还有更多"
    )
    hint = Bilingual("mend these first", "先改好这些")
    more = file_problem(ordered[0].path, "too-many-problems", message, hint)
    return (*ordered[:MOST_PROBLEMS], more)
