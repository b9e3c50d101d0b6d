"""Running rules over a level: findings become problems, unless their node is told to ignore them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from game.scenario.checks.catalogue import catalogue, finders
from game.scenario.checks.ignoring import Ignored, needless
from game.scenario.checks.level import Level
from game.scenario.checks.rule import Finding, Rule
from game.scenario.document import Document, dotted
from game.scenario.edits import replacement
from game.scenario.problems import Fix, Problem, Severity


def errors_in(level: Level) -> list[Problem]:
    """What keeps a level with a valid form from being played."""
    return [problem for _, _, problem in _found(level, finders(Severity.ERROR))]


def warnings_in(level: Level) -> list[Problem]:
    """What is probably a mistake, without what the level's nodes are told to ignore, and with ignoring that is needless."""
    return _not_ignored(level, finders(Severity.WARNING), Ignored(level.document), catalogue())


def problems_in_play(level: Level, rules: Sequence[Rule]) -> list[Problem]:
    """The same by rules that have to play the level; it may take minutes."""
    return _not_ignored(level, rules, Ignored(level.document, played=True), {rule.code: rule for rule in rules})


def _not_ignored(level: Level, rules: Iterable[Rule], ignored: Ignored, known: Mapping[str, Rule]) -> list[Problem]:
    found = [
        problem
        for rule, finding, problem in _found(level, rules)
        if rule.severity is Severity.ERROR or not ignored.covers(rule.code, finding.address)
    ]
    return [*found, *needless(level.document, ignored, known)]


def _found(level: Level, rules: Iterable[Rule]) -> Iterator[tuple[Rule, Finding, Problem]]:
    for rule in rules:
        if rule.find is not None:
            for finding in rule.find(level):
                yield rule, finding, _problem(level.document, rule, finding)


def _problem(document: Document, rule: Rule, finding: Finding) -> Problem:
    start, end = document.key_span(finding.address) if finding.key else document.value_span(finding.address)
    return document.source.problem(
        rule.code,
        start,
        end,
        finding.message,
        severity=rule.severity,
        hint=finding.hint,
        node=dotted(finding.address),
        fix=_fix(document, finding),
    )


def _fix(document: Document, finding: Finding) -> Fix | None:
    if finding.repair is None:
        return None
    return Fix(finding.repair.title, tuple(replacement(document, edit) for edit in finding.repair.edits))
