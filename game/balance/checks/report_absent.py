"""Rule `play-report-absent`."""

from collections.abc import Iterator

from game.balance.checks.reading import remedy, report_beside
from game.balance.report import ReportError
from game.scenario.checks.level import Level
from game.scenario.checks.rule import Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """No report beside the level, or none that can be read."""
    report = report_beside(level)
    if report is None:
        yield Finding(("id",), "its balance was never measured: there is no report beside it", remedy(level))
    if isinstance(report, ReportError):
        yield Finding(("id",), str(report), remedy(level))


RULE = Rule(
    code="play-report-absent",
    severity=Severity.WARNING,
    layer=Layer.PLAY,
    what="There is no report of the level's balance beside it.",
    why="Whether a level is fair, and what in it is never reached or never pays, is measured by playing it some thousand times, "
    "which takes too long for a check. The check reads what was measured.",
    mend="Measure it: `on-the-record balance LEVEL --bars --games 400 --keep` writes the report beside the level.",
    find=find,
)
