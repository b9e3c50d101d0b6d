"""What the rules read: the report that is kept beside a level."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from game.balance import naming
from game.balance.findings import Found, rule_findings
from game.balance.report import Report, ReportError, kept
from game.presentation.language import FALLBACK, wording
from game.scenario.checks.level import Level
from game.scenario.checks.rule import Finding

REMEDY = "make a new one with `on-the-record balance {path} --bars --games 400 --keep`; it takes an hour or so, less for a small level"


def remedy(level: Level) -> str:
    """How to make a report of this level."""
    return REMEDY.format(path=level.document.source.path)


def remedy_of(found: Found) -> str:
    """How to mend what was found, as the page says it too."""
    return naming.remedy(wording(FALLBACK), found)


@lru_cache(maxsize=1)
def report_beside(level: Level) -> Report | ReportError | None:
    """The report beside a level, whatever it was made of; an error that says why it cannot be read; None where there is none."""
    try:
        return kept(Path(level.document.source.path))
    except ReportError as error:
        return error


def valid_report(level: Level) -> Report | None:
    """The report beside a level, if it is one of the level as it is."""
    report = report_beside(level)
    return report if isinstance(report, Report) and report.is_of(level.scenario) else None


def finder(code: str, tell: Callable[[Found], Finding]) -> Callable[[Level], Iterator[Finding]]:
    """How a rule finds: what the report says under this code, told with its place."""

    def find(level: Level) -> Iterator[Finding]:
        report = valid_report(level)
        yield from map(tell, rule_findings(code, level.scenario, report) if report is not None else ())

    return find
